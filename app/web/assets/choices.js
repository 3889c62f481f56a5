// What the browser itself knows of the choices: the role of last time, and a question in the address.
const pwChoices = (() => {
  "use strict";
  const KEY = "pw-role";
  const ROLES = ["raadslid", "medewerker", "communicatie"];
  const LONGEST = 4000; // as many characters as a question may have

  // A browser may refuse to remember; then every visit begins with the first role.
  function role() {
    try {
      const kept = localStorage.getItem(KEY);
      return ROLES.includes(kept) ? kept : ROLES[0];
    } catch { return ROLES[0]; }
  }

  function remember(chosen) {
    try { localStorage.setItem(KEY, chosen); } catch { /* see role() */ }
  }

  // The address loses the question once it is asked, so that a reload does not ask it again.
  function question() {
    const asked = new URLSearchParams(location.search).get("vraag") ?? "";
    if (asked) history.replaceState(null, "", location.pathname);
    return asked.length <= LONGEST ? asked : "";
  }

  // From here on nothing but the reader changes the choices.
  function ready() { document.documentElement.dataset.ready = ""; }

  return { role, remember, question, ready };
})();
