import type { MessageTemplate } from './message-template.ts';

/** A place with a doctor somebody waits for; which doctor, the private area says (LC-1). */
export const PLACE_OFFERED: MessageTemplate = {
  mail: {
    it: {
      subject: 'C’è un posto con un medico che aspetti',
      paragraphs: [
        'Ciao, si è liberato un posto con un medico che aspetti.',
        'Lo teniamo per te {untilDueOn}.',
        'Entra nell’area personale: lì vedi chi è e puoi chiedere il posto.',
        'Se non lo chiedi in tempo, il posto va a chi viene dopo di te.',
      ],
      button: 'Vai alle tue attese',
    },
    en: {
      subject: 'There is a place with a doctor you wait for',
      paragraphs: [
        'Hello, a place has become free with a doctor you wait for.',
        'We keep it for you {untilDueOn}.',
        'Enter your private area: there you see who it is and can ask for the place.',
        'If you do not ask in time, the place goes to whoever comes after you.',
      ],
      button: 'Go to what you wait for',
    },
  },
  sms: {
    it: '{authority}: un posto con un medico che aspetti, per te {untilDueOn}. Entra: {area}',
    en: '{authority}: a place with a doctor you wait for, kept {untilDueOn}. Enter: {area}',
  },
  link: 'watches',
};
