import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';

/**
 * Writes the history of a workflow, under the name of what was tested, to the folder that
 * RECORD_HISTORIES names, if any: test/replay/record.ts.
 * @param number of the histories of that test, from 1
 */
export async function keepHistory(
  tested: string,
  handle: Pick<WorkflowHandle, 'fetchHistory'>,
  number = 1,
): Promise<void> {
  // oxlint-disable-next-line node/no-process-env -- a tool's switch, not the product's configuration
  const folder = process.env['RECORD_HISTORIES'];
  if (folder === undefined) {
    return;
  }
  await mkdir(folder, { recursive: true });
  const name = tested
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  // Who recorded it, on which machine, in which folder, is nobody's business.
  const history = JSON.stringify(await handle.fetchHistory(), null, 1)
    .replaceAll(/"identity": ?"[^"]*"/g, '"identity": "recorder"')
    .replaceAll(/"stackTrace": ?"[^"]*"/g, '"stackTrace": ""');
  await writeFile(join(folder, `${name}${number === 1 ? '' : `-${number}`}.json`), history);
}
