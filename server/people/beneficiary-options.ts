import type { CivilDate } from '#contract/civil-date.ts';
import type { BeneficiaryOption, RepresentedAct } from '#contract/representation.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isEligible, standingFailures } from '#rules/eligibility.ts';
import { evaluateRepresentation } from '#rules/representation.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import {
  wasFoundFalse,
  REPRESENTATION_FACTS,
  REPRESENTED_FACTS,
  representedAct,
  type RepresentationFacts,
} from './load-representations.ts';

/** Nobody represents more; a bound on the list, not a rule. */
const MOST = 50;

const OWN_NAME: Statement = {
  name: 'own_name_of_account',
  text: `select name, surname, birth_date as "birthDate" from account where id = $1`,
};

// Whom a pending one is about nobody knows yet: only what the citizen typed is given back.
const REPRESENTED: Statement = {
  name: 'represented_by_citizen',
  text: `
    select r.represented_id as "personId", coalesce(p.name, r.declared_name) as name,
      coalesce(p.surname, r.declared_surname) as surname, p.birth_date as "birthDate",
      ${REPRESENTATION_FACTS}, ${REPRESENTED_FACTS}
    from representation r left join assisted_person p on p.id = r.represented_id
    where r.representative_id = $1 and r.state in ('PENDING', 'ACTIVE')
    order by r.declared_at, r.id limit ${MOST}`,
};

// Only minors: adults of a household are not visible to each other (R-VW-1).
const HOUSEHOLD_MINORS: Statement = {
  name: 'minors_of_household',
  text: `
    select p.id as "personId", p.name, p.surname, ${REPRESENTED_FACTS},
      ${wasFoundFalse('$3', 'p.id')} as "foundFalse"
    from assisted_person me join assisted_person p on p.household_id = me.household_id
    where me.id = $1 and p.id <> me.id and me.birth_date <= ($2::date - interval '18 years')::date
      and p.birth_date > ($2::date - interval '18 years')::date and p.death_date is null
      and not exists (select 1 from representation r where r.representative_id = $3
        and r.represented_id = p.id and r.state = 'ACTIVE')
    order by p.birth_date, p.id limit ${MOST}`,
};

interface NamedRow {
  personId: string | null;
  name: string;
  surname: string;
  birthDate: CivilDate | null;
}

type MinorRow = Omit<NamedRow, 'birthDate'> &
  Pick<RepresentationFacts, 'represented'> & { foundFalse: boolean };

/**
 * Whom a citizen could act for: themselves, those whom they represent or asked to, and the minors of
 * their household whom they could declare to be their children, each with what R-RP says of it.
 * @param act what would be done for them
 */
export async function beneficiaryOptions(
  { sql, clock, config }: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: CitizenActor,
  act: RepresentedAct,
): Promise<BeneficiaryOption[]> {
  const today = civilDateOf(clock.now());
  const context = { today, policy: await currentPolicy(sql, config, today) };
  const [[self], represented, minors] = await Promise.all([
    sql.rows<Omit<NamedRow, 'personId'>>(OWN_NAME, [actor.accountId]),
    sql.rows<NamedRow & RepresentationFacts>(REPRESENTED, [actor.accountId]),
    sql.rows<MinorRow>(HOUSEHOLD_MINORS, [actor.personId, today, actor.accountId]),
  ]);
  return [
    ...(self === undefined ? [] : [ownOption(self, actor.personId)]),
    ...represented.map(({ representation, represented: person, ...named }): BeneficiaryOption => {
      // The consent that some of them need is given with the request.
      const facts = { representation, represented: knownPerson(person) };
      const results = evaluateRepresentation(representedAct(facts, act, true), context);
      const mayAct = named.personId !== null && isEligible(results);
      return { ...named, link: representation.kind, mayAct, mayDeclare: false, results };
    }),
    ...minors.map(({ represented: person, foundFalse, ...named }): BeneficiaryOption => {
      const undeclared = {
        kind: 'PARENT',
        powers: [],
        from: today,
        selfDeclared: false,
        foundFalse,
      } as const;
      const facts = { representation: undeclared, represented: person };
      const results = evaluateRepresentation(representedAct(facts, act, true), context);
      const missing = standingFailures(results).map(({ ruleId }) => ruleId);
      return {
        ...named,
        birthDate: null,
        link: 'HOUSEHOLD_MINOR',
        mayAct: false,
        mayDeclare: !foundFalse && missing.every((ruleId) => ruleId === 'R-RP-6'),
        results,
      };
    }),
  ];
}

function ownOption(self: Omit<NamedRow, 'personId'>, personId: string | null): BeneficiaryOption {
  return { ...self, personId, link: 'SELF', mayAct: true, mayDeclare: false, results: [] };
}

/** Of somebody not yet found in the registry the rules are asked as of a minor: nothing is told. */
function knownPerson(
  person: Partial<RepresentationFacts['represented']>,
): RepresentationFacts['represented'] {
  return { ...person, birthDate: person.birthDate ?? UNKNOWN_BIRTH };
}

const UNKNOWN_BIRTH: CivilDate = '9999-12-31';
