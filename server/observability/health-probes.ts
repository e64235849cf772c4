import type { Config } from '../config.ts';
import { openTemporalConnection } from '../temporal-connection.ts';

/** Asks the parts that readiness speaks of and that the process has no connection of its own to. */
export interface HealthProbes {
  /** Whether Temporal answers within a second. Never throws. */
  temporal(): Promise<boolean>;
  close(): Promise<void>;
}

const PATIENCE_MS = 1000;

/** Connects when first asked, so that a process starts with Temporal away. */
export function createHealthProbes(config: Pick<Config, 'TEMPORAL_ADDRESS'>): HealthProbes {
  const connection = openTemporalConnection(config);
  return {
    async temporal() {
      try {
        await connection.withDeadline(Date.now() + PATIENCE_MS, () =>
          connection.workflowService.getSystemInfo({}),
        );
        return true;
      } catch {
        return false;
      }
    },
    close: () => connection.close(),
  };
}
