import { Socket } from 'node:net';
import { checkDocument } from './check-file.ts';
import { Question, readFrames, writeFrame } from './frames.ts';
import { readPictures } from './read-pictures.ts';

/**
 * The program of a check process: takes documents from file descriptor 3, one at a time, and
 * answers each with a verdict and the cleaned bytes. It holds no key and no address of anything,
 * and ends when the server that started it does.
 */
const LARGEST_FRAME = 64 * 1024 * 1024;
const server = new Socket({ fd: 3, readable: true, writable: true });

readFrames(
  server,
  LARGEST_FRAME,
  (frame) => {
    void answer(Question.parse(frame.head), frame.body);
  },
  (error) => server.destroy(error),
);
server.on('close', () => process.exit());
server.on('error', () => process.exit(1));
writeFrame(server, { ready: true }, []);

async function answer({ sizes, task }: Question, body: Buffer): Promise<void> {
  let at = 0;
  const files = sizes.map((size) => {
    at += size;
    return body.subarray(at - size, at);
  });
  if (task === 'READ') {
    writeFrame(server, { read: await readPictures(files) }, []);
    return;
  }
  const verdict = await checkDocument(files, task === 'LOOK_CLOSELY');
  if (!verdict.ok) {
    writeFrame(server, verdict, []);
    return;
  }
  const { cleaned, ...said } = verdict;
  // What did not change is not sent back.
  const unchanged = cleaned === files[0];
  writeFrame(server, { ...said, unchanged }, unchanged ? [] : [cleaned]);
}

// Ctrl-C reaches the whole group of processes: the server decides when a check ends, not the keys.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
