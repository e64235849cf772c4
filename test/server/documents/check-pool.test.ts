import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckPool, createCheckPool, type PoolProcess } from '#server/documents/check-pool.ts';
import { CheckProcessDied } from '#server/documents/check-process-handle.ts';
import type { Frame } from '#server/documents/checks/frames.ts';
import { aJpeg, aPdf, aPngClaiming, pdfBombs } from '#test/factories/upload-files.ts';

const LIMITS = { processorMs: 20_000, patienceMs: 60_000, memoryBytes: 1024 ** 3 };

describe('a pool', () => {
  let pool: CheckPool;
  beforeAll(() => {
    pool = createCheckPool(2, LIMITS);
  });
  afterAll(() => pool.close());

  it('answers many at once, each with its own bytes', async () => {
    const pdf = await aPdf();
    const files = [
      pdf,
      await aJpeg(),
      aPngClaiming(50_000, 50_000),
      await aPdf(2),
      Buffer.alloc(9),
    ];
    const verdicts = await Promise.all(files.map((file) => pool.check([file])));
    expect(verdicts.map((verdict) => (verdict.ok ? verdict.pages : verdict.refusal))).toEqual([
      1,
      1,
      'image_too_large',
      2,
      'type_not_accepted',
    ]);
    expect(verdicts[0]).toMatchObject({ cleaned: pdf });
  });

  it('joins front and back', async () => {
    const verdict = await pool.check([await aJpeg(), await aJpeg()]);
    expect(verdict).toMatchObject({ ok: true, mediaType: 'application/pdf', pages: 2 });
  });
});

it('takes what needs too long or too much memory for broken, and goes on', async () => {
  const bomb = Object.values(await pdfBombs())[1]!;
  for (const limits of [
    { ...LIMITS, processorMs: 20 },
    { ...LIMITS, memoryBytes: 40 * 1024 * 1024 },
  ]) {
    const pool = createCheckPool(1, limits);
    expect(await pool.check([bomb])).toEqual({ ok: false, refusal: 'broken_file' });
    pool.close();
  }
});

describe('a process that dies', () => {
  const DIES: CheckProcessDied['reason'][] = [];
  const started: boolean[] = [];
  const start = (): PoolProcess => {
    started.push(true);
    return {
      alive: true,
      kill: () => undefined,
      memoryBytes: () => 0,
      ask(): Promise<Frame> {
        const reason = DIES.shift();
        this.alive = reason === undefined;
        return reason === undefined
          ? Promise.resolve({ head: PASSED, body: Buffer.alloc(0) })
          : Promise.reject(new CheckProcessDied(reason, ''));
      },
    };
  };
  const PASSED = { ok: true, mediaType: 'application/pdf', pages: 1, unchanged: true };
  const BROKEN = { ok: false, refusal: 'broken_file' };

  it.each([
    ['once is not the document’s fault', ['exit'], { ok: true }, 2],
    ['twice it is', ['exit', 'exit'], BROKEN, 2],
    ['of its limits is not asked again', ['memory'], BROKEN, 1],
    ['of working too long is not asked again', ['processor'], BROKEN, 1],
  ] as const)('%s', async (_how, reasons, verdict, processes) => {
    DIES.splice(0, DIES.length, ...reasons);
    started.length = 0;
    const pool = createCheckPool(1, LIMITS, start);
    expect(await pool.check([Buffer.alloc(1)])).toMatchObject(verdict);
    expect(started).toHaveLength(processes);
    expect(await pool.check([Buffer.alloc(1)])).toMatchObject({ ok: true });
  });

  it.each(['start', 'patience'] as const)(
    'of its %s says nothing of the document',
    async (reason) => {
      DIES.splice(0, DIES.length, reason);
      const pool = createCheckPool(1, LIMITS, start);
      await expect(pool.check([Buffer.alloc(1)])).rejects.toThrow(CheckProcessDied);
    },
  );
});

it('rejects what is under way when it closes: nothing was found wrong with it', async () => {
  const pool = createCheckPool(1, LIMITS);
  const pending = pool.check([await aPdf()]);
  await setImmediate();
  pool.close();
  await expect(pending).rejects.toThrow('died');
  await expect(pool.check([await aPdf()])).rejects.toThrow('closed');
});
