import { z } from 'zod';
import { Ascertainment } from '#contract/ascertainment.ts';
import { CaseAct } from '#contract/case-file.ts';
import { CaseState } from '#contract/case-state.ts';
import {
  Approval,
  Colleague,
  DeskCaseView,
  NewNote,
  NoteView,
  QueuePage,
  QueueQuery,
  Reassignment,
  Rejection,
  StaffSummary,
} from '#contract/desk-case.ts';
import { ReferenceNote } from '#contract/external-reference.ts';
import type { StaffRole } from '#contract/identity.ts';
import { IntegrationRequest } from '#contract/integration.ts';
import { NewPhoneContact, PhoneContactView } from '#contract/phone-contact.ts';
import { recordReading } from '../audit/record-reading.ts';
import { requestOf } from '../http/act-request.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { noteOpened } from '../queue/opened-cases.ts';
import { actRoute } from './act-route.ts';
import { ascertain } from './ascertain.ts';
import { approveCase } from './approve.ts';
import { leaveCase, seeCase, viewersOf } from './case-viewers.ts';
import { colleaguesFor } from './colleagues.ts';
import { demandVisible } from './demand-visible.ts';
import { deskCaseView } from './desk-case-view.ts';
import { deskOffices, deskStaff } from './desk-lists.ts';
import { noteReference } from './external-reference.ts';
import { logPhoneContact } from './log-phone-contact.ts';
import { addNote } from './note.ts';
import { otherCaseRoutes } from './other-case-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import { queuePage } from './queue.repository.ts';
import { reassignCase } from './reassign.ts';
import { rejectCase, sendRejectionNotice } from './reject.ts';
import { releaseCase } from './release.ts';
import { requestIntegration } from './request-integration.ts';
import { takeCase } from './take.ts';

const DESK: readonly StaffRole[] = ['OPERATOR', 'SUPERVISOR'];
const OfCase = z.object({ caseId: z.uuid() });
const TAG = 'desk';

export const deskCaseRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/cases',
      summary: 'The queue: a page of cases with the exact number of hits',
      tag: TAG,
      query: QueueQuery,
      response: QueuePage,
    },
    DESK,
    async ({ deps, actor, query, requestId, req }) => {
      const page = await queuePage(deps.sql, actor, query, deps.clock.now());
      if (query.text !== undefined && query.text !== '') {
        await recordReading(
          deps,
          { action: 'queue_searched', detail: { found: page.total } },
          { actor, requestId, ipAddress: req.ip ?? '' },
        );
      }
      return page;
    },
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/cases/:caseId',
      summary: 'A case, whole, with the verdict of every rule now',
      tag: TAG,
      params: OfCase,
      response: DeskCaseView,
    },
    DESK,
    async ({ deps, actor, params, requestId, req }) => {
      const view = await deskCaseView(deps, actor, params.caseId);
      await noteOpened(deps.sql, view.id, actor.staffId, view.version, deps.clock.now());
      await recordReading(
        deps,
        { action: 'case_read', detail: null },
        {
          actor,
          requestId,
          ipAddress: req.ip ?? '',
          caseId: view.id,
          ...(view.beneficiary.registered && { personId: view.beneficiary.id }),
        },
      );
      return view;
    },
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/cases/:caseId/presence',
      summary:
        'Say that the case is open on this screen; learn who else has it and where it stands',
      tag: TAG,
      params: OfCase,
      response: z.object({
        viewers: z.array(z.object({ id: z.uuid(), name: z.string() })),
        version: z.int(),
        state: CaseState,
        assigneeName: z.string().nullable(),
      }),
    },
    DESK,
    async ({ deps, actor, params }) => {
      const { version, state, assigneeName } = await demandVisible(deps.sql, actor, params.caseId);
      const now = deps.clock.now();
      await seeCase(deps.sql, params.caseId, actor.staffId, now);
      const viewers = await viewersOf(deps.sql, params.caseId, actor.staffId, now);
      return { viewers, version, state, assigneeName };
    },
  ),
  staffRoute(
    {
      method: 'delete',
      path: '/api/desk/cases/:caseId/presence',
      summary: 'Say that the case is no longer open on this screen',
      tag: TAG,
      params: OfCase,
    },
    DESK,
    async ({ deps, actor, params }) => leaveCase(deps.sql, params.caseId, actor.staffId),
  ),
  actRoute('charge', 'Take the case in charge', CaseAct, takeCase),
  actRoute('release', 'Put the case back into the queue', CaseAct, releaseCase),
  actRoute(
    'integration-requests',
    'Ask the citizen for what is missing',
    IntegrationRequest,
    requestIntegration,
  ),
  actRoute('ascertainment', 'Record what was ascertained', Ascertainment, ascertain),
  actRoute('approval', 'Approve the case', Approval, approveCase),
  actRoute('rejection', 'Reject the case', Rejection, rejectCase),
  actRoute(
    'rejection-notice',
    'Announce a rejection, ten days to object',
    Rejection,
    sendRejectionNotice,
  ),
  actRoute('reassignment', 'Give the case to another operator', Reassignment, reassignCase, [
    'SUPERVISOR',
  ]),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/cases/:caseId/colleagues',
      summary: 'Operators of the case’s office, and which of them may not have it',
      tag: TAG,
      params: OfCase,
      response: z.object({ data: z.array(Colleague) }),
    },
    ['SUPERVISOR'],
    async ({ deps, actor, params: { caseId } }) => {
      await demandVisible(deps.sql, actor, caseId);
      return { data: await colleaguesFor(deps.sql, caseId) };
    },
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/cases/:caseId/notes',
      summary: 'Add an internal note',
      tag: TAG,
      params: OfCase,
      body: NewNote,
      status: 201,
      response: NoteView,
    },
    DESK,
    async (context) => addNote(requestOf(context), context.params.caseId, context.body),
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/cases/:caseId/phone-contacts',
      summary: 'Log a phone contact',
      tag: TAG,
      params: OfCase,
      body: NewPhoneContact,
      status: 201,
      response: PhoneContactView,
    },
    DESK,
    async (context) => logPhoneContact(requestOf(context), context.params.caseId, context.body),
  ),
  actRoute(
    'external-reference',
    'Note the number of the case in the region’s own system',
    ReferenceNote,
    noteReference,
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/staff',
      summary: 'Operators that a case can be given to; of one’s own office, supervisors all',
      tag: TAG,
      response: z.object({ data: z.array(StaffSummary) }),
    },
    DESK,
    async ({ deps, actor }) => ({ data: await deskStaff(deps.sql, actor) }),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/offices',
      summary: 'Offices of the authority',
      tag: TAG,
      response: z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) }),
    },
    [...DESK, 'ADMIN'],
    async ({ deps }) => ({ data: await deskOffices(deps.sql) }),
  ),
  ...previewRoutes,
  ...otherCaseRoutes,
];
