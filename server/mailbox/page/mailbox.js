import { language, texts } from './mailbox-texts.js';
import { watchAuthenticators } from './authenticators.js';
import { element, messageLine, messageView } from './message-view.js';

const find = (id) => document.getElementById(id);
const state = { messages: [], chosen: undefined, asked: 0 };

document.documentElement.lang = language;
document.title = texts.title;
for (const labelled of document.querySelectorAll('[data-text]')) {
  labelled.textContent = texts[labelled.dataset.text];
}
for (const labelled of document.querySelectorAll('[data-label]')) {
  labelled.setAttribute('aria-label', texts[labelled.dataset.label]);
}

async function load() {
  state.asked += 1;
  const { asked } = state;
  const form = new FormData(find('search'));
  const query = new URLSearchParams({ to: find('to').value, limit: '500' });
  if (form.get('channel') !== '') {
    query.set('channel', form.get('channel'));
  }
  const answer = await fetch(`api/messages?${query}`);
  const { messages, total } = await answer.json();
  // An answer overtaken by that to a later question says nothing any more.
  if (asked === state.asked) {
    state.messages = messages;
    find('count').textContent = total === 0 ? texts.none : texts.count(total);
    drawList();
  }
}

function drawList() {
  const focused = document.activeElement?.dataset?.id;
  const lines = state.messages.map((message) =>
    element('li', {}, messageLine(message, message.id === state.chosen)),
  );
  find('messages').replaceChildren(...lines);
  if (focused !== undefined) {
    document.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  }
}

function choose(id) {
  const message = state.messages.find((candidate) => candidate.id === id);
  if (message === undefined) {
    return;
  }
  state.chosen = id;
  find('reader').replaceChildren(...messageView(message));
  drawList();
  history.replaceState(undefined, '', `#${id}`);
}

find('messages').addEventListener('click', (event) => {
  const id = event.target.closest('button')?.dataset.id;
  if (id !== undefined) {
    choose(id);
    find('reader').scrollIntoView({ block: 'nearest' });
  }
});
find('search').addEventListener('input', () => void load());
find('search').addEventListener('submit', (event) => event.preventDefault());
find('clear').addEventListener('click', () => {
  find('reader').replaceChildren(texts.choose);
  void fetch('api/messages', { method: 'DELETE' });
});

const events = new EventSource('api/events');
events.addEventListener('open', () => void load());
events.addEventListener('message', () => void load());

watchAuthenticators(find('authenticators'));
find('reader').append(texts.choose);
await load();
choose(location.hash.slice(1));
