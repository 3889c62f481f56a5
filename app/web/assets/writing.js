// Who stops an answer goes on with the next question: the button is about to disappear.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    if (event.target.closest("#pw-stop")) document.querySelector("#pw-question textarea")?.focus();
  });
})();
