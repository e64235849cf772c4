import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

// The ZIP format (APPNOTE.TXT), as much of it as a stream needs: sizes and checksums follow the
// bytes (bit 3), names are UTF-8 (bit 11), and the list of files stands at the end.
const LOCAL_HEADER = 0x04034b50;
const DATA_DESCRIPTOR = 0x08074b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_LIST = 0x06054b50;
const VERSION = 20;
const FLAGS = 0x0808;
const DEFLATED = 8;
// 1 January 1980: when it was made says nothing here, and the same rows give the same bytes.
const DATE = 0x0021;
/** Without ZIP64 neither a file nor the whole may be larger. */
const LARGEST = 0xffffffff;

export interface ZipFile {
  name: string;
  content: AsyncIterable<string>;
}

interface Written {
  name: Buffer;
  checksum: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * A ZIP archive of files whose contents are not known beforehand; no more of them is in memory than
 * a few chunks.
 * @throws RangeError when it grows beyond 4 GiB
 */
export async function* zipStream(files: AsyncIterable<ZipFile>): AsyncGenerator<Buffer> {
  const list: Written[] = [];
  let offset = 0;
  for await (const { name, content } of files) {
    const written = { name: Buffer.from(name), checksum: 0, packed: 0, size: 0, offset };
    const header = numbers([LOCAL_HEADER, 4], ...entryHead(written, true));
    yield Buffer.concat([header, written.name]);
    for await (const chunk of deflated(content, written)) {
      yield chunk;
    }
    const { checksum, packed, size } = written;
    const descriptor = numbers([DATA_DESCRIPTOR, 4], [checksum, 4], [packed, 4], [size, 4]);
    yield descriptor;
    offset += header.length + written.name.length + packed + descriptor.length;
    if (offset > LARGEST || size > LARGEST) {
      throw new RangeError('a ZIP archive without ZIP64 holds 4 GiB at most');
    }
    list.push(written);
  }
  yield listOf(list, offset);
}

/** Packs a file and notes, in `written`, what the list will say of it. */
async function* deflated(content: AsyncIterable<string>, written: Written): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      written.checksum = crc32(bytes, written.checksum);
      written.size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw();
  const feeding = pipeline(Readable.from(counted()), deflate);
  // Whoever reads is told by the stream; without this the same failure would be one of nobody's.
  feeding.catch(() => undefined);
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    written.packed += chunk.length;
    yield chunk;
  }
  await feeding;
}

function listOf(files: readonly Written[], offset: number): Buffer {
  const entries = files.map((file) =>
    Buffer.concat([
      numbers(
        [CENTRAL_HEADER, 4],
        [VERSION, 2],
        ...entryHead(file, false),
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [file.offset, 4],
      ),
      file.name,
    ]),
  );
  const list = Buffer.concat(entries);
  const end = numbers(
    [END_OF_LIST, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [list.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([list, end]);
}

/** What the header of a file and its entry in the list have in common. */
function entryHead(file: Written, beforehand: boolean): [value: number, bytes: 2 | 4][] {
  const known = (value: number): number => (beforehand ? 0 : value);
  return [
    [VERSION, 2],
    [FLAGS, 2],
    [DEFLATED, 2],
    [0, 2],
    [DATE, 2],
    [known(file.checksum), 4],
    [known(file.packed), 4],
    [known(file.size), 4],
    [file.name.length, 2],
    [0, 2],
  ];
}

function numbers(...values: readonly [value: number, bytes: 2 | 4][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) {
    buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}
