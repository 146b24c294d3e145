// Keys for readers: ← → issue, j k article, / search, ? help. Everything they reach can be reached without them.
(() => {
  "use strict";
  const go = rel => document.querySelector(`main a[rel~="${rel}"]`)?.click();

  function step(by) {
    const stories = [...document.querySelectorAll("main [data-story] a[data-story-link]")];
    if (stories.length === 0) return document.querySelector(`main a[data-article="${by > 0 ? "next" : "prev"}"]`)?.click();
    const at = stories.indexOf(document.activeElement);
    const next = stories[at < 0 ? (by > 0 ? 0 : stories.length - 1) : Math.min(Math.max(at + by, 0), stories.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "center" });
  }

  const keys = {
    ArrowLeft: () => go("prev"),
    ArrowRight: () => go("next"),
    j: () => step(1),
    k: () => step(-1),
    "/": () => document.querySelector(".search-form input[type=search], #site-q")?.focus(),
    "?": () => document.getElementById("keys")?.showModal(),
  };

  // A menu is closed from the keys that are in it, too.
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && document.querySelector("details.display-menu[open]");
    if (!menu) return;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  });

  document.addEventListener("keydown", event => {
    const field = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog[open], pre, table");
    if (field || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const action = Object.hasOwn(keys, event.key) && keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
})();
