import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PROJECT_FOLDER } from './settings.ts';

const SignIns = z.object({
  demoSignIns: z.array(
    z.object({
      who: z.string(),
      user: z.string(),
      password: z.string(),
      totpSecret: z.string().optional(),
      note: z.string().default(''),
    }),
  ),
});

/** Somebody of the demo data that a newcomer can sign in as. */
export type DemoSignIn = z.infer<typeof SignIns>['demoSignIns'][number];

/** Gives the sign-ins that the demo data come with. */
export async function demoSignIns(): Promise<readonly DemoSignIn[]> {
  const file = join(PROJECT_FOLDER, 'server', 'db', 'seed', 'demo-sign-ins.ts');
  if (!existsSync(file)) {
    return [];
  }
  const module: unknown = await import(pathToFileURL(file).href);
  return SignIns.safeParse(module).data?.demoSignIns ?? [];
}
