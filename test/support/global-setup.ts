import type { TestProject } from 'vitest/node';
import { startTestCluster } from './test-cluster.ts';
import type { TestCluster } from './test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's PostgreSQL, database `postgres`, as its owner. */
    databaseAdminUrl: string;
    /** Name of the database with every migration applied, to be cloned by each test file. */
    templateDatabase: string;
    /** A folder of this run, removed at its end. */
    testFolder: string;
  }
}

interface SharedCluster {
  readonly cluster: Promise<TestCluster>;
  users: number;
}

declare global {
  // Each project loads this file by a module loader of its own; the cluster is one for all of them.
  var deskTestCluster: SharedCluster | undefined;
}

/** Starts the run's PostgreSQL once, whichever project asks first, and tells tests where it is. */
export async function setup(project: TestProject): Promise<void> {
  globalThis.deskTestCluster ??= { cluster: startTestCluster(), users: 0 };
  globalThis.deskTestCluster.users += 1;
  const cluster = await globalThis.deskTestCluster.cluster;
  project.provide('databaseAdminUrl', cluster.adminUrl);
  project.provide('templateDatabase', cluster.templateDatabase);
  project.provide('testFolder', cluster.folder);
}

/** Stops it and removes its data after the last project that used it. */
export async function teardown(): Promise<void> {
  const shared = globalThis.deskTestCluster;
  if (shared === undefined || --shared.users > 0) {
    return;
  }
  globalThis.deskTestCluster = undefined;
  await (await shared.cluster).stop();
}
