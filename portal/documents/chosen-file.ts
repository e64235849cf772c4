import { ACCEPTED_MEDIA_TYPES, type DocumentRefusal, MAX_FILE_BYTES } from '#contract/document.ts';

/** What the file chooser offers. Without HEIC in the list iPhones hand over a JPEG. */
export const ACCEPTED = ACCEPTED_MEDIA_TYPES.join(',');

const HEIC = /\.(heic|heif)$/i;

/**
 * What can be seen of a file before it is sent, to spare the wait for a sure refusal; the server
 * looks into it for good.
 */
export function refusalBeforeSending(file: {
  name: string;
  size: number;
  type: string;
}): DocumentRefusal | undefined {
  if (file.size === 0) {
    return 'empty_file';
  }
  if (HEIC.test(file.name) || file.type.startsWith('image/hei')) {
    return 'heic_not_accepted';
  }
  if (file.size > MAX_FILE_BYTES) {
    return 'file_too_large';
  }
  const accepted: readonly string[] = ACCEPTED_MEDIA_TYPES;
  return file.type !== '' && !accepted.includes(file.type) ? 'type_not_accepted' : undefined;
}
