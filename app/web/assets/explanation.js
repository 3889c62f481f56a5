// Fills "Waarom dit antwoord?" when it is opened; the texts stand in the block itself.
(() => {
  "use strict";

  async function fill(block) {
    const body = block.querySelector(".pw-why-body");
    block.dataset.state = "busy";
    try {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch("uitleg", { method: "POST", headers, body: block.dataset.asked });
      if (!answer.ok) throw new Error(answer.status);
      body.innerHTML = (await answer.json()).html; // made harmless by web/explanation.py
      block.dataset.state = "filled";
    } catch {
      body.textContent = block.dataset.failed;
      block.dataset.state = "";
    }
  }

  // "toggle" does not bubble, so it is caught on the way down.
  document.addEventListener("toggle", (event) => {
    const block = event.target;
    if (block.matches?.(".pw-why") && block.open && !block.dataset.state) fill(block);
  }, true);
})();
