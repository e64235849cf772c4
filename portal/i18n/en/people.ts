export const people = {
  forWhom: 'Whom is the request for?',
  lead: 'You can make the request for yourself or for somebody you represent.',
  you: 'For me: {{name}}',
  link: {
    SELF: 'for yourself',
    HOUSEHOLD_MINOR: 'a minor of your household',
    PARENT: 'your child',
    GUARDIAN: 'you are the guardian',
    CURATOR: 'you are the curator',
    SUPPORT_ADMINISTRATOR: 'you are the support administrator',
  },
  choose: 'Choose whom the request is for.',
  cannot: 'Today you cannot make the request for these people',
  declareTitle: 'Declaration of a parent',
  declareText:
    'The declaration holds by law (DPR 445/2000, article 46) and is checked by sample. Whoever declares what is false answers for it (articles 75 and 76).',
  declare: 'I declare that I am the parent of {{name}} and hold parental responsibility',
  mustDeclare: 'To go on, tick the declaration.',
  for: 'For {{name}}',
  forLink: 'For {{name}} ({{link}})',
  other: 'Do you represent somebody else?',
  otherText:
    'Guardians, curators, support administrators and parents of a child who does not live with them ask for it once: an operator checks the decision of the court.',
  ofBeneficiary: '{{label}} of {{name}}',
  ofApplicant: '{{label}} of the person who asks',
} as const;
