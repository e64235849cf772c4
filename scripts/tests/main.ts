import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { postgresBinaries } from '../start/postgres-binaries.ts';
import { Progress } from '../start/progress.ts';
import { inheritedEnvironment, PROJECT_FOLDER } from '../start/settings.ts';
import { buildWhatIsStale } from '../start/stale-builds.ts';
import { problemLine } from '../start/start-problem.ts';
import { temporalBinary } from '../start/temporal-binary.ts';
import { chromium } from './chromium.ts';
import { timeSkippingServer } from './time-skipping-server.ts';

// Prepares what the tests need and this machine lacks, then runs them; arguments go on to vitest,
// e.g. `npm test -- --project rules`.
const args = process.argv.slice(2);
const chosen = args.filter((_, index) => args[index - 1] === '--project');
const needed = (...projects: readonly string[]) =>
  chosen.length === 0 || projects.some((project) => chosen.includes(project));

async function prepare(): Promise<void> {
  const progress = new Progress(process.stdout);
  try {
    if (needed('server', 'workflows', 'e2e')) {
      await progress.step('PostgreSQL', () => postgresBinaries());
    }
    if (needed('workflows', 'e2e')) {
      await progress.step('Temporal', temporalBinary);
    }
    if (needed('workflows')) {
      await progress.step('Temporal that skips time', timeSkippingServer);
    }
    if (needed('e2e')) {
      await progress.step('Browser', chromium);
      await progress.step('Portal, desk, workflows', (say) => buildWhatIsStale(say));
    }
  } finally {
    progress.close();
  }
}

async function runTests(): Promise<number> {
  const vitest = join(PROJECT_FOLDER, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...args], {
    cwd: PROJECT_FOLDER,
    stdio: 'inherit',
    env: { ...inheritedEnvironment(), TZ: 'UTC' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  process.once('disconnect', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  await prepare();
  process.exitCode = await runTests();
} catch (error) {
  process.stderr.write(`\n  ${problemLine(error)}\n`);
  process.exitCode = 1;
}
process.disconnect?.();
