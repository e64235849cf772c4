import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A receiver that answers at once and keeps nothing: what is measured is the sender. */
export interface Sink {
  readonly port: number;
  /** Messages received so far. */
  received: () => number;
  stop(): Promise<void>;
}

/** The least SMTP that a real client is content with. */
export async function startSmtpSink(): Promise<Sink> {
  let received = 0;
  const server = createServer((socket) => {
    talkSmtp(socket, () => {
      received += 1;
    });
  });
  return { ...(await listen(server)), received: () => received };
}

function talkSmtp(socket: Socket, count: () => void): void {
  let inData = false;
  let rest = '';
  socket.on('error', () => socket.destroy());
  socket.write('220 sink\r\n');
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n';
      const end = rest.indexOf(mark);
      if (end < 0) {
        return;
      }
      const line = rest.slice(0, end);
      rest = rest.slice(end + mark.length);
      if (inData) {
        inData = false;
        count();
        socket.write('250 kept\r\n');
        continue;
      }
      inData = /^data/i.test(line);
      socket.write(answerTo(line));
    }
  });
}

function answerTo(line: string): string {
  if (/^ehlo/i.test(line)) {
    return '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
  }
  if (/^data/i.test(line)) {
    return '354 go on\r\n';
  }
  return /^quit/i.test(line) ? '221 bye\r\n' : '250 ok\r\n';
}

/** The least of Twilio's Messages API. */
export async function startSmsSink(): Promise<Sink> {
  let received = 0;
  const server = createHttpServer((req, res) => {
    req.resume();
    req.on('end', () => {
      res.setHeader('content-type', 'application/json');
      if (req.method === 'GET') {
        res.end(JSON.stringify({ messages: [], page: 0, page_size: 50 }));
        return;
      }
      received += 1;
      res.statusCode = 201;
      res.end(JSON.stringify({ sid: `SM${String(received).padStart(32, '0')}`, status: 'queued' }));
    });
  });
  return { ...(await listen(server)), received: () => received };
}

async function listen(server: Server): Promise<Pick<Sink, 'port' | 'stop'>> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeAllConnections' in server) {
          (server as unknown as { closeAllConnections(): void }).closeAllConnections();
        }
      }),
  };
}
