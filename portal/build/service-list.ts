import type { Plugin } from 'vite';
import { REQUESTS } from '#requests/index.ts';

const NAME = 'virtual:services';

/**
 * Gives the first page of each request type only what it says of them: with the definitions would
 * come the rules of all of them.
 */
export function serviceList(): Plugin {
  return {
    name: 'service-list',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) {
        return undefined;
      }
      const services = Object.values(REQUESTS)
        // Those without an account have a page of their own.
        .filter(({ anonymous }) => anonymous !== true)
        .map(({ type, act, slug, title, summary }) => ({ type, act, slug, title, summary }));
      return `export const SERVICES = ${JSON.stringify(services)};`;
    },
  };
}
