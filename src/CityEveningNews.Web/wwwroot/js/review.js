// Lights a passage and its source lines together while either is pointed at or focused. Without this the links between them do.
(() => {
  "use strict";
  const lines = new Map([...document.querySelectorAll("[data-line]")].map(line => [line.dataset.line, line]));
  const passages = [...document.querySelectorAll(".passage[data-lines]")];
  const numbersOf = element => element.dataset.lines.split(",").flatMap(run => {
    const [first, last = first] = run.split("-").map(Number);
    return run === "" ? [] : Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  });
  const passagesAt = new Map();
  for (const passage of passages) {
    for (const number of numbersOf(passage)) passagesAt.set(number, [...passagesAt.get(number) ?? [], passage]);
  }

  let lit = [];

  function light(from) {
    const source = from?.closest("[data-line], [data-lines]");
    for (const element of lit) element.classList.remove("lit");
    lit = source ? counterparts(source) : [];
    for (const element of lit) element.classList.add("lit");
    for (const pane of document.querySelectorAll("[data-pane]")) {
      if (!pane.contains(source)) bringIntoView(pane, lit.find(element => pane.contains(element)));
    }
  }

  // What is pointed at and all that goes with it: a line's passages with all their lines, or the lines of a passage or a doubt.
  function counterparts(source) {
    const numbers = source.dataset.line ? (passagesAt.get(source.dataset.line) ?? []).flatMap(numbersOf).concat(source.dataset.line) : numbersOf(source);
    const found = numbers.flatMap(number => [lines.get(number), ...passagesAt.get(number) ?? []]);
    return [...new Set(found.concat(source.closest("[data-pane]") ? source : []))].filter(Boolean);
  }

  // Only where the pane scrolls by itself: the page never moves under the pointer.
  function bringIntoView(pane, element) {
    if (!element || pane.scrollHeight <= pane.clientHeight) return;
    const box = pane.getBoundingClientRect(), at = element.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) pane.scrollTop += at.top - box.top - box.height / 3;
  }

  const review = document.querySelector(".review");
  review?.addEventListener("pointerover", event => light(event.target));
  review?.addEventListener("pointerleave", () => light(document.activeElement));
  review?.addEventListener("focusin", event => light(event.target));
})();
