import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckPool, createCheckPool } from '#server/documents/check-pool.ts';
import { aJpeg, aPdf, aPngClaiming, pdfBombs } from '#test/factories/upload-files.ts';

const LIMITS = { timeoutMs: 20_000, memoryBytes: 1024 ** 3 };

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
    { ...LIMITS, timeoutMs: 20 },
    { ...LIMITS, memoryBytes: 40 * 1024 * 1024 },
  ]) {
    const pool = createCheckPool(1, limits);
    expect(await pool.check([bomb])).toEqual({ ok: false, refusal: 'broken_file' });
    pool.close();
  }
});

it('rejects what is under way when it closes: nothing was found wrong with it', async () => {
  const pool = createCheckPool(1, LIMITS);
  const pending = pool.check([await aPdf()]);
  await setImmediate();
  pool.close();
  await expect(pending).rejects.toThrow('died');
  await expect(pool.check([await aPdf()])).rejects.toThrow('closed');
});
