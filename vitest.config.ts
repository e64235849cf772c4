import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { NoSkippingReporter } from './test/support/no-skipping-reporter.ts';

const SECOND = 1000;
/** Left to itself vitest leaves a processor idle, half of a small machine. */
const WORKERS = availableParallelism();
const TEST_CLUSTER = ['./test/support/global-setup.ts'];

/** One project: what differs between them is which files, which servers, and how long. */
function project(
  name: string,
  folders: readonly string[],
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
      // Threads crash the native core of the Temporal SDK.
      pool: 'forks',
      env: { TZ: 'UTC' },
      maxWorkers: WORKERS,
      // Long enough on a machine that does other work as well: what waits for something that happens
      // ends when it does, and only what fails waits so long.
      testTimeout: 30 * SECOND,
      expect: { poll: { timeout: 15 * SECOND } },
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    reporters: [
      'default',
      new NoSkippingReporter(),
      ['json', { outputFile: '.data/test/result.json' }],
    ],
    projects: [
      // Pure: nothing that a file leaves behind can reach the next.
      project('rules', ['rules', 'contract', 'requests'], { isolate: false }),
      project('tools', ['scripts', 'support'], { testTimeout: 60 * SECOND }),
      project('server', ['server'], {
        globalSetup: TEST_CLUSTER,
        hookTimeout: 60 * SECOND,
      }),
      project('workflows', ['workflows', 'replay'], {
        globalSetup: TEST_CLUSTER,
        testTimeout: 60 * SECOND,
        hookTimeout: 90 * SECOND,
        sequence: { groupOrder: 1 },
        maxWorkers: 1,
      }),
      project('portal', ['portal'], {}),
      project('admin', ['admin'], {}),
      project('e2e', ['e2e'], {
        globalSetup: TEST_CLUSTER,
        testTimeout: 180 * SECOND,
        hookTimeout: 300 * SECOND,
        sequence: { groupOrder: 2 },
        maxWorkers: 1,
      }),
    ],
  },
});
