import { z } from 'zod';
import { STAFF_INVITATION, StaffRow } from '#contract/administration.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { readRecord } from './admin-records.ts';
import { ADMINISTRATORS, adminRequest } from './admin-request.ts';
import { adminRoutes } from './admin-routes.ts';
import { inviteStaffMember, renewStaffInvitation } from './invite-staff-member.ts';
import { STAFF_MEMBERS } from './resources/staff.ts';

const TAG = 'administration';

const invite = staffRoute(
  {
    method: 'post',
    path: '/api/admin/staff',
    summary: 'Invite somebody to the staff; the link goes to their address alone',
    tag: TAG,
    body: STAFF_INVITATION.made,
    status: 201,
    response: StaffRow,
  },
  ADMINISTRATORS,
  async (context) => {
    const { em, deps, body } = context;
    const id = await inviteStaffMember(em, adminRequest(context), body);
    return StaffRow.parse(await readRecord(deps.sql, STAFF_MEMBERS, id));
  },
);

const renew = staffRoute(
  {
    method: 'post',
    path: '/api/admin/staff/:id/invitation',
    summary: 'Send somebody of the staff a new link; they sign in only after they have used it',
    tag: TAG,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ version: z.int().min(1) }),
    response: StaffRow,
  },
  ADMINISTRATORS,
  async (context) => {
    const { em, deps, params, body } = context;
    await renewStaffInvitation(em, adminRequest(context), params.id, body.version);
    return StaffRow.parse(await readRecord(deps.sql, STAFF_MEMBERS, params.id));
  },
);

/** The staff: nobody is made but by an invitation. */
export const staffAdministrationRoutes: readonly Route[] = [
  ...adminRoutes(STAFF_MEMBERS).filter(({ spec }) => spec.method !== 'post'),
  invite,
  renew,
];
