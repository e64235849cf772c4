import { Migration } from '@mikro-orm/migrations';

/** Whose a paper is, and of which doctor: one signature speaks for one member and one doctor. */
export class Migration20261127070000_papersOfMembers extends Migration {
  override name = 'Migration20261127070000_papers-of-members';

  override up(): void {
    this.addSql(`alter table document
      add column doctor_id uuid null references doctor (id),
      add column member_key text null`);
    // Until now an acceptance spoke for whatever doctor the form named.
    this.addSql(`update document d set doctor_id = x.id
      from case_file c join doctor x on x.id::text = c.form ->> 'doctorId'
      where c.id = d.case_id and d.kind = 'DOCTOR_ACCEPTANCE'`);
    this.addSql(`update document d set member_key = d.integration_item
      from case_file c
      where c.id = d.case_id and c.type = 'FAMILY_REQUEST' and d.integration_round is null`);
  }

  override down(): void {
    throw new Error('Forward only: whose papers are would be lost');
  }
}
