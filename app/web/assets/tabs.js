// The arrows, Home and End go from tab to tab, as readers with a keyboard expect; Enter or space opens one.
(() => {
  "use strict";
  const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest?.('#pw-tabs > .tab-wrapper [role="tab"]');
    if (!tab || event.ctrlKey || event.altKey || event.metaKey) return;
    const tabs = [...tab.closest('[role="tablist"]').querySelectorAll('[role="tab"]')];
    const step = STEPS[event.key];
    const last = tabs.length - 1;
    const at = step ? (tabs.indexOf(tab) + step + tabs.length) % tabs.length : { Home: 0, End: last }[event.key];
    if (at === undefined) return;
    event.preventDefault();
    tabs[at].focus();
  });
})();
