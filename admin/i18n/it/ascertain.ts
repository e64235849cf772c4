/** Texts of what an operator ascertains on a case. */
export const ascertainIt = {
  ascertain: {
    title: 'Accertamenti',
    missing: {
      HOME_CANCELLATION:
        'Cancellazione dall’azienda sanitaria di residenza: da accertare prima di approvare.',
    },
    done: {
      HOME_CANCELLATION:
        'Cancellazione dall’azienda sanitaria di residenza accertata da %{who}, %{when}.',
    },
    sure: {
      HOME_CANCELLATION:
        'Ho accertato che l’azienda sanitaria di residenza ha cancellato la persona',
    },
    tickFirst: 'Spunta la casella se l’hai accertato.',
    evidence: 'In base a che cosa',
    evidenceHint: 'Per esempio: attestazione della ASL del 10 novembre, tra i documenti.',
    submit: 'Registra l’accertamento',
    recorded: 'Accertamento registrato',
  },
};
