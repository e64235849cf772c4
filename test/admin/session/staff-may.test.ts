import { expect, test } from 'vitest';
import { menuFor } from '../../../admin/frame/sections.ts';
import { staffMay } from '../../../admin/session/staff-may.ts';
import { STAFF_ROLES } from '#contract/identity.ts';

test('the menu of each role', () => {
  const menus = STAFF_ROLES.map((role) => [role, menuFor(role).map(({ section }) => section)]);
  expect(Object.fromEntries(menus)).toEqual({
    OPERATOR: ['cases', 'preregistrations', 'representations'],
    SUPERVISOR: ['cases', 'preregistrations', 'representations', 'board', 'labels', 'phrases'],
    CARD_DESK_OPERATOR: [],
    PHARMACIST: [],
    CONTACT_CENTRE: [],
    ADMIN: ['labels', 'phrases', 'administration'],
  });
});

test('an unknown section is open to nobody', () => {
  expect(STAFF_ROLES.filter((role) => staffMay(role, 'people'))).toEqual([]);
});
