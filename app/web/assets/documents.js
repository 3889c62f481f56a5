// The documents and their administration. What is shown comes from the server as HTML; nothing is decided here.
(() => {
  "use strict";
  const POLL = 700; // milliseconds between two looks at how far the index is
  const root = () => document.getElementById("pw-documents");
  const part = (name) => root().querySelector(name);
  let running = false;

  const say = (text, wrong = false) => {
    part(".pw-said").textContent = text;
    part(".pw-said").classList.toggle("pw-wrong", wrong);
  };

  // The answer's JSON, or null after its bericht and actie were shown.
  async function ask(address, options = {}) {
    try {
      const answer = await fetch(address, { cache: "no-store", ...options });
      const found = await answer.json();
      if (answer.ok) return found;
      say(`${found.bericht} ${found.actie}`, true);
    } catch {
      say(root().dataset.failed, true);
    }
    return null;
  }

  async function refresh(keepForms = false) {
    const list = await ask("api/documenten");
    if (list) part(".pw-documents-list").innerHTML = list.html;
    if (!keepForms || !part(".pw-admin-panel form:focus-within")) await refreshPanel();
  }

  async function refreshPanel() {
    const panel = await ask("beheer/paneel");
    if (!panel) return;
    part(".pw-admin-panel").innerHTML = panel.html;
    renewal(panel);
  }

  // Title, kind and date as they are typed, and whether a file of the same name may go.
  function described(form, several = false) {
    const query = new URLSearchParams();
    for (const name of ["titel", "soort", "datum"]) {
      const value = form.elements[name].value.trim();
      if (value && !(several && name === "titel")) query.set(name, value);
    }
    if (form.elements.replace?.checked) query.set("vervang", "ja");
    return query;
  }

  function renewal({ renewal: shown, running: now }) {
    part(".pw-renewal").innerHTML = shown;
    if (now && !running) watch();
  }

  async function watch() {
    running = true;
    while (running) {
      await new Promise((done) => setTimeout(done, POLL));
      const state = await ask("beheer/index");
      if (!state) break;
      part(".pw-renewal").innerHTML = state.renewal;
      if (!state.running) break;
    }
    running = false;
    await refresh(true);
  }

  async function upload(form) {
    const files = [...form.elements.file.files];
    const query = described(form, files.length > 1);
    const said = [];
    for (const file of files) {
      say(root().dataset.uploading.replace("{name}", file.name));
      const name = encodeURIComponent(file.name);
      const answer = await ask(`beheer/documenten/${name}?${query}`, { method: "PUT", body: file });
      if (!answer) return refreshPanel();
      said.push(answer.bericht);
    }
    await refreshPanel();
    say(said.join(" "));
  }

  async function describe(form) {
    const { name } = form.dataset;
    const answer = await ask(`beheer/gegevens/${encodeURIComponent(name)}?${described(form)}`, { method: "PUT" });
    if (!answer) return;
    await refreshPanel();
    part(`.pw-edit[data-name="${CSS.escape(name)}"] summary`)?.focus();
    say(answer.bericht);
  }

  async function signIn(form) {
    const body = JSON.stringify({ password: form.elements.password.value });
    const answer = await ask("beheer/aanmelden", { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!answer) { form.elements.password.select(); return; }
    say("");
    await refreshPanel();
    part("#pw-admin-title").focus();
  }

  async function remove(name) {
    if (!window.confirm(root().dataset.sure.replace("{name}", name))) return;
    const answer = await ask(`beheer/documenten/${encodeURIComponent(name)}`, { method: "DELETE" });
    await refreshPanel();
    if (answer) say(answer.bericht);
    part("#pw-admin-title").focus();
  }

  async function startIndex() {
    const answer = await ask("beheer/index", { method: "POST" });
    if (!answer) return;
    say(answer.bericht);
    await refreshPanel();
  }

  async function signOut() {
    await ask("beheer/afmelden", { method: "POST" });
    await refreshPanel();
    part("#pw-admin-title").focus();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("#pw-documents form")) return;
    event.preventDefault();
    if (form.dataset.action === "sign-in") signIn(form);
    else if (form.dataset.action === "details") describe(form);
    else upload(form);
  });

  // One title cannot be that of several files.
  document.addEventListener("change", (event) => {
    if (!event.target.matches("#pw-documents input[type=file]")) return;
    event.target.form.elements.titel.disabled = event.target.files.length > 1;
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#pw-documents button[data-action]");
    if (!button) return;
    const action = button.dataset.action;
    if (action === "remove") remove(button.dataset.name);
    else if (action === "index") startIndex();
    else if (action === "sign-out") signOut();
  });

  // The list is fetched whenever it comes into view; Gradio makes what stands in a tab when that is opened.
  const seen = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) refresh(); });
  let watched = null;
  new MutationObserver(() => {
    if (root() === watched) return;
    seen.disconnect();
    watched = root();
    if (watched) seen.observe(watched.querySelector("#pw-documents-title"));
  }).observe(document.documentElement, { subtree: true, childList: true });
})();
