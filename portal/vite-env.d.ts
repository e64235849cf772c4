/// <reference types="vite/client" />

/** What the first page says of the services, from the request types; see portal/build/service-list.ts. */
declare module 'virtual:services' {
  import type { RequestDefinition } from '#requests/define-request.ts';

  export const SERVICES: readonly Pick<
    RequestDefinition,
    'type' | 'act' | 'slug' | 'title' | 'summary'
  >[];
}
