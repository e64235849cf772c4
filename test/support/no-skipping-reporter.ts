import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Fails a run that left a test out: one marked to be skipped or to be done later, or left aside by
 * an `only`. A run narrowed to a name on the command line (`-t`) leaves out what it was asked to.
 */
export class NoSkippingReporter implements Reporter {
  #narrowed = false;

  onInit(vitest: Vitest): void {
    this.#narrowed = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    if (this.#narrowed || skipped.length === 0) {
      return;
    }
    const lines = skipped.map((test) => `  ${test.module.relativeModuleId} > ${test.fullName}`);
    process.stderr.write(`\n${skipped.length} tests were skipped, which fails the run:\n`);
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exitCode = 1;
  }
}
