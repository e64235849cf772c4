import { element } from './message-view.js';

const STEP_MILLISECONDS = 30_000;

/** Keeps the codes in `details` those of now while it is open. */
export function watchAuthenticators(details) {
  let waiting;
  const show = async () => {
    const { codes } = await (await fetch('api/authenticators')).json();
    const rows = codes.map(({ who, user, code }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, who),
        element('td', {}, user),
        element('td', {}, element('code', {}, code)),
      ),
    );
    details.querySelector('tbody').replaceChildren(...rows);
    // A little after the codes have changed.
    waiting = setTimeout(
      () => void show(),
      STEP_MILLISECONDS - (Date.now() % STEP_MILLISECONDS) + 200,
    );
  };
  details.addEventListener('toggle', () => {
    clearTimeout(waiting);
    if (details.open) {
      void show();
    }
  });
}
