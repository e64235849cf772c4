import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { startTestCluster } from '#test/support/test-cluster.ts';
import { fillBenchDesk } from './support/citizens.ts';
import { createUploadClient } from './support/upload-client.ts';
import { aPdfOf } from '#test/factories/upload-files.ts';
const cl = await startTestCluster();
const url = new URL(cl.adminUrl);
url.pathname = '/' + cl.templateDatabase;
const { citizens } = await fillBenchDesk(url.href, { citizens: 60, operators: 1 });
const pdf = { bytes: await aPdfOf(5e6), name: 'a.pdf', type: 'application/pdf' };
const slots = citizens.flatMap((c) => Array.from({ length: 16 }, () => c));
for (const mode of ['nochecks', 'checks']) {
  const c = fork('bench/.prof-server.ts', [mode], {
    execArgv: process.env.PROF ? process.env.PROF.split(' ') : [],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: url.href,
      UPLOADS_DIR: mkdtempSync('/tmp/up-'),
      LOG_LEVEL: 'warn',
      RATE_LIMIT_FACTOR: '100000',
    },
  });
  const [{ port }] = (await once(c, 'message')) as any;
  const up = createUploadClient('http://127.0.0.1:' + port);
  const cpu = async () => {
    c.send('cpu');
    return ((await once(c, 'message')) as any)[0].cpu;
  };
  const run = async (n: number) => {
    let left = n;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while (left-- > 0) {
          const z = slots.pop()!;
          const r = await up.send(`/api/cases/${z.caseId}/documents`, z.cookie, pdf);
          if (r.status !== 201) console.log(r);
        }
      }),
    );
  };
  await run(16);
  const a = await cpu();
  const t = performance.now();
  const N = 96;
  await run(N);
  const b = await cpu();
  console.log(
    mode,
    'MB/s',
    ((N * 5) / ((performance.now() - t) / 1000)).toFixed(0),
    'cpu ms/upload user',
    ((b.user - a.user) / 1000 / N).toFixed(1),
    'sys',
    ((b.system - a.system) / 1000 / N).toFixed(1),
  );
  c.send('end');
  await once(c, 'exit');
}
await cl.stop();
