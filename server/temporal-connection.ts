import { Connection } from '@temporalio/client';
import type { Config } from './config.ts';

/**
 * By default the pauses between attempts to reconnect grow to two minutes: after an outage cases
 * would wait as long for a Temporal that is back.
 */
const RECONNECTING = {
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 3000,
};

/** Makes a connection of a client, opened by its first call and again after each outage. */
export function openTemporalConnection(config: Pick<Config, 'TEMPORAL_ADDRESS'>): Connection {
  return Connection.lazy({ address: config.TEMPORAL_ADDRESS, channelArgs: RECONNECTING });
}
