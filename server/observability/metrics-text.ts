import type { Deps } from '../deps.ts';
import { metrics } from './metrics.ts';
import { sampleGauges } from './sample-gauges.ts';

/** This process's metrics in Prometheus' text format, with what waits in the database now. */
export async function metricsText(deps: Pick<Deps, 'sql' | 'clock' | 'logger'>): Promise<string> {
  try {
    await sampleGauges(deps.sql, deps.clock.now());
  } catch (error) {
    // What the process counts itself is worth most while the database is away.
    deps.logger.warn({ err: error }, 'gauges not sampled');
  }
  return metrics.metrics();
}
