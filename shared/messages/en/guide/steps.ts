import type { GuideText } from '../../guide.ts';

export const steps: GuideText['steps'] = {
  goal: {
    question: 'Who is to be reached?',
    say: 'Whom do you want to write to? A private person on Skype, a private person on Teams, or somebody in another company?',
    how: ['One kind of contact at a time: what stands in the way is different for each.'],
    options: {
      skype: 'A private person on Skype',
      'teams-personal': 'A private person on Teams (free or personal)',
      'other-organisation': 'Somebody in another organisation',
      'group-with-skype': 'A group chat with a Skype contact in it',
      'other-service': 'Somebody on another service (Google, Facebook, …)',
      'text-message': 'A mobile telephone, by text message',
      'dont-know': 'Not known',
    },
  },
  client: {
    question: 'Which client is it tried with?',
    say: 'Which program do you use for it: Teams, or Skype for Business? And is your computer a Mac?',
    how: [
      'Skype for Business with accounts in Microsoft 365 (Skype for Business Online) no longer exists; with your own Skype for Business Server it does.',
    ],
    options: {
      teams: 'Teams, for work',
      'sfb-server': 'Skype for Business on Windows, with our own server',
      'sfb-server-mac': 'Skype for Business on a Mac, with our own server',
      'sfb-online': 'Skype for Business, with accounts in Microsoft 365',
      other: 'Another one (telephone, tablet, …)',
      'dont-know': 'Not known',
    },
  },
  successor: {
    question: 'Is the contact on Teams by now?',
    say: 'Skype was switched off in May 2025. Does your contact sign in to Teams with the old Skype account?',
    how: [
      'Whoever had a Skype account can sign in to Teams (free) with it. If they have, the test goes on with that account.',
    ],
    options: {
      'on-teams': 'Yes, the contact uses Teams now',
      'skype-only': 'No, the contact only had Skype',
      'dont-know': 'Not known',
    },
  },
  external: {
    question: 'How are external communications set for the organisation?',
    say: 'Your administrator has to look at one setting: is contact with other organisations on, on for listed domains only, on except for blocked domains, or off?',
    how: ['Without any change it is on for everybody. Look at it, and change nothing yet.'],
    options: {
      on: 'On for all domains',
      'allowed-only': 'On only for allowed domains',
      'except-blocked': 'On except for blocked domains',
      off: 'Off',
      'dont-know': 'Not known',
    },
  },
  people: {
    question: 'Is contact with private persons (formerly: Skype users) switched on?',
    say: 'On the same page there is a switch for contact with private accounts. Is it on?',
    how: [
      'In Skype for Business this was the contact with Skype users. Switching it on added skype.com to the allowed domains without showing it.',
      'In Teams it is the contact with accounts that no organisation manages.',
    ],
    options: { yes: 'Yes', no: 'No', 'dont-know': 'Not known' },
  },
  contact: {
    question: 'What is the contact’s address?',
    say: 'Spell the address of your contact to me, exactly as it is entered in the search.',
    how: [
      'The domain behind the @ is held against the lists. In Skype for Business, a private account with another mail domain is written user(contoso.com)@msn.com, and msn.com counts.',
    ],
    options: { 'dont-know': 'Not known' },
  },
  domains: {
    question: 'Which domains are on the list?',
    say: 'Your administrator reads the list of allowed or blocked domains to me.',
    how: [
      'The list that belongs to the setting: allowed domains, or blocked ones. Only the exact domain counts, unless subdomains are blocked as well.',
    ],
    options: { none: 'The list is empty', 'dont-know': 'Not known' },
  },
  changed: {
    question: 'When were these settings last changed?',
    say: 'When did somebody last change these settings: within the last day, or longer ago?',
    how: [
      'A change may take up to 24 hours to reach every data centre. Until then a failing test proves nothing.',
    ],
    options: { 'long-ago': 'More than a day ago, or never', 'dont-know': 'Not known' },
  },
  firewall: {
    question: 'Which firewall runs on this computer itself?',
    say: 'Is there security software on your computer besides what comes with Windows?',
    how: [
      'Windows’ own firewall opens what the client needs by itself. Other products have to be told: the client’s program must be allowed to reach the internet.',
    ],
    options: {
      windows: 'Only the one of Windows',
      other: 'Another product',
      none: 'None, or it is switched off',
      'dont-know': 'Not known',
    },
  },
  run: {
    question: 'Measure this network',
    say: 'I now let a program check the network from your computer. It takes less than a minute.',
    how: [
      'Callpath measures what the client needs to reach, and names what stands in the way. The firewall of this computer is looked at as well.',
      'Measure from the computer and the network on which it fails. A report made there can be loaded too.',
    ],
    options: { cannot: 'It cannot be measured there', 'dont-know': 'Not now' },
  },
  directory: {
    question: 'After signing out and in again: can the search look outside the organisation?',
    say: 'Sign out of the program and sign in again. Now search for somebody: are you offered to search outside your company, or in the Skype directory?',
    how: [
      'Signing in anew fetches the settings. Skype for Business then offers the Skype directory beside the own one; Teams offers to search for an address externally.',
    ],
    options: { yes: 'Yes, it is offered', no: 'No, it is not offered', 'dont-know': 'Not known' },
  },
  outcome: {
    question: 'Find the contact and send a request. What happens?',
    say: 'Search for your contact, and send a message. Tell me exactly what you see.',
    how: [
      'The contact must not sit behind the same firewall. Ask them by telephone whether anything arrives.',
    ],
    options: {
      delivered: 'It is delivered: the contact sees it',
      'policy-message': '“Your message could not be sent because of company policy”',
      'nothing-arrives': 'It seems to be sent, and nothing arrives',
      'not-found': 'The search finds nobody',
      'dont-know': 'Not known, or not tried',
    },
  },
  'user-policy': {
    question: 'Does the user’s own policy allow external access?',
    say: 'Your administrator looks at the policy of your own account: is external access allowed in it?',
    how: ['The policy of the user and the setting of the organisation must both allow it.'],
    options: { yes: 'Yes', no: 'No', 'dont-know': 'Not known' },
  },
  elsewhere: {
    question: 'Does it work from another network?',
    say: 'Take the same computer to another network that your company’s firewall has no part in, a café or your telephone’s. Send the request again: does it arrive?',
    how: [
      'Best: let Callpath measure there as well, on the same computer; it then compares by itself. A report made there can be loaded.',
      'Without that: sign in from there and send the request again. VPN off, or it is the same network.',
    ],
    options: {
      'works-there': 'It works there',
      'fails-there': 'It fails there in the same way',
      unclear: 'It fails there in another way',
      'dont-know': 'Not tried',
    },
  },
  'contact-sends': {
    question: 'Let the contact send a request to the user. What happens?',
    say: 'Ask your contact to send you a request instead. Does it arrive?',
    how: ['If only the first connection between the two services failed, this mends it.'],
    options: { arrived: 'It arrives', nothing: 'Nothing arrives', 'dont-know': 'Not tried' },
  },
  accepted: {
    question: 'Has the request been accepted, and do messages arrive both ways?',
    say: 'Has the request been accepted? Write a word each: does it arrive on both sides?',
    how: ['Until it is accepted, neither messages nor presence go either way.'],
    options: { yes: 'Yes, messages arrive both ways', no: 'Not accepted yet', 'dont-know': 'Not known' },
  },
};
