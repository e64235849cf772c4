/* oxlint-disable node/no-process-env -- runs before the project's own settings can be read */
// Plain JavaScript for the Node of the machine (20 or newer), before anything is installed: it sees
// to it that the packages are there and hands over to the project's own Node, which runs TypeScript.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ends the program with one line that says what is wrong and what to do. */
function giveUp(line) {
  process.stderr.write(`\n  ${line}\n\n`);
  process.exit(1);
}

/**
 * Installs the packages of package-lock.json unless node_modules holds exactly those.
 * @param meanwhile begun beside the installing, which leaves a processor idle, and goes on by
 *   itself; resolves with what tells how it stands, if there is anything to do
 */
export async function ensureInstalled(meanwhile = async () => undefined) {
  process.chdir(PROJECT);
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    giveUp(`This is Node ${process.versions.node}; Node ${OLDEST_NODE} or newer is needed.`);
  }
  if (isInstalled()) {
    return;
  }
  const log = join(PROJECT, '.data', 'log', 'npm.log');
  let beside;
  void meanwhile().then((tells) => {
    beside = tells;
  });
  // Not `ci`: it refuses a lock file that lacks the native packages of some other platform, and a
  // registry that does not carry them leaves them out. `--no-save` keeps to the lock file as well.
  const code = await runNpm(
    ['install', '--no-save', '--no-progress', '--no-audit', '--no-fund'],
    log,
    () => beside?.() ?? '',
  );
  if (code !== 0) {
    giveUp(`Packages could not be installed: ${lastErrorOf(log)} (see ${log})`);
  }
}

/** Runs a program of the project with its own Node, and ends as that ends. */
export function handOver(program, args) {
  const node = join(PROJECT, 'node_modules', '.bin', 'node');
  if (!existsSync(node)) {
    giveUp(
      'node_modules has no Node of its own: its install script did not run. Allow it (npm config set ignore-scripts false), then run npm install --no-save.',
    );
  }
  const bin = dirname(node);
  const child = spawn(node, [join(PROJECT, program), ...args], {
    // The channel tells the program when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  });
  for (const signal of SIGNALS) {
    process.on(signal, () => child.kill(signal));
  }
  endWithNpm(child);
  child.on('error', (error) => giveUp(`The project's Node does not run here: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
}

/** npm killed outright forwards nothing: without it nobody can stop what it started. */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) {
    return;
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      child.kill('SIGTERM');
    }
  }, 1000).unref();
}

function isInstalled() {
  try {
    const wanted = packagesOf('package-lock.json');
    const present = packagesOf('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, optional, peer, link }]) =>
        path === '' ||
        link === true ||
        (present[path] === undefined
          ? optional === true || peer === true
          : present[path].version === version),
    );
  } catch {
    return false;
  }
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(join(PROJECT, lockFile), 'utf8')).packages;
}

async function runNpm(args, log, beside) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  // Under npm its own program is known; its name alone does not run on every system.
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const begun = Date.now();
  const tell = () => {
    const aside = beside() === '' ? '' : `; ${beside()}`;
    const line = `  Installing packages, once: ${Math.round((Date.now() - begun) / 1000)} s${aside}`;
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${line}`);
    } else {
      process.stdout.write(`${line}\n`);
    }
  };
  tell();
  const ticking = setInterval(tell, process.stdout.isTTY ? 1000 : 15_000);
  let stopWith;
  const code = await new Promise((resolve) => {
    const child = spawn(npm[0], [...npm.slice(1), ...args], {
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
    });
    stopWith = (signal) => {
      child.kill(signal);
      // What else was begun ends with this process.
      process.exit(1);
    };
    for (const signal of SIGNALS) {
      process.on(signal, stopWith);
    }
    child.on('error', () => resolve(1));
    child.on('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  for (const signal of SIGNALS) {
    process.off(signal, stopWith);
  }
  clearInterval(ticking);
  process.stdout.write(process.stdout.isTTY ? '\n' : '');
  return code;
}

function lastErrorOf(log) {
  const errors = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /^npm (error|ERR!) /.test(line) && !/A complete log|Log files/.test(line));
  return (
    errors.find((line) => !/ code /.test(line)) ??
    errors[0] ??
    'npm could not be run'
  ).replace(/^npm (error|ERR!) /, '');
}
