import { ensureInstalled, handOver } from './bootstrap.mjs';

await ensureInstalled();
handOver('scripts/tests/main.ts', process.argv.slice(2));
