import { join, relative } from 'node:path';
import { demoNewcomer, demoSignIns } from '#server/db/seed/demo-sign-ins.ts';
import { launch } from './launch.ts';
import { endAbandoned, runningLauncher } from './launch-record.ts';
import { assertPortsFree } from './ports.ts';
import type { WantedPort } from './ports.ts';
import { Progress } from './progress.ts';
import { DATA_FOLDER, readSettings } from './settings.ts';
import type { LauncherSettings } from './settings.ts';
import { Stage } from './stage.ts';
import { problemLine, StartProblem } from './start-problem.ts';
import { welcome } from './welcome.ts';

const RECORD_FILE = join(DATA_FOLDER, 'launch.json');
/** One Ctrl-C arrives more than once: from the terminal, from npm and from the starting script. */
const SAME_SIGNAL_MILLISECONDS = 1500;

const out = process.stdout;
const calledOff = new AbortController();
let stage: Stage | undefined;
let progress: Progress | undefined;
let stoppingSince: number | undefined;

async function stop(code: number): Promise<void> {
  if (stoppingSince !== undefined) {
    if (performance.now() - stoppingSince > SAME_SIGNAL_MILLISECONDS) {
      process.exit(1);
    }
    return;
  }
  stoppingSince = performance.now();
  progress?.close();
  calledOff.abort();
  if (stage !== undefined) {
    out.write('\n  Stopping.\n');
    await stage.stop();
    out.write('  Stopped.\n');
  }
  process.exit(code);
}

function wantedPorts(settings: LauncherSettings): WantedPort[] {
  const ports: (WantedPort | undefined)[] = [
    { port: settings.port, part: 'server', variable: 'PORT' },
    { port: settings.mailboxPort, part: 'mailbox page', variable: 'MAILBOX_PORT' },
    { port: settings.smtpPort, part: 'mailbox mail', variable: 'SMTP_PORT' },
    settings.databaseUrl === undefined
      ? { port: settings.postgresPort, part: 'PostgreSQL', variable: 'PG_PORT' }
      : undefined,
    settings.temporalAddress === undefined
      ? { port: settings.temporalPort, part: 'Temporal', variable: 'TEMPORAL_PORT' }
      : undefined,
  ];
  return ports.filter((port) => port !== undefined);
}

async function start(): Promise<void> {
  const settings = readSettings();
  const other = await runningLauncher(RECORD_FILE);
  if (other !== undefined) {
    throw new StartProblem(
      `The virtual desk already runs from this folder (process ${other}): use it, or stop it with Ctrl-C in its terminal.`,
    );
  }
  const ended = await endAbandoned(RECORD_FILE);
  if (ended.length > 0) {
    out.write(`  Ended what an earlier start left running: ${ended.join(', ')}.\n`);
  }
  await assertPortsFree(wantedPorts(settings));
  stage = new Stage(RECORD_FILE);
  progress = new Progress(out);
  try {
    await launch(settings, stage, progress, calledOff.signal);
  } finally {
    progress.close();
  }
  for (const part of stage.parts) {
    part.keepAlive((what) => out.write(`  ${what}\n`));
  }
  out.write(
    `${welcome(settings, demoSignIns, demoNewcomer, relative(process.cwd(), join(DATA_FOLDER, 'log')))}\n`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}
process.once('disconnect', () => void stop(0));
out.on('error', () => undefined);

try {
  await start();
} catch (error) {
  if (stoppingSince === undefined) {
    process.stderr.write(`\n  ${problemLine(error).replaceAll('\n', '\n  ')}\n`);
    await stop(1);
  }
}
