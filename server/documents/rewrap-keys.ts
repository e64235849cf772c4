import type { EntityManager } from '@mikro-orm/postgresql';
import { Document } from './document.entity.ts';
import type { KeyRing } from './key-ring.ts';

const AT_ONCE = 500;

/**
 * Wraps the key of every file with the ring's current key; the files themselves stay as they are.
 * Safe to break off, to run again and to run while documents are read and uploaded.
 * @returns how many were wrapped anew
 */
export async function rewrapKeys(em: EntityManager, ring: KeyRing): Promise<number> {
  let rewrapped = 0;
  for (;;) {
    const found = await em
      .fork()
      .find(
        Document,
        { keyId: { $ne: ring.currentId }, wrappedKey: { $ne: '' } },
        { fields: ['storageKey', 'wrappedKey', 'keyId'], limit: AT_ONCE },
      );
    for (const { id, storageKey, wrappedKey, keyId } of found) {
      const fileKey = ring.unwrap(wrappedKey, keyId, storageKey);
      // Only where nobody replaced the file meanwhile.
      await em
        .fork()
        .nativeUpdate(
          Document,
          { id, wrappedKey },
          { wrappedKey: ring.wrap(fileKey, storageKey), keyId: ring.currentId },
        );
      rewrapped += 1;
    }
    // A document used again while the last ones were wrapped has taken the former key along.
    if (found.length === 0) {
      return rewrapped;
    }
  }
}
