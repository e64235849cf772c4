import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { benchActions } from './actions.ts';
import { benchBoard } from './board.ts';
import { benchFirstPage } from './first-page.ts';
import { benchFullDesk } from './full-desk.ts';
import { benchImports } from './imports.ts';
import { benchLabels } from './labels.ts';
import { benchLifecycle } from './lifecycle.ts';
import { benchQueue } from './queue.ts';
import { benchSoak } from './soak.ts';
import { benchUploads } from './uploads.ts';

/**
 * Measures everything that docs/performance.md promises, one part after the other: `npm run bench`,
 * or `npm run bench -- queue` for one part. Prints tables and writes bench/results/latest.json.
 */
const PARTS = {
  lifecycle: () => benchLifecycle(Number(process.argv[3] ?? 2000), 8),
  // The same with each act told by itself, as when people act minutes apart.
  'lifecycle-each-told': () =>
    benchLifecycle(Number(process.argv[3] ?? 500), 8, { POKE_GATHER_MS: '0' }),
  actions: () => benchActions(16),
  imports: () => benchImports(),
  labels: () => benchLabels(Number(process.argv[3] ?? 1_000_000)),
  queue: () => benchQueue([100_000, 1_000_000]),
  board: () => benchBoard([100_000, 1_000_000]),
  'full-desk': () => benchFullDesk(Number(process.argv[3] ?? 1_000_000)),
  uploads: () => benchUploads(),
  'first-page': () => benchFirstPage(),
  // An hour: only when asked for by its name.
  soak: () => benchSoak(Number(process.argv[3] ?? 60)),
} as const;

type Part = keyof typeof PARTS;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const wanted = process.argv[2];
if (wanted !== undefined && !(wanted in PARTS)) {
  say(`There is no part ${wanted}; parts: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
};
const results: Record<string, unknown> = { machine };
for (const part of Object.keys(PARTS) as Part[]) {
  if (wanted === part || (wanted === undefined && part !== 'soak')) {
    say(`\n== ${part}`);
    const figures = await PARTS[part]();
    results[part] = figures;
    if (Array.isArray(figures)) {
      // oxlint-disable-next-line no-console -- a table on the terminal is what this program is for
      console.table(figures);
    } else {
      say(JSON.stringify(figures, null, 2));
    }
  }
}
await mkdir('bench/results', { recursive: true });
await writeFile(
  `bench/results/${wanted ?? 'latest'}.json`,
  `${JSON.stringify(results, null, 2)}\n`,
);
process.exit(0);
