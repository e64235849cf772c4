import { Histogram } from 'prom-client';
import { metrics } from '../observability/metrics.ts';

const checks = new Histogram({
  name: 'desk_document_check_seconds',
  help: 'Time to scan, parse and clean an uploaded document, by what came of it',
  labelNames: ['result'],
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 5, 10, 20],
  registers: [metrics],
});

/** Records one check. @param started `performance.now()` when it began */
export function observeCheck(result: string, started: number): void {
  checks.labels(result).observe((performance.now() - started) / 1000);
}
