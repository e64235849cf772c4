import { crc32, inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive, read by its list as any reader does; sums are checked. */
export function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf('PK\x05\x06');
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const offset = archive.readUInt32LE(at + 42);
    const begin = offset + 30 + archive.readUInt16LE(offset + 26);
    const packed = archive.subarray(begin, begin + archive.readUInt32LE(at + 20));
    const content = inflateRawSync(packed);
    if (crc32(content) !== archive.readUInt32LE(at + 16)) {
      throw new Error(`${name} is not what was packed`);
    }
    files.set(name, content.toString());
    at += 46 + nameLength;
  }
  return files;
}
