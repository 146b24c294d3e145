// Dropping files anywhere on the form, and showing how much of each is sent. Without this script the form is a plain form.
(() => {
  "use strict";
  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const input = form.querySelector("input[type=file]");

  const hint = document.createElement("p");
  hint.className = "drop-hint";
  hint.textContent = form.dataset.drop;
  input.after(hint);
  for (const event of ["dragenter", "dragover"]) form.addEventListener(event, mark);
  for (const event of ["dragleave", "drop"]) form.addEventListener(event, () => form.classList.remove("dropping"));
  form.addEventListener("drop", take);
  form.addEventListener("submit", send);

  function mark(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("dropping");
  }

  function take(event) {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    const all = new DataTransfer();
    for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
    input.files = all.files;
  }

  function send(event) {
    if (input.files.length === 0) return;
    event.preventDefault();
    const files = [...input.files], rows = list(files);
    // The server would refuse them unread, after most of them were sent.
    if (files.reduce((all, file) => all + file.size, 0) > Number(form.dataset.most)) return say(form.dataset.tooLarge);
    const button = form.querySelector("button[type=submit]");
    const request = new XMLHttpRequest();
    button.disabled = true;
    // The files are sent in order: what is sent of the whole tells what is sent of each.
    request.upload.addEventListener("progress", progress => {
      let sent = progress.loaded;
      for (const row of rows) {
        row.bar.value = Math.min(Math.max(sent, 0), row.size);
        if (sent >= row.size) row.state.textContent = form.dataset.sent;
        sent -= row.size;
      }
    });
    request.upload.addEventListener("load", () => { for (const row of rows) row.state.textContent = form.dataset.storing; });
    request.addEventListener("load", () => {
      if (request.status === 200 && request.responseURL) return location.assign(request.responseURL);
      fail();
      if (request.status === 413) say(form.dataset.tooLarge);
    });
    request.addEventListener("error", fail);
    request.addEventListener("abort", fail);
    request.open("POST", form.action);
    request.send(new FormData(form));

    function fail() {
      button.disabled = false;
      say(form.dataset.interrupted);
    }

    function say(words) {
      for (const row of rows) {
        row.bar.value = 0;
        row.state.textContent = words;
      }
    }
  }

  function list(files) {
    form.querySelector(".sending")?.remove();
    const table = document.createElement("ul");
    table.className = "sending";
    table.setAttribute("role", "status");
    form.append(table);
    return files.map(file => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      const bar = document.createElement("progress");
      const state = document.createElement("span");
      name.textContent = file.name;
      bar.max = file.size || 1;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      item.append(name, " ", bar, " ", state);
      table.append(item);
      return { bar, state, size: file.size };
    });
  }
})();
