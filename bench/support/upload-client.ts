import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface UploadFile {
  bytes: Buffer;
  name: string;
  type: string;
}

/** Sends multipart uploads from memory. */
export interface UploadClient {
  /** @returns the status, and the moment (`performance.now()`) at which the last byte had left */
  send(
    path: string,
    cookie: string,
    file: UploadFile,
  ): Promise<{ status: number; sentAt: number; body: string }>;
  close(): void;
}

export function createUploadClient(url: string): UploadClient {
  // Kept open between rounds, a connection may be closed by the server just when it is used again.
  const agent = new Agent({ keepAlive: false, maxSockets: 64 });
  const { hostname, port } = new URL(url);
  return {
    send: (path, cookie, file) =>
      new Promise((resolve, reject) => {
        const { head, tail, boundary } = framesOf(file);
        let sentAt = 0;
        const req = request(
          {
            hostname,
            port,
            agent,
            method: 'POST',
            path,
            headers: {
              cookie,
              'content-type': `multipart/form-data; boundary=${boundary}`,
              'content-length': head.length + file.bytes.length + tail.length,
            },
          },
          (res) => {
            let body = '';
            res.setEncoding('utf8');
            res.on('data', (text: string) => {
              body += text;
            });
            res.on('end', () => {
              resolve({ status: res.statusCode ?? 0, sentAt, body });
            });
          },
        );
        req.on('error', reject);
        req.on('finish', () => {
          sentAt = performance.now();
        });
        req.write(head);
        req.write(file.bytes);
        req.end(tail);
      }),
    close() {
      agent.destroy();
    },
  };
}

function framesOf(file: UploadFile): { head: Buffer; tail: Buffer; boundary: string } {
  const boundary = `bench-${randomUUID()}`;
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head =
    field('kind', 'OTHER') +
    field('uploadKey', randomUUID()) +
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\n` +
    `Content-Type: ${file.type}\r\n\r\n`;
  return { boundary, head: Buffer.from(head), tail: Buffer.from(`\r\n--${boundary}--\r\n`) };
}
