// Shows an article beside its Markdown while it is being corrected. Without this script a button shows it on a page of its own.
(() => {
  "use strict";
  const pause = 300;
  const button = document.querySelector("button[data-preview-button]");
  const text = button?.form.querySelector("textarea");
  const beside = document.querySelector("[data-preview-place]");
  if (!text || !beside) return;

  const place = document.createElement("div");
  place.className = "preview";
  place.setAttribute("aria-live", "polite");
  beside.append(place);
  beside.hidden = false;
  button.hidden = true;

  // What was wrong when the article was sent is said above it already.
  let said = button.form.querySelector(".problems") !== null;
  let timer = 0;
  let request = null;
  text.addEventListener("input", event => {
    // While an input method is composing, its letters are not the article's yet.
    if (event.isComposing) return;
    said = false;
    clearTimeout(timer);
    timer = setTimeout(show, pause);
  });
  text.addEventListener("compositionend", show);
  show();

  async function show() {
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(button.formAction, { method: "POST", body: new FormData(button.form), signal: request.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      place.replaceChildren(...page.querySelectorAll(said ? "[data-preview] > :not([role=alert])" : "[data-preview] > *"));
    } catch {
      // Overtaken by the next, or the server is away: what was shown stays.
    }
  }
})();
