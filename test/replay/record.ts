import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Records the histories that test/replay/replay.test.ts replays: `node test/replay/record.ts` runs
 * the tests of the workflows of cases and of schedules and keeps one history for each that they told
 * of, named after the test.
 *
 * A new version of a workflow that is running somewhere must replay the histories of the old one:
 * keep these as they are when the workflow changes, and see the replay pass. Record anew only for
 * paths that are new, or when no case started before the change is still open.
 */
const FOLDER = fileURLToPath(new URL('./histories', import.meta.url));

rmSync(FOLDER, { recursive: true, force: true });
const recorded = ['test/workflows/case', 'test/workflows/schedules.test.ts'];
const { status } = spawnSync('vitest', ['run', '--project', 'workflows', ...recorded], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  stdio: 'inherit',
  // oxlint-disable-next-line node/no-process-env -- handed on to the tests as it is
  env: { ...process.env, RECORD_HISTORIES: FOLDER },
});
process.exitCode = status ?? 1;
