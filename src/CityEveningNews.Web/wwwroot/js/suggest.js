// Suggestions under the search box (the ARIA combobox pattern). Without this script the box is a plain search box.
(() => {
  'use strict';
  const pause = 150;

  for (const input of document.querySelectorAll('input[data-suggest]')) start(input);

  function start(input) {
    const list = document.createElement('ul');
    list.id = `${input.id || 'search'}-suggestions`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.dataset.suggestLabel || '');
    list.hidden = true;
    input.insertAdjacentElement('afterend', list);
    for (const [name, value] of Object.entries({
      role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    })) input.setAttribute(name, value);

    let timer = 0;
    let request = null;
    let current = -1;

    // While a Chinese input method is composing, its keys are its own.
    input.addEventListener('input', (event) => { if (!event.isComposing) later(); });
    input.addEventListener('compositionend', later);
    input.addEventListener('blur', close);
    // The box keeps the focus while an option is pressed, else the list would close under the finger.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) location.assign(option.dataset.url);
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || list.hidden) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        close();
      } else if (event.key === 'Enter' && current >= 0) {
        event.preventDefault();
        location.assign(list.children[current].dataset.url);
      }
    });

    function later() {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    }

    async function ask() {
      request?.abort();
      const text = input.value.trim();
      if (!text) return close();
      request = new AbortController();
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: request.signal });
        if (answer.ok && document.activeElement === input) show((await answer.json()).items);
      } catch (error) {
        if (error.name !== 'AbortError') close();
      }
    }

    function show(items) {
      list.replaceChildren(...items.map((item, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.url = item.url;
        const text = document.createElement('span');
        text.className = 'suggestion-text';
        text.lang = 'zh-CN';
        text.textContent = item.text;
        const kind = document.createElement('span');
        kind.className = 'suggestion-kind';
        kind.textContent = item.label;
        option.append(text, ' ', kind);
        return option;
      }));
      current = -1;
      list.hidden = items.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
    }

    function move(step) {
      const count = list.children.length;
      list.children[current]?.setAttribute('aria-selected', 'false');
      // One place more than there are options: the box itself.
      current = (current + 1 + step + count + 1) % (count + 1) - 1;
      if (current < 0) return input.removeAttribute('aria-activedescendant');
      const option = list.children[current];
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    }

    function close() {
      list.hidden = true;
      current = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }
  }
})();
