/** Expressions for what a record refers to, as a list names it: `t` is the record's own row. */
export const ZONE_NAME = '(select z.name from zone z where z.id = t.zone_id)';
export const OFFICE_NAME = '(select o.name from office o where o.id = t.office_id)';
export const MUNICIPALITY_NAME =
  '(select m.name from municipality m where m.code = t.municipality_code)';
