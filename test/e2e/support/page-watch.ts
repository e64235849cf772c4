import type { Page } from 'playwright-core';

/** What a page complained of since it was last asked. */
export interface PageWatch {
  /** Errors of the console and of scripts, and requests to the product that failed; then forgotten. */
  take(): string[];
}

/** Whether a page asks with it if somebody is signed in: where nobody is, 401 is the answer. */
function asksWhoIsThere(url: string): boolean {
  return url.endsWith('/api/session');
}

/**
 * Watches a page for what nobody sees while it is used: errors of its console, scripts that threw,
 * requests of its own that failed or were refused. A request given up because the page was left is none.
 */
export function watchPage(page: Page): PageWatch {
  let faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !asksWhoIsThere(message.location().url)) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => {
    faults.push(`script: ${error.message}`);
  });
  page.on('response', (response) => {
    if (
      response.status() >= 400 &&
      !(response.status() === 401 && asksWhoIsThere(response.url()))
    ) {
      faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') {
      faults.push(`${why} ${request.method()} ${request.url()}`);
    }
  });
  return {
    take() {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}
