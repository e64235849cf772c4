import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { eicar } from '#test/factories/upload-files.ts';

/** A stand-in that speaks clamd's INSTREAM and knows one signature, the test file's. */
export interface FakeClamd {
  readonly url: string;
  /** Sizes of what it was given, in order. */
  readonly scanned: number[];
  /** Answers this instead of a verdict, until it is set to undefined. */
  says: string | undefined;
  close(): Promise<void>;
}

const COMMAND = 'zINSTREAM\0';

/** @param port 0: any free one */
export async function startFakeClamd(port = 0): Promise<FakeClamd> {
  const scanned: number[] = [];
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, Buffer.from(chunk)]);
      const bytes = wholeStream(received);
      if (bytes !== undefined) {
        scanned.push(bytes.length);
        const verdict = bytes.includes(eicar()) ? 'stream: Eicar-Test FOUND' : 'stream: OK';
        socket.end(`${fake.says ?? verdict}\0`);
      }
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  const fake: FakeClamd = {
    url: `tcp://127.0.0.1:${listening}`,
    scanned,
    says: undefined,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      open.forEach((socket) => socket.destroy());
      await closed;
    },
  };
  return fake;
}

/** The streamed bytes once the empty piece at the end has come. */
function wholeStream(received: Buffer): Buffer | undefined {
  if (received.toString('latin1', 0, COMMAND.length) !== COMMAND) {
    return undefined;
  }
  const pieces: Buffer[] = [];
  let at = COMMAND.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) {
      return Buffer.concat(pieces);
    }
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
