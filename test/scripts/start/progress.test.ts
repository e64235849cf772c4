import { expect, it } from 'vitest';
import { Progress } from '../../../scripts/start/progress.ts';

it('writes a line when a step ends, with its time and its last word', async () => {
  const written: string[] = [];
  const progress = new Progress({ write: (text) => written.push(text) });
  await progress.step('Mailbox', async (say) => say('on port 8025'));
  const failing = progress.step('Server', () => Promise.reject(new TypeError('no\nsense')));
  await expect(failing).rejects.toThrow('no');
  progress.close();
  expect(written).toHaveLength(2);
  expect(written[0]).toMatch(/^ {2}✔ Mailbox +0\.0 s {2}on port 8025\n$/);
  expect(written[1]).toMatch(/^ {2}✘ Server +0\.0 s {2}TypeError: no\n$/);
});

it('redraws the steps in place on a terminal', async () => {
  const written: string[] = [];
  const progress = new Progress({ isTTY: true, columns: 40, write: (text) => written.push(text) });
  await Promise.all([
    progress.step('PostgreSQL', () => Promise.resolve()),
    progress.step('Temporal', async (say) => say('a detail that is too long for this terminal')),
  ]);
  progress.close();
  const last = written.at(-1) ?? '';
  expect(last).toContain('\u001B[2A');
  expect(last).toContain('PostgreSQL');
  expect(last).not.toContain('terminal');
});
