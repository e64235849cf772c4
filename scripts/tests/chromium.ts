import {
  installDebianPackages,
  installedCommand,
  isExecutable,
} from '../start/installed-command.ts';
import { StartProblem } from '../start/start-problem.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Gives the path of a Chromium or Chrome, installing Debian's where that is possible.
 * Throws a StartProblem where there is none and none can be installed.
 */
export async function chromium(say: (what: string) => void = () => undefined): Promise<string> {
  const found = (await installedCommand(...NAMES)) ?? ((await isExecutable(MAC)) ? MAC : undefined);
  if (found !== undefined) {
    return found;
  }
  say('installing Chromium');
  await installDebianPackages(['chromium', 'fonts-dejavu-core']);
  const installed = await installedCommand(...NAMES);
  if (installed === undefined) {
    throw new StartProblem(
      'The tests in the browser need Chromium or Chrome, and none is installed: install one (on Debian: apt-get install chromium).',
    );
  }
  return installed;
}
