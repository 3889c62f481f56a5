// Gradio takes its own words, and the page's lang, from the browser's language; this page is Dutch for everyone.
Object.defineProperty(navigator, "language", { get: () => "nl" });
Object.defineProperty(navigator, "languages", { get: () => ["nl"] });
