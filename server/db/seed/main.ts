import { readConfig } from '../../config.ts';
import { createDeps } from '../../create-deps.ts';
import { seedDemoData } from './seed-demo-data.ts';

/** Loads the demo data into an empty database: `npm run db:seed`. A database in use is left alone. */
const seeding = await createDeps(readConfig(), {
  name: 'seed',
  sends: 'account',
  tellerOf: () => ({ tell: () => undefined, close: () => Promise.resolve() }),
});
try {
  const started = performance.now();
  const loaded = await seedDemoData(seeding.deps, (line) => {
    process.stdout.write(`${line}\n`);
  });
  if (loaded) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`Demo data loaded in ${seconds} s\n`);
  }
} finally {
  await seeding.close();
}
