/// <reference types="vite/client" />

/** What the cards of the first page say, from the request types; see portal/build/service-list.ts. */
declare module 'virtual:services' {
  import type { RequestDefinition } from '#requests/define-request.ts';

  export const SERVICES: readonly Pick<RequestDefinition, 'type' | 'slug' | 'title' | 'summary'>[];
}
