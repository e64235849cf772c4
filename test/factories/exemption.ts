import type { EntityManager } from '@mikro-orm/postgresql';
import type { ExemptionRow } from '#server/db/seed/registry-rows.ts';
import { Exemption } from '#server/exemptions/exemption.entity.ts';
import { documentNumber } from '#rules/document-number.ts';
import { newId } from './registry.ts';

let made = 90_000_000;

/** A self-certified E02 of a person, of the year in which the tests are. */
export async function anExemption(
  em: EntityManager,
  overrides: Partial<ExemptionRow> & Pick<ExemptionRow, 'person'>,
): Promise<ExemptionRow> {
  const row: ExemptionRow = {
    id: newId(),
    code: 'E02',
    kind: 'INCOME',
    status: 'ACTIVE',
    origin: 'SELF_CERT',
    channel: 'DESK',
    validFrom: '2026-04-01',
    validTo: '2027-03-31',
    holder: null,
    certificateNumber: documentNumber(2026, 'ES', (made += 1)),
    openedByCase: null,
    endedByCase: null,
    createdAt: new Date('2026-04-01T08:00:00Z'),
    ...overrides,
  };
  await em.insertMany(Exemption, [row]);
  return row;
}
