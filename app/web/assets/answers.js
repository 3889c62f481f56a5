// The buttons under an answer: copy it with its sources, or a link to its question.
(() => {
  "use strict";

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch { return copyOldWay(text); }
  }

  // Without https a browser offers no clipboard but this one.
  function copyOldWay(text) {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("aria-hidden", "true");
    field.style.cssText = "position:fixed;opacity:0";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return done;
  }

  function link(question) {
    const address = new URL(location.pathname, location.origin);
    address.searchParams.set("vraag", question);
    return address.href;
  }

  function tell(button, done) {
    const viewer = document.getElementById("pw-viewer").dataset;
    const told = button.parentElement.querySelector(".pw-tools-said");
    told.textContent = "";
    told.classList.toggle("pw-wrong", !done);
    setTimeout(() => { told.textContent = done ? viewer.copied : viewer.copyFailed; }, 50); // an empty region first, to be announced
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".pw-tools button");
    if (!button) return;
    if ("copy" in button.dataset) tell(button, await copy(button.dataset.copy));
    else if ("link" in button.dataset) tell(button, await copy(link(button.dataset.link)));
  });
})();
