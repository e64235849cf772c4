import { z } from 'zod';
import { RecordQuery } from '#contract/administration.ts';
import { pageOf } from '#contract/list-query.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { ADMINISTRATORS, adminRequest } from './admin-request.ts';
import {
  changeRecord,
  createRecord,
  listRecords,
  readRecord,
  removeRecord,
} from './admin-records.ts';
import { type AdminRecord, type AdminResource, rowSchemaOf } from './admin-resource.ts';

const TAG = 'administration';

/** The routes of a kind of record: list, read, make, change, and remove where it may be. */
export function adminRoutes(resource: AdminResource): Route[] {
  const path = `/api/admin/${resource.name}` as const;
  const row = rowSchemaOf(resource);
  const params = z.object({ id: resource.key.schema });
  const filters = Object.entries(resource.filters ?? {}).map(
    ([name, { schema }]) => [name, schema.optional()] as const,
  );
  const routes = [
    staffRoute(
      {
        method: 'get',
        path,
        summary: `${resource.name}: a page of them`,
        tag: TAG,
        query: RecordQuery.extend(Object.fromEntries(filters)),
        response: pageOf(row),
      },
      ADMINISTRATORS,
      async ({ deps, query }) =>
        listRecords(deps.sql, resource, query as z.infer<typeof RecordQuery> & AdminRecord),
    ),
    staffRoute(
      {
        method: 'get',
        path: `${path}/:id`,
        summary: `${resource.name}: one`,
        tag: TAG,
        params,
        response: row,
      },
      ADMINISTRATORS,
      ({ deps, params: { id } }) => readRecord(deps.sql, resource, id),
    ),
    staffRoute(
      {
        method: 'post',
        path,
        summary: `${resource.name}: make one`,
        tag: TAG,
        body: resource.made,
        status: 201,
        response: row,
      },
      ADMINISTRATORS,
      (context) => createRecord(adminRequest(context), resource, context.body as AdminRecord),
    ),
    staffRoute(
      {
        method: 'put',
        path: `${path}/:id`,
        summary: `${resource.name}: change one, as it was seen`,
        tag: TAG,
        params,
        body: resource.changed,
        response: row,
      },
      ADMINISTRATORS,
      (context) =>
        changeRecord(
          adminRequest(context),
          resource,
          context.params.id,
          context.body as AdminRecord,
        ),
    ),
  ];
  return resource.removable === true ? [...routes, removal(resource)] : routes;
}

function removal(resource: AdminResource): Route {
  return staffRoute(
    {
      method: 'delete',
      path: `/api/admin/${resource.name}/:id`,
      summary: `${resource.name}: remove one, as it was seen`,
      tag: TAG,
      params: z.object({ id: resource.key.schema }),
      query: z.strictObject({ version: z.coerce.number().int().min(1) }),
    },
    ADMINISTRATORS,
    (context) =>
      removeRecord(adminRequest(context), resource, context.params.id, context.query.version),
  );
}
