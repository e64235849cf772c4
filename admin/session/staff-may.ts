import type { StaffRole } from '#contract/identity.ts';

/** The sections of the desk. */
export const SECTIONS = [
  'cases',
  'preregistrations',
  'representations',
  'board',
  'labels',
  'phrases',
  'administration',
] as const;
export type Section = (typeof SECTIONS)[number];

const OPEN_TO: ReadonlyMap<string, readonly StaffRole[]> = new Map<Section, readonly StaffRole[]>([
  ['cases', ['OPERATOR', 'SUPERVISOR']],
  ['preregistrations', ['OPERATOR', 'SUPERVISOR']],
  ['representations', ['OPERATOR', 'SUPERVISOR']],
  ['board', ['SUPERVISOR']],
  ['labels', ['SUPERVISOR', 'ADMIN']],
  ['phrases', ['SUPERVISOR', 'ADMIN']],
  ['administration', ['ADMIN']],
]);

/**
 * Whether a role sees a section at all. The server decides again on every request; acts on a case
 * follow the `can` that the case carries, not this table.
 */
export function staffMay(role: StaffRole, section: string): boolean {
  return OPEN_TO.get(section)?.includes(role) ?? false;
}
