export const preregistration = {
  who: 'Who you are',
  what: 'What you self-certify',
  notEffective:
    'By itself it has no effect: the exemption begins once an operator confirms it, at the desk and with an identity document.',
  send: 'Pre-register',
  sending: 'Sending…',
  unavailable: 'This service is not available',
  unavailableText: 'For the exemption sign in with your credentials, or go to the desk.',
  done: 'Here is your code',
  doneText: 'Write it down: it is not shown here again. We have sent it to you too.',
  until: 'Show it at the desk, with an identity document, by {{date}}.',
  link: 'No credentials? Pre-register the self-certification of income',
} as const;
