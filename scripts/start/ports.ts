import { createServer } from 'node:net';
import { StartProblem } from './start-problem.ts';
import { listenerOn } from './port-holder.ts';

/** A port that a part of the product wants, and the environment variable that moves it. */
export interface WantedPort {
  readonly port: number;
  readonly part: string;
  readonly variable: string;
}

/** Gives a TCP port of the loopback address that is free now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Checks that nobody listens on the ports that are wanted.
 * Throws a StartProblem that names, for each port taken, who holds it as far as the system tells,
 * and the variable that moves it.
 */
export async function assertPortsFree(wanted: readonly WantedPort[]): Promise<void> {
  const complaints: string[] = [];
  for (const [index, { port, part, variable }] of wanted.entries()) {
    const twin = wanted.findIndex((other) => other.port === port);
    if (twin < index) {
      complaints.push(
        `Port ${port} is set for both ${wanted[twin]?.part} and ${part}: set ${variable} to another.`,
      );
    } else if (await isTaken(port)) {
      const holder = await listenerOn(port);
      complaints.push(
        `Port ${port} (${part}) is in use${holder === undefined ? '' : ` by ${holder}`}: end that, or set ${variable} to a free port.`,
      );
    }
  }
  if (complaints.length > 0) {
    throw new StartProblem(complaints.join('\n'));
  }
}

async function isTaken(port: number): Promise<boolean> {
  // One after the other: the two overlap where IPv6 sockets take IPv4 too.
  return (await cannotListen(port, '127.0.0.1')) || cannotListen(port, '::');
}

async function cannotListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES');
    });
    server.listen({ port, host }, () => server.close(() => resolve(false)));
  });
}
