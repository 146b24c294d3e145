// A button beside each citation that copies it. Without it the text is selected and copied by hand.
(() => {
  "use strict";
  const panel = document.querySelector(".cite-panel");
  if (!panel) return;

  // Where the page has no secure address, the clipboard is reached by way of the selection.
  async function copy(citation) {
    if (navigator.clipboard) return navigator.clipboard.writeText(citation.textContent);
    getSelection().selectAllChildren(citation);
    if (!document.execCommand("copy")) throw new Error("The browser does not copy.");
  }

  for (const citation of panel.querySelectorAll(".citation")) {
    const heading = document.getElementById(citation.getAttribute("aria-labelledby"));
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = panel.dataset.copy;
    button.setAttribute("aria-describedby", heading.id);
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await copy(citation);
        told.textContent = panel.dataset.copied;
      } catch {
        told.textContent = "";
        getSelection().selectAllChildren(citation);
      }
    });
    citation.before(button, " ", told);
  }
})();
