// The quoted words beside a marker that has the pointer or the focus. It stays while the pointer is on it, and Escape
// takes it away (WCAG 1.4.13).
(() => {
  "use strict";
  const SHOW_AFTER = 150, HIDE_AFTER = 250; // milliseconds: time to cross the gap between marker and tip
  const LONGEST = 400; // characters; the source viewer shows all of it
  const tip = document.createElement("div");
  tip.id = "pw-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  let marker = null, timer = 0;

  const quoted = (button) => {
    const source = document.querySelector(`.pw-source[data-key="${CSS.escape(button.dataset.key)}"]`);
    const words = source?.dataset.passage ?? "";
    return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
  };

  function show(button) {
    const words = quoted(button);
    if (!words || !button.isConnected) return;
    hide();
    marker = button;
    if (!tip.isConnected) document.querySelector(".gradio-container").append(tip);
    tip.textContent = words;
    tip.hidden = false;
    marker.setAttribute("aria-describedby", tip.id);
    place();
  }

  function place() {
    const around = marker.getBoundingClientRect();
    const left = Math.min(Math.max(8, around.left - 16), innerWidth - tip.offsetWidth - 8);
    const above = around.top - tip.offsetHeight - 6;
    tip.style.left = `${left}px`;
    tip.style.top = `${above >= 8 ? above : around.bottom + 6}px`;
  }

  // Whether the marker, or some of it, can be seen where the conversation scrolls.
  function inSight() {
    const around = marker.getBoundingClientRect();
    const log = marker.closest(".bubble-wrap")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    return marker.isConnected && around.bottom > Math.max(0, log.top) && around.top < Math.min(innerHeight, log.bottom);
  }

  function follow() {
    if (!marker) return;
    if (inSight()) place();
    else hide();
  }

  function hide() {
    clearTimeout(timer);
    marker?.removeAttribute("aria-describedby");
    marker = null;
    tip.hidden = true;
  }

  function later(action, after) {
    clearTimeout(timer);
    timer = setTimeout(action, after);
  }

  document.addEventListener("pointerover", (event) => {
    const button = event.target.closest(".pw-marker");
    if (button && button !== marker) later(() => show(button), SHOW_AFTER);
    else if (button || event.target.closest("#pw-tip")) clearTimeout(timer);
  });
  document.addEventListener("pointerout", (event) => {
    const to = event.relatedTarget;
    if (!event.target.closest(".pw-marker, #pw-tip") || to?.closest?.("#pw-tip")) return;
    if (!marker || document.activeElement !== marker) later(hide, HIDE_AFTER);
  });
  document.addEventListener("focusin", (event) => {
    const button = event.target.closest(".pw-marker");
    if (button?.matches(":focus-visible")) show(button);
    else if (marker) hide();
  });
  document.addEventListener("click", hide);
  document.addEventListener("scroll", (event) => { if (event.target !== tip) follow(); }, true);
  addEventListener("resize", follow);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
