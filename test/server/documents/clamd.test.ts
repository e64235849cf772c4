import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ScannerAway, scanWithClamd } from '#server/documents/clamd.ts';
import { aPdf, anInfectedPdf, eicar } from '#test/factories/upload-files.ts';
import { type FakeClamd, startFakeClamd } from './fake-clamd.ts';

let clamd: FakeClamd;
beforeAll(async () => {
  clamd = await startFakeClamd();
});
afterAll(() => clamd.close());
beforeEach(() => {
  clamd.says = undefined;
  clamd.scanned.length = 0;
});

it('sends whole files in pieces and takes the verdict', async () => {
  const large = randomBytes(300_000);
  expect(await scanWithClamd(clamd.url, [large, await aPdf()])).toEqual({ infected: false });
  expect(clamd.scanned[0]).toBe(300_000);
});

it('finds a signature in any of the files', async () => {
  const found = { infected: true, signature: 'Eicar-Test' };
  expect(await scanWithClamd(clamd.url, [eicar()])).toEqual(found);
  expect(await scanWithClamd(clamd.url, [await aPdf(), await anInfectedPdf()])).toEqual(found);
});

it('takes anything but a verdict for a scanner that is away', async () => {
  for (const says of ['INSTREAM size limit exceeded. ERROR', 'stream: OK ERROR', '']) {
    clamd.says = says;
    await expect(scanWithClamd(clamd.url, [eicar()])).rejects.toThrow(ScannerAway);
  }
  await expect(scanWithClamd('tcp://127.0.0.1:1', [eicar()])).rejects.toThrow(ScannerAway);
  await expect(scanWithClamd('unix:///nowhere/clamd.ctl', [eicar()])).rejects.toThrow(ScannerAway);
});
