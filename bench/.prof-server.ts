import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { createDeps } from '#server/create-deps.ts';
import { documentRoutes } from '#server/documents/routes.ts';
const config = readConfig();
const { deps, close } = await createDeps(config, {
  name: 'server',
  sends: 'account',
  tellerOf: () => ({ tell: () => undefined, close: () => Promise.resolve() }),
} as never);
if (process.argv[2] === 'nochecks')
  (deps as any).checks = {
    start() {},
    resume: async () => {},
    idle: async () => {},
    close: async () => {},
  };
const s = createApp(deps, documentRoutes).listen(0, '127.0.0.1', () =>
  process.send!({ port: (s.address() as any).port }),
);
process.on('message', async (m) => {
  if (m === 'cpu') process.send!({ cpu: process.cpuUsage() });
  else {
    s.close();
    s.closeAllConnections();
    await close();
    process.exit(0);
  }
});
