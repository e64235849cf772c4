import { connect, type Socket } from 'node:net';

const CHUNK_BYTES = 64 * 1024;
const TIMEOUT_MS = 30_000;
const LONGEST_ANSWER = 4096;

export type ScanAnswer = { infected: false } | { infected: true; signature: string };

/** clamd cannot be reached, does not answer in time, or says that it cannot scan. */
export class ScannerAway extends Error {}

/**
 * Has clamd scan bytes, by its INSTREAM command: pieces with their length in four bytes, an empty
 * one at the end.
 * @param url tcp://host:port, or unix:///path of clamd's socket
 * @throws ScannerAway whenever there is no plain verdict: what was not scanned is not clean
 */
export async function scanWithClamd(url: string, files: readonly Buffer[]): Promise<ScanAnswer> {
  for (const file of files) {
    const answer = await ask(url, file);
    const found = /^stream: (.+) FOUND$/.exec(answer);
    if (found !== null) {
      return { infected: true, signature: found[1] ?? '' };
    }
    if (answer !== 'stream: OK') {
      throw new ScannerAway(`clamd: ${answer}`);
    }
  }
  return { infected: false };
}

function ask(url: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(url);
    let answer = '';
    const fail = (why: string) => {
      socket.destroy();
      reject(new ScannerAway(`clamd: ${why}`));
    };
    socket.setTimeout(TIMEOUT_MS, () => fail('no answer in time'));
    socket.on('error', (error) => fail(error.message));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('utf8');
      const end = answer.indexOf('\0');
      if (end !== -1) {
        socket.destroy();
        resolve(answer.slice(0, end).trim());
      } else if (answer.length > LONGEST_ANSWER) {
        fail('answer too long');
      }
    });
    socket.on('close', () => fail('closed without an answer'));
    send(socket, bytes);
  });
}

function open(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url);
  return protocol === 'unix:'
    ? connect({ path: pathname })
    : connect({ host: hostname, port: Number(port) });
}

function send(socket: Socket, bytes: Buffer): void {
  socket.cork();
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const piece = bytes.subarray(at, at + CHUNK_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    socket.write(piece);
  }
  socket.write(Buffer.alloc(4));
  socket.uncork();
}
