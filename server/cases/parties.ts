/**
 * The people whom a case is by and for, as a subquery over `case_file c` and its `account a`: the
 * members of a family among them, who may be of another registered household than who asks (LC-7).
 */
export const PARTIES_OF_CASE = `(
          select unnest(array[c.beneficiary_id, a.person_id])
          union all select i.person_id from case_item i where i.case_id = c.id)`;
