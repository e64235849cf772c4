import { ensureInstalled, handOver } from './bootstrap.mjs';
import { beginTemporal } from './start/temporal-program.mjs';

await ensureInstalled(() => beginTemporal());
handOver('scripts/start/main.ts', process.argv.slice(2));
