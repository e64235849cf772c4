import { z } from 'zod';
import { RequestTermsChange, RequestTermsView } from '#contract/request-terms.ts';
import { RequestType } from '#contract/request-type.ts';
import { ADMINISTRATORS, adminRequest } from '../administration/admin-request.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { changeTerms, listTerms, readTerms } from './request-terms.ts';

const TAG = 'administration';

const getAll = staffRoute(
  {
    method: 'get',
    path: '/api/admin/request-terms',
    summary: 'Terms of every type of request, in days',
    tag: TAG,
    response: z.object({ data: z.array(RequestTermsView), total: z.int() }),
  },
  ADMINISTRATORS,
  async ({ deps }) => {
    const data = await listTerms(deps.sql);
    return { data, total: data.length };
  },
);

const getOne = staffRoute(
  {
    method: 'get',
    path: '/api/admin/request-terms/:type',
    summary: 'Terms of a type of request',
    tag: TAG,
    params: z.object({ type: RequestType }),
    response: RequestTermsView,
  },
  ADMINISTRATORS,
  ({ deps, params }) => readTerms(deps.sql, params.type),
);

const put = staffRoute(
  {
    method: 'put',
    path: '/api/admin/request-terms/:type',
    summary: 'Change the terms of a type of request, for what is submitted from now on',
    tag: TAG,
    params: z.object({ type: RequestType }),
    body: RequestTermsChange,
    response: RequestTermsView,
  },
  ADMINISTRATORS,
  (context) => changeTerms(adminRequest(context), context.params.type, context.body),
);

/** Terms of the types of request, kept by administrators. */
export const requestTermsRoutes: readonly Route[] = [getAll, getOne, put];
