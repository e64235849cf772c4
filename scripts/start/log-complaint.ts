import { open } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const MOST_BYTES = 64 * 1024;
const ERROR_LEVEL = 50;

/** A line of a structured log: pino's levels are numbers, Temporal's are words. */
const LogLine = z.object({
  level: z.union([z.number(), z.string()]),
  msg: z.string().default(''),
  error: z.string().optional(),
  err: z.object({ message: z.string() }).optional(),
});

/**
 * Gives the last complaint that a program wrote to its log after byte `from`, as one line: the
 * newest error of a structured log, the error line of a stack trace, the bundler's numbered complaint,
 * PostgreSQL's FATAL; else its last line.
 */
export async function lastComplaint(logFile: string, from: number): Promise<string> {
  const text = stripVTControlCharacters(await readEnd(logFile, from));
  const lines = text.split('\n').filter((line) => /\w/.test(line));
  for (const line of lines.toReversed()) {
    const complaint = structuredComplaint(line) ?? plainComplaint(line);
    if (complaint !== undefined) {
      return complaint;
    }
  }
  return lines.at(-1)?.trim() ?? 'it said nothing';
}

function structuredComplaint(line: string): string | undefined {
  if (!line.startsWith('{')) {
    return undefined;
  }
  const parsed = LogLine.safeParse(parseJson(line)).data;
  if (parsed === undefined || !isError(parsed.level)) {
    return undefined;
  }
  const reason = parsed.err?.message ?? parsed.error;
  return [parsed.msg, reason].filter(Boolean).join(': ').split('\n')[0];
}

function isError(level: number | string): boolean {
  return typeof level === 'number' ? level >= ERROR_LEVEL : /error|fatal|panic/i.test(level);
}

function plainComplaint(line: string): string | undefined {
  return (
    /(?:FATAL|PANIC): +(.*)/.exec(line)?.[1] ??
    /^\[[A-Z_]+\] .*/.exec(line)?.[0] ??
    /^\s*(?:Uncaught )?(\w*Error(?: \[\w+\])?: .*)/.exec(line)?.[1]
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function readEnd(logFile: string, from: number): Promise<string> {
  const file = await open(logFile, 'r').catch(() => undefined);
  if (file === undefined) {
    return '';
  }
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - MOST_BYTES);
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(Math.max(0, size - start)),
      position: start,
    });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
