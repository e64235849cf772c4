import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IMPORT_KINDS } from '#contract/csv-import.ts';
import { CsvImport } from '#server/administration/import/csv-import.entity.ts';
import { importRoutes } from '#server/administration/import/routes.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { Surgery } from '#server/doctors/surgery.entity.ts';
import { Municipality } from '#server/offices/municipality.entity.ts';
import { aDoctor, aMunicipality, newId } from '#test/factories/registry.ts';
import { type Agent, aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await createTestApp({ routes: importRoutes });
  admin = (await aSignedInStaffMember(app, { role: 'ADMIN', office: null })).agent;
  await aMunicipality(app.em());
});
afterAll(() => app.close());

const send = (kind: string, text: string | Buffer, agent = admin) =>
  agent.post(`/api/admin/imports/${kind}`).set('Content-Type', 'text/csv').send(text);
const apply = (id: string) => admin.post(`/api/admin/imports/${id}/application`);

const HEADINGS = 'codice_regionale;tipo;cognome;nome;sesso;zona;massimale;attivo_dal';
const doctorLine = (code: string, changes: Partial<Record<number, string>> = {}) =>
  [code, 'MMG', 'Verdi', 'Ada', 'F', 'Z1', '1500', '01/12/2026']
    .map((cell, at) => changes[at] ?? cell)
    .join(';');
const aFile = (...lines: string[]) => [HEADINGS, ...lines].join('\r\n');
const reasons = (refusals: { line: number; column: string | null; reason: string }[]) =>
  refusals.map(({ line, column, reason }) => [line, column, reason]);

describe('an import', () => {
  it.for(['OPERATOR', 'SUPERVISOR', 'CONTACT_CENTRE'] as const)('is closed to %s', async (role) => {
    const { agent } = await aSignedInStaffMember(app, { role });
    const answers = await Promise.all([
      send('doctors', aFile(doctorLine('X1')), agent),
      agent.get('/api/admin/imports'),
      agent.get('/api/admin/import-examples/doctors'),
      agent.post(`/api/admin/imports/${newId()}/application`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('is tried first and written as a whole afterwards, once', async () => {
    const lines = Array.from({ length: 1200 }, (_, at) => doctorLine(`IMP${1000 + at}`));
    const tried = await send('doctors', aFile(...lines));
    expect(tried.status).toBe(201);
    expect(tried.body).toMatchObject({ state: 'CHECKED', lines: 1200, refused: 0, separator: ';' });
    const written = () => app.em().count(Doctor, { regionalCode: { $like: 'IMP%' } });
    expect(await written()).toBe(0);
    const applied = await apply(tried.body.id);
    expect([applied.status, applied.body.state]).toEqual([200, 'APPLIED']);
    expect(await written()).toBe(1200);
    const again = await apply(tried.body.id);
    expect([again.status, again.body.code]).toEqual([409, 'already_done']);
    expect((await app.em().findOneOrFail(CsvImport, { id: tried.body.id })).content).toBeNull();
    const audit = await app.em().findOneOrFail(AuditEvent, { action: 'csv_imported' });
    expect(audit.detail).toEqual({ importId: tried.body.id, kind: 'doctors', lines: 1200 });
  });

  it('names every line that is refused, its column and why, and writes none', async () => {
    await aDoctor(app.em(), { regionalCode: 'HAVE01' });
    const file = aFile(
      doctorLine('GOOD01'),
      doctorLine('GOOD01'),
      doctorLine('HAVE01', { 6: '1.500' }),
      doctorLine('BAD001', { 1: 'DOTT', 6: 'tanti' }),
      doctorLine('BAD002', { 5: 'NOWHERE' }),
      doctorLine('BAD003', { 7: '31/02/2026' }),
      doctorLine('BAD004', { 2: '' }),
      `${doctorLine('BAD005')};di troppo`,
    );
    const { body } = await send('doctors', file);
    expect([body.state, body.lines, body.refused]).toEqual(['REFUSED', 8, 7]);
    expect(reasons(body.refusals)).toEqual([
      [3, 'codice_regionale', 'È già alla riga 2 di questo file: lascia una sola delle due.'],
      [4, 'massimale', 'Scrivi un numero intero, senza punti.'],
      [5, 'tipo', 'Scrivi MMG oppure PLS.'],
      [5, 'massimale', 'Scrivi un numero intero, senza punti.'],
      [6, 'zona', expect.stringContaining('importa prima gli ambiti')],
      [7, 'attivo_dal', 'Scrivi una data vera, per esempio 14/03/1986.'],
      [8, 'cognome', 'Questo campo è obbligatorio.'],
      [9, null, expect.stringContaining('più celle delle intestazioni')],
    ]);
    expect((await apply(body.id)).body.code).toBe('wrong_state');
    expect(await app.em().count(Doctor, { regionalCode: 'GOOD01' })).toBe(0);
    const report = await admin.get(`/api/admin/imports/${body.id}/refusals`);
    expect(report.headers['content-disposition']).toContain('righe-rifiutate.csv');
    expect(report.text.split('\r\n')).toHaveLength(10);
    expect(report.text).toContain('"3";"codice_regionale";"È già alla riga 2 di questo file');
    const english = await admin
      .get(`/api/admin/imports/${body.id}/refusals`)
      .set('Accept-Language', 'en');
    expect(english.text).toContain('It is on line 2 of this file already');
  });

  it('is refused as a whole when something changed since it was tried', async () => {
    const tried = await send('doctors', aFile(doctorLine('LATE01'), doctorLine('LATE02')));
    await aDoctor(app.em(), { regionalCode: 'LATE02' });
    const late = await apply(tried.body.id);
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
    expect(await app.em().count(Doctor, { regionalCode: 'LATE01' })).toBe(0);
    const { body } = await admin.get(`/api/admin/imports/${tried.body.id}`);
    expect([body.state, reasons(body.refusals)]).toEqual([
      'REFUSED',
      [[3, null, 'Qualcuno ha cambiato questi dati dopo la prova: prova di nuovo il file.']],
    ]);
  });

  it('applied twice at once is written once', async () => {
    const tried = await send('doctors', aFile(doctorLine('TWICE1')));
    const answers = await Promise.all([apply(tried.body.id), apply(tried.body.id)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await app.em().count(Doctor, { regionalCode: 'TWICE1' })).toBe(1);
  });

  it('reads what spreadsheets on Windows write, accents and all', async () => {
    const text = aFile(doctorLine('WIN001', { 2: 'Niccolò' }));
    const { body } = await send('doctors', Buffer.from(text, 'latin1'));
    expect([body.state, body.encoding]).toEqual(['CHECKED', 'windows-1252']);
    await apply(body.id).expect(200);
    const doctor = await app.em().findOneOrFail(Doctor, { regionalCode: 'WIN001' });
    expect([doctor.surname, doctor.searchText]).toEqual(['Niccolò', 'NICCOLO ADA']);
  });

  it.for([
    ['another encoding', Buffer.from(aFile(doctorLine('E1')), 'utf16le'), 'UTF-16|non è un testo'],
    ['nothing', '', 'vuoto'],
    ['headings alone', HEADINGS, 'vuoto'],
    ['a column missing', 'codice_regionale;tipo\nA1;MMG', 'Mancano le colonne: cognome'],
    ['a column that is not one', `${HEADINGS};stipendio\n${doctorLine('E2')};1`, 'stipendio'],
    ['a column twice', `${HEADINGS};tipo\n${doctorLine('E3')};MMG`, 'Colonne doppie: tipo'],
    ['a quote left open', aFile(doctorLine('E4', { 2: '"Verdi' })), 'virgolette'],
    ['too many lines', aFile(...Array.from({ length: 20_001 }, () => 'x')), '20000'],
  ] as const)('of %s is refused with the reason', async ([_name, file, why]) => {
    const { status, body } = await send('doctors', file);
    expect([status, body.state]).toEqual([201, 'REFUSED']);
    expect(body.refusals[0].reason).toMatch(new RegExp(why));
  });

  it('is a CSV file that is not too big, of a kind that there is', async () => {
    const json = await admin.post('/api/admin/imports/doctors').send({ a: 1 });
    expect(json.status).toBe(415);
    expect((await send('patients', 'a')).status).toBe(404);
    expect((await apply(newId())).status).toBe(404);
    const big = await send('doctors', 'a'.repeat(8 * 1024 * 1024 + 1));
    expect(big.status).toBe(413);
  });

  it('of municipalities and surgeries names rows by their codes', async () => {
    const municipality = 'codice_catastale,codice_istat,nome,provincia,cap,zona,ufficio';
    const towns = await send(
      'municipalities',
      `${municipality}\nE801,015130,Magenta,MI,20013,Z1,LEG\nZ998,999999,Nessuno,MI,20013,Z1,LEG`,
    );
    expect(reasons(towns.body.refusals)).toEqual([
      [3, 'codice_catastale', 'Nessun comune italiano esistente ha questo codice catastale.'],
    ]);
    const good = await send(
      'municipalities',
      `${municipality}\nE801,015130,Magenta,MI,20013,Z1,LEG`,
    );
    await apply(good.body.id).expect(200);
    expect(await app.em().count(Municipality, { code: 'E801', active: true })).toBe(1);

    const doctor = await aDoctor(app.em(), { regionalCode: 'SURG01' });
    const headings = 'codice_medico;indirizzo;cap;comune;telefono;su_appuntamento;orari';
    const line = 'SURG01;Via Roma 1;20025;E514;+390331000000;no;lun 09:00-12:00 / lun 15:00-18:00';
    const surgeries = await send('surgeries', [headings, line, line].join('\n'));
    expect(reasons(surgeries.body.refusals)).toEqual([
      [3, 'indirizzo', 'È già alla riga 2 di questo file: lascia una sola delle due.'],
    ]);
    const one = await send('surgeries', [headings, line].join('\n'));
    await apply(one.body.id).expect(200);
    const [surgery] = await app.em().find(Surgery, { doctor: doctor.id });
    expect(surgery?.openingHours).toHaveLength(2);
    const twice = await send('surgeries', [headings, line].join('\n'));
    expect(twice.body).toMatchObject({ state: 'CHECKED', created: 0, changed: 0, unchanged: 1 });
    const later = line.replace('lun 15:00-18:00', 'mar 15:00-18:00');
    const moved = await send('surgeries', [headings, later].join('\n'));
    expect(moved.body).toMatchObject({ changed: 1, changes: [{ fields: ['openingHours'] }] });
    await apply(moved.body.id).expect(200);
    expect((await app.em().findOneOrFail(Surgery, { doctor: doctor.id })).openingHours).toEqual([
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 2, from: '15:00', to: '18:00' },
    ]);
  });

  it('changes what is there in the columns that it has, and tells it before it does', async () => {
    const em = app.em();
    const there = await aDoctor(em, { regionalCode: 'UPD001', surname: 'Verdi', name: 'Ada' });
    await aDoctor(em, { regionalCode: 'UPD002' });
    await em.execute(`update doctor set zone_id = 'Z1', sex = 'F', phone = '+390331000001'
      where regional_code like 'UPD%'`);
    const base = await send('doctors', aFile(doctorLine('UPD002')));
    await apply(base.body.id).expect(200);
    const file = aFile(
      doctorLine('UPD001', { 2: 'Neri', 6: '1400' }),
      doctorLine('UPD002'),
      doctorLine('UPD003'),
    );
    const { body } = await send('doctors', file);
    expect(body).toMatchObject({
      state: 'CHECKED',
      lines: 3,
      created: 1,
      changed: 1,
      unchanged: 1,
    });
    expect(body.changes).toMatchObject([
      { line: 2, before: { surname: 'Verdi' }, after: { surname: 'Neri', maxPatients: 1400 } },
    ]);
    expect((await app.em().findOneOrFail(Doctor, { id: there.id })).surname).toBe('Verdi');
    await apply(body.id).expect(200);
    const after = await app.em().findOneOrFail(Doctor, { id: there.id });
    expect(after).toMatchObject({
      surname: 'Neri',
      maxPatients: 1400,
      phone: '+390331000001',
      searchText: 'NERI ADA',
    });
    const audit = await app.em().find(AuditEvent, { action: 'administered' });
    expect(audit.map(({ detail }) => detail)).toContainEqual(
      expect.objectContaining({ resource: 'doctors', record: there.id, act: 'CHANGED' }),
    );
    // What it would do was shown of a record that somebody changed meanwhile.
    const again = await send('doctors', aFile(doctorLine('UPD001', { 2: 'Rossi' })));
    await app.em().execute('update doctor set version = version + 1 where id = ?', [there.id]);
    expect((await apply(again.body.id)).body.code).toBe('wrong_state');
    expect((await app.em().findOneOrFail(Doctor, { id: there.id })).surname).toBe('Neri');
  });

  it.for(IMPORT_KINDS)(
    'has an example of %s that can be read, but for what it names',
    async (kind) => {
      const example = await admin.get(`/api/admin/import-examples/${kind}`);
      expect(example.headers['content-type']).toContain('text/csv');
      const { body } = await send(kind, example.text);
      expect(body.encoding).toBe('utf-8');
      const other = body.refusals.filter(
        ({ reason }: { reason: string }) => !/importa prima|Esiste già/.test(reason),
      );
      expect(other).toEqual([]);
    },
  );

  it('is listed, newest first, page by page', async () => {
    const { body } = await admin.get('/api/admin/imports').query({ kind: 'doctors', perPage: 2 });
    expect(body.data).toHaveLength(2);
    expect(body.total).toBeGreaterThan(10);
    expect(body.data[0]).not.toHaveProperty('refusals');
  });
});
