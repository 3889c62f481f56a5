// Judging an answer. The answer travels as a signed token in the buttons' group; texts stand in feedback.html.
(() => {
  "use strict";
  const dialog = () => document.getElementById("pw-feedback");
  let group = null; // the buttons under the answer that is being judged

  async function send(buttons, judgement) {
    const said = buttons.querySelector(".pw-tools-said");
    said.classList.remove("pw-wrong");
    try {
      const answer = await fetch("api/feedback", {
        method: "POST", headers: { "content-type": "application/json" },
        body: JSON.stringify({ token: buttons.dataset.token, ...judgement }),
      });
      const { bericht, actie } = await answer.json();
      said.textContent = answer.ok ? bericht : `${bericht} ${actie}`;
      said.classList.toggle("pw-wrong", !answer.ok);
      if (answer.ok) press(buttons, judgement.good);
    } catch {
      said.textContent = dialog().dataset.failed;
      said.classList.add("pw-wrong");
    }
  }

  function press(buttons, good) {
    buttons.querySelectorAll(".pw-judge").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.good === String(good)));
    });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches(".pw-judge")) {
      group = button.closest(".pw-tools");
      if (button.dataset.good === "true") { send(group, { good: true }); return; }
      dialog().querySelector("form").reset();
      dialog().showModal();
    } else if (button.matches("#pw-feedback [data-cancel]")) dialog().close();
  });

  document.addEventListener("submit", (event) => {
    if (event.target.parentElement !== dialog()) return;
    const fields = new FormData(event.target);
    send(group, { good: false, reason: fields.get("reason"), remark: fields.get("remark") });
  });
})();
