import type { StaffActor } from '#server/http/actor.ts';
import {
  aCase,
  type CaseData,
  type CaseInHand,
  type Resident,
  staffActor,
} from '#test/factories/case.ts';
import { type Agent, aSignedInStaffMember, signInAs } from '#test/factories/session.ts';
import type { StaffData } from '#test/factories/staff.ts';
import type { TestApp } from '#test/support/app.ts';
import type { CaseState } from '#contract/case-state.ts';

/** The browser of a citizen, signed in. */
export async function browserOf(app: TestApp, { account }: Resident): Promise<Agent> {
  const agent = app.agent();
  await signInAs(app, agent, account);
  return agent;
}

/** Somebody of the staff with a browser that is signed in, and who they are to the acts. */
export async function aDeskBrowser(
  app: TestApp,
  wanted: StaffData = {},
): Promise<{ agent: Agent; actor: StaffActor }> {
  const { staff, agent } = await aSignedInStaffMember(app, wanted);
  return { agent, actor: staffActor(staff) };
}

export interface CaseOnDesk extends CaseInHand {
  citizen: Agent;
  desk: Agent;
}

/** A case in a state, with the browsers of its citizen and of the operator who holds it. */
export async function aCaseOnDesk(
  app: TestApp,
  state: CaseState,
  data: CaseData & { staff?: StaffData } = {},
): Promise<CaseOnDesk> {
  const { agent: desk, actor: operator } = await aDeskBrowser(app, data.staff);
  const hand = await aCase(app, state, { ...data, operator });
  return { ...hand, desk, citizen: await browserOf(app, hand.resident) };
}

/** What the problem document of an answer says, or what it is instead. */
export function refusal(answer: { status: number; body: unknown }): string {
  const body = answer.body as { code?: string } | null;
  return `${answer.status} ${body?.code ?? 'no problem document'}`;
}
