export const legal = {
  privacy: {
    title: 'Privacy notice',
    lead: 'How we handle your data when you use the virtual desk (articles 13 and 14 of Regulation EU 2016/679).',
    sections: [
      {
        title: 'Who handles the data',
        text: 'The controller is the health authority. You can write to the Data Protection Officer through the office.',
      },
      {
        title: 'Which data and why',
        text: 'We use your personal data, contacts, choice of doctor and the documents you upload only to handle your requests. The basis is the task of public interest of the authority (article 6, letter e, and article 9, letter h, of the Regulation).',
      },
      {
        title: 'Who sees them',
        text: 'Only the operators of the office that follows your request. Each time an operator opens your data, we record it.',
      },
      {
        title: 'For how long',
        text: 'Drafts that were not sent are deleted after {{draftLife}} without changes. Concluded cases are kept for the time set by the records schedule of the authority.',
      },
      {
        title: 'Your rights',
        text: 'You can ask to see, correct or get a copy of your data, and to know who looked at them. If you think something is wrong you can turn to the Italian Data Protection Authority.',
      },
      {
        title: 'Cookies',
        text: 'We use a single technical cookie, to recognise you while you are signed in. There are no cookies of other sites and nothing that tracks you.',
      },
    ],
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'We want everybody to be able to use the virtual desk (law 4/2004, EN 301 549, WCAG 2.1 level AA).',
    sections: [
      {
        title: 'Conformance',
        text: 'Each page is checked with automatic tools and with the keyboard alone. The automatic checks find no violation at levels A and AA.',
      },
      {
        title: 'Parts to improve',
        text: 'The documents that you upload, and those made by other offices, may not be accessible. If you need another version, ask the office for it.',
      },
      {
        title: 'Report a problem',
        text: 'If something does not work with your tool or your keyboard, call the office and say which page you were on. We answer within 30 days.',
      },
      {
        title: 'If the answer is not enough',
        text: 'You can turn to the Digital Ombudsman at AgID.',
      },
    ],
  },
  notes: {
    title: 'Legal notes',
    lead: 'Rules for using the virtual desk.',
    sections: [
      {
        title: 'Value of the requests',
        text: 'What you declare counts as self-certification (DPR 445/2000, articles 46 and 47). Whoever declares what is false answers for it by law (articles 75 and 76).',
      },
      {
        title: 'Terms',
        text: 'Cases are concluded within 30 days. The clock stops while we wait for something from you (law 241/1990).',
      },
      {
        title: 'Licence',
        text: 'The software is published under the EUPL 1.2 licence.',
      },
    ],
  },
} as const;
