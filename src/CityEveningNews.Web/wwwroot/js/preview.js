// Shows an article beside its Markdown while it is being corrected. Without this script a button shows it on a page of its own.
(() => {
  "use strict";
  const pause = 300;
  const button = document.querySelector("button[data-preview-button]");
  const text = button?.form.querySelector("textarea");
  if (!text) return;

  const place = document.createElement("div");
  place.className = "preview";
  place.setAttribute("aria-live", "polite");
  button.form.after(place);
  button.hidden = true;

  let timer = 0;
  let request = null;
  text.addEventListener("input", event => {
    // While an input method is composing, its letters are not the article's yet.
    if (event.isComposing) return;
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
      place.replaceChildren(...page.querySelectorAll("[data-preview] > *"));
    } catch {
      // Overtaken by the next, or the server is away: what was shown stays.
    }
  }
})();
