import { ensureInstalled, handOver } from './bootstrap.mjs';

await ensureInstalled();
handOver('scripts/start/main.ts', process.argv.slice(2));
