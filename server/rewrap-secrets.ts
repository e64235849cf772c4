import type { EntityManager } from '@mikro-orm/postgresql';
import { StaffMember } from './identity/staff-member.entity.ts';
import { Message } from './notifications/message.entity.ts';
import { DecisionFacts } from './what-if/decision-facts.entity.ts';
import type { SecretBox } from './secret-box.ts';

/** How many secrets were sealed anew, and how many no key of the configuration opens. */
export interface RewrappedSecrets {
  rewrapped: number;
  unreadable: number;
}

/**
 * Seals the authenticator secrets of the staff, the codes and links of messages that wait, and what
 * decisions were made on, with the box's current key. Safe to break off, to run again and to run beside the product.
 */
export async function rewrapSecrets(
  em: EntityManager,
  box: Pick<SecretBox, 'sealAnew'>,
): Promise<RewrappedSecrets> {
  const done: RewrappedSecrets = { rewrapped: 0, unreadable: 0 };
  const staff = await em.fork().find(StaffMember, {}, { fields: ['totpSecret'] });
  for (const { id, totpSecret } of staff) {
    // Only where nobody replaced the secret meanwhile.
    await sealAnew(done, box, totpSecret, (sealed) =>
      em.fork().nativeUpdate(StaffMember, { id, totpSecret }, { totpSecret: sealed }),
    );
  }
  const waiting = await em
    .fork()
    .find(Message, { state: 'QUEUED', secret: { $ne: null } }, { fields: ['secret'] });
  for (const { id, secret } of waiting) {
    await sealAnew(done, box, secret ?? '', (sealed) =>
      em.fork().nativeUpdate(Message, { id, secret }, { secret: sealed }),
    );
  }
  await rewrapFacts(done, em, box);
  return done;
}

const FACTS_AT_ONCE = 500;

/** What decisions were made on: many, so a page of them at a time. */
async function rewrapFacts(
  done: RewrappedSecrets,
  em: EntityManager,
  box: Pick<SecretBox, 'sealAnew'>,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const kept = await em
      .fork()
      .find(
        DecisionFacts,
        { case: { $gt: after } },
        { orderBy: { case: 'asc' }, limit: FACTS_AT_ONCE },
      );
    for (const { case: caseId, facts } of kept) {
      await sealAnew(done, box, facts, (sealed) =>
        em.fork().nativeUpdate(DecisionFacts, { case: caseId, facts }, { facts: sealed }),
      );
      after = caseId;
    }
    if (kept.length < FACTS_AT_ONCE) {
      return;
    }
  }
}

async function sealAnew(
  done: RewrappedSecrets,
  box: Pick<SecretBox, 'sealAnew'>,
  sealed: string,
  write: (anew: string) => Promise<number>,
): Promise<void> {
  let anew: string | undefined;
  try {
    anew = box.sealAnew(sealed);
  } catch {
    done.unreadable += 1;
    return;
  }
  if (anew !== undefined) {
    done.rewrapped += await write(anew);
  }
}
