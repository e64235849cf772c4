import { readFileSync } from 'node:fs';

const MS_A_TICK = 10;

/** Processor milliseconds that a process has taken so far, without its children. */
export function ownProcessorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // utime and stime: fields 14 and 15 of proc(5), counted after the name in brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
}
