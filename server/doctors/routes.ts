import { z } from 'zod';
import {
  DoctorOptionPage,
  DoctorPage,
  DoctorSearch,
  DoctorSearchStart,
  DoctorSummary,
  MemberDoctorSearch,
  MemberSearchStart,
} from '#contract/doctor.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { DeskError } from '../http/desk-error.ts';
import { type Route, citizenRoute, publicRoute } from '../http/route.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { doctorOptions } from './doctor-options.ts';
import { doctorSearchStart } from './doctor-search-start.ts';
import { doctorSummaries, searchDoctors } from './doctor.repository.ts';

const listDoctors = publicRoute(
  {
    method: 'get',
    path: '/api/doctors',
    summary: 'Search of family doctors and paediatricians, with surgeries and hours',
    tag: 'Doctors',
    query: DoctorSearch,
    response: DoctorPage,
  },
  async ({ deps, query }) => {
    const today = civilDateOf(deps.clock.now());
    const { ids, total } = await searchDoctors(deps.sql, query, today);
    return { data: await doctorSummaries(deps.sql, ids, today), total };
  },
);

const readDoctor = publicRoute(
  {
    method: 'get',
    path: '/api/doctors/:doctorId',
    summary: 'One doctor, with surgeries and hours',
    tag: 'Doctors',
    params: z.object({ doctorId: z.uuid() }),
    response: DoctorSummary,
  },
  async ({ deps, params }) => {
    const today = civilDateOf(deps.clock.now());
    const [doctor] = await doctorSummaries(deps.sql, [params.doctorId], today);
    if (doctor === undefined) {
      throw new DeskError('not_found');
    }
    return doctor;
  },
);

const listOptions = citizenRoute(
  {
    method: 'get',
    path: '/api/cases/:caseId/doctors',
    summary: 'The doctors of a search as the person of a draft may choose them, with reasons',
    tag: 'Doctors',
    params: z.object({ caseId: z.uuid() }),
    query: MemberDoctorSearch,
    response: DoctorOptionPage,
  },
  async ({ deps, actor, params, query }) => {
    const today = civilDateOf(deps.clock.now());
    return doctorOptions(deps.sql, {
      caseId: params.caseId,
      accountId: actor.accountId,
      search: query,
      today,
      policy: await currentPolicy(deps.sql, deps.config, today),
    });
  },
);

const readSearchStart = citizenRoute(
  {
    method: 'get',
    path: '/api/cases/:caseId/doctor-search',
    summary: 'Where the search of doctors for the person of a draft begins: zone and kind',
    tag: 'Doctors',
    params: z.object({ caseId: z.uuid() }),
    query: MemberSearchStart,
    response: DoctorSearchStart,
  },
  async ({ deps, actor, params, query }) =>
    doctorSearchStart(deps.sql, {
      caseId: params.caseId,
      member: query.member,
      accountId: actor.accountId,
      today: civilDateOf(deps.clock.now()),
    }),
);

export const doctorRoutes: readonly Route[] = [
  listDoctors,
  readDoctor,
  listOptions,
  readSearchStart,
];
