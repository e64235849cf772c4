import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(async () => {
  await Promise.all([one.drop(), other.drop()]);
});

it('gives each test file a database of its own', async () => {
  await query(one.url, 'create table only_here (id int)');
  const found = await query(other.url, "select to_regclass('only_here') as found");
  expect(found).toEqual([{ found: null }]);
});

it('sorts and folds letters alike on every machine', async () => {
  const rows = await query(one.url, "select lower('NICCOLÒ') as lower, upper('perché') as upper");
  expect(rows).toEqual([{ lower: 'niccolò', upper: 'PERCHÉ' }]);
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
