import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { standingFailures } from '#rules/eligibility.ts';
import { judgeCase } from '#server/cases/judge-case.ts';
import { NAMED_PEOPLE } from '#server/db/seed/named-people.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import type { TestApp } from '#test/support/app.ts';

/**
 * Rules that stand against a request, a change of doctor unless it is said, which somebody of the demo plan asks on that day, to
 * one of the plan's doctors where a surname is given.
 */
export async function rulesAgainst(
  app: TestApp,
  today: CivilDate,
  person: string,
  doctor?: string,
  { type = 'DOCTOR_CHANGE', form = {} }: { type?: RequestType; form?: CaseForm } = {},
): Promise<RuleResult[]> {
  const id = await personId(app, person);
  const { results } = await judgeCase(
    app.deps.sql,
    app.deps,
    {
      id: undefined,
      type,
      applicantId: id,
      applicantPersonId: id,
      beneficiaryId: id,
      form: { ...form, ...(doctor !== undefined && { doctorId: await doctorId(app, doctor) }) },
    },
    today,
    doctor === undefined && Object.keys(form).length === 0 ? 'PERSON' : 'WHOLE',
  );
  // Of a minor of the plan it is asked as their parent would: the rules on the request itself.
  return standingFailures(results).filter(({ ruleId }) => ruleId !== 'R-AC-1');
}

async function personId(app: TestApp, id: string): Promise<string> {
  const named = NAMED_PEOPLE.find((each) => each.id === id);
  const where = { fiscalCode: named?.fiscalCode ?? '' };
  return (await app.em().findOneOrFail(AssistedPerson, where)).id;
}

async function doctorId(app: TestApp, surname: string): Promise<string> {
  const where = { surname, regionalCode: { $lte: 'VF100012' } };
  return (await app.em().findOneOrFail(Doctor, where)).id;
}
