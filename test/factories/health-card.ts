import type { EntityManager } from '@mikro-orm/postgresql';
import { healthCardNumber } from '#rules/health-card-number.ts';
import { HealthCard } from '#server/people/health-card.entity.ts';
import { newId } from './registry.ts';

let serials = 0;

/** A health card of a person, with a chip and a certificate that was activated. */
export async function aHealthCard(
  em: EntityManager,
  wanted: Partial<HealthCard> & { person: string },
): Promise<{ id: string; number: string }> {
  serials += 1;
  const card = {
    id: newId(),
    number: healthCardNumber('8038000030', serials),
    hasChip: true,
    issuedOn: '2023-01-10',
    expiresOn: '2029-01-09',
    status: 'ISSUED' as const,
    cnsStatus: 'ACTIVE' as const,
    ...wanted,
  };
  await em.insert(HealthCard, card);
  return card;
}
