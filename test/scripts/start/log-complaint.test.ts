import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastComplaint } from '../../../scripts/start/log-complaint.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it.for([
  ['{"level":50,"msg":"no database","err":{"message":"refused"}}', 'no database: refused'],
  [
    '{"level":"fatal","msg":"Unable to start","error":"port in use"}',
    'Unable to start: port in use',
  ],
  ['2026-11-22 UTC [1] FATAL:  could not open directory', 'could not open directory'],
  [
    "node:internal\n    at x\nError: Cannot find module 'x'\n    at y\n\nNode.js v24.9.0",
    "Error: Cannot find module 'x'",
  ],
  [
    "\u001B[31m[UNRESOLVED_IMPORT] \u001B[0mCould not resolve './x.ts'\n   |\n\n}",
    "[UNRESOLVED_IMPORT] Could not resolve './x.ts'",
  ],
  ['{"level":30,"msg":"all well"}\nlast words', 'last words'],
  ['', 'it said nothing'],
] as const)('finds what a program complained of: %s', async ([log, complaint]) => {
  const file = join(folder, 'log');
  await writeFile(file, log);
  expect(await lastComplaint(file, 0)).toBe(complaint);
});

it('leaves aside what an earlier run complained of', async () => {
  const file = join(folder, 'log');
  await writeFile(file, 'Error: of yesterday\n');
  await appendFile(file, 'listening\n');
  expect(await lastComplaint(file, 'Error: of yesterday\n'.length)).toBe('listening');
});
