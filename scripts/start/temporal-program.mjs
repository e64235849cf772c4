/* oxlint-disable node/no-process-env -- runs before the project's own settings can be read */
// The Temporal server's program: where it lies, and compiling it. Plain JavaScript for the Node of
// the machine (20 or newer): the starting script begins with it while packages are installed, and
// temporal-binary.ts goes on with the same.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// The newest version of the tool that `go install` takes: later ones carry a replace directive.
const GO_PACKAGE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const COMPILE_MILLISECONDS = 20 * 60_000;
/** Where the SDK downloads from; it answers within this time, or is not counted on. */
const DOWNLOADS = 'https://temporal.download/';
const ANSWER_MILLISECONDS = 5000;
/** For Go and its compilers to end. */
const CLEARING_MILLISECONDS = 400;

const WINDOWS = process.platform === 'win32';
const SUFFIX = WINDOWS ? '.exe' : '';
const LOCK = 'temporal.building';
const COMPILING = 'compiling the Temporal server with Go beside it';

/** Where tools that are not npm packages are kept, shared by every copy of the project. */
export const CACHE_FOLDER = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'virtual-desk',
);

/** The folder of its programs. */
export const TOOLS = join(CACHE_FOLDER, 'bin');

/** Gives the path of the program, on PATH or in `tools`; undefined where it is in neither. */
export function findTemporal(tools = TOOLS, path = process.env.PATH ?? '') {
  return onPath('temporal', path) ?? inTools(tools);
}

function onPath(name, path) {
  const candidates = path.split(delimiter).filter(Boolean);
  return candidates.map((folder) => join(folder, `${name}${SUFFIX}`)).find(isExecutable);
}

function inTools(tools) {
  try {
    const names = readdirSync(tools);
    return names
      .filter((name) => /^temporal(-cli-sdk-typescript-.*)?(\.exe)?$/.test(name))
      .map((name) => join(tools, name))
      .find(isExecutable);
  } catch {
    return undefined;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Gives since when some process compiles into `tools`; undefined where none does. */
export function compilingSince(tools = TOOLS) {
  try {
    const { pid, begun } = JSON.parse(readFileSync(join(tools, LOCK), 'utf8'));
    const late = Date.now() - begun > COMPILE_MILLISECONDS;
    return isAlive(pid) && !late ? begun : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Compiles the program with Go into `tools`, unless another process is at it. Ends with this
 * process, whatever ends that.
 * @returns undefined where Go is missing or another process compiles; else the end of it: `path`, or
 *   `problem`, what Go said last
 */
export function compileTemporal(tools = TOOLS, env = process.env) {
  const go = onPath('go', env.PATH ?? '');
  if (go === undefined || !claim(tools)) {
    return undefined;
  }
  const lock = join(tools, LOCK);
  // Not where it is looked for: a program that is half written can be run as well.
  const building = join(tools, `.building-${process.pid}`);
  mkdirSync(building);
  const child = spawn(go, ['install', GO_PACKAGE], {
    env: { ...env, GOBIN: building, GOTMPDIR: building, GOFLAGS: '-mod=mod' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: it takes along the compilers that it started.
    detached: !WINDOWS,
  });
  if (child.pid !== undefined) {
    writeFileSync(lock, JSON.stringify({ pid: child.pid, begun: Date.now() }));
  }
  let said = '';
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-4000);
  });
  const late = setTimeout(() => signalGroup(child, 'SIGINT'), COMPILE_MILLISECONDS);
  const cleanUp = () => {
    rmSync(building, { recursive: true, force: true });
    rmSync(lock, { force: true });
  };
  const endWithUs = () => {
    signalGroup(child, 'SIGINT');
    // What was being started at that moment did not hear of it. Nothing asynchronous runs here.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, CLEARING_MILLISECONDS);
    signalGroup(child, 'SIGKILL');
    cleanUp();
  };
  process.once('exit', endWithUs);
  return new Promise((resolve) => {
    const end = (code) => {
      clearTimeout(late);
      process.off('exit', endWithUs);
      const path = join(tools, `temporal${SUFFIX}`);
      const made = code === 0 && keep(join(building, `temporal${SUFFIX}`), path);
      cleanUp();
      resolve(made ? { path } : { problem: said.trim().split('\n').at(-1) || 'no reason given' });
    };
    child.once('error', () => end(null));
    child.once('close', end);
  });
}

/** Takes the right to compile, from nobody or from a process that is gone. */
function claim(tools) {
  mkdirSync(tools, { recursive: true });
  const lock = join(tools, LOCK);
  if (compilingSince(tools) === undefined) {
    rmSync(lock, { force: true });
    for (const left of readdirSync(tools).filter((name) => name.startsWith('.building-'))) {
      rmSync(join(tools, left), { recursive: true, force: true });
    }
  }
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, begun: Date.now() }), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function keep(made, path) {
  try {
    renameSync(made, path);
    return true;
  } catch {
    return false;
  }
}

/** Reaches the compilers that Go started as well. */
function signalGroup(child, signal) {
  try {
    if (WINDOWS) {
      child.kill();
    } else if (child.pid !== undefined) {
      process.kill(-child.pid, signal);
    }
  } catch {
    // It is gone.
  }
}

/**
 * Begins to compile the program where it will be needed and nothing quicker is in sight: it is
 * nowhere, Go is there, and the SDK's download does not answer. Whatever goes wrong is left to
 * temporal-binary.ts, which tries everything again.
 * @returns tells at any time what is being done, empty when that is over; undefined: nothing to do
 */
export async function beginTemporal(
  tools = TOOLS,
  env = process.env,
  mayDownload = downloadAnswers,
) {
  const needed = !env.TEMPORAL_ADDRESS && findTemporal(tools, env.PATH ?? '') === undefined;
  if (!needed || onPath('go', env.PATH ?? '') === undefined || (await mayDownload())) {
    return undefined;
  }
  try {
    const began = compileTemporal(tools, env) !== undefined;
    return began ? () => (compilingSince(tools) === undefined ? '' : COMPILING) : undefined;
  } catch {
    return undefined;
  }
}

async function downloadAnswers() {
  try {
    const signal = AbortSignal.timeout(ANSWER_MILLISECONDS);
    return (await fetch(DOWNLOADS, { method: 'HEAD', signal })).status < 500;
  } catch {
    return false;
  }
}
