/** The end of compiling: where the program lies, or what Go said last. */
export type Compiled = { path: string } | { problem: string };

export const CACHE_FOLDER: string;
export const TOOLS: string;
export function findTemporal(tools?: string, path?: string): string | undefined;
/** Milliseconds since 1970. */
export function compilingSince(tools?: string): number | undefined;
export function compileTemporal(
  tools?: string,
  env?: NodeJS.ProcessEnv,
): Promise<Compiled> | undefined;
export function beginTemporal(
  tools?: string,
  env?: NodeJS.ProcessEnv,
  mayDownload?: () => Promise<boolean>,
): Promise<(() => string) | undefined>;
