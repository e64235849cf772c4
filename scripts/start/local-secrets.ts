import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartProblem } from './start-problem.ts';

const LocalSecrets = z.object({
  /** Key-encryption key of the uploads, 32 bytes in hex. */
  UPLOAD_KEY: z.string().regex(/^[0-9a-f]{64}$/),
});
export type LocalSecrets = z.infer<typeof LocalSecrets>;

/**
 * Gives the secrets of this machine's copy, made once and kept where only their owner reads them.
 * Throws a StartProblem when they are gone or damaged while there is data sealed with them.
 */
export async function localSecrets(dataFolder: string): Promise<LocalSecrets> {
  const file = join(dataFolder, 'local-secrets.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) {
    return parseSecrets(text, file);
  }
  if (existsSync(join(dataFolder, 'postgres'))) {
    throw new StartProblem(
      `${file} is gone, and without it the stored documents cannot be read: put it back, or move ${dataFolder} elsewhere to start anew.`,
    );
  }
  const made: LocalSecrets = { UPLOAD_KEY: randomBytes(32).toString('hex') };
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
  return made;
}

function parseSecrets(text: string, file: string): LocalSecrets {
  try {
    return LocalSecrets.parse(JSON.parse(text));
  } catch {
    throw new StartProblem(
      `${file} is damaged, and without it the stored documents cannot be read: put back a good copy, or move the folder elsewhere to start anew.`,
    );
  }
}
