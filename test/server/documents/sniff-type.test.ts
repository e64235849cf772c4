import { expect, it } from 'vitest';
import { refusalByType } from '#server/documents/sniff-type.ts';

const PDF = Buffer.from('%PDF-1.7\n');
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1');
const TEXT = Buffer.from('MZ or whatever');

it.each([
  [PDF, 'carta.pdf', 'application/pdf', undefined],
  [PDF, 'CARTA.PDF', 'application/octet-stream', undefined],
  [PDF, 'carta', 'application/pdf', undefined],
  [PDF, 'Doc. n. 123', 'application/pdf', undefined],
  [JPEG, 'foto.jpeg', 'image/jpg', undefined],
  [PNG, 'schermo.png', '', undefined],
  [PDF, 'carta.jpg', 'application/pdf', 'type_mismatch'],
  [PDF, 'carta.exe', 'application/pdf', 'type_mismatch'],
  [JPEG, 'foto.jpg', 'image/png', 'type_mismatch'],
  [PNG, 'foto.png', 'text/html', 'type_mismatch'],
  [TEXT, 'carta.pdf', 'application/pdf', 'type_mismatch'],
  [TEXT, 'lettera.docx', 'application/msword', 'type_not_accepted'],
  [Buffer.from('GIF89a'), 'foto.gif', 'image/gif', 'type_not_accepted'],
  [HEIC, 'IMG_0001.HEIC', 'image/heic', 'heic_not_accepted'],
  [HEIC, 'IMG_0001.jpg', 'image/jpeg', 'heic_not_accepted'],
])('%j as %s declared %s: %s', (head, name, declared, refusal) => {
  expect(refusalByType(head, name, declared)).toBe(refusal);
});
