/** What must not be in the demo data of 23 November 2026: a claim, and the rows that would break it. */
export const NOTHING_WRONG: readonly (readonly [string, string])[] = [
  [
    'two choices of a person on one day',
    `doctor_choice a join doctor_choice b on a.person_id = b.person_id and a.id < b.id
     and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')`,
  ],
  ['a choice that ends before it begins', 'doctor_choice where valid_to < valid_from'],
  [
    'a choice from before the doctor was in service',
    'doctor_choice c join doctor d on d.id = c.doctor_id where c.valid_from < d.active_from',
  ],
  [
    'a choice from before the person was born',
    'doctor_choice c join assisted_person p on p.id = c.person_id where c.valid_from < p.birth_date',
  ],
  [
    'a doctor with fewer patients than the demo gives them',
    `doctor d where patient_count < (select count(*) from doctor_choice c
     where c.doctor_id = d.id and c.end_reason is null)`,
  ],
  [
    'a doctor above the cap',
    'doctor where patient_count > least(max_patients, coalesce(self_limit, max_patients))',
  ],
  [
    'a family doctor of somebody under six',
    `doctor_choice c join assisted_person p on p.id = c.person_id join doctor d on d.id = c.doctor_id
     where c.end_reason is null and d.kind = 'GP'
     and age(date '2026-11-23', p.birth_date) < interval '6 years'`,
  ],
  [
    'a paediatrician of somebody of fourteen',
    `doctor_choice c join assisted_person p on p.id = c.person_id join doctor d on d.id = c.doctor_id
     where c.end_reason is null and d.kind = 'PAEDIATRICIAN'
     and age(date '2026-11-23', p.birth_date) >= interval '14 years'`,
  ],
  [
    'an exemption before birth, that ends before it begins, or of who is not enrolled',
    `exemption x join assisted_person p on p.id = x.person_id where x.valid_from < p.birth_date
     or x.valid_to < x.valid_from or p.death_date is not null
     or not exists (select 1 from enrolment e where e.person_id = p.id and e.status = 'ACTIVE')`,
  ],
  [
    'a dependant covered by another code than the holder',
    `exemption x join exemption h on h.id = x.holder_id
     where h.code <> x.code or h.valid_to <> x.valid_to or h.person_id = x.person_id`,
  ],
  [
    'E30 or E40 without a disease',
    `exemption x where x.code in ('E30', 'E40') and not exists (
     select 1 from exemption d where d.person_id = x.person_id and d.kind in ('PATHOLOGY', 'RARE'))`,
  ],
  [
    'an open case without a poke for the relay, or a poke of one that is not open',
    `case_file c left join case_poke p on p.case_id = c.id
     where (p.id is not null) <> (c.concluded_at is null and c.state <> 'DRAFT')`,
  ],
  [
    'a case for somebody whom the applicant does not represent',
    `case_file c join account a on a.id = c.applicant_id
     where not may_follow(a.id, c.beneficiary_id, date '2026-11-23')`,
  ],
  [
    'a case at another office than that of the town',
    `case_file c join assisted_person p on p.id = c.beneficiary_id
     join municipality m on m.code = p.residence_municipality_code
     where c.state <> 'DRAFT' and m.office_id <> c.office_id`,
  ],
  [
    'a case handled by who lives with the applicant (LC-7)',
    `case_file c join staff_member s on s.id = c.assignee_id
     join assisted_person sp on sp.id = s.person_id
     join assisted_person p on p.id = c.beneficiary_id where p.household_id = sp.household_id`,
  ],
  [
    'a case whose timeline leads to another state',
    `case_file c where c.state <> 'DRAFT' and c.state <> (
       select e.to_state from case_event e where e.case_id = c.id and e.to_state is not null
       order by e.id desc limit 1)`,
  ],
  [
    'a line of a timeline that does not begin where the one before ended',
    `(select from_state, lag(to_state) over (partition by case_id order by id) as before
      from case_event where to_state is not null) e where e.before <> e.from_state`,
  ],
  [
    'a completed choice that the registry does not have',
    `case_file c where c.state = 'COMPLETED' and c.form ->> 'doctorId' is not null
     and not exists (select 1 from doctor_choice d where d.opened_by_case = c.id
       and d.person_id = c.beneficiary_id and d.doctor_id::text = c.form ->> 'doctorId')`,
  ],
  [
    'a completed change or revocation that ended nothing',
    `case_file c where c.state = 'COMPLETED' and c.type <> 'FIRST_CHOICE'
     and not exists (select 1 from doctor_choice d where d.ended_by_case = c.id)`,
  ],
  [
    'a member of a family approved without a choice in the registry, or rejected with one',
    `case_item i join case_file c on c.id = i.case_id where c.state = 'COMPLETED'
     and (i.decision = 'APPROVED') <> exists (select 1 from doctor_choice d
       where d.opened_by_case = c.id and d.person_id = i.person_id and d.doctor_id = i.doctor_id)`,
  ],
  ['a document not ready', `document where status <> 'READY'`],
  ['a message not sent', `message where state <> 'SENT'`],
];
