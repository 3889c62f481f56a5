// The draft of a reply: made of an answer, edited here, saved as a file. Texts stand in draft.html.
(() => {
  "use strict";
  const QUIET = 600; // milliseconds without typing before the text is measured
  const panel = () => document.getElementById("pw-draft");
  const part = (name) => panel().querySelector(name);
  let timer = 0;

  const say = (text, wrong = false) => {
    part(".pw-said").textContent = text;
    part(".pw-said").classList.toggle("pw-wrong", wrong);
  };

  const post = (address, body) => fetch(`api/concept${address}`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
  });
  const edited = () => ({ text: part("#pw-draft-text").value, subject: part(".pw-draft-subject").textContent });

  // The answer's bericht and actie, or that the connection failed.
  async function asked(request) {
    try {
      const answer = await request;
      if (answer.ok) return answer;
      const { bericht, actie } = await answer.json();
      say(`${bericht} ${actie}`, true);
    } catch {
      say(panel().dataset.failed, true);
    }
    return null;
  }

  async function open(button) {
    if (button.getAttribute("aria-busy")) return;
    const tools = button.closest(".pw-tools");
    const said = tools.querySelector(".pw-tools-said");
    button.setAttribute("aria-busy", "true");
    said.classList.remove("pw-wrong");
    said.textContent = button.dataset.busy ?? "";
    const answer = await fetch("api/concept", {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ token: tools.dataset.token }),
    }).catch(() => null);
    button.removeAttribute("aria-busy");
    const draft = answer ? await answer.json() : { bericht: button.dataset.failed, actie: "" };
    said.textContent = answer?.ok ? "" : `${draft.bericht} ${draft.actie}`;
    said.classList.toggle("pw-wrong", !answer?.ok);
    if (answer?.ok) show(draft);
  }

  // Gradio makes what stands in a tab when it is opened for the first time.
  async function opened() {
    document.getElementById("pw-tab-concept-button").click();
    while (!panel()) await new Promise(requestAnimationFrame);
  }

  async function show({ text, subject, report, notice }) {
    await opened();
    part(".pw-draft-empty").hidden = true;
    part(".pw-draft-filled").hidden = false;
    part(".pw-draft-subject").textContent = subject;
    part(".pw-draft-notice").textContent = notice;
    part(".pw-draft-notice").hidden = !notice;
    part("#pw-draft-text").value = text;
    part(".pw-draft-report").innerHTML = report;
    say(panel().dataset.ready);
    part("#pw-draft-title").focus();
  }

  async function measure() {
    const answer = await asked(post("/leesbaarheid", edited()));
    if (answer) part(".pw-draft-report").innerHTML = (await answer.json()).report;
  }

  async function save(format) {
    const answer = await asked(post(`/${format}`, edited()));
    if (!answer) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = answer.headers.get("content-disposition").match(/filename="(.+)"/)[1];
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    say(panel().dataset.saved);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(edited().text);
    } catch { // without https a browser has no clipboard for pages
      part("#pw-draft-text").select();
      document.execCommand("copy");
    }
    say(panel().dataset.copied);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches(".pw-draft-open")) open(button);
    else if (button.matches("#pw-draft [data-format]")) save(button.dataset.format);
    else if (button.matches("#pw-draft [data-copy]")) copy();
  });

  document.addEventListener("input", (event) => {
    if (event.target.id !== "pw-draft-text") return;
    say("");
    clearTimeout(timer);
    timer = setTimeout(measure, QUIET);
  });
})();
