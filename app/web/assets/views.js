// The tabs beside the chat: pieces of the page that are fetched when they are first seen, filtered and paged.
(() => {
  "use strict";
  const WAIT = 250; // milliseconds of rest in typing before a search is made
  const asked = new WeakMap(); // the latest request of each target, so that a slow older answer does not replace it

  const busy = (target) => target.setAttribute("aria-busy", "true");

  async function load(target, address, { focus = false, top = false, signal = null } = {}) {
    const mine = {};
    asked.set(target, mine);
    busy(target);
    let html;
    try {
      const answer = await fetch(address, { signal });
      html = answer.ok ? await answer.text() : null;
    } catch { html = null; }
    if (asked.get(target) !== mine) return;
    target.removeAttribute("aria-busy");
    const host = target.closest(".pw-view");
    if (html === null) {
      const message = Object.assign(document.createElement("p"), { textContent: host.dataset.failed });
      message.setAttribute("role", "alert");
      target.replaceChildren(message);
      return;
    }
    const held = target.contains(document.activeElement) && document.activeElement; // is about to go
    target.innerHTML = html;
    target.querySelectorAll("[data-figure]").forEach(draw);
    if (focus || held) refocus(target, held.name, { preventScroll: top });
    if (top) host.scrollIntoView({ block: "start" });
  }

  // A reader with a keyboard stays where the new piece came: at the same field, at its heading, or at its start.
  function refocus(target, name, options) {
    const same = name && target.querySelector(`[name="${CSS.escape(name)}"]`);
    target.tabIndex = -1;
    (same || target.querySelector("[data-focus]") || target).focus(options);
  }

  const targetOf = (element) => {
    const name = element.dataset.target;
    return (name && document.getElementById(name)) || element.closest(".pw-view");
  };

  const seen = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
    if (!isIntersecting) return;
    seen.unobserve(target);
    load(target, target.dataset.view);
  }));
  const watched = new WeakSet();
  const watch = () => document.querySelectorAll(".pw-view").forEach((view) => {
    if (watched.has(view)) return;
    watched.add(view);
    seen.observe(view);
  });
  new MutationObserver(watch).observe(document.documentElement, { subtree: true, childList: true });
  watch();

  let plotly = null;
  function script() {
    plotly ||= new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement("script"), { src: "weergave/plotly.js", onerror: reject });
      element.onload = () => resolve(window.Plotly);
      document.head.append(element);
    });
    return plotly;
  }

  // Busy until it can be clicked.
  async function draw(place) {
    busy(place);
    try { await figure(place); } finally { place.removeAttribute("aria-busy"); }
  }

  async function figure(place) {
    const [Plotly, drawn] = await Promise.all([script(), fetch(place.dataset.figure).then((answer) => answer.json())]);
    if (!place.isConnected) return;
    const { fontFamily: family } = getComputedStyle(document.body);
    drawn.data[0].textfont.family = family;
    drawn.layout.font = { family };
    await Plotly.newPlot(place, drawn.data, drawn.layout, { displayModeBar: false, responsive: true });
    place.on("plotly_treemapclick", ({ points: [point] }) => {
      const target = document.getElementById("pw-node");
      if (String(point.id).includes(".")) load(target, `weergave/kop/${point.id}`);
    });
  }

  let timer;
  function filter(form) {
    const query = new URLSearchParams(new FormData(form));
    load(targetOf(form), `${form.dataset.results}?${query}`);
  }
  // Forms of which the result takes work: made when asked for, one at a time, and given up after a while.
  const LIMIT = 300_000; // milliseconds; a chat model has its own, shorter limit
  async function make(form) {
    const button = form.querySelector("button");
    const said = form.nextElementSibling;
    if (button.disabled) return;
    button.disabled = true;
    said.textContent = form.dataset.busy;
    const query = new URLSearchParams(new FormData(form));
    await load(targetOf(form), `${form.dataset.results}?${query}`, { focus: true, signal: AbortSignal.timeout(LIMIT) });
    said.textContent = "";
    button.disabled = false;
  }
  document.addEventListener("input", (event) => {
    const form = event.target.closest(".pw-filter:not(.pw-make)");
    if (!form) return;
    clearTimeout(timer);
    busy(targetOf(form));
    timer = setTimeout(() => filter(form), event.target.matches("select") ? 0 : WAIT);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".pw-filter")) return;
    event.preventDefault();
    if (event.target.matches(".pw-make")) return void make(event.target);
    clearTimeout(timer);
    filter(event.target);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".pw-view [data-load]");
    if (button) load(targetOf(button), button.dataset.load, { focus: true, top: "top" in button.dataset });
  });
})();
