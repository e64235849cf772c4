import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import { namesDoctor } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf, yearOf } from '#rules/calendar.ts';
import { isConcluded } from '#rules/case-state.ts';
import type { DemoAccounts } from './accounts.ts';
import { addCalls, addNotes } from './case-talk.ts';
import {
  CASES_BY_STATE,
  FRUITLESS_STATES,
  NAMED_CASES,
  type NamedCase,
  TYPES_IN_TURN,
} from './case-cast.ts';
import { PLOTS, type SeededState } from './case-plots.ts';
import { beginStory, type CaseStory } from './case-story.ts';
import { type Casting, createCasting } from './casting.ts';
import { writeToRegistry } from './case-commits.ts';
import type { DemoRegistry } from './demo-registry.ts';
import type { DemoTime } from './demo-time.ts';
import { namedDoctor } from './doctors.ts';
import { namedPerson } from './people.ts';
import type { Random } from './random.ts';
import type { DoctorRow, PersonRow } from './registry-rows.ts';
import type { DemoOperators } from './staff.ts';
import { demoMunicipality, demoZone } from './territory.ts';

export interface DemoCases {
  stories: CaseStory[];
  /** The last protocol number given in each year. */
  lastNumbers: ReadonlyMap<number, number>;
}

export interface CaseSetting {
  random: Random;
  time: DemoTime;
  registry: DemoRegistry;
  accounts: DemoAccounts;
  operators: DemoOperators;
  /** Closing days of an office beyond the national holidays. */
  closingOf(office: string): readonly CivilDate[];
}

interface Role {
  state: SeededState;
  type: RequestType;
  person: PersonRow;
  doctor: DoctorRow | undefined;
  form?: CaseForm | undefined;
  number: number;
}

/** The two hundred cases of the demo; those that were approved are also written to the registry. */
export function createCases(setting: CaseSetting): DemoCases {
  const casting = createCasting(setting.random, setting.time, setting.registry);
  const stories = rolesOf(setting, casting).map((role) => playOut(setting, casting, role));
  stories.sort((first, second) => momentOf(first) - momentOf(second));
  return { stories, lastNumbers: numberStories(stories) };
}

function momentOf(story: CaseStory): number {
  return (story.locked.submittedAt ?? story.createdAt).getTime();
}

function rolesOf(setting: CaseSetting, casting: Casting): Role[] {
  // Those of the plan first: nobody else may be cast as them.
  const roles = NAMED_CASES.map((each) => namedRole(setting, casting, each));
  const withOpenCase: PersonRow[] = [];
  for (const state of Object.keys(CASES_BY_STATE).filter(isSeededState)) {
    const named = roles.filter((role) => role.state === state).length;
    for (let number = named; number < CASES_BY_STATE[state]; number += 1) {
      const earlier = FRUITLESS_STATES.includes(state) && number % 2 === 1;
      const again = earlier ? withOpenCase.pop() : undefined;
      const role = crowdRole(casting, state, number, again);
      if (isOpen(state) && role.type !== 'FIRST_CHOICE' && setting.random.chance(0.4)) {
        withOpenCase.push(role.person);
      }
      roles.push(role);
    }
  }
  return roles;
}

function namedRole({ registry }: CaseSetting, casting: Casting, each: NamedCase): Role {
  return {
    state: each.state,
    type: each.type,
    person: casting.take(namedPerson(registry.people.named, each.person)),
    doctor:
      each.doctor === undefined ? undefined : namedDoctor(registry.doctors.named, each.doctor),
    form: each.form,
    number: NAMED_CASES.filter(({ state }) => state === each.state).indexOf(each),
  };
}

/** @param again somebody with an open case, whose earlier and fruitless one this is */
function crowdRole(
  casting: Casting,
  state: SeededState,
  number: number,
  again: PersonRow | undefined,
): Role {
  const inTurn = again === undefined ? TYPES_IN_TURN[number % TYPES_IN_TURN.length] : undefined;
  const { type, form } = inTurn ?? { type: 'DOCTOR_CHANGE' };
  const person = again ?? casting.applicant(type);
  const doctor = doctorFor(casting, state, type, person, number);
  return { state, type, person, doctor, form, number };
}

function isOpen(state: SeededState): boolean {
  return state !== 'DRAFT' && !isConcluded(state);
}

function isSeededState(state: string): state is SeededState {
  return Object.hasOwn(CASES_BY_STATE, state);
}

/** A doctor the person may choose; a full one where the case is to show that, and fail by it. */
function doctorFor(
  casting: Casting,
  state: SeededState,
  type: RequestType,
  person: PersonRow,
  number: number,
): DoctorRow | undefined {
  if (!namesDoctor(REQUESTS[type])) {
    return undefined;
  }
  const full = state === 'COMMIT_FAILED' || (state === 'IN_CHARGE' && number % 7 === 3);
  return casting.target(person, full ? 'FULL' : undefined);
}

function playOut(setting: CaseSetting, casting: Casting, role: Role): CaseStory {
  const { random, time, accounts, operators } = setting;
  const { state, person, doctor, number } = role;
  const town = demoMunicipality(person.domicileMunicipality ?? person.residence.municipalityCode);
  const { office } = demoZone(town.zone);
  const story = beginStory({
    random,
    time,
    person,
    account: accounts.of(person),
    office,
    closing: setting.closingOf(office),
    type: role.type,
    form: formOf(role),
  });
  const failures = doctor === undefined ? [] : [casting.lastPlaceGone(doctor)];
  const operator = random.pick(operators.of(office, person));
  PLOTS[state]({ story, operator, number, failures });
  if (state === 'DRAFT') {
    story.locked.officeId = null;
  } else {
    addNotes(story, operator, number);
    addCalls(story, operator, number);
  }
  if (state === 'COMPLETED') {
    writeToRegistry(setting.registry.choices, story, casting.currentChoice(person), doctor?.id);
  }
  return story;
}

function formOf({ type, doctor, form }: Role): CaseForm {
  return {
    ...(namesDoctor(REQUESTS[type]) && { doctorId: doctor?.id ?? null }),
    ...form,
    contactPhone: '',
    note: '',
  };
}

/** Gives protocol numbers in the order of submission, from 1 in each year and with no gap. */
function numberStories(stories: readonly CaseStory[]): Map<number, number> {
  const last = new Map<number, number>();
  for (const story of stories) {
    const { submittedAt } = story.locked;
    if (submittedAt === null) {
      continue;
    }
    const year = yearOf(civilDateOf(submittedAt.getTime()));
    const number = (last.get(year) ?? 0) + 1;
    last.set(year, number);
    const protocolNumber = `${year}/${String(number).padStart(7, '0')}`;
    story.locked.protocolNumber = protocolNumber;
    for (const message of story.messages) {
      message.params = { protocolNumber, ...message.params };
    }
  }
  return last;
}
