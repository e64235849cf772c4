import type { EntityManager } from '@mikro-orm/postgresql';
import { StaffMember } from './identity/staff-member.entity.ts';
import { Message } from './notifications/message.entity.ts';
import type { SecretBox } from './secret-box.ts';

/** How many secrets were sealed anew, and how many no key of the configuration opens. */
export interface RewrappedSecrets {
  rewrapped: number;
  unreadable: number;
}

/**
 * Seals the authenticator secrets of the staff, and the codes and links of messages that wait, with
 * the box's current key. Safe to break off, to run again and to run beside the product.
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
  return done;
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
