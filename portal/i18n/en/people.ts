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
  takeBack: 'I no longer act for {{name}}: take back the declaration',
  takeBackMeans:
    'From now on you can neither make requests for {{name}} nor see their cases. Requests already sent stay with the desk. If you are the parent you can declare it again.',
  takeBackNow: 'Take back the declaration',
  takeBackNot: 'Leave it as it is',
  for: 'For {{name}}',
  forLink: 'For {{name}} ({{link}})',
  inherited:
    'A request made for you as a minor, by who represented you then. Now it is yours to follow.',
  other: 'Do you represent somebody else?',
  otherText:
    'Guardians, curators, support administrators and parents of a child who does not live with them ask for it once: an operator checks the decision of the court.',
  own: {
    lead: 'The people you can act for, and the requests to represent somebody.',
    none: 'You represent nobody.',
    ask: 'Ask to represent a person',
    pages: 'Pages of the people you represent',
    state: { WAITING: 'To be verified', ACTIVE: 'Active', ENDED: 'Ended', REFUSED: 'Refused' },
    since: {
      WAITING: 'asked for on {{moment}}',
      ACTIVE: 'active since {{moment}}',
      ENDED: 'ended on {{moment}}',
      REFUSED: 'refused on {{moment}}',
    },
    endedText:
      'The desk put an end to it: you can no longer act for this person. Do you not agree? Call the desk.',
    waitingText:
      'An operator has still to verify it: until then you can make no request for this person.',
    until: 'Holds until {{date}}.',
    refusal: 'Reason: {{refusal}}',
    toCase: 'See the request',
    awaited: 'Waiting to be verified',
    follow: 'See where it stands',
  },
  ofBeneficiary: '{{label}} of {{name}}',
  ofApplicant: '{{label}} of the person who asks',
} as const;
