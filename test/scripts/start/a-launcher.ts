import { join } from 'node:path';
import { freePort } from '../../../scripts/start/ports.ts';
import { postgresPart } from '../../../scripts/start/product-parts.ts';
import { Stage } from '../../../scripts/start/stage.ts';

// Starts a PostgreSQL, writes its process number, and waits to be killed.
const [folder = ''] = process.argv.slice(2);
const part = await new Stage(join(folder, 'launch.json')).add(
  postgresPart({
    directory: join(folder, 'postgres'),
    port: await freePort(),
    password: 'desk',
    durability: 'disposable',
    logFile: join(folder, 'postgres.log'),
  }),
);
process.stdout.write(`${part.pid}\n`);
setInterval(() => undefined, 1000);
