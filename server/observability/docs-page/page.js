// Search over what the page already holds, and opening what a link leads to.
const form = document.querySelector('#search');
const query = document.querySelector('#query');
const found = document.querySelector('#found');
const entries = [...document.querySelectorAll('.entry')].map((element) => ({
  element,
  text: element.textContent.toLowerCase(),
}));

function search() {
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { element, text } of entries) {
    const hit = words.every((word) => text.includes(word));
    element.hidden = !hit;
    shown += hit ? 1 : 0;
  }
  for (const section of document.querySelectorAll('main section')) {
    section.hidden = section.querySelector('.entry:not([hidden])') === null;
  }
  found.textContent = words.length === 0 ? '' : `${shown} of ${entries.length} entries`;
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.scrollIntoView();
  }
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
query.addEventListener('input', search);
addEventListener('hashchange', openTarget);
openTarget();
