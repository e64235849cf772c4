import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_FOLDER } from '../../scripts/start/settings.ts';

const Service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  restart: z.string(),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  configs: z.array(z.object({ source: z.string(), target: z.string() })).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()).optional() }).optional(),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.unknown()),
  networks: z.record(z.string(), z.unknown()),
  configs: z.record(z.string(), z.object({ content: z.string() })),
});

const read = (file: string) => readFile(join(PROJECT_FOLDER, file), 'utf8');
let compose: z.infer<typeof Compose>;
let composeText: string;
let example: string;

beforeAll(async () => {
  [composeText, example] = await Promise.all([read('docker-compose.yml'), read('.env.example')]);
  compose = Compose.parse(parse(composeText, { merge: true }));
});

describe('docker-compose.yml', () => {
  it('names only services, networks, volumes and configs that it has', () => {
    for (const service of Object.values(compose.services)) {
      expect(Object.keys(compose.services)).toEqual(
        expect.arrayContaining(Object.keys(service.depends_on)),
      );
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(service.networks));
      expect(Object.keys(compose.volumes)).toEqual(
        expect.arrayContaining(service.volumes.map((volume) => volume.split(':')[0])),
      );
      expect(Object.keys(compose.configs)).toEqual(
        expect.arrayContaining(service.configs.map(({ source }) => source)),
      );
    }
  });

  it('waits for health only of services that tell theirs', () => {
    const waits = Object.values(compose.services).flatMap(({ depends_on: others }) =>
      Object.entries(others).map(([name, { condition }]) => ({ name, condition })),
    );
    const awaited = (wanted: string) =>
      waits.filter(({ condition }) => condition === wanted).map(({ name }) => name);
    for (const name of awaited('service_healthy')) {
      expect(compose.services[name]?.healthcheck?.test).toBeDefined();
    }
    for (const name of awaited('service_completed_successfully')) {
      expect(compose.services[name]?.restart).toMatch(/^on-failure/);
    }
  });

  it('opens one port, to this machine only, and keeps the databases inside', () => {
    const published = Object.values(compose.services).flatMap(({ ports }) => ports);
    expect(published).toHaveLength(1);
    expect(published[0]).toMatch(/^127\.0\.0\.1:/);
    expect(compose.networks['inside']).toEqual({ internal: true });
    for (const name of ['postgres', 'temporal', 'temporal-schema', 'temporal-namespace']) {
      expect(compose.services[name]?.networks).toEqual(['inside']);
    }
  });

  it('runs no part that is for development', () => {
    expect(composeText).not.toMatch(/mailbox|start-dev|seed|embedded/);
    for (const name of ['app', 'worker', 'migrate']) {
      expect(compose.services[name]?.environment['NODE_ENV']).toBe('production');
    }
  });

  it('holds no secret, and demands each in .env', () => {
    const demanded = [...composeText.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    expect(new Set(demanded)).toEqual(
      new Set(['POSTGRES_PASSWORD', 'DESK_DATABASE_PASSWORD', 'TEMPORAL_DATABASE_PASSWORD']),
    );
    const variables = [...composeText.matchAll(/(?<!\$)\$\{(\w+)[:}]/g)].map(([, name]) => name);
    expect(namesIn(example)).toEqual(expect.arrayContaining(variables));
  });
});

it('.env.example names every variable that the product reads', async () => {
  const names = [...(await read('server/config.ts')).matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)];
  expect(names.length).toBeGreaterThan(15);
  expect(namesIn(example)).toEqual(expect.arrayContaining(names.map(([, name]) => name)));
});

describe('Dockerfile', () => {
  it('copies every folder that the server and the worker import, and only packages of theirs', async () => {
    const dockerfile = await read('Dockerfile');
    const copied = [...dockerfile.matchAll(/^COPY (\w+) \1$/gm)].map(([, folder]) => folder ?? '');
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await read('package.json')));
    const imports = [...(await importsOf(copied))];
    const own = imports.filter((specifier) => specifier.startsWith('#'));
    const foreign = imports.filter((specifier) => !specifier.startsWith('#'));
    expect(copied).toEqual(
      expect.arrayContaining(own.map((specifier) => specifier.slice(1).split('/')[0])),
    );
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(foreign.map(packageOf)));
  });

  it('runs as an ordinary user, on glibc, and tells its health', async () => {
    const dockerfile = await read('Dockerfile');
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/node:24-\w+-slim/);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });
});

/** Gives the variables of an environment file, those commented out too. */
function namesIn(environment: string): string[] {
  return [...environment.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name);
}

/** Gives what the TypeScript under `folders` imports for use, other than its own files and Node's. */
async function importsOf(folders: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const folder of folders) {
    const files = await readdir(join(PROJECT_FOLDER, folder), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const text = await read(join(folder, file));
      for (const [, specifier = ''] of text.matchAll(
        /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm,
      )) {
        found.add(specifier);
      }
    }
  }
  return new Set(
    [...found].filter(
      (name) =>
        !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name),
    ),
  );
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
