import type { ErrorCode } from '#contract/error-codes.ts';
import type { Localized } from '#contract/localized.ts';

/** Title and advice of each error code; `detail` says what happened and what to do. */
export const PROBLEM_TEXTS: Record<ErrorCode, { title: Localized; detail: Localized }> = {
  invalid: text(
    'Controlla i dati',
    'Alcuni campi non vanno bene: correggi quelli segnalati e riprova.',
    'Check your data',
    'Some fields are not right: correct the ones marked and try again.',
  ),
  malformed: text(
    'Richiesta non leggibile',
    'Il contenuto inviato non è leggibile. Ricarica la pagina e riprova.',
    'Unreadable request',
    'What was sent cannot be read. Reload the page and try again.',
  ),
  unsupported_media: text(
    'Formato non accettato',
    'Il formato del contenuto inviato non è tra quelli accettati.',
    'Format not accepted',
    'The format of what was sent is not one of the accepted ones.',
  ),
  too_large: text(
    'Contenuto troppo grande',
    'Quello che hai inviato supera la dimensione massima.',
    'Too large',
    'What you sent is larger than the limit.',
  ),
  not_signed_in: text(
    'Accedi per continuare',
    'La sessione è finita o non hai ancora fatto l’accesso. Accedi e riprendi da dove eri.',
    'Sign in to go on',
    'Your session has ended or you have not signed in yet. Sign in and go on from where you were.',
  ),
  wrong_credentials: text(
    'Dati di accesso non validi',
    'I dati inseriti non sono corretti. Controllali e riprova.',
    'Sign-in data not valid',
    'What you entered is not correct. Check it and try again.',
  ),
  not_allowed: text(
    'Operazione non permessa',
    'Con questo accesso non puoi fare questa operazione.',
    'Not allowed',
    'You cannot do this with your present access.',
  ),
  account_not_activated: text(
    'Apri il link nella tua email',
    'Il tuo accesso non è ancora attivo: apri il link che ti abbiamo mandato per email, poi accedi di nuovo. Se non lo trovi, fattelo mandare un’altra volta.',
    'Open the link in your e-mail',
    'Your access is not active yet: open the link that we sent you by e-mail, then sign in again. If you cannot find it, have it sent once more.',
  ),
  cross_site: text(
    'Richiesta da un altro sito',
    'La richiesta non arriva dalle pagine dello sportello ed è stata bloccata.',
    'Request from another site',
    'The request does not come from the desk’s pages and was blocked.',
  ),
  not_found: text(
    'Non trovato',
    'Quello che cerchi non esiste o non è tra le tue pratiche.',
    'Not found',
    'What you are looking for does not exist or is not yours.',
  ),
  wrong_state: text(
    'La pratica è cambiata',
    'In questo stato la pratica non permette più l’operazione. Ricarica per vedere a che punto è.',
    'The case has changed',
    'In its present state the case no longer allows this. Reload to see where it stands.',
  ),
  stale_version: text(
    'Qualcuno è intervenuto prima di te',
    'La pratica è cambiata dopo che l’hai aperta. Guarda che cosa è cambiato e decidi di nuovo.',
    'Someone was here first',
    'The case changed after you opened it. See what changed and decide again.',
  ),
  already_done: text(
    'Già fatto',
    'Questa operazione risulta già fatta.',
    'Already done',
    'This has already been done.',
  ),
  idempotency_mismatch: text(
    'Invio ripetuto con dati diversi',
    'Lo stesso invio è arrivato due volte con contenuti diversi. Ricarica la pagina e riprova.',
    'Repeated with other data',
    'The same submission arrived twice with different content. Reload the page and try again.',
  ),
  duplicate_request: text(
    'Hai già una richiesta aperta',
    'C’è già una richiesta aperta dello stesso tipo. La trovi tra le tue pratiche.',
    'You already have an open request',
    'There is already an open request of this type. You find it among your requests.',
  ),
  rules_failed: text(
    'La richiesta non si può fare',
    'Una o più regole non lo permettono: leggi i motivi.',
    'The request cannot be made',
    'One or more rules do not allow it: read the reasons.',
  ),
  household_case: text(
    'Pratica di famiglia',
    'Non puoi lavorare una pratica tua o di chi vive con te. La prende un collega.',
    'A case of the household',
    'You cannot work on a case of your own or of someone you live with. A colleague takes it.',
  ),
  documents_missing: text(
    'Mancano documenti',
    'Carica i documenti richiesti e riprova.',
    'Documents missing',
    'Upload the documents asked for and try again.',
  ),
  documents_not_ready: text(
    'Controlli in corso',
    'Stiamo ancora controllando i documenti. Riprova tra qualche secondo.',
    'Checks under way',
    'We are still checking the documents. Try again in a few seconds.',
  ),
  too_many_documents: text(
    'Troppi documenti',
    'Hai raggiunto il numero massimo di documenti per questa richiesta.',
    'Too many documents',
    'You have reached the largest number of documents for this request.',
  ),
  document_refused: text(
    'Documento non accettato',
    'Il documento non si può accettare: leggi il motivo e caricane un altro.',
    'Document not accepted',
    'The document cannot be accepted: read why and upload another one.',
  ),
  code_wrong: text(
    'Codice non valido',
    'Il codice non è giusto o è scaduto. Controllalo o fattene mandare uno nuovo.',
    'Code not valid',
    'The code is wrong or has expired. Check it or ask for a new one.',
  ),
  code_expired: text(
    'Codice non più utilizzabile',
    'Il codice è scaduto o i tentativi sono finiti. Chiedine uno nuovo.',
    'Code no longer usable',
    'The code has expired or was tried too often. Ask for a new one.',
  ),
  link_invalid: text(
    'Link non più valido',
    'Il link è scaduto o è già stato usato. Chiedine uno nuovo.',
    'Link no longer valid',
    'The link has expired or was already used. Ask for a new one.',
  ),
  too_many_requests: text(
    'Troppi tentativi',
    'Hai fatto troppi tentativi in poco tempo. Aspetta un momento e riprova.',
    'Too many attempts',
    'Too many attempts in a short time. Wait a moment and try again.',
  ),
  unavailable: text(
    'Servizio momentaneamente fermo',
    'Il servizio non risponde in questo momento. Quello che hai scritto non è perso: riprova tra poco.',
    'Service unavailable for a moment',
    'The service does not answer right now. What you wrote is not lost: try again shortly.',
  ),
  internal: text(
    'Errore inatteso',
    'Qualcosa non ha funzionato da parte nostra. Riprova; se succede ancora, segnalalo con il codice indicato.',
    'Unexpected error',
    'Something went wrong on our side. Try again; if it happens again, report it with the code shown.',
  ),
};

function text(
  titleIt: string,
  detailIt: string,
  titleEn: string,
  detailEn: string,
): { title: Localized; detail: Localized } {
  return { title: { it: titleIt, en: titleEn }, detail: { it: detailIt, en: detailEn } };
}
