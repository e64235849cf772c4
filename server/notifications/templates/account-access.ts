import type { MessageTemplate } from './message-template.ts';

/** R-AC-2: the account is of use only once this link was opened. */
export const ACCOUNT_ACTIVATION: MessageTemplate = {
  mail: {
    it: {
      subject: 'Attiva il tuo accesso allo sportello virtuale',
      paragraphs: [
        'Ciao, hai chiesto di usare lo sportello virtuale.',
        'Manca un passo. Apri la pagina e premi il pulsante per attivare il tuo accesso.',
        'Il link vale {lasting}. Si può usare una volta sola.',
        'Non sei stato tu? Non devi fare nulla: senza questo passo non si entra.',
      ],
      button: 'Attiva il tuo accesso',
    },
    en: {
      subject: 'Activate your access to the virtual desk',
      paragraphs: [
        'Hello, you asked to use the virtual desk.',
        'One step is missing. Open the page and press the button to activate your access.',
        'The link works for {lasting}. It can be used only once.',
        'Was it not you? You need not do anything: nobody gets in without this step.',
      ],
      button: 'Activate your access',
    },
  },
  sms: null,
  link: 'secret',
};

/** Sent instead of an activation link, so that the page's answer tells nothing about an account. */
export const ACCOUNT_ALREADY_EXISTS: MessageTemplate = {
  mail: {
    it: {
      subject: 'Hai già un accesso allo sportello virtuale',
      paragraphs: [
        'Ciao, qualcuno ha provato a fare un nuovo accesso con i tuoi dati. Forse sei stato tu.',
        'Il tuo accesso c’è già: entra con la tua password.',
        'Non la ricordi? Nella stessa pagina puoi sceglierne una nuova.',
        'Non sei stato tu? Non devi fare nulla. I tuoi dati non sono cambiati.',
      ],
      button: 'Entra',
    },
    en: {
      subject: 'You already have access to the virtual desk',
      paragraphs: [
        'Hello, someone tried to register with your data. Perhaps it was you.',
        'You already have access: sign in with your password.',
        'Do you not remember it? On the same page you can choose a new one.',
        'Was it not you? You need not do anything. Your data have not changed.',
      ],
      button: 'Sign in',
    },
  },
  sms: null,
  link: 'sign_in',
};

/** R-AC-3: six digits that are good for five minutes. */
export const PHONE_CODE: MessageTemplate = {
  mail: null,
  sms: {
    it: 'Sportello virtuale {authority}: il tuo codice è {code}. Vale {lasting}. Non dirlo a nessuno: noi non te lo chiediamo mai.',
    en: 'Virtual desk {authority}: your code is {code}. It works for {lasting}. Do not share it with anyone: we never ask for it.',
  },
  link: 'private_area',
};

export const PASSWORD_RESET: MessageTemplate = {
  mail: {
    it: {
      subject: 'Scegli una nuova password',
      paragraphs: [
        'Ciao, hai chiesto di cambiare la password dello sportello virtuale.',
        'Apri la pagina e scrivi la nuova password. Poi ti mandiamo un codice sul cellulare.',
        'Il link vale {lasting}. Si può usare una volta sola.',
        'Non sei stato tu? Non devi fare nulla: la tua password resta quella di prima.',
      ],
      button: 'Scegli la nuova password',
    },
    en: {
      subject: 'Choose a new password',
      paragraphs: [
        'Hello, you asked to change your password of the virtual desk.',
        'Open the page and write the new password. Then we send a code to your mobile phone.',
        'The link works for {lasting}. It can be used only once.',
        'Was it not you? You need not do anything: your password stays as it was.',
      ],
      button: 'Choose the new password',
    },
  },
  sms: null,
  link: 'secret',
};

export const EMAIL_CHANGE_CONFIRM: MessageTemplate = {
  mail: {
    it: {
      subject: 'Conferma il tuo nuovo indirizzo email',
      paragraphs: [
        'Ciao, hai chiesto di usare questo indirizzo per lo sportello virtuale.',
        'Apri la pagina e premi il pulsante per dire che è tuo.',
        'Il link vale {lasting}. Si può usare una volta sola.',
        'Non sei stato tu? Non devi fare nulla: l’indirizzo non cambia.',
      ],
      button: 'Conferma l’indirizzo',
    },
    en: {
      subject: 'Confirm your new e-mail address',
      paragraphs: [
        'Hello, you asked to use this address for the virtual desk.',
        'Open the page and press the button to say that it is yours.',
        'The link works for {lasting}. It can be used only once.',
        'Was it not you? You need not do anything: the address does not change.',
      ],
      button: 'Confirm the address',
    },
  },
  sms: null,
  link: 'secret',
};
