export const exemptionIt = {
  exemption: {
    title: 'Esenzioni',
    none: 'nessuna',
    active: 'attiva',
    expired: 'scaduta',
    revoked: 'revocata',
    toBegin: 'non ancora iniziata',
    asDependant: 'come familiare a carico',
    certificate: 'Attestato %{code} (PDF)',
    decision: 'Che cosa dicono i documenti',
    datePattern: 'gg/mm/aaaa',
    kind: {
      INCOME: 'reddito',
      PATHOLOGY: 'patologia',
      RARE: 'malattia rara',
      DISABILITY: 'invalidità',
      OTHER: 'altro',
    },
  },
} as const;
