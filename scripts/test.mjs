import { ensureInstalled, handOver } from './bootstrap.mjs';
import { beginTemporal } from './start/temporal-program.mjs';

const args = process.argv.slice(2);
// Parts of the tests may not need it; they get it when they do.
await ensureInstalled(args.includes('--project') ? undefined : () => beginTemporal());
handOver('scripts/tests/main.ts', args);
