import { expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '#contract/document.ts';
import { refusalBeforeSending } from '../../../portal/documents/chosen-file.ts';

test.each([
  ['a.pdf', 0, 'application/pdf', 'empty_file'],
  ['a.pdf', MAX_FILE_BYTES, 'application/pdf', undefined],
  ['a.pdf', MAX_FILE_BYTES + 1, 'application/pdf', 'file_too_large'],
  ['IMG_1.HEIC', 10, '', 'heic_not_accepted'],
  ['a.heif', 10, 'image/heif', 'heic_not_accepted'],
  ['a.jpg', 10, 'image/jpeg', undefined],
  ['a.docx', 10, 'application/msword', 'type_not_accepted'],
  // Some phones name no type: the server looks into the file.
  ['a', 10, '', undefined],
])('%s of %d bytes, %s: %s', (name, size, type, refusal) => {
  expect(refusalBeforeSending({ name, size, type })).toBe(refusal);
});
