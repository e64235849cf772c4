import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { NoSkippingReporter } from './test/support/no-skipping-reporter.ts';

const SECOND = 1000;
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
      project('rules', ['rules', 'contract', 'requests'], {}),
      project('tools', ['scripts', 'support'], { testTimeout: 60 * SECOND }),
      project('server', ['server'], {
        globalSetup: TEST_CLUSTER,
        testTimeout: 20 * SECOND,
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
