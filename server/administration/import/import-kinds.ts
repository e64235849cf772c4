import type { ImportKind } from '#contract/csv-import.ts';
import type { ImportKindOf } from './import-kind.ts';
import { DOCTOR_FILE, PRACTICE_FILE, SUBSTITUTION_FILE, SURGERY_FILE } from './kinds/doctors.ts';
import { STAFF_FILE } from './kinds/staff.ts';
import { CLOSING_DAY_FILE, MUNICIPALITY_FILE, OFFICE_FILE, ZONE_FILE } from './kinds/territory.ts';

/** The files that can be imported. */
export const IMPORTS: Readonly<Record<ImportKind, ImportKindOf>> = {
  zones: ZONE_FILE,
  offices: OFFICE_FILE,
  municipalities: MUNICIPALITY_FILE,
  'closing-days': CLOSING_DAY_FILE,
  doctors: DOCTOR_FILE,
  surgeries: SURGERY_FILE,
  'practice-memberships': PRACTICE_FILE,
  substitutions: SUBSTITUTION_FILE,
  staff: STAFF_FILE,
};

/** An example of the file, to fill in: with the mark that makes spreadsheets read it as UTF-8. */
export function exampleOf(kind: ImportKind): string {
  const { columns, example } = IMPORTS[kind];
  const headings = columns.map(({ heading }) => heading).join(';');
  return `\uFEFF${[headings, ...example].join('\r\n')}\r\n`;
}
