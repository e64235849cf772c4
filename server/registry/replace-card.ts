import { healthCardNumber } from '#rules/health-card-number.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { RegistryWriter } from './write-registry.ts';

const BLOCK_CARD: Statement = {
  name: 'block_card',
  text: `update health_card set status = 'BLOCKED', cns_status = 'REVOKED'
    where person_id = $1 and number = $2 and status in ('ISSUED', 'EXPIRED') returning id`,
};

const NEXT_SERIAL: Statement = {
  name: 'next_card_serial',
  text: `select nextval('health_card_serial') as serial`,
};

const ORDER_CARD: Statement = {
  name: 'order_card',
  text: `
    insert into health_card (id, person_id, number, has_chip, issued_on, expires_on, status, cns_status, ordered_by_case)
    values ($1, $2, $3, true, $4, $5, 'ISSUED', 'NOT_ACTIVATED', $6)`,
};

/**
 * Blocks the old card with its certificate and orders the new one, with a number of its own and a
 * certificate still to be activated (specification 3.12).
 */
export const replaceCard: RegistryWriter<'REPLACE_CARD'> = async (sql, change, moment) => {
  const { personId } = moment.judgement.person;
  if (change.oldNumber !== null) {
    const blocked = await sql.rows(BLOCK_CARD, [personId, change.oldNumber]);
    if (blocked.length !== 1) {
      throw new Error('The card to be replaced is not there as the facts showed it');
    }
  }
  const [next] = await sql.rows<{ serial: number }>(NEXT_SERIAL, []);
  if (next === undefined) {
    throw new Error('The sequence gives a serial');
  }
  await sql.rows(ORDER_CARD, [
    uuidV7(moment.now),
    personId,
    healthCardNumber(moment.context.policy.cardIssuer, next.serial),
    moment.today,
    change.expiresOn,
    moment.caseId,
  ]);
};
