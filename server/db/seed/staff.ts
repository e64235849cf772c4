import type { EntityManager } from '@mikro-orm/postgresql';
import type { StaffRole } from '#contract/identity.ts';
import type { Deps } from '../../deps.ts';
import { createStaff } from '../../identity/create-staff.ts';
import { demoEmail, demoSignIn } from './demo-sign-ins.ts';
import type { PersonRow } from './registry-rows.ts';
import type { DemoOfficeId } from './territory.ts';

interface NamedStaff {
  local: string;
  surname: string;
  name: string;
  role: StaffRole;
  office: DemoOfficeId | null;
  /** Who they are in the demo plan's registry. */
  person?: string;
}

const STAFF: readonly NamedStaff[] = [
  member('marta.rinaldi', 'Rinaldi', 'Marta', 'OPERATOR', 'LEG'),
  { ...member('marco.colombo', 'Colombo', 'Marco', 'OPERATOR', 'LEG'), person: 'P02' },
  member('irene.garavaglia', 'Garavaglia', 'Irene', 'OPERATOR', 'MAG'),
  member('davide.oldani', 'Oldani', 'Davide', 'OPERATOR', 'ABB'),
  member('lucia.crespi', 'Crespi', 'Lucia', 'SUPERVISOR', null),
  member('piero.landoni', 'Landoni', 'Piero', 'CARD_DESK_OPERATOR', 'LEG'),
  member('silvana.tosi', 'Tosi', 'Silvana', 'CARD_DESK_OPERATOR', 'MAG'),
  member('guido.pessina', 'Pessina', 'Guido', 'PHARMACIST', null),
  member('nadia.meroni', 'Meroni', 'Nadia', 'CONTACT_CENTRE', null),
  member('omar.vismara', 'Vismara', 'Omar', 'ADMIN', null),
];

function member(
  local: string,
  surname: string,
  name: string,
  role: StaffRole,
  office: DemoOfficeId | null,
): NamedStaff {
  return { local, surname, name, role, office };
}

/** Who works the queue of an office: each case is one operator's. */
export interface DemoOperators {
  /** Operators of the office who do not live with that person (LC-7). */
  of(office: string, person: PersonRow): readonly string[];
  supervisor: string;
  count: number;
}

/** Inserts the staff with the secrets that the demo sign-ins tell; gives the operators by office. */
export async function seedStaff(
  em: EntityManager,
  deps: Pick<Deps, 'clock' | 'secrets'>,
  personOf: (id: string) => PersonRow,
): Promise<DemoOperators> {
  const operators: { id: string; office: string; household: string | null }[] = [];
  let supervisor = '';
  for (const { local, surname, name, role, office, person } of STAFF) {
    const signIn = demoSignIn(demoEmail(local, true));
    const who = person === undefined ? undefined : personOf(person);
    const { staff } = await createStaff(em, deps, {
      email: signIn.user,
      surname,
      name,
      role,
      officeId: office,
      personId: who?.id ?? null,
      password: signIn.password,
      ...(signIn.totpSecret !== undefined && { totpSecret: signIn.totpSecret }),
    });
    if (role === 'OPERATOR' && office !== null) {
      operators.push({ id: staff.id, office, household: who?.householdId ?? null });
    }
    if (role === 'SUPERVISOR') {
      supervisor = staff.id;
    }
  }
  await em.flush();
  return {
    of: (office, { householdId }) =>
      operators
        .filter((each) => each.office === office && each.household !== householdId)
        .map(({ id }) => id),
    supervisor,
    count: STAFF.length,
  };
}
