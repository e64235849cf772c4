import { Client, type QueryResultRow } from 'pg';

/** What the database says of a desk on which every case lived the same life. */
export interface DeskBooks {
  /** How many cases are in each state. */
  states(): Promise<Record<string, number>>;
  /** Protocol numbers, ascending, and what the register of each year holds as its last. */
  protocol(): Promise<{ numbers: string[]; last: string[] }>;
  /** How many cases have each sequence of events: types in the order of writing. */
  timelines(): Promise<Record<string, number>>;
  /** How many cases have each set of messages: template, channel and state, and the highest repeat. */
  messages(): Promise<Record<string, number>>;
  /** Cases that did not open one choice and end one, or opened one of another doctor or person. */
  casesWithoutTheirChoice(): Promise<string[]>;
  /** People who have not exactly one valid choice. */
  peopleWithoutOneChoice(): Promise<string[]>;
  /** Doctors whose count of patients is not what it was at first and the cases changed. */
  doctorsMiscounted(firstCount: number): Promise<string[]>;
  /** Totals of the queue by state, as they are kept beside the cases. */
  queueTotals(): Promise<Record<string, number>>;
  /** Changes that no workflow was told of yet. */
  pokes(): Promise<number>;
  messagesWaiting(): Promise<number>;
  /** What the mail server was told to be the Message-ID of each mail sent. */
  mailIds(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the books at `databaseUrl`. Close them before the database ends. */
export async function openDeskBooks(databaseUrl: string): Promise<DeskBooks> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async <T extends QueryResultRow>(text: string, values: unknown[] = []) =>
    (await client.query<T>(text, values)).rows;
  const tally = async (text: string): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await rows<{ name: string; total: number }>(text)).map(({ name, total }) => [name, total]),
    );
  const names = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await rows<{ name: string }>(text, values)).map(({ name }) => name);
  const count = async (table: string): Promise<number> =>
    (await rows<{ total: number }>(`select count(*)::int as total from ${table}`))[0]?.total ?? 0;
  return {
    states: () => tally('select state as name, count(*)::int as total from case_file group by 1'),
    protocol: async () => ({
      numbers: await names('select protocol_number as name from case_file order by 1'),
      last: await names(
        `select year || '/' || lpad(last::text, 7, '0') as name from protocol_register order by 1`,
      ),
    }),
    timelines: () => tally(TIMELINES),
    messages: () => tally(MESSAGES),
    casesWithoutTheirChoice: () => names(CASES_WITHOUT_THEIR_CHOICE),
    peopleWithoutOneChoice: () => names(PEOPLE_WITHOUT_ONE_CHOICE),
    doctorsMiscounted: (firstCount) => names(DOCTORS_MISCOUNTED, [firstCount]),
    queueTotals: () => tally(QUEUE_TOTALS),
    pokes: () => count('case_poke'),
    messagesWaiting: () => count(`message where state = 'QUEUED'`),
    mailIds: () => names(`select provider_id as name from message where channel = 'EMAIL'`),
    close: () => client.end(),
  };
}

const TIMELINES = `
  select events as name, count(*)::int as total
  from (select string_agg(type, ' ' order by id) as events from case_event group by case_id) t
  group by 1`;

const MESSAGES = `
  select messages as name, count(*)::int as total
  from (
    select string_agg(template || ' ' || channel || ' ' || state, ', ' order by template, channel) as messages
    from message group by case_id) t
  group by 1`;

const CASES_WITHOUT_THEIR_CHOICE = `
  select c.id as name from case_file c
  where (select count(*) from doctor_choice where opened_by_case = c.id) <> 1
    or (select count(*) from doctor_choice where ended_by_case = c.id) <> 1
    or not exists (
      select 1 from doctor_choice d where d.opened_by_case = c.id and d.valid_to is null
        and d.person_id = c.beneficiary_id and d.doctor_id::text = c.form->>'doctorId')`;

const PEOPLE_WITHOUT_ONE_CHOICE = `
  select p.id as name from assisted_person p
  where (
    select count(*) from doctor_choice d
    where d.person_id = p.id and d.valid_to is null and d.end_reason is distinct from 'VOIDED') <> 1`;

const DOCTORS_MISCOUNTED = `
  select d.id as name from doctor d
  where d.patient_count <> $1
    + (select count(*) from doctor_choice o where o.doctor_id = d.id and o.opened_by_case is not null)
    - (select count(*) from doctor_choice e where e.doctor_id = d.id and e.ended_by_case is not null)`;

const QUEUE_TOTALS = `
  select state as name, sum(change)::int as total
  from (
    select state, total as change from case_count_month
    union all select state, change from case_count_delta) t
  group by 1 having sum(change) <> 0`;
