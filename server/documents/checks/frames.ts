import type { Duplex } from 'node:stream';
import { z } from 'zod';
import { DocumentAdvice } from '#contract/document-advice.ts';
import { DocumentRefusal } from '#contract/document.ts';

const LENGTHS_BYTES = 8;

/** To check it; to look at it closely as well; or, once it is checked, to read what is in its pictures. */
export const CHECK_TASKS = ['CHECK', 'LOOK_CLOSELY', 'READ'] as const;
export type CheckTask = (typeof CHECK_TASKS)[number];

const Lines = z.array(z.string().max(2000)).max(1000);

/** Server to process: sizes of the files that follow each other in the body. */
export const Question = z.object({
  sizes: z.array(z.int().min(0)).min(1).max(2),
  task: z.enum(CHECK_TASKS),
});
export type Question = z.infer<typeof Question>;

/** Process to server; the body holds the cleaned bytes where they changed. */
export const Answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ ok: z.literal(false), refusal: DocumentRefusal }),
  z.object({
    ok: z.literal(true),
    mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
    pages: z.int().min(1),
    unchanged: z.boolean(),
    faults: z.array(DocumentAdvice).max(10).default([]),
    lines: Lines.default([]),
  }),
  z.object({ read: Lines }),
]);
export type Answer = z.infer<typeof Answer>;

/** One message between the server and a check process: a small JSON head and bytes. */
export interface Frame {
  head: unknown;
  body: Buffer;
}

/** Writes a frame; the bodies follow each other and are read back as one. */
export function writeFrame(to: Duplex, head: unknown, bodies: readonly Buffer[]): void {
  const text = Buffer.from(JSON.stringify(head));
  const lengths = Buffer.alloc(LENGTHS_BYTES);
  lengths.writeUInt32BE(text.length, 0);
  lengths.writeUInt32BE(
    bodies.reduce((sum, body) => sum + body.length, 0),
    4,
  );
  to.cork();
  to.write(lengths);
  to.write(text);
  for (const body of bodies) {
    to.write(body);
  }
  to.uncork();
}

/**
 * Hands each whole frame that arrives to `take`.
 * @param largest bytes of a head and body together; more is a fault of the other side
 */
export function readFrames(
  from: Duplex,
  largest: number,
  take: (frame: Frame) => void,
  fault: (error: Error) => void,
): void {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = LENGTHS_BYTES;
  from.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    while (held >= wanted) {
      const bytes = Buffer.concat(chunks);
      const headLength = bytes.readUInt32BE(0);
      const whole = LENGTHS_BYTES + headLength + bytes.readUInt32BE(4);
      if (whole > largest) {
        fault(new Error('frame too large'));
        return;
      }
      chunks = [bytes];
      if (bytes.length < whole) {
        wanted = whole;
        return;
      }
      const bodyAt = LENGTHS_BYTES + headLength;
      chunks = bytes.length === whole ? [] : [bytes.subarray(whole)];
      held = bytes.length - whole;
      wanted = LENGTHS_BYTES;
      take({
        head: JSON.parse(bytes.toString('utf8', LENGTHS_BYTES, bodyAt)) as unknown,
        body: bytes.subarray(bodyAt, whole),
      });
    }
  });
}
