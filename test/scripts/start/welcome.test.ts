import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { demoNewcomer, demoSignIns } from '#server/db/seed/demo-sign-ins.ts';
import { readSettings } from '../../../scripts/start/settings.ts';
import { welcome } from '../../../scripts/start/welcome.ts';

it('prints addresses, who can sign in, and whom to register as', () => {
  const printed = welcome(readSettings({}), demoSignIns, demoNewcomer, 'logs');
  for (const told of [
    'http://localhost:3000/desk/',
    'FRRGLI86C54E514X',
    'Andrei Bianchi  BNCNDR90A15F20RF  maschio, nato il 15/01/1990 a Milano',
    'Via Roma 12, Legnano, 20025',
  ]) {
    expect(printed).toContain(told);
  }
});

it('names the same person as the README', async () => {
  const readme = (await readFile('README.md', 'utf8')).replaceAll(/\s+/g, ' ');
  const [, born = '', lives = ''] = /(\d.*Milano), abita in (.*)$/.exec(demoNewcomer.data) ?? [];
  for (const told of [
    demoNewcomer.who,
    demoNewcomer.fiscalCode,
    born.replace(' a ', ' in '),
    lives,
  ]) {
    expect(readme).toContain(told);
  }
});
