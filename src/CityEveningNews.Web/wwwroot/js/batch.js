// Keeps the page of an upload up to date while its files are taken in. Without this script the page reloads itself.
(() => {
  "use strict";
  const pause = 1000;
  const place = document.querySelector("[data-batch]");
  const working = () => place.querySelector("[data-working=true]") !== null;

  async function refresh() {
    try {
      const answer = await fetch(place.dataset.batch);
      // Nothing is taken away from under an editor who is filling a field in.
      if (answer.ok && !place.contains(document.activeElement)) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        place.replaceChildren(...page.body.childNodes);
      }
    } catch {
      // The server may be starting again: the queue outlives it, and so does this page.
    }
    if (working()) setTimeout(refresh, pause);
  }

  if (place && working()) setTimeout(refresh, pause);
})();
