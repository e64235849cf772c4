import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleWorkflows } from '#workflows/bundle.ts';

const FOLDER = join(import.meta.dirname, 'histories');
const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));

async function historyIn(name: string): Promise<unknown> {
  const recorded: unknown = JSON.parse(await readFile(join(FOLDER, name), 'utf8'));
  return proto.temporal.api.history.v1.History.fromObject(recorded as Record<string, unknown>);
}

let code: string;
beforeAll(async () => {
  code = await bundleWorkflows();
});

describe('the workflows as they are', () => {
  it('have histories of many ways to replay', () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  it.each(names)('replay %s', async (name) => {
    const replayed = Worker.runReplayHistory({ workflowBundle: { code } }, await historyIn(name));
    await expect(replayed).resolves.toBeUndefined();
  });

  it('were recorded by nobody and nowhere in particular', async () => {
    for (const name of names) {
      const text = await readFile(join(FOLDER, name), 'utf8');
      expect(text.match(/"identity": ?"(?!recorder")[^"]*"/)).toBeNull();
    }
  });
});

describe('a workflow that was changed without care', () => {
  it('is told by the histories', async () => {
    const changed = await bundleWorkflowCode({
      workflowsPath: join(import.meta.dirname, 'changed', 'index.ts'),
      logger: new DefaultLogger('WARN'),
    });
    for (const name of names.slice(0, 3)) {
      await expect(
        Worker.runReplayHistory({ workflowBundle: changed }, await historyIn(name)),
      ).rejects.toThrow(DeterminismViolationError);
    }
  });
});
