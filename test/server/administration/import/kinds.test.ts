import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '#contract/csv-import.ts';
import { importRoutes } from '#server/administration/import/routes.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { PracticeMembership } from '#server/doctors/practice-membership.entity.ts';
import { Substitution } from '#server/doctors/substitution.entity.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { ClosingDay } from '#server/offices/closing-day.entity.ts';
import { closingDays } from '#server/offices/closing-days.ts';
import { Municipality } from '#server/offices/municipality.entity.ts';
import { Office } from '#server/offices/office.entity.ts';
import { Zone } from '#server/offices/zone.entity.ts';
import { aResident } from '#test/factories/case.ts';
import { aDoctor, aMunicipality } from '#test/factories/registry.ts';
import { type Agent, aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let admin: Agent;
let adminEmail: string;
beforeAll(async () => {
  app = await createTestApp({ routes: importRoutes });
  const { agent, staff } = await aSignedInStaffMember(app, { role: 'ADMIN', office: null });
  [admin, adminEmail] = [agent, staff.email];
  await aMunicipality(app.em());
  for (const regionalCode of ['DOC01', 'DOC02', 'DOC03']) {
    await aDoctor(app.em(), { regionalCode });
  }
});
afterAll(() => app.close());

async function tried(kind: string, ...lines: string[]): Promise<ImportReport> {
  const sent = admin.post(`/api/admin/imports/${kind}`).set('Content-Type', 'text/csv');
  return (await sent.send(lines.join('\n')).expect(201)).body;
}
async function imported(kind: string, ...lines: string[]): Promise<ImportReport> {
  const report = await tried(kind, ...lines);
  expect(report.refusals).toEqual([]);
  return (await admin.post(`/api/admin/imports/${report.id}/application`).expect(200)).body;
}
async function invitations() {
  return (await app.outbox()).filter(({ template }) => template === 'staff_invitation');
}
const refused = ({ refusals }: ImportReport) =>
  refusals.map(({ line, column, reason }) => `${line} ${column}: ${reason}`);

describe('a file of the territory', () => {
  it('makes zones and offices, changes them, and puts none out of use that is used', async () => {
    const zones = ['codice;nome;distretto', 'z9;Nove;Nord', 'Z1;Uno;Sud'];
    expect(await imported('zones', ...zones)).toMatchObject({ created: 1, changed: 1 });
    expect(await app.em().findOneOrFail(Zone, { id: 'Z9' })).toMatchObject({ name: 'Nove' });
    const used = await tried('zones', 'codice;nome;distretto;in_uso', 'Z1;Uno;Sud;no');
    expect(refused(used)).toEqual([expect.stringMatching(/^2 in_uso: È ancora in uso/)]);

    const headings = 'codice;nome;indirizzo;telefono;email';
    await imported('offices', headings, 'nov;Nove;Via Nove 9;+390331000009;NOVE@asst.example');
    expect(await app.em().findOneOrFail(Office, { id: 'NOV' })).toMatchObject({
      email: 'nove@asst.example',
      active: true,
    });
    const wrong = await tried('offices', headings, 'due;Due;Via Due 2;nessuno;due');
    expect(wrong.refusals.map(({ column }) => column)).toEqual(['telefono', 'email']);
  });

  it('gives no two municipalities the same ISTAT code, in the file or in the database', async () => {
    const headings = 'codice_catastale;codice_istat;nome;provincia;cap;zona;ufficio';
    const { istatCode } = await app.em().findOneOrFail(Municipality, { code: 'E514' });
    const report = await tried(
      'municipalities',
      headings,
      `E801;${istatCode};Magenta;MI;20013;Z1;LEG`,
      'A010;015002;Abbiategrasso;MI;20081;Z1;LEG',
      'D198;015002;Cuggiono;MI;20012;Z1;LEG',
    );
    expect(refused(report)).toEqual([
      expect.stringMatching(/^2 codice_istat: Ce l’ha già un’altra voce/),
      expect.stringMatching(/^4 codice_istat: È lo stesso della riga 3/),
    ]);
  });

  it('closes an office, or all, once a day; terms count it from then on', async () => {
    expect((await closingDays(app.deps.sql))('LEG')).not.toContain('2027-12-24');
    const lines = ['giorno;nome;ufficio', '05/11/2027;San Magno;leg', '24/12/2027;Vigilia;'];
    expect(await imported('closing-days', ...lines)).toMatchObject({ created: 2 });
    expect((await closingDays(app.deps.sql))('LEG')).toContain('2027-12-24');
    expect(await imported('closing-days', ...lines)).toMatchObject({ unchanged: 2 });
    const wrong = await tried(
      'closing-days',
      'giorno;nome;ufficio',
      '31/02/2027;Mai;',
      '05/11/2027;Doppio;LEG',
      '2027-11-05;Doppio;LEG',
      '06/11/2027;Altrove;XXX',
    );
    expect(refused(wrong)).toEqual([
      expect.stringMatching(/^2 giorno: /),
      expect.stringMatching(/^4 giorno: È già alla riga 3/),
      expect.stringMatching(/^5 ufficio: Nessun ufficio in uso .* importa prima gli uffici/),
    ]);
    expect(await app.em().count(ClosingDay, {})).toBe(2);
  });
});

describe('a file of periods', () => {
  const HEADINGS = 'codice_medico;codice_studio;nome_studio;dal;al';

  it('puts doctors into practices, and ends what it says ends', async () => {
    const first = ['DOC01;G1;Uno;01/01/2026;', 'DOC02;G1;Uno;01/01/2026;31/12/2026'];
    expect(await imported('practice-memberships', HEADINGS, ...first)).toMatchObject({
      created: 2,
    });
    const ended = await imported(
      'practice-memberships',
      HEADINGS,
      'DOC01;G1;Uno;01/01/2026;30/06/2026',
      'DOC01;G1;Uno;01/07/2026;',
      'DOC01;G2;Due;01/01/2026;',
    );
    expect(ended).toMatchObject({ created: 2, changed: 1 });
    expect(await app.em().count(PracticeMembership, {})).toBe(4);
  });

  it('refuses days that a line, or what stands, has already', async () => {
    const report = await tried(
      'practice-memberships',
      HEADINGS,
      'DOC03;G1;Uno;01/01/2026;31/01/2026',
      'DOC03;G1;Uno;31/01/2026;28/02/2026',
      'DOC03;G1;Uno;01/03/2026;',
      'DOC02;G1;Uno;31/12/2026;',
      'DOC02;G1;Uno;01/01/2027;31/12/2026',
      'NESSUNO;G1;Uno;01/01/2026;',
    );
    expect(refused(report)).toEqual([
      '3 dal: Si sovrappone al periodo della riga 2: correggi le date di una delle due.',
      expect.stringMatching(
        /^5 dal: Si sovrappone al periodo già presente dal 2026-01-01 al 2026-12-31/,
      ),
      '6 al: La fine è prima dell’inizio.',
      expect.stringMatching(/^7 codice_medico: Nessun medico .* importa prima i medici/),
    ]);
    expect(await app.em().count(PracticeMembership, {})).toBe(4);
  });

  it('names substitute and substituted by their codes, two at least', async () => {
    const headings = 'codice_sostituto;codice_sostituito;dal;al';
    await imported('substitutions', headings, 'DOC02;DOC01;01/12/2026;31/12/2026');
    const report = await tried(
      'substitutions',
      headings,
      'DOC02;DOC01;15/12/2026;',
      'DOC03;DOC03;01/12/2026;',
      'DOC03;DOC01;01/12/2026;31/12/2026',
    );
    expect(report.refusals.map(({ line, column }) => [line, column])).toEqual([
      [2, 'dal'],
      [3, 'codice_sostituto'],
    ]);
    expect(await app.em().count(Substitution, {})).toBe(1);
  });

  it('written at the same moment as another is refused, and nothing of it stays', async () => {
    const report = await tried(
      'practice-memberships',
      HEADINGS,
      'DOC03;G8;Otto;01/01/2026;',
      'DOC03;G9;Nove;01/01/2026;',
    );
    const { id: doctor } = await aDoctor(app.em(), { regionalCode: 'DOC04' });
    await app.em().execute(
      `insert into practice_membership (id, doctor_id, practice_id, practice_name, valid_from)
        select ?, id, 'G9', 'Nove', '2025-01-01' from doctor where regional_code = 'DOC03'`,
      [doctor],
    );
    const applied = await admin.post(`/api/admin/imports/${report.id}/application`);
    expect([applied.status, applied.body.code]).toEqual([409, 'wrong_state']);
    expect(await app.em().count(PracticeMembership, { practiceId: 'G8' })).toBe(0);
  });
});

describe('a file of staff', () => {
  const HEADINGS = 'email;cognome;nome;ruolo;ufficio;codice_fiscale;in_uso';

  it('invites who is new, each by a link of their own, and changes who is there', async () => {
    const { person } = await aResident(app);
    await imported(
      'staff',
      HEADINGS,
      `Ada.Verdi@asst.example;Verdi;Ada;operatore;LEG;${person.fiscalCode};`,
      'ugo.neri@asst.example;Neri;Ugo;supervisore;;;sì',
    );
    const ada = await app.em().findOneOrFail(StaffMember, { email: 'ada.verdi@asst.example' });
    expect(ada).toMatchObject({ role: 'OPERATOR', office: 'LEG', person: person.id, active: true });
    const links = (await invitations()).map(({ params }) => params['link']?.split('#')[1]);
    expect([links.length, new Set(links).size]).toEqual([2, 2]);
    const audits = await app.em().find(AuditEvent, { action: 'staff_invited' });
    expect(audits.map(({ detail }) => detail)).toContainEqual({
      staffId: ada.id,
      role: 'OPERATOR',
      renewed: false,
    });

    const later = await imported(
      'staff',
      'email;cognome;nome;ruolo;ufficio;in_uso',
      'ada.verdi@asst.example;Verdi;Ada;supervisore;;no',
      'ugo.neri@asst.example;Neri;Ugo;supervisore;;',
    );
    expect(later).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
    expect(JSON.stringify(later.changes)).not.toContain('ada.verdi');
    const now = await app.em().findOneOrFail(StaffMember, { id: ada.id });
    expect(now).toMatchObject({ role: 'SUPERVISOR', active: false, person: person.id });
    expect(await invitations()).toHaveLength(2);
  });

  it('says of each line what is wrong, and invites nobody', async () => {
    const { person } = await aResident(app);
    const sent = (await invitations()).length;
    const report = await tried(
      'staff',
      HEADINGS,
      'a1@asst.example;Uno;A;capo;LEG;;',
      'a2@asst.example;Due;A;operatore;;;',
      'a3@asst.example;Tre;A;operatore;XXX;;',
      'a4@asst.example;Quattro;A;supervisore;;RSSMRA80A01H501U;',
      `a5@asst.example;Cinque;A;supervisore;;${person.fiscalCode};`,
      `a6@asst.example;Sei;A;supervisore;;${person.fiscalCode};`,
      'a7@asst.example;Sette;A;supervisore;;;no',
      'A2@asst.example;Due;B;supervisore;;;',
      `${adminEmail};Admin;A;operatore;LEG;;no`,
    );
    expect(report.refusals.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 ruolo',
      '3 ufficio',
      '4 ufficio',
      '5 codice_fiscale',
      '7 codice_fiscale',
      '8 in_uso',
      '9 email',
      '10 in_uso',
      '10 ruolo',
    ]);
    expect(report.refusals[0]?.reason).toContain('operatore, supervisore');
    expect(JSON.stringify(report)).not.toContain(person.fiscalCode);
    expect(await invitations()).toHaveLength(sent);
  });
});
