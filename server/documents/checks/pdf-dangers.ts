import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Actions that run something, send something or open something else (ISO 32000-2, 12.6.4). */
const DANGEROUS_ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'RichMediaExecute',
  'GoTo3DView',
]);
const DANGEROUS_ANNOTATIONS = new Set([
  'RichMedia',
  'Screen',
  'Movie',
  'Sound',
  '3D',
  'FileAttachment',
]);
const MAX_DEPTH = 200;

/**
 * Whether a parsed PDF holds scripts, actions that start by themselves, media, dynamic forms or
 * attached files. Every object is looked at, reachable or not. A first view (an open action that
 * only goes to a page) and plain links are harmless: word processors write them everywhere.
 */
export function hasDangers(context: PDFContext): boolean {
  const found = (object: PDFObject | undefined, depth: number): boolean => {
    if (depth > MAX_DEPTH) {
      return true;
    }
    if (object instanceof PDFStream) {
      return found(object.dict, depth + 1);
    }
    if (object instanceof PDFArray) {
      return object.asArray().some((item) => found(item, depth + 1));
    }
    if (object instanceof PDFDict) {
      return (
        isDangerousDict(context, object) || object.values().some((value) => found(value, depth + 1))
      );
    }
    return false;
  };
  return context.enumerateIndirectObjects().some(([, object]) => found(object, 0));
}

function isDangerousDict(context: PDFContext, dict: PDFDict): boolean {
  const get = (key: string) => follow(context, dict.get(PDFName.of(key)));
  if (
    DANGEROUS_ACTIONS.has(nameOf(get('S'))) ||
    DANGEROUS_ANNOTATIONS.has(nameOf(get('Subtype')))
  ) {
    return true;
  }
  const script = get('JS');
  if (
    script instanceof PDFString ||
    script instanceof PDFHexString ||
    script instanceof PDFStream
  ) {
    return true;
  }
  const form = get('XFA');
  if (form instanceof PDFArray || form instanceof PDFStream) {
    return true;
  }
  if (get('EmbeddedFiles') !== undefined || nameOf(get('Type')) === 'EmbeddedFile') {
    return true;
  }
  return opensByItself(get('OpenAction')) || actsOnEvents(context, get('AA'));
}

function opensByItself(action: PDFObject | undefined): boolean {
  return action instanceof PDFDict && nameOf(action.get(PDFName.of('S'))) !== 'GoTo';
}

/** A dictionary of event to action; the same two letters may also name a font. */
function actsOnEvents(context: PDFContext, events: PDFObject | undefined): boolean {
  return (
    events instanceof PDFDict &&
    events.values().some((value) => {
      const action = follow(context, value);
      return (
        action instanceof PDFDict && nameOf(follow(context, action.get(PDFName.of('S')))) !== ''
      );
    })
  );
}

function follow(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? context.lookup(object) : object;
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

const NAME = /\/(?:[A-Za-z]|#[0-9A-Fa-f]{2}){6,45}/g;
const DANGEROUS_NAMES = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'RichMedia',
  'EmbeddedFile',
  'EmbeddedFiles',
]);

/**
 * Whether bytes name something dangerous anywhere, also spelled with `#xx`. Readers follow the
 * table of offsets where our parser reads from the top: what they could find inside a stream, or
 * in an object that a later one replaces, is found here.
 */
export function namesDangers(bytes: Buffer): boolean {
  for (const [name] of bytes.toString('latin1').matchAll(NAME)) {
    const plain = name
      .slice(1)
      .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    if (DANGEROUS_NAMES.has(plain)) {
      return true;
    }
  }
  return false;
}

/** Streams that a parsed PDF holds as they came. */
export function rawStreams(context: PDFContext): PDFRawStream[] {
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream);
}
