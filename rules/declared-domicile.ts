import type { PersonFacts } from './registry-facts.ts';

/** The municipality that a request declares as the domicile, as the authority knows it. */
export interface DeclaredDomicileFact {
  /** In the territory of the authority. */
  served: boolean;
  zoneId?: string | undefined;
}

/**
 * A person as they say they live now (R-DM-1): the domicile declared counts, not the one that the
 * registry has or lacks, and with it the zone of the doctors of whoever resides elsewhere.
 */
export function withDomicile(
  person: PersonFacts,
  domicile: DeclaredDomicileFact | undefined,
): PersonFacts {
  if (domicile === undefined) {
    return person;
  }
  const { zoneId, ...rest } = person;
  const zone = person.residesInTerritory === true ? zoneId : domicile.zoneId;
  return {
    ...rest,
    domiciledInTerritory: domicile.served,
    ...(zone !== undefined && { zoneId: zone }),
  };
}
