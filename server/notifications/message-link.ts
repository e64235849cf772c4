import type { LinkTarget } from './templates/message-template.ts';

const PRIVATE_AREA = '/area-personale';

const PATHS: Readonly<Record<Exclude<LinkTarget, 'secret'>, (caseId: string | null) => string>> = {
  sign_in: () => '/accedi',
  private_area: () => PRIVATE_AREA,
  watches: () => `${PRIVATE_AREA}/attese`,
  represented: () => `${PRIVATE_AREA}/persone`,
  case: (caseId) => (caseId === null ? PRIVATE_AREA : `${PRIVATE_AREA}/richieste/${caseId}`),
  desk_case: (caseId) => (caseId === null ? '/desk/' : `/desk/cases/${caseId}/show`),
};

/**
 * Address that a message's button leads to.
 * @param publicUrl address of the product, without a slash at its end
 */
export function messageLink(
  target: Exclude<LinkTarget, 'secret'>,
  publicUrl: string,
  caseId: string | null,
): string {
  return `${publicUrl}${PATHS[target](caseId)}`;
}

/** Address of the private area, short enough for an SMS. */
export function privateArea(publicUrl: string): string {
  return `${publicUrl}${PRIVATE_AREA}`;
}
