// What Gradio tells of errors is partly English in every language, so the page tells it itself: notices.css hides Gradio's
// own messages, and for each of them this shows one of ours, until the reader closes it or asks again.
(() => {
  "use strict";
  const host = () => document.getElementById("pw-notice");
  const dismissed = new WeakSet(); // messages that were closed, while Gradio still fades them out
  let shown = "";
  const messages = () => [...document.querySelectorAll(".toast-body.error .toast-message-item")];

  // Only the message that the connection is lost has no timer: it stays until the connection is back.
  function kind() {
    const message = messages().find((one) => !dismissed.has(one));
    if (!message) return "";
    return message.closest(".toast-body").querySelector(".timer") ? "failed" : "lost";
  }

  function show(now) {
    shown = now;
    const words = now ? [host().dataset[now], host().dataset[`${now}Action`]] : [];
    const lines = words.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
    host().querySelector("[role=alert]").replaceChildren(...lines);
    host().querySelector("button").hidden = !now;
  }

  function dismiss() {
    if (!shown) return;
    messages().forEach((one) => dismissed.add(one));
    document.querySelectorAll(".toast-close").forEach((button) => button.click());
    show("");
  }

  new MutationObserver(() => {
    const now = kind();
    if (now && now !== shown && host()) show(now);
  }).observe(document.documentElement, { subtree: true, childList: true });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches("#pw-notice button")) {
      dismiss();
      document.querySelector("#pw-question textarea")?.focus();
    } else if (button.matches("#pw-send, .pw-example")) dismiss();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("#pw-question textarea")) dismiss();
  }, true);
})();
