import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inheritedEnvironment } from '../../scripts/start/settings.ts';

const run = promisify(execFile);

/** Loads the demo data into the migrated database at `databaseUrl`. */
export async function loadDemoData(databaseUrl: string, uploadsFolder: string): Promise<void> {
  const env = {
    ...inheritedEnvironment(),
    DATABASE_URL: databaseUrl,
    UPLOADS_DIR: uploadsFolder,
  };
  await run(process.execPath, ['server/db/seed/main.ts'], { env });
}
