import type { Localized } from '#contract/localized.ts';
import type { NewPlaceWatch } from '#contract/place-watch.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { choiceOn } from '#rules/choice-history.ts';
import { currentDoctorOf, evaluateDoctorSelectability } from '#rules/doctor-selectability.ts';
import { standingFailures } from '#rules/eligibility.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import type { CitizenRequest } from '../cases/citizen-act.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { lockRegistryRows } from '../doctors/change-doctor-choice.ts';
import { loadDoctorFacts } from '../doctors/load-doctor-facts.ts';
import { DeskError } from '../http/desk-error.ts';
import { loadPersonFacts } from '../people/load-person-facts.ts';
import { demandAct } from '../people/demand-act.ts';
import { noteWatch } from './note-watch.ts';
import { currentPolicy } from '../policy/current-policy.ts';

const OPEN_WATCHES: Statement = {
  name: 'open_watches_of_person',
  text: `select id, doctor_id as "doctorId", account_id as "accountId" from place_watch
    where person_id = $1 and ended_at is null limit 50`,
};

// Nobody is kept a place for by somebody who may not act for them any more (R-RP-7).
const END_WITHOUT_RIGHT: Statement = {
  name: 'end_watches_without_right',
  text: `
    with ended as (
      update place_watch w set state = 'ENDED', ended_at = $3
      where w.person_id = $1 and w.ended_at is null
        and not may_act(w.account_id, w.person_id, 'DOCTOR_CHOICE', $2::date)
      returning w.person_id
    )
    insert into audit_event (at, actor_kind, action, person_id, detail)
    select $3, 'SYSTEM', 'place_watch', person_id, '{"event": "ENDED"}' from ended`,
};

const BENEFICIARY_OF_CASE: Statement = {
  name: 'beneficiary_of_own_case',
  text: `select beneficiary_id as "beneficiaryId" from case_file
    where id = $1 and applicant_id = $2`,
};

const BEGIN_WATCH: Statement = {
  name: 'begin_watch',
  text: `
    insert into place_watch (id, doctor_id, person_id, account_id, state, watched_at, expires_on)
    values ($1, $2, $3, $4, 'WAITING', $5, $6)`,
};

const HAS_PLACES: Localized = {
  it: 'Questo medico ha posti liberi: puoi chiederlo subito.',
  en: 'This doctor has places left: you can ask for them at once.',
};

const ANOTHER_WAITS: Localized = {
  it: 'Un’altra persona che può agire per chi hai indicato aspetta già un posto con questo medico: l’avviso arriva a lei.',
  en: 'Somebody else who may act for this person waits for a place with this doctor already: the notice goes to them.',
};

function tooMany(max: number): Localized {
  return {
    it: `Puoi aspettare al massimo ${max} medici alla volta: lascia prima una delle tue attese.`,
    en: `You can wait for ${max} doctors at most at a time: leave one of those you wait for first.`,
  };
}

/**
 * Begins to wait for a place with a full doctor, for oneself or somebody represented; who waits
 * already goes on with that wait.
 * @throws DeskError not_found for a doctor or a person that is not theirs to name, rules_failed where
 * they may not choose a doctor for the person (R-RP) or another rule than the places stands against the
 * doctor, wrong_state where there are places, the person waits for too many doctors, or somebody else
 * waits for them already
 */
export async function watchPlace(
  request: CitizenRequest,
  wanted: NewPlaceWatch,
): Promise<{ id: string; isNew: boolean }> {
  const { deps, actor } = request;
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const policy = await currentPolicy(deps.sql, deps.config, today);
  const { doctorId } = wanted;
  return deps.sql.transact(async (sql) => {
    const personId = await personOf(sql, request, wanted);
    if (personId === null) {
      throw new DeskError('not_found');
    }
    await demandAct(sql, deps, actor, { personId, act: 'DOCTOR_CHOICE' }, today);
    await lockRegistryRows(sql, personId, doctorId, today);
    await sql.rows(END_WITHOUT_RIGHT, [personId, today, new Date(now)]);
    const open = await sql.rows<OpenWatch>(OPEN_WATCHES, [personId]);
    const same = open.find((watch) => watch.doctorId === doctorId);
    if (same !== undefined) {
      return ownWatch(same, actor.accountId);
    }
    await demandFull(sql, personId, doctorId, today, policy);
    if (open.length >= policy.maxPlaceWatches) {
      throw new DeskError('wrong_state', { detail: tooMany(policy.maxPlaceWatches) });
    }
    const id = uuidV7(now);
    await sql.rows(BEGIN_WATCH, [
      id,
      doctorId,
      personId,
      actor.accountId,
      new Date(now),
      addDays(today, policy.placeWatchDays),
    ]);
    await noteWatch(sql, request, personId, { event: 'WATCHED' });
    return { id, isNew: true };
  });
}

interface OpenWatch {
  id: string;
  doctorId: string;
  accountId: string;
}

/** A wait that is there already; whose notices go to somebody else it is not told. */
function ownWatch({ id, accountId }: OpenWatch, asking: string): { id: string; isNew: false } {
  if (accountId !== asking) {
    throw new DeskError('wrong_state', { detail: ANOTHER_WAITS });
  }
  return { id, isNew: false };
}

/** Whom the wait is for; null where the registry has nobody. */
async function personOf(
  sql: Sql,
  { actor }: CitizenRequest,
  { beneficiaryId, caseId }: NewPlaceWatch,
): Promise<string | null> {
  if (caseId === undefined) {
    return beneficiaryId ?? actor.personId;
  }
  const [own] = await sql.rows<{ beneficiaryId: string | null }>(BENEFICIARY_OF_CASE, [
    caseId,
    actor.accountId,
  ]);
  return own?.beneficiaryId ?? null;
}

/** The doctor is one that the person could choose if only there were places. */
async function demandFull(
  sql: Sql,
  personId: string,
  doctorId: string,
  today: string,
  policy: RegionalPolicy,
): Promise<void> {
  const person = await loadPersonFacts(sql, personId, { policy });
  const currentId = choiceOn(person.choices, today)?.doctorId;
  const wanted = [...new Set([doctorId, ...(currentId === undefined ? [] : [currentId])])];
  const doctors = await loadDoctorFacts(sql, wanted, { on: today, forPersonId: personId });
  const doctor = doctors.find((each) => each.doctorId === doctorId);
  if (doctor === undefined) {
    throw new DeskError('not_found');
  }
  const current = currentDoctorOf(person, doctors, today);
  const context = { today, policy, channel: 'CASE' } as const;
  const failures = standingFailures(evaluateDoctorSelectability(person, doctor, current, context));
  const others = failures.filter(({ ruleId }) => ruleId !== 'R-DS-1');
  if (others.length > 0) {
    throw new DeskError('rules_failed', { rules: others });
  }
  if (failures.length === 0) {
    throw new DeskError('wrong_state', { detail: HAS_PLACES });
  }
}
