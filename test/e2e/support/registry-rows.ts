import { Exemption } from '#server/exemptions/exemption.entity.ts';
import { HealthCard } from '#server/people/health-card.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { PaediatricExtension } from '#server/doctors/paediatric-extension.entity.ts';
import type { RegistryDesk } from '#test/support/app.ts';

/** The enrolments of a person as the registry has them, in the order of their days. */
export async function enrolmentsOf({ em }: RegistryDesk, person: string): Promise<object[]> {
  const rows = await em().find(Enrolment, { person }, { orderBy: { validFrom: 'asc' } });
  return rows.map(({ kind, status, validFrom, validTo }) => ({
    kind,
    status,
    from: validFrom,
    to: validTo ?? null,
  }));
}

/** The exemptions of a person as the registry has them, in the order of their days. */
export async function exemptionsOf({ em }: RegistryDesk, person: string): Promise<object[]> {
  const rows = await em().find(Exemption, { person }, { orderBy: { validFrom: 'asc' } });
  return rows.map(({ code, origin, status, validFrom, validTo }) => ({
    code,
    origin,
    status,
    from: validFrom,
    to: validTo ?? null,
  }));
}

/** The health cards of a person, the one that ends last at the end. */
export async function cardsOf({ em }: RegistryDesk, person: string): Promise<object[]> {
  const rows = await em().find(HealthCard, { person }, { orderBy: { issuedOn: 'asc' } });
  return rows.map(({ status, cnsStatus, expiresOn }) => ({ status, cnsStatus, to: expiresOn }));
}

/** Until when a child keeps their paediatrician. */
export async function extensionsOf({ em }: RegistryDesk, person: string): Promise<object[]> {
  const rows = await em().find(PaediatricExtension, { person });
  return rows.map(({ doctor, validTo }) => ({ doctor, to: validTo }));
}
