import { expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { Office } from '#server/offices/office.entity.ts';
import { openSession } from '#test/factories/session.ts';
import { aStaffMember } from '#test/factories/staff.ts';
import { createTestDatabase } from '#test/support/database.ts';
import {
  databaseContent,
  emptyDatabase,
  markDatabase,
  wasUsed,
} from '../../../scripts/start/demo-data.ts';

it('a database whose loading was cut off is emptied, and the schema is made anew', async () => {
  const database = await createTestDatabase();
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url });
  const orm = await openDatabase(config);
  const em = () => orm.em.fork();
  try {
    expect(await databaseContent(database.url)).toBe('own');
    await markDatabase(database.url, 'half loaded');
    const { id: staff } = await aStaffMember(em());
    expect(await wasUsed(database.url)).toBe(false);
    const deps = { config, clock: { now: () => Date.parse('2026-11-16T09:00:00Z') } };
    await openSession({ em, deps }, 'staff', { staff, means: 'STAFF' });
    expect(await wasUsed(database.url)).toBe(true);
    await emptyDatabase(database.url);
    expect(await wasUsed(database.url)).toBe(false);
    expect(await databaseContent(database.url)).toBe('half loaded');
    expect((await orm.migrator.up()).length).toBeGreaterThan(50);
    expect(await em().count(Office)).toBe(0);
    await markDatabase(database.url, 'loaded');
    expect(await databaseContent(database.url)).toBe('loaded');
  } finally {
    await orm.close(true);
    await database.drop();
  }
});
