import type { EntityManager } from '@mikro-orm/postgresql';
import { REQUEST_TYPES } from '#contract/request-type.ts';
import { addDays, addMonths, civilDateOf } from '#rules/calendar.ts';
import { DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import { generateFiscalCode, omocodeOf } from '#rules/fiscal-code.ts';
import { MEN, SURNAMES, WOMEN } from './names.ts';
import { LOCAL_BIRTH_PLACES } from './origins.ts';
import { createRandom } from './random.ts';
import { DEMO_MUNICIPALITIES } from './territory.ts';
import { withoutIndexes } from './without-indexes.ts';

/** Cases a person has in all, each of another type than the one before: three open, the rest concluded. */
const CASES_EACH = 20;
const OMOCODE_VARIANTS = 128;

/**
 * Adds that many cases of all types to a database with the demo data, for measuring: 15% open, most
 * submitted or in charge, spread over the offices as their inhabitants are; the rest concluded over
 * the last three years. They have protocol numbers, terms and words to be found by, but no timeline.
 * People and accounts are added for them, one for twenty cases.
 * @param now milliseconds since 1970 that the cases are dated by
 */
export async function insertManyCases(
  em: EntityManager,
  count: number,
  now: number,
): Promise<void> {
  const [highest] = await em.execute<{ batch: number }[]>(
    `select count(*)::int as batch from assisted_person where email like 'volume-%'`,
  );
  const first = highest?.batch ?? 0;
  await em.transactional(async (tx) => {
    await insertPeople(tx, first, Math.ceil(count / CASES_EACH), now);
    await withoutIndexes(tx, ['case_file', 'case_search'], async () => {
      await tx.execute('alter table case_file disable trigger case_file_words');
      await tx.execute(INSERT_CASES, [
        new Date(now).toISOString(),
        JSON.stringify(DEFAULT_CASE_TERMS),
        first,
        count,
      ]);
      await tx.execute(INSERT_WORDS);
      await tx.execute('alter table case_file enable trigger case_file_words');
    });
    await tx.execute(UPDATE_REGISTER);
  });
  await em.execute('vacuum analyze case_file, case_search, case_count_delta, assisted_person');
}

async function insertPeople(
  em: EntityManager,
  first: number,
  count: number,
  now: number,
): Promise<void> {
  const random = createRandom(first + 1);
  const today = civilDateOf(now);
  const known = await em.execute<{ code: string }[]>(
    'select fiscal_code as code from assisted_person',
  );
  const codes = new Set(known.map(({ code }) => code));
  const people = Array.from({ length: count }, (_, index) => {
    const sex = random.chance(0.5) ? ('F' as const) : ('M' as const);
    const born = {
      surname: random.pick(SURNAMES),
      name: random.pick(sex === 'F' ? WOMEN : MEN),
      sex,
      birthDate: addDays(addMonths(today, -12 * random.int(18, 90)), -random.int(1, 360)),
      birthPlace: random.pick(LOCAL_BIRTH_PLACES)[0],
    };
    const base = generateFiscalCode(born);
    let variant = 0;
    while (codes.has(omocodeOf(base, variant)) && variant < OMOCODE_VARIANTS - 1) {
      variant += 1;
    }
    const code = omocodeOf(base, variant);
    codes.add(code);
    const town = random.weighted(DEMO_MUNICIPALITIES, ({ inhabitants }) => inhabitants);
    return {
      ...born,
      code,
      number: first + index,
      id: random.uuid(now),
      account: random.uuid(now),
      town: town.code,
      postcode: town.postcode,
    };
  });
  await em.execute(INSERT_PEOPLE, [JSON.stringify(people), new Date(now).toISOString()]);
}

const PERSON_COLUMNS = `number int, id uuid, account uuid, code text, surname text, name text,
  sex text, "birthDate" date, "birthPlace" text, town text, postcode text`;

const INSERT_PEOPLE = `
  with given as (
    select *, jsonb_build_object('street', 'Via dei Volumi, 1', 'postcode', postcode,
      'municipalityCode', town) as address
    from jsonb_to_recordset(?::jsonb) as p(${PERSON_COLUMNS})
  ), moment as (
    select ?::timestamptz as at
  ), persons as (
    insert into assisted_person (id, fiscal_code, surname, name, sex, birth_date, birth_place_code,
      citizenship, residence, residence_municipality_code, email, created_at)
    select id, code, surname, name, sex, "birthDate", "birthPlace", 'IT', address, town,
      'volume-' || number || '@posta.example', at
    from given, moment
    returning id
  )
  insert into account (id, fiscal_code, surname, name, sex, birth_date, birth_place_code, residence,
    email, mobile, locale, person_id, privacy_accepted_at, created_at)
  select account, code, surname, name, sex, "birthDate", "birthPlace", address,
    'volume-' || number || '@posta.example', '+39300' || lpad((1000000 + number)::text, 7, '0'),
    'it', id, at, at
  from given, moment`;

/** As nameCompareKey writes the names that the volume is made of. */
function searchKey(column: string): string {
  return `regexp_replace(translate(upper(${column}), 'ÀÈÉÌÒÙ', 'AEEIOU'), '[^A-Z]', '', 'g')`;
}

const ALL_TYPES = `array[${REQUEST_TYPES.map((type) => `'${type}'`).join(', ')}]`;

// Chance comes from the case's number by a multiplicative hash: the same cases on every machine.
const INSERT_CASES = `
  with setting as (
    select ?::timestamptz as now, ?::jsonb as terms, ?::int as first, ?::int as wanted
  ), people as (
    select p.id, a.id as account, m.office_id, p.fiscal_code,
      ${searchKey('p.surname')} || ' ' || ${searchKey('p.name')} || ' ' || p.fiscal_code as words,
      row_number() over (order by p.email collate "C") - 1 as number
    from assisted_person p
    join account a on a.person_id = p.id
    join municipality m on m.code = p.residence_municipality_code
    where p.email like 'volume-%' and substring(p.email from 'volume-([0-9]+)@')::int >= (select first from setting)
  ), drawn as (
    select i, i % n.people as person, i / n.people as turn,
      (i::bigint * 2654435761 % 4294967296 % 100)::int as dice,
      (i::bigint * 2246822519 % 4294967296 % 86400)::int as second
    from setting, (select count(*) as people from people) n, generate_series(0, wanted - 1) i
  ), dated as (
    select d.*, turn < ${CASES_EACH * 0.15} as open,
      now - make_interval(secs => second) - make_interval(days =>
        case when turn < ${CASES_EACH * 0.15} then dice * 28 / 100
        else 40 + (i::bigint * 3266489917 % 4294967296 % 1050)::int end) as submitted_at
    from drawn d, setting
  ), stated as (
    select *, case
        when open then case when dice < 45 then 'SUBMITTED' when dice < 80 then 'IN_CHARGE'
          when dice < 92 then 'INTEGRATION_REQUESTED' when dice < 97 then 'INTEGRATION_RECEIVED'
          else 'REJECTION_NOTICE' end
        when dice < 80 then 'COMPLETED' when dice < 90 then 'REJECTED'
        when dice < 96 then 'WITHDRAWN' else 'EXPIRED' end as state,
      extract(year from submitted_at at time zone 'Europe/Rome')::int as year
    from dated
  ), numbered as (
    select s.*, s.year || '/' || lpad((coalesce(r.last, 0)
      + row_number() over (partition by s.year order by s.submitted_at, s.i))::text, 7, '0') as protocol
    from stated s left join protocol_register r on r.year = s.year
  ), operators as (
    select office_id, array_agg(id order by id) as ids from staff_member
    where role = 'OPERATOR' and office_id is not null group by office_id
  )
  insert into case_file (id, protocol_number, type, state, version, locale, applicant_id,
    beneficiary_id, office_id, assignee_id, form, step, terms, created_at, submitted_at, state_since,
    last_activity_at, taken_at, concluded_at, take_charge_due_on, conclude_due_on,
    integration_due_on, search_text)
  select (lpad(to_hex((extract(epoch from n.submitted_at) * 1000)::bigint), 12, '0') || '7' ||
      left(md5(n.protocol), 3) || '8' || right(md5(n.protocol), 15))::uuid,
    n.protocol, (${ALL_TYPES})[(n.person + n.turn) % ${REQUEST_TYPES.length} + 1], n.state,
    5, 'it', p.account, p.id, p.office_id,
    case when n.state <> 'SUBMITTED' then o.ids[n.dice % array_length(o.ids, 1) + 1] end,
    '{}', 'summary', setting.terms, n.submitted_at, n.submitted_at,
    n.submitted_at + interval '3 hours', n.submitted_at + interval '3 hours',
    case when n.state <> 'SUBMITTED' then n.submitted_at + interval '3 hours' end,
    case when not n.open then n.submitted_at + make_interval(days => 1 + n.dice % 27) end,
    (n.submitted_at at time zone 'Europe/Rome')::date + 3,
    case when n.state not in ('INTEGRATION_REQUESTED', 'REJECTION_NOTICE')
      then (n.submitted_at at time zone 'Europe/Rome')::date + 30 end,
    case when n.state = 'INTEGRATION_REQUESTED'
      then (n.submitted_at at time zone 'Europe/Rome')::date + 31 end,
    p.words || ' ' || n.protocol
  from numbered n
  join people p on p.number = n.person
  left join operators o on o.office_id = p.office_id, setting`;

const INSERT_WORDS = `
  insert into case_search (case_id, words)
  select c.id, array_to_tsvector(string_to_array(c.search_text, ' '))
  from case_file c where c.search_text <> ''
    and not exists (select 1 from case_search s where s.case_id = c.id)`;

const UPDATE_REGISTER = `
  insert into protocol_register (year, last)
  select split_part(protocol_number, '/', 1)::int, max(split_part(protocol_number, '/', 2)::int)
  from case_file where protocol_number is not null group by 1
  on conflict (year) do update set last = excluded.last`;
