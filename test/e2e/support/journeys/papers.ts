import { healthCardNumber } from '#rules/health-card-number.ts';
import { Representation } from '#server/people/representation.entity.ts';
import { aHealthCard } from '#test/factories/health-card.ts';
import { aPerson } from '#test/factories/registry.ts';
import type { Journey } from '../journey.ts';
import { cardsOf } from '../registry-rows.ts';
import { aResidentOfLegnano, daysAgo } from './people.ts';

/** A serial that no card of the demo data has. */
const NOBODY_S = 900_000_001;

const CARD: Journey = {
  type: 'CARD_DUPLICATE',
  who: 'an adult whose card was stolen',
  rejectedFirst: true,
  async cast(desk) {
    const { account, person } = await aResidentOfLegnano(desk);
    const expiresOn = daysAgo(desk, -800);
    const number = healthCardNumber('8038000030', NOBODY_S);
    await aHealthCard(desk.em(), { person: person.id, number, expiresOn });
    return {
      account,
      form: { reason: 'LOSS', declared: true },
      correction: { field: 'reason', to: 'THEFT' },
      outcome: ['Scarica il certificato sostitutivo'],
      registry: () => cardsOf(desk, person.id),
      expected: [
        { status: 'BLOCKED', cnsStatus: 'REVOKED', to: expiresOn },
        { status: 'ISSUED', cnsStatus: 'NOT_ACTIVATED', to: expiresOn },
      ],
    };
  },
};

const GUARDIAN: Journey = {
  type: 'REPRESENTATION',
  who: 'a guardian appointed by a court',
  rejectedFirst: true,
  async cast(desk) {
    const { account } = await aResidentOfLegnano(desk);
    const ward = await aPerson(desk.em(), { name: 'Carla' });
    const validFrom = daysAgo(desk, 30);
    return {
      account,
      form: {
        kind: 'GUARDIAN',
        personName: ward.name,
        personSurname: ward.surname,
        personFiscalCode: ward.fiscalCode,
        court: 'Busto Arsizio',
        actNumber: '12',
        validFrom,
      },
      correction: { field: 'actNumber', to: '12/2026' },
      outcome: [/^La richiesta vale dal/],
      registry: async () => {
        const rows = await desk.em().find(Representation, { representative: account.id });
        return rows.map(({ represented, kind, state, actNumber, ...days }) => ({
          represented,
          kind,
          state,
          actNumber,
          from: days.validFrom,
          to: days.validTo ?? null,
        }));
      },
      expected: [
        {
          represented: ward.id,
          kind: 'GUARDIAN',
          state: 'ACTIVE',
          actNumber: '12/2026',
          from: validFrom,
          to: null,
        },
      ],
    };
  },
};

/** A card, and a court's act. */
export const PAPER_JOURNEYS: readonly Journey[] = [CARD, GUARDIAN];
