// What a browser itself says of fields is in the browser's language; this page is Dutch for everyone.
(() => {
  "use strict";
  const texts = () => document.getElementById("pw-notice").dataset;

  document.addEventListener("invalid", ({ target }) => {
    if (!target.validity.valueMissing) return;
    const { missing, missingChoice, missingFile } = texts();
    target.setCustomValidity({ radio: missingChoice, file: missingFile }[target.type] ?? missing);
  }, true);

  // What was missing may be there now: the next attempt decides.
  const heal = ({ target }) => [...(target.form?.elements ?? [])].forEach((field) => field.setCustomValidity?.(""));
  document.addEventListener("input", heal);
  document.addEventListener("change", (event) => {
    heal(event);
    if (event.target.matches(".pw-file input")) tellChosen(event.target);
  });

  function tellChosen(input) {
    const told = input.closest("form").querySelector(".pw-chosen");
    told.textContent = [...input.files].map((file) => file.name).join(", ") || told.dataset.none;
  }
})();
