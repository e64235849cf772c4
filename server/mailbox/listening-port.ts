import type { Server } from 'node:net';

/** Gives the TCP port that `server` listens on; 0 while it does not. */
export function listeningPort(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
