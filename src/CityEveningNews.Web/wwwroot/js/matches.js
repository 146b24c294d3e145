// Steps through the matches of the search that led to an article: buttons and the keys n and p. Without this script the numbers are links.
(() => {
  'use strict';
  const nav = document.querySelector('.match-steps');
  const marks = [...document.querySelectorAll('main mark[id^="match-"]')];
  if (!nav || marks.length === 0) return;

  let current = marks.findIndex((mark) => `#${mark.id}` === location.hash);
  const place = document.createElement('span');
  place.className = 'match-place';
  place.setAttribute('role', 'status');
  const steps = document.createElement('span');
  steps.className = 'match-buttons';
  steps.append(button(nav.dataset.previous, 'p', -1), place, button(nav.dataset.next, 'n', 1));
  nav.querySelector('.match-numbers')?.replaceWith(steps);
  show();

  document.addEventListener('keydown', (event) => {
    const busy = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], dialog[open], pre, table');
    if (busy || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.key !== 'n' && event.key !== 'p') return;
    event.preventDefault();
    step(event.key === 'n' ? 1 : -1);
  });

  function button(label, key, by) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.title = `${label} (${key})`;
    made.setAttribute('aria-keyshortcuts', key);
    made.addEventListener('click', () => step(by));
    return made;
  }

  function step(by) {
    // Before the first step there is no place: forwards is the first match, backwards the last.
    current = current < 0 ? (by > 0 ? 0 : marks.length - 1) : (current + by + marks.length) % marks.length;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    marks[current].scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    history.replaceState(history.state, '', `#${marks[current].id}`);
    show();
  }

  function show() {
    for (const mark of document.querySelectorAll('mark.match-current')) mark.classList.remove('match-current');
    marks[current]?.classList.add('match-current');
    place.textContent = `${current < 0 ? '–' : current + 1} / ${marks.length}`;
  }
})();
