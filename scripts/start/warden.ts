import { endAbandoned } from './launch-record.ts';

// Waits beside a launcher, at the other end of a pipe that the system closes when the launcher is
// gone, even by kill -9, and then ends what it left running. A launcher that ends in order leaves
// no record, and so nothing to end.
const [file = ''] = process.argv.slice(2);
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.stdin.resume();
process.stdin.once('end', () => void endAbandoned(file));
