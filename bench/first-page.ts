import { openBrowser } from '#test/support/browser.ts';
import { startBenchStack } from './support/bench-stack.ts';
import { percentile } from './support/measure.ts';

/** A slow phone: processor four times slower, 1.6 Mbit/s, 150 ms there and back. */
const SLOW = { cpu: 4, bytesPerSecond: (1.6 * 1_000_000) / 8, latencyMs: 150 };
const ROUNDS = 5;

export interface FirstPageFigures {
  /** Bytes over the network, compressed, by kind. */
  script: number;
  style: number;
  font: number;
  other: number;
  requests: number;
  foreignOrigins: string[];
  /** Milliseconds from the address to a heading and a link painted, to be followed; median of the rounds. */
  usableMs: number;
  /** Milliseconds from the address until the menu, too, does what it is pressed for; median. */
  wholeMs: number;
}

/** The portal's first page on a slow phone, nothing cached. */
export async function benchFirstPage(): Promise<FirstPageFigures> {
  const stack = await startBenchStack(async () => undefined);
  const browser = await openBrowser();
  try {
    const bytes = { script: 0, style: 0, font: 0, other: 0 };
    const foreign = new Set<string>();
    const times: number[] = [];
    const whole: number[] = [];
    let requests = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: SLOW.latencyMs,
        downloadThroughput: SLOW.bytesPerSecond,
        uploadThroughput: SLOW.bytesPerSecond,
      });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
      if (round === 0) {
        const kinds = new Map<string, string>();
        devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
          kinds.set(requestId, type);
          requests += 1;
          if (new URL(response.url).origin !== stack.apiUrl && response.url.startsWith('http')) {
            foreign.add(new URL(response.url).origin);
          }
        });
        devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
          bytes[kindOf(kinds.get(requestId))] += encodedDataLength;
        });
      }
      const begun = performance.now();
      await page.goto(`${stack.apiUrl}/`, { waitUntil: 'commit' });
      await page.locator('main h1').waitFor();
      await page.locator('main a[href]').first().waitFor();
      // A page whose style is awaited has a heading already but shows nothing yet.
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]);
      times.push(performance.now() - begun);
      await page.waitForFunction(pressMenuUntilOpen);
      whole.push(performance.now() - begun);
      if (round === 0) {
        await page.waitForLoadState('networkidle');
      }
      await context.close();
    }
    return {
      ...bytes,
      requests,
      foreignOrigins: [...foreign],
      usableMs: Math.round(percentile(times, 0.5)),
      wholeMs: Math.round(percentile(whole, 0.5)),
    };
  } finally {
    await browser.close();
    await stack.stop();
  }
}

/** Runs in the page, at each frame. */
function pressMenuUntilOpen(): boolean {
  const menu = document.querySelector<HTMLElement>('button[aria-controls="site-nav"]');
  if (menu?.getAttribute('aria-expanded') === 'false') {
    menu.click();
  }
  return menu?.getAttribute('aria-expanded') === 'true';
}

function kindOf(type: string | undefined): 'script' | 'style' | 'font' | 'other' {
  switch (type) {
    case 'Script':
      return 'script';
    case 'Stylesheet':
      return 'style';
    case 'Font':
      return 'font';
    default:
      return 'other';
  }
}
