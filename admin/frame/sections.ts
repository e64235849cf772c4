import type { StaffRole } from '#contract/identity.ts';
import type { TextKey } from '../i18n/catalogues.ts';
import { type Section, SECTIONS, staffMay } from '../session/staff-may.ts';

interface SectionEntry {
  section: Section;
  path: string;
  label: TextKey;
}

const ENTRIES: Readonly<Record<Section, Omit<SectionEntry, 'section'>>> = {
  cases: { path: '/cases', label: 'frame.queue' },
  preregistrations: { path: '/preregistrations', label: 'preregistration.title' },
  representations: { path: '/representations', label: 'representations.title' },
  board: { path: '/board', label: 'frame.board' },
  labels: { path: '/labels', label: 'labels.title' },
  phrases: { path: '/phrases', label: 'phrase.title' },
  administration: { path: '/administration', label: 'administration.title' },
};

/** The menu of a role, in order. */
export function menuFor(role: StaffRole): SectionEntry[] {
  return SECTIONS.filter((section) => staffMay(role, section)).map((section) => ({
    section,
    ...ENTRIES[section],
  }));
}
