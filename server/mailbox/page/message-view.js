import { language, texts } from './mailbox-texts.js';

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;
const CODE = /\b\d{5,8}\b/;
const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });

/** Makes an element with attributes and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** Draws the line of a message in the list. */
export function messageLine(message, isCurrent) {
  const label = message.channel === 'mail' ? texts.mail : texts.sms;
  const time = new Date(message.at);
  return element(
    'button',
    { type: 'button', 'data-id': message.id, 'aria-current': String(isCurrent) },
    element('span', { class: `badge ${message.channel}` }, label),
    element('span', { class: 'to' }, message.to.join(', ')),
    element('time', { datetime: message.at }, time.toLocaleTimeString(language)),
    element('span', { class: 'gist' }, message.channel === 'mail' ? message.subject : message.text),
  );
}

/** Draws a whole message: a mail as its page or its text, a text message with its code made big. */
export function messageView(message) {
  return message.channel === 'mail' ? mailView(message) : smsView(message);
}

function mailView(message) {
  const facts = { [texts.from]: message.from, [texts.to]: message.to.join(', ') };
  const attachments = message.attachments.map(({ name, bytes }) => `${name} (${bytes} B)`);
  if (attachments.length > 0) {
    facts[texts.attachments] = attachments.join(', ');
  }
  const text = element('pre', {}, ...withLinks(message.text));
  if (message.html === '') {
    return [element('h2', {}, message.subject), factList(message, facts), text];
  }
  // The sandbox lets a link open another tab and nothing else: no script of the mail ever runs.
  const page = element('iframe', {
    title: texts.page,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    src: `api/messages/${message.id}/html`,
  });
  const toggle = element('button', { type: 'button', 'aria-pressed': 'false' }, texts.asText);
  toggle.addEventListener('click', () => {
    const showText = toggle.getAttribute('aria-pressed') === 'false';
    toggle.setAttribute('aria-pressed', String(showText));
    toggle.nextElementSibling.replaceWith(showText ? text : page);
  });
  return [element('h2', {}, message.subject), factList(message, facts), toggle, page];
}

function smsView(message) {
  const facts = {
    [texts.from]: message.from,
    [texts.to]: message.to.join(', '),
    [texts.state]: texts.states[message.status],
  };
  const code = CODE.exec(message.text)?.[0];
  const big =
    code === undefined
      ? []
      : [element('p', {}, `${texts.code} `, element('strong', { class: 'code' }, code))];
  return [
    element('h2', {}, texts.sms),
    factList(message, facts),
    ...big,
    element('pre', {}, ...withLinks(message.text)),
  ];
}

function factList(message, facts) {
  const rows = { ...facts, [texts.at]: when.format(new Date(message.at)) };
  return element(
    'dl',
    {},
    ...Object.entries(rows).flatMap(([name, value]) => [
      element('dt', {}, name),
      element('dd', {}, value),
    ]),
  );
}

function withLinks(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(end, match.index));
    parts.push(element('a', { href: match[0], target: '_blank', rel: 'noreferrer' }, match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}
