// The conversation's log, and what Gradio's own parts lack: names, states and Dutch words.
(() => {
  "use strict";
  const texts = () => document.getElementById("pw-viewer")?.dataset ?? {};
  const give = (element, name, value) => {
    if (element && value && element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  // Gradio names every message after its source text, tags included, and the log in English.
  function nameLog() {
    document.querySelectorAll("#pw-chat [data-testid][aria-label]").forEach((message) => message.removeAttribute("aria-label"));
    const log = document.querySelector('#pw-chat [role="log"]');
    give(log, "aria-label", texts().chat);
    give(log, "tabindex", "0"); // what scrolls must be reachable by keyboard, also without a button in it
  }

  // A group of choices has its name in a span, a folding part does not say whether it is open.
  function nameParts() {
    document.querySelectorAll("fieldset.block").forEach((group) => {
      give(group, "aria-label", group.querySelector('[data-testid="block-info"]')?.textContent.trim());
    });
    document.querySelectorAll(".gr-accordion > button.label-wrap").forEach((button) => {
      const content = button.parentElement.querySelector('[data-testid="accordion-content"]');
      if (content) give(button, "aria-expanded", String(content.style.display !== "none"));
    });
    document.querySelectorAll("#pw-tabs > .tabitem[id]").forEach((panel) => {
      const tab = document.getElementById(`${panel.id}-button`);
      if (tab) give(panel, "aria-labelledby", tab.id);
    });
  }

  // A long answer is read from its top: the last question goes to the top of the log, once it is asked and once answered.
  let followed = "";
  function follow() {
    const questions = document.querySelectorAll("#pw-chat .user-row");
    const state = `${questions.length} ${Boolean(document.querySelector("#pw-chat .pw-pending"))}`;
    if (state === followed) return;
    followed = state;
    const log = document.querySelector("#pw-chat .bubble-wrap");
    const last = questions[questions.length - 1];
    if (last) log.scrollTop += last.getBoundingClientRect().top - log.getBoundingClientRect().top - 12;
  }

  const watched = { subtree: true, childList: true, attributeFilter: ["aria-label", "style"] };
  new MutationObserver(() => { nameLog(); nameParts(); follow(); }).observe(document.documentElement, watched);
})();
