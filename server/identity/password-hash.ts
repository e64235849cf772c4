import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { DeskError } from '../http/desk-error.ts';

/**
 * Argon2id with 7 MiB, 5 passes, 1 lane: the one of OWASP's equivalent settings that takes the
 * least memory, and here the least time.
 */
const SETTINGS = { memory: 7168, passes: 5, parallelism: 1, tagLength: 32 } as const;
/** Hashes at once: the rest waits its turn, so that a flood of sign-ins leaves a core to others. */
const AT_ONCE = 2;

/** Hash of no password, made once a process: checking against it takes as long as any other. */
const DECOY = `argon2id$7168$5$1$${randomBytes(16).toString('base64url')}$${randomBytes(32).toString('base64url')}`;

/** Hashes that may wait, about four seconds of them; beyond, people are asked to come back. */
const WAITING = 200;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Hashes a password for storage, with its settings and salt. Unicode spellings are made one (NFKC).
 * @throws DeskError unavailable when too many hashes wait
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { memory, passes, parallelism } = SETTINGS;
  const tag = await derive(password, salt, SETTINGS);
  return `argon2id$${memory}$${passes}$${parallelism}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

/**
 * Whether the password is the one of the stored hash. With no hash (nobody of that name, or an
 * account without a password) the same work is done and the answer is no.
 * @throws DeskError unavailable when too many hashes wait
 */
export async function verifyPassword(
  stored: string | null | undefined,
  password: string,
): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = (stored ?? DECOY).split('$');
  const expected = Buffer.from(tag ?? '', 'base64url');
  const given = await derive(password, Buffer.from(salt ?? '', 'base64url'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(given, expected) && stored !== null && stored !== undefined;
}

interface Settings {
  memory: number;
  passes: number;
  parallelism: number;
  tagLength: number;
}

async function derive(password: string, nonce: Buffer, settings: Settings): Promise<Buffer> {
  await takeTurn();
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      argon2(
        'argon2id',
        { message: Buffer.from(password.normalize('NFKC')), nonce, ...settings },
        (error, key) => {
          if (error) {
            reject(error);
          } else {
            resolve(key);
          }
        },
      );
    });
  } finally {
    passTurn();
  }
}

async function takeTurn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  if (waiting.length >= WAITING) {
    throw new DeskError('unavailable', { retryAfter: 5 });
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** The place goes to the next in line as it is, so that nobody slips in between. */
function passTurn(): void {
  const next = waiting.shift();
  if (next === undefined) {
    running -= 1;
  } else {
    next();
  }
}
