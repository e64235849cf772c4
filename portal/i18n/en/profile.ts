export const profile = {
  data: 'Your data',
  name: 'Name and surname',
  birth: 'Birth',
  residence: 'Residence',
  dataFixed: 'If these data are wrong call the office: they cannot be changed from here.',
  notInRegistry:
    'We do not find you in the health registry with these data yet. As long as it is so you cannot make requests online: call the office or come to the desk.',
  change: 'Change',
  closeForm: 'Close',
  email: {
    title: 'E-mail',
    new: 'New e-mail address',
    action: 'Change the e-mail address',
    confirm: 'Send the link to the new address',
    sent: 'Open the e-mail to confirm',
    sentText:
      'We wrote to you at {{email}}. The address changes when you press the link. We also tell the one before.',
  },
  mobile: {
    title: 'Mobile phone',
    new: 'New mobile number',
    action: 'Send the code to the new number',
    confirm: 'Change the number',
    done: 'The number has changed. We confirm it to you by e-mail too.',
  },
  password: {
    title: 'Password',
    now: 'Current password',
    action: 'Change the password',
    done: 'The password has changed. We confirm it to you by e-mail too.',
  },
  language: { title: 'Language', label: 'Language of the portal and of the messages' },
  sessions: {
    title: 'Where you are signed in',
    text: 'If you do not recognise a device, end the session and change the password.',
    this: 'this device',
    unknown: 'Unknown device',
    since: 'since {{moment}}',
    seen: 'last used on {{moment}}',
    end: 'End the session',
    endOthers: 'End all other sessions',
  },
} as const;
