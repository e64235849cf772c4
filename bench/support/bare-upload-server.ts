import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import multer from 'multer';

/**
 * The yardstick for uploads: multer writing to files, with no session, hash, encryption, flush to
 * disk or row in a database. Says its port to the process that forked it.
 */
const folder = await mkdtemp(join(tmpdir(), 'desk-bare-'));
const app = express();
app.post('/', multer({ storage: multer.diskStorage({ destination: folder }) }).any(), (_, res) => {
  res.status(201).end();
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});
process.on('disconnect', () => {
  void rm(folder, { recursive: true, force: true }).then(() => process.exit());
});
