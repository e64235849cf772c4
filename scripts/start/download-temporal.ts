import { TestWorkflowEnvironment } from '@temporalio/testing';

// The SDK downloads its server only on the way to starting it: start one, in memory, and end it.
// A program of its own, because the native download cannot be called off from within.
const downloadDir = process.argv[2];
const environment = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', downloadDir } },
});
await environment.teardown();
