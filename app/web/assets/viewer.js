// The source viewer: shows the page of a citation with its lines marked. All texts stand in viewer.html.
(() => {
  "use strict";
  const READABLE = 480; // CSS pixels: a page that is narrower starts enlarged
  const WIDTH_STEP = 200; // the server draws whole steps only, so that pictures can be cached
  let source = null; // the citation that is open, the page that is shown, the button that opened it

  const viewer = () => document.getElementById("pw-viewer");
  const part = (name) => viewer().querySelector(name);
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const address = (kind, rest) => `${kind}/${encodeURIComponent(source.document)}${rest}`;

  function open(button, opener) {
    const data = button.dataset;
    source = {
      opener, button,
      key: data.key, document: data.document, title: data.title, section: data.section, passage: data.passage,
      pages: data.pages.split(" ").map(Number), boxes: JSON.parse(data.boxes),
    };
    fold(false);
    part("#pw-viewer-title").textContent = source.title;
    part(".pw-viewer-section").textContent = source.section;
    part(".pw-viewer-quote").textContent = source.passage;
    listPages();
    listSources();
    document.querySelectorAll(".pw-source[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
    button.setAttribute("aria-current", "true");
    part(".pw-viewer-scroll").scrollTop = 0;
    show(source.pages[0]);
  }

  // From the answer the reader is taken to the viewer; from source to source the focus stays where it is.
  function visit(button) {
    open(button, document.activeElement === document.body ? button : document.activeElement);
    part("#pw-viewer-title").focus({ preventScroll: true });
    viewer().scrollIntoView({ block: "nearest" });
  }

  const siblings = () => [...(source.button.closest(".pw-sources, .pw-overview")?.querySelectorAll(".pw-source") ?? [])];

  // The other sources of the same answer, while that answer is still on the page.
  function listSources() {
    const all = siblings();
    const number = all.indexOf(source.button) + 1;
    part(".pw-viewer-sources").hidden = all.length < 2;
    part(".pw-viewer-source-count").textContent = fill(viewer().dataset.sourceCount, { number, count: all.length });
    part('[data-source="-1"]').disabled = number <= 1;
    part('[data-source="1"]').disabled = number >= all.length;
  }

  function otherSource(step) {
    const all = siblings();
    const next = all[all.indexOf(source.button) + step];
    if (next) open(next, source.opener);
  }

  function fold(empty) {
    if (empty) part("#pw-viewer-title").textContent = viewer().dataset.heading;
    part(".pw-viewer-empty").hidden = !empty;
    part(".pw-viewer-filled").hidden = empty;
    if (part(".pw-viewer-scroll").clientWidth < READABLE && !empty) enlarge(true);
  }

  // A quotation over several pages gets a button for each of them.
  function listPages() {
    const several = source.pages.length > 1;
    const buttons = source.pages.map((page) => {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", textContent: page });
      button.dataset.page = page;
      return button;
    });
    part(".pw-viewer-where").hidden = !several;
    part(".pw-viewer-where").replaceChildren(viewer().dataset.otherPages + " ", ...buttons);
  }

  async function show(page) {
    const asked = source;
    source.page = page;
    draw(page);
    part(".pw-viewer-pdf").href = address("pdf", `#page=${page}`);
    part(".pw-viewer-download").href = address("pdf", "");
    part(".pw-viewer-download").download = source.document;
    const answer = await fetch(address("pagina", `/${page}.json`));
    if (!answer.ok || source !== asked || source.page !== page) return;
    const { label, pages } = await answer.json();
    caption(page, label, pages);
  }

  function caption(page, label, pages) {
    const texts = viewer().dataset;
    const place = fill(label === String(page) || !label ? texts.place : texts.placePhysical, { label: label || page, page });
    part(".pw-viewer-place").textContent = place[0].toUpperCase() + place.slice(1);
    part(".pw-viewer-count").textContent = fill(texts.count, { page, pages });
    part('[data-step="-1"]').disabled = page <= 1;
    part('[data-step="1"]').disabled = page >= pages;
    document.querySelectorAll("#pw-viewer button[data-page]").forEach((button) => {
      button.setAttribute("aria-current", String(button.dataset.page === String(page)));
    });
    const marked = source.boxes[page] ? ` ${texts.marked}` : "";
    part("img").alt = fill(texts.alternative, { place, title: source.title }) + marked;
  }

  function draw(page) {
    const picture = part("img");
    const pixels = part(".pw-viewer-sheet").clientWidth * (window.devicePixelRatio || 1);
    const width = Math.max(WIDTH_STEP, Math.ceil(pixels / WIDTH_STEP) * WIDTH_STEP);
    part(".pw-marks").replaceChildren(...(source.boxes[page] || []).map(mark));
    part(".pw-viewer-failed").hidden = true;
    picture.dataset.page = "";
    picture.onload = () => { picture.dataset.page = page; reveal(); };
    picture.onerror = () => { part(".pw-viewer-failed").hidden = false; };
    picture.src = address("pagina", `/${page}.png?breedte=${width}`);
    source.width = width;
  }

  // A wider window or a sharper screen needs a larger picture; a smaller one is served by what is there.
  function sharpen() {
    if (!source || part(".pw-viewer-filled").hidden) return;
    const pixels = part(".pw-viewer-sheet").clientWidth * (window.devicePixelRatio || 1);
    if (pixels > source.width) draw(source.page);
  }

  function mark([left, top, right, bottom]) {
    const element = document.createElement("div");
    const percent = (value) => `${(value * 100).toFixed(3)}%`;
    Object.assign(element.style, {
      left: percent(left), top: percent(top), width: percent(right - left), height: percent(bottom - top),
    });
    return element;
  }

  // Scrolls inside the viewer only: scrollIntoView would move the whole page away from the answer.
  function reveal() {
    const scroll = part(".pw-viewer-scroll");
    const first = part(".pw-marks").firstElementChild;
    if (!first) { scroll.scrollTop = 0; return; }
    scroll.scrollTop = first.offsetTop - scroll.clientHeight / 4;
    scroll.scrollLeft = first.offsetLeft - 12;
  }

  function zoom() {
    enlarge(!viewer().classList.contains("pw-large"));
    draw(source.page);
  }

  function enlarge(large) {
    viewer().classList.toggle("pw-large", large);
    part("[data-zoom]").textContent = large ? viewer().dataset.reduce : viewer().dataset.enlarge;
  }

  function back() {
    const target = source.opener.isConnected ? source.opener : document.querySelector("#pw-question textarea");
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  }

  let resized = 0;
  addEventListener("resize", () => { clearTimeout(resized); resized = setTimeout(sharpen, 200); });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches(".pw-source")) visit(button);
    else if (button.matches(".pw-marker")) {
      const match = document.querySelector(`.pw-source[data-key="${CSS.escape(button.dataset.key)}"]`);
      if (match) visit(match);
    } else if (button.matches("#pw-viewer [data-source]")) otherSource(Number(button.dataset.source));
    else if (button.matches("#pw-viewer [data-step]")) show(source.page + Number(button.dataset.step));
    else if (button.matches("#pw-viewer [data-zoom]")) zoom();
    else if (button.matches("#pw-viewer [data-page]")) show(Number(button.dataset.page));
    else if (button.matches("#pw-viewer [data-back]")) back();
    else if (button.matches("#pw-new")) fold(true);
  });
})();
