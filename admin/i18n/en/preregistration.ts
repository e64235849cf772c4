import type { preregistrationIt } from '../it/preregistration.ts';
import type { SameKeys } from '../text-key.ts';

export const preregistrationEn: SameKeys<typeof preregistrationIt> = {
  preregistration: {
    title: 'Pre-registrations',
    lead: 'Type the code that the person shows you. Confirm it only once you have identified them.',
    code: 'Code',
    codeMissing: 'Type the code of eight letters and digits.',
    find: 'Find',
    notFound: 'No pre-registration has this code.',
    declared: 'As declared by who filled it in',
    surname: 'Surname',
    name: 'Name',
    fiscalCode: 'Fiscal code',
    birthDate: 'Date of birth',
    contact: 'Contact',
    madeOn: 'Made on',
    confirmBy: 'Can be confirmed until',
    closed: 'There is nothing to confirm any more: it is a case already, or it has expired.',
    notInRegistry:
      'Nobody in the registry has this fiscal code with this date of birth: it cannot be confirmed.',
    how: 'How you identified the person',
    AT_THE_DESK: 'At the desk, with an identity document',
    DOCUMENT_COPY: 'By a copy of an identity document',
    howMissing: 'Choose how you identified the person.',
    confirm: 'Confirm and take in charge',
  },
};
