import { benchLifecycle } from './lifecycle.ts';
process.stdout.write(
  JSON.stringify(await benchLifecycle(Number(process.argv[2] ?? 300), 8), null, 1) + '\n',
);
