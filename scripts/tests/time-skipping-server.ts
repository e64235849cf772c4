import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  installDebianPackages,
  installedCommand,
  isExecutable,
} from '../start/installed-command.ts';
import { CACHE_FOLDER } from '../start/temporal-program.mjs';

const run = promisify(execFile);
const LIST = join(import.meta.dirname, 'temporal-test-server.pom.xml');
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const VERSION = '1.38.0';

/**
 * Gives the program of the Temporal server that skips time, run by Java; the first call fetches it
 * with Maven into the cache. Undefined where Java or Maven is missing and cannot be installed: the
 * SDK then downloads its own.
 */
export async function timeSkippingServer(
  say: (what: string) => void = () => undefined,
): Promise<string | undefined> {
  const folder = join(CACHE_FOLDER, `temporal-test-server-${VERSION}`);
  const program = join(folder, 'temporal-test-server');
  if ((await isExecutable(program)) && (await installedCommand('java')) !== undefined) {
    return program;
  }
  const maven = await findMaven(say);
  if (maven === undefined) {
    return undefined;
  }
  say('fetching the Temporal server that skips time');
  // Filled beside its place and renamed into it: two runs may do this at the same time.
  const unfinished = `${folder}.${randomUUID()}`;
  await mkdir(unfinished, { recursive: true });
  try {
    const output = `-DoutputDirectory=${unfinished}`;
    await run(maven, ['-B', '-q', '-f', LIST, COPY, '-DincludeScope=runtime', output]);
    await writeFile(join(unfinished, 'temporal-test-server'), wrapper(folder));
    await chmod(join(unfinished, 'temporal-test-server'), 0o755);
    await rename(unfinished, folder).catch(() => undefined);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return program;
}

function wrapper(folder: string): string {
  return `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -cp "${folder}/*" io.temporal.testserver.TestServer "$@"
`;
}

async function findMaven(say: (what: string) => void): Promise<string | undefined> {
  const java = await installedCommand('java');
  const maven = await installedCommand('mvn');
  if (java !== undefined && maven !== undefined) {
    return maven;
  }
  say('installing Java and Maven');
  await installDebianPackages(['default-jre-headless', 'maven']);
  return installedCommand('mvn');
}
