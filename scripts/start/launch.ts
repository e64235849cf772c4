import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DatabaseContent,
  databaseContent,
  emptyDatabase,
  markDatabase,
  recreateDatabase,
  wasUsed,
} from './demo-data.ts';
import { createDatabaseIfMissing, postgresUrl } from './embedded-postgres.ts';
import { localSecrets } from './local-secrets.ts';
import { productEnvironment } from './product-environment.ts';
import type { ProductPlaces } from './product-environment.ts';
import { postgresPart, programParts, temporalPart } from './product-parts.ts';
import type { Progress } from './progress.ts';
import { runProjectCommand } from './project-command.ts';
import { DATA_FOLDER, PROJECT_FOLDER } from './settings.ts';
import type { LauncherSettings } from './settings.ts';
import type { Stage } from './stage.ts';
import { buildWhatIsStale } from './stale-builds.ts';
import { StartProblem } from './start-problem.ts';
import { probeTemporal } from './temporal-server.ts';

const DATABASE = 'desk';
// The server listens on the loopback address only, and the product's default address carries it.
const PASSWORD = 'desk';
const LOG_FOLDER = join(DATA_FOLDER, 'log');

type Say = (what: string) => void;

/**
 * Starts the whole product on `stage`, showing each step on `progress`: what does not depend on
 * each other side by side. Resolves when the server answers and the worker works.
 * Throws a StartProblem when something does not start; what did start is left to the caller to stop.
 */
export async function launch(
  settings: LauncherSettings,
  stage: Stage,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const secrets = await localSecrets(DATA_FOLDER);
  const places: ProductPlaces = {
    ...settings,
    databaseUrl: settings.databaseUrl ?? postgresUrl(settings.postgresPort, PASSWORD, DATABASE),
    temporalAddress: settings.temporalAddress ?? `127.0.0.1:${settings.temporalPort}`,
    mailboxFile: join(DATA_FOLDER, 'mailbox.jsonl'),
  };
  const env = productEnvironment(places, secrets);
  const step = progress.step.bind(progress);

  const database = step('PostgreSQL', (say) => provideDatabase(settings, stage, say));
  const temporal = step('Temporal', (say) => provideTemporal(settings, stage, say));
  const content = database.then((found) =>
    step('Database schema', (say) => migrate(found, env, say, signal)),
  );
  const loaded = Promise.all([content, temporal]).then(async ([found]) =>
    found === 'empty'
      ? step('Demo data', (say) => loadDemoData(places.databaseUrl, env, say, signal))
      : undefined,
  );
  const built = step('Portal, desk, workflows', async (say) => {
    const names = await buildWhatIsStale(say, signal);
    say(names.length === 0 ? 'unchanged' : `built ${names.join(', ')}`);
  });
  const programs = programParts(places, env, LOG_FOLDER);
  const mailbox = step('Mailbox', () => stage.add(programs.mailbox));
  await Promise.all([database, temporal, content, loaded, built, mailbox]);
  await Promise.all([
    step('Server', () => stage.add(programs.server)),
    step('Worker', () => stage.add(programs.worker)),
  ]);
}

/** Tells what was in the database before the schema is brought up to date. */
async function provideDatabase(
  settings: LauncherSettings,
  stage: Stage,
  say: Say,
): Promise<'empty' | 'kept'> {
  if (settings.databaseUrl !== undefined) {
    say('the one of DATABASE_URL');
    const found = await databaseContent(settings.databaseUrl).catch((error: Error) => {
      throw new StartProblem(`The database of DATABASE_URL cannot be used: ${error.message}`);
    });
    return found === 'half loaded'
      ? beginAnew(settings.databaseUrl, say)
      : beginning(found, settings.databaseUrl);
  }
  const directory = join(DATA_FOLDER, 'postgres');
  say(existsSync(directory) ? '' : 'first start');
  await stage.add(
    postgresPart({
      directory,
      port: settings.postgresPort,
      password: PASSWORD,
      durability: 'durable',
      logFile: join(LOG_FOLDER, 'postgres.log'),
    }),
  );
  const url = (name: string) => postgresUrl(settings.postgresPort, PASSWORD, name);
  await createDatabaseIfMissing(url('postgres'), DATABASE);
  const found = await databaseContent(url(DATABASE));
  if (found === 'half loaded') {
    say('loading demo data was cut off: beginning anew');
    await recreateDatabase(url('postgres'), url(DATABASE));
  }
  return beginning(found, url(DATABASE));
}

/** One's own database is nobody's but the loading's until somebody has signed in. */
async function beginAnew(url: string, say: Say): Promise<'empty' | 'kept'> {
  if (await wasUsed(url)) {
    say('demo data half loaded, and used since: left as it is');
    return 'kept';
  }
  say('loading demo data was cut off: beginning anew');
  await emptyDatabase(url).catch((error: Error) => {
    throw new StartProblem(
      `Loading demo data into the database of DATABASE_URL was cut off, and it cannot be emptied (${error.message}): drop it, make it anew and start again`,
    );
  });
  return beginning('empty', url);
}

/** A database that begins empty is marked before anything is made in it, lest a cut goes unseen. */
async function beginning(found: DatabaseContent, url: string): Promise<'empty' | 'kept'> {
  if (found !== 'empty' && found !== 'half loaded') {
    return 'kept';
  }
  await markDatabase(url, 'half loaded');
  return 'empty';
}

async function provideTemporal(settings: LauncherSettings, stage: Stage, say: Say): Promise<void> {
  const { temporalAddress, temporalNamespace: namespace } = settings;
  if (temporalAddress === undefined) {
    await stage.add(
      temporalPart({
        port: settings.temporalPort,
        namespace,
        databaseFile: join(DATA_FOLDER, 'temporal.db'),
        logFile: join(LOG_FOLDER, 'temporal.log'),
        say,
      }),
    );
    return;
  }
  say('the one of TEMPORAL_ADDRESS');
  await probeTemporal(temporalAddress, namespace).catch((error: Error) => {
    throw new StartProblem(
      `Temporal at ${temporalAddress} (TEMPORAL_ADDRESS) does not serve namespace ${namespace}: ${error.message}`,
    );
  });
}

async function migrate(
  found: 'empty' | 'kept',
  env: NodeJS.ProcessEnv,
  say: Say,
  signal: AbortSignal,
): Promise<'empty' | 'kept'> {
  await runNode(
    'Bringing the database schema up to date',
    'server/db/migrate.ts',
    env,
    say,
    signal,
  );
  return found;
}

async function loadDemoData(
  url: string,
  env: NodeJS.ProcessEnv,
  say: Say,
  signal: AbortSignal,
): Promise<void> {
  await runNode('Loading demo data', 'server/db/seed/main.ts', env, say, signal);
  await markDatabase(url, 'loaded');
}

async function runNode(
  what: string,
  program: string,
  env: NodeJS.ProcessEnv,
  say: Say,
  signal: AbortSignal,
): Promise<void> {
  const name = program.split('/').slice(1, -1).at(-1) === 'seed' ? 'seed' : 'migrate';
  await runProjectCommand(
    {
      what,
      command: process.execPath,
      args: [join(PROJECT_FOLDER, program)],
      env,
      logFile: join(LOG_FOLDER, `${name}.log`),
    },
    say,
    signal,
  );
}
