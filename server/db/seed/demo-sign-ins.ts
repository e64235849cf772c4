/** Somebody of the demo data that one can sign in as. */
export interface DemoSignIn {
  who: string;
  /** Fiscal code of a citizen, e-mail of somebody of the staff. */
  user: string;
  password: string;
  /** Base32, for an authenticator app; citizens get their code in the local mailbox instead. */
  totpSecret?: string;
  note: string;
}

/** Passwords of the demo: known to everybody, and worth nothing outside it. */
export const CITIZEN_PASSWORD = 'Cittadina-di-prova-1';
export const STAFF_PASSWORD = 'Sportello-di-prova-1';

/** Address of a demo citizen or of the staff; the domain can receive no mail (RFC 2606). */
export function demoEmail(local: string, ofStaff = false): string {
  return `${local}@${ofStaff ? 'asst-vallefittizia' : 'posta'}.example`;
}

function citizen(who: string, user: string, note: string): DemoSignIn {
  return { who, user, password: CITIZEN_PASSWORD, note };
}

function staff(who: string, local: string, totpSecret: string, note: string): DemoSignIn {
  return { who, user: demoEmail(local, true), password: STAFF_PASSWORD, totpSecret, note };
}

/** The sign-ins that `npm start` prints. */
export const demoSignIns: readonly DemoSignIn[] = [
  citizen(
    'Giulia Ferrari',
    'FRRGLI86C54E514X',
    'cittadina con un medico: può cambiarlo o revocarlo',
  ),
  citizen('Davide Conti', 'CNTDVD75C03E514F', 'ha cambiato medico 31 giorni fa: ancora bloccato'),
  citizen('Chiara Greco', 'GRCCHR92T64D198A', 'ha cambiato medico 32 giorni fa: può cambiare'),
  citizen('Ida Fo', 'FOXDIA41A71F205L', 'mai avuto un medico: prima scelta in corso'),
  citizen(
    'Anna Maria Rossi',
    'RSSNMR68M47G3NQY',
    'le manca un documento da mandare (secondo giro)',
  ),
  staff(
    'Marta Rinaldi',
    'marta.rinaldi',
    'DEMOLEGNANOOPERATORRINALDI234567',
    'operatrice, Legnano',
  ),
  staff(
    'Marco Colombo',
    'marco.colombo',
    'DEMOLEGNANOOPERATORCOLOMBO234567',
    'operatore, Legnano; vive con Giulia Ferrari: le pratiche di casa sua gli sono chiuse',
  ),
  staff(
    'Irene Garavaglia',
    'irene.garavaglia',
    'DEMOMAGENTAOPERATORGARAVAGLIA234',
    'operatrice, Magenta',
  ),
  staff(
    'Davide Oldani',
    'davide.oldani',
    'DEMOABBIATEGRASSOOPERATOROLDANI2',
    'operatore, Abbiategrasso',
  ),
  staff(
    'Lucia Crespi',
    'lucia.crespi',
    'DEMOSUPERVISORCRESPIALLOFFICES23',
    'supervisora di tutte le sedi',
  ),
  staff(
    'Piero Landoni',
    'piero.landoni',
    'DEMOCARDDESKLANDONILEGNANO234567',
    'sportello tessere, Legnano',
  ),
  staff(
    'Silvana Tosi',
    'silvana.tosi',
    'DEMOCARDDESKTOSIMAGENTA234567234',
    'sportello tessere, Magenta',
  ),
  staff('Guido Pessina', 'guido.pessina', 'DEMOPHARMACISTPESSINA23456723456', 'farmacista'),
  staff('Nadia Meroni', 'nadia.meroni', 'DEMOCONTACTCENTREMERONI234567234', 'centro assistenza'),
  staff('Omar Vismara', 'omar.vismara', 'DEMOADMINVISMARA2345672345672345', 'amministratore'),
];

/** Somebody whom the registry knows and who has no account yet: what to type to register. */
export interface DemoNewcomer {
  who: string;
  fiscalCode: string;
  /** The rest, as it is to be typed. */
  data: string;
}

/** As whom to register: whoever is invented is not in the registry and may ask for nothing. */
export const demoNewcomer: DemoNewcomer = {
  who: 'Andrei Bianchi',
  fiscalCode: 'BNCNDR90A15F20RF',
  data: 'maschio, nato il 15/01/1990 a Milano, abita in Via Roma 12, Legnano, 20025',
};

/** The sign-in of that user. @throws RangeError when the demo has none */
export function demoSignIn(user: string): DemoSignIn {
  const found = demoSignIns.find((each) => each.user === user);
  if (found === undefined) {
    throw new RangeError(`no demo sign-in ${user}`);
  }
  return found;
}
