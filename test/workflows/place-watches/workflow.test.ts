import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPlaceWatchActivities } from '#server/place-watches/place-watch-activities.ts';
import { PlaceWatch } from '#server/place-watches/place-watch.entity.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { watchPlace } from '#server/place-watches/watch-place.ts';
import { bundleWorkflows } from '#workflows/bundle.ts';
import type { placeWatchWorkflow } from '#workflows/place-watches/workflow.ts';
import { aResident, byCitizen } from '#test/factories/case.ts';
import { aDoctor } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { timeSkippingEnvironment } from '#test/support/temporal.ts';

let app: TestApp;
let environment: TestWorkflowEnvironment;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
  environment = await timeSkippingEnvironment();
});
afterAll(async () => {
  await environment.teardown();
  await app.close();
});

it('offers a place once, though the worker dies after the commit and before the answer', async () => {
  const doctor = await aDoctor(app.em(), { selfLimit: 800, patientCount: 800 });
  const [first, second] = [await aResident(app), await aResident(app)];
  for (const { actor } of [first, second]) {
    await watchPlace(byCitizen(app, actor), { doctorId: doctor.id });
  }
  await app.em().nativeUpdate(Doctor, { id: doctor.id }, { patientCount: 799 });
  const real = createPlaceWatchActivities(app.deps);
  let calls = 0;
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: 'watches',
    workflowBundle: { code: await bundleWorkflows() },
    activities: {
      async offerFreePlaces() {
        const offered = await real.offerFreePlaces();
        calls += 1;
        if (calls === 1) {
          throw new Error('the worker is gone');
        }
        return offered;
      },
    },
  });
  const result = await worker.runUntil(
    environment.client.workflow.execute<typeof placeWatchWorkflow>('placeWatchWorkflow', {
      taskQueue: 'watches',
      workflowId: 'place-watches-once',
    }),
  );
  expect([calls, result]).toEqual([2, { offered: 0 }]);
  const watches = await app
    .em()
    .find(PlaceWatch, { doctor: doctor.id }, { orderBy: { turn: 'asc' } });
  expect(watches.map(({ state }) => state)).toEqual(['OFFERED', 'WAITING']);
  const told = (await app.outbox()).filter(({ template }) => template === 'place_offered');
  expect(told.map(({ accountId }) => accountId)).toEqual([first.account.id, first.account.id]);
});
