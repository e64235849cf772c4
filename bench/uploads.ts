import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { aNoisyPhoto, aPdfOf } from '#test/factories/upload-files.ts';
import { startBenchStack } from './support/bench-stack.ts';
import { type DeskCitizen, fillDesk } from '#test/factories/ready-drafts.ts';
import { createHttpClient, type HttpClient } from '#test/support/http-client.ts';
import { percentile, spread } from './support/measure.ts';
import { ownProcessorMs } from './support/own-processor-time.ts';
import { createUploadClient, type UploadClient, type UploadFile } from './support/upload-client.ts';

const AT_ONCE = 8;
const MEGABYTE = 1_000_000;
const FILE_BYTES = 5 * MEGABYTE;
const ROUNDS = 3;
const UPLOADS_A_ROUND = 48;
const CHECK_BATCHES = 10;
/** Uploads that one draft takes here; the product takes 20, and two are there already. */
const UPLOADS_A_CASE = 16;
const PROBE_EVERY_MS = 100;

export interface UploadFigures {
  fileBytes: number;
  atOnce: number;
  /** MB a second; median of the rounds, which take turns. */
  throughput: { bare: number; product: number; share: number };
  /** Processor milliseconds an upload in the process that receives it; tells more on a busy machine. */
  processorMs: { bare: number; product: number };
  /**
   * Milliseconds from the last byte sent to the document being ready, `AT_ONCE` at once: half of
   * them scanned PDFs, half photos of 12 megapixels, every other one taken on its side.
   */
  checks: Record<'all' | 'pdf' | 'photo', { p50: number; p95: number }>;
  /** Milliseconds of another citizen's request: alone, during uploads, and during checks. */
  otherRequests: Record<'alone' | 'duringUploads' | 'duringChecks', { p50: number; p95: number }>;
}

interface Bench {
  uploads: UploadClient;
  http: HttpClient;
  database: pg.Pool;
  citizens: DeskCitizen[];
  probe: DeskCitizen;
}

/** Uploads to the running product beside a bare multipart upload, in the same run. */
export async function benchUploads(): Promise<UploadFigures> {
  const pdf: UploadFile = {
    bytes: await aPdfOf(FILE_BYTES),
    name: 'scansione.pdf',
    type: 'application/pdf',
  };
  const photos = await Promise.all(
    [true, false].map(async (turned) => ({
      bytes: await aNoisyPhoto(4032, 3024, turned),
      name: 'foto.jpg',
      type: 'image/jpeg',
    })),
  );
  const batch = Array.from({ length: AT_ONCE }, (_, at) =>
    at % 2 === 0 ? pdf : photos[(at >> 1) % 2]!,
  );
  const uploadCount = (ROUNDS + 1) * UPLOADS_A_ROUND + (CHECK_BATCHES + 1) * AT_ONCE;
  let citizens: DeskCitizen[] = [];
  const stack = await startBenchStack(async (databaseUrl) => {
    const count = Math.ceil(uploadCount / UPLOADS_A_CASE) + AT_ONCE + 1;
    citizens = (await fillDesk(databaseUrl, { citizens: count, operators: 1 })).citizens;
  });
  const bare = await startBareServer();
  const [probe, ...rest] = citizens;
  const bench: Bench = {
    uploads: createUploadClient(stack.apiUrl),
    http: createHttpClient(stack.apiUrl),
    database: new pg.Pool({ connectionString: stack.databaseUrl, max: AT_ONCE }),
    citizens: rest.flatMap((citizen) => Array.from({ length: UPLOADS_A_CASE }, () => citizen)),
    probe: probe!,
  };
  try {
    await throughput(bench.uploads, pdf, () => pathOf(bench));
    await allChecked(bench);
    const alone = await probing(bench, () => pause(3000));
    const rates = { bare: [] as number[], product: [] as number[] };
    const processor = { bare: 0, product: 0 };
    const during: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      processor.bare += await taken(bare.pid, async () => {
        rates.bare.push(await throughput(bare.uploads, pdf, () => ({ path: '/', cookie: '' })));
      });
      const probes = await probing(bench, async () => {
        processor.product += await taken(stack.pids.server, async () => {
          rates.product.push(await throughput(bench.uploads, pdf, () => pathOf(bench)));
        });
      });
      during.push(...probes);
      await allChecked(bench);
    }
    const checks = { pdf: [] as number[], photo: [] as number[] };
    const duringChecks = await probing(bench, async () => {
      // The first batch starts what is only started once.
      await checkTimes(bench, batch);
      for (let number = 0; number < CHECK_BATCHES; number += 1) {
        for (const { file, milliseconds } of await checkTimes(bench, batch)) {
          checks[file === pdf ? 'pdf' : 'photo'].push(milliseconds);
        }
      }
    });
    const [bareRate, productRate] = [percentile(rates.bare, 0.5), percentile(rates.product, 0.5)];
    return {
      fileBytes: pdf.bytes.length,
      atOnce: AT_ONCE,
      throughput: {
        bare: bareRate,
        product: productRate,
        share: Math.round((productRate / bareRate) * 100) / 100,
      },
      processorMs: {
        bare: anUpload(processor.bare),
        product: anUpload(processor.product),
      },
      checks: {
        all: spread([...checks.pdf, ...checks.photo]),
        pdf: spread(checks.pdf),
        photo: spread(checks.photo),
      },
      otherRequests: {
        alone: spread(alone),
        duringUploads: spread(during),
        duringChecks: spread(duringChecks),
      },
    };
  } finally {
    bench.uploads.close();
    bench.http.close();
    await bench.database.end();
    await bare.stop();
    await stack.stop();
  }
}

/** @returns processor milliseconds that the process took for the work */
async function taken(pid: number, work: () => Promise<void>): Promise<number> {
  const before = ownProcessorMs(pid);
  await work();
  return ownProcessorMs(pid) - before;
}

function anUpload(milliseconds: number): number {
  return Math.round((milliseconds / (ROUNDS * UPLOADS_A_ROUND)) * 10) / 10;
}

/** @returns where the next upload goes; each draft takes a bounded number */
function pathOf(bench: Bench): { path: string; cookie: string } {
  const citizen = bench.citizens.pop();
  if (citizen === undefined) {
    throw new Error('no draft has room left');
  }
  return { path: `/api/cases/${citizen.caseId}/documents`, cookie: citizen.cookie };
}

/** @returns MB a second over one round */
async function throughput(
  uploads: UploadClient,
  file: UploadFile,
  next: () => { path: string; cookie: string },
): Promise<number> {
  let left = UPLOADS_A_ROUND;
  const begun = performance.now();
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { path, cookie } = next();
      const { status, body } = await uploads.send(path, cookie, file);
      if (status !== 201) {
        throw new Error(`upload answered ${status} ${body}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const seconds = (performance.now() - begun) / 1000;
  return Math.round((UPLOADS_A_ROUND * file.bytes.length) / MEGABYTE / seconds);
}

/**
 * Uploads files at once and waits for each to be ready, looked up in the database: asking the
 * server would be part of its load.
 */
async function checkTimes(
  bench: Bench,
  batch: readonly UploadFile[],
): Promise<{ file: UploadFile; milliseconds: number }[]> {
  return Promise.all(
    batch.map(async (file) => {
      const { path, cookie } = pathOf(bench);
      const { status, sentAt, body } = await bench.uploads.send(path, cookie, file);
      if (status !== 201) {
        throw new Error(`upload answered ${status} ${body}`);
      }
      const { id } = z.object({ id: z.string() }).parse(JSON.parse(body));
      while ((await statusOf(bench, id)) !== 'READY') {
        await pause(20);
      }
      return { file, milliseconds: performance.now() - sentAt };
    }),
  );
}

/** Asks once more where the server had just closed the connection that was lying idle. */
async function get<T>(http: HttpClient, citizen: DeskCitizen, path: string): Promise<T> {
  const ask = () => http.call<T>('GET', path, { cookie: citizen.cookie });
  const { status, body } = await ask().catch(ask);
  if (status !== 200) {
    throw new Error(`${path} answered ${status}`);
  }
  return body;
}

async function statusOf(bench: Bench, id: string): Promise<string> {
  const { rows } = await bench.database.query<{ status: string }>({
    name: 'status',
    text: 'select status from document where id = $1',
    values: [id],
  });
  const status = rows[0]?.status;
  if (status === undefined || status === 'REFUSED') {
    throw new Error(`a good file is ${status}`);
  }
  return status;
}

/** Waits until the checks have caught up, so that no round pays for the one before. */
async function allChecked(bench: Bench): Promise<void> {
  for (;;) {
    const { rowCount } = await bench.database.query(
      `select from document where status = 'RECEIVED' limit 1`,
    );
    if (rowCount === 0) {
      return;
    }
    await pause(100);
  }
}

/** Asks for another citizen's case again and again while the work is done. @returns milliseconds */
async function probing(bench: Bench, work: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  const state = { done: false };
  const asking = (async () => {
    while (!state.done) {
      const begun = performance.now();
      await get(bench.http, bench.probe, `/api/cases/${bench.probe.caseId}`);
      samples.push(performance.now() - begun);
      await pause(PROBE_EVERY_MS);
    }
  })();
  await work();
  state.done = true;
  await asking;
  return samples;
}

async function startBareServer(): Promise<{
  pid: number;
  uploads: UploadClient;
  stop(): Promise<void>;
}> {
  const program = fileURLToPath(new URL('support/bare-upload-server.ts', import.meta.url));
  const child = fork(program);
  const [message] = z
    .tuple([z.object({ port: z.int() })])
    .parse((await once(child, 'message')).slice(0, 1));
  const uploads = createUploadClient(`http://127.0.0.1:${message.port}`);
  return {
    pid: child.pid ?? 0,
    uploads,
    async stop() {
      uploads.close();
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(await benchUploads(), null, 2)}\n`);
}
