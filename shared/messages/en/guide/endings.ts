import type { GuideText } from '../../guide.ts';

export const endings: GuideText['endings'] = {
  retired: {
    skype: {
      title: 'Skype was retired on 5 May 2025',
      explanation:
        'There is nobody to be reached on Skype any more, whatever settings and firewalls do. Microsoft Teams (free) took its place, and takes the old Skype account.',
      remediation: [
        'The contact signs in to Teams (free) with the Skype account, and tells you the address.',
        'An administrator allows contact with private Teams accounts, if that is wanted.',
        'Then start a new case, with the contact on Teams.',
      ],
    },
    'sfb-online': {
      title: 'Skype for Business Online was retired on 31 July 2021',
      explanation:
        'Accounts in Microsoft 365 can no longer sign in with the Skype for Business client. Some of its old hosts still answer: that says nothing.',
      remediation: [
        'Use Teams with the same account.',
        'An administrator sets external access in the Teams admin centre.',
        'Then start a new case with Teams as the client.',
      ],
    },
  },
  thisNetwork: {
    title: 'This network stands in the way',
    explanation:
      'The request fails here and gets through from another network. What differs is the network: its firewall, proxy or filter.',
    remediation: [
      'Whoever runs this network’s firewall checks that everything on the list of required endpoints is allowed.',
      'Measure with Callpath in both networks: the two reports together show what is blocked.',
      'After the change, send the request again from here.',
    ],
  },
  notTheNetwork: {
    title: 'It is not this network',
    explanation:
      'The same thing fails from another network. What both have in common is the service, the account and this computer.',
    remediation: [
      'Try with another user’s account on this computer, and with this account on another computer: one of them will work.',
      'Look at the service health of Microsoft 365, or at the own server.',
      'Open nothing in the firewall for this.',
    ],
  },
  works: {
    title: 'It works',
    explanation: 'The request was accepted, and messages arrive both ways.',
    remediation: ['Nothing has to be done. Keep the case: it says what was set when it worked.'],
  },
  open: {
    goal: {
      title: 'Open: who is to be reached',
      explanation:
        'Nobody could say what kind of contact is to be reached. What stands in the way differs for each.',
      remediation: ['Ask the person who reported it whom they wrote to, and from which program.'],
    },
    client: {
      title: 'Open: which client is used',
      explanation: 'Nobody could say which client is used. Some can do what is tried, and some cannot.',
      remediation: ['Ask the user to open the help menu of the program, and read out its name and version.'],
    },
    successor: {
      title: 'Open: whether the contact is on Teams',
      explanation:
        'Skype was retired on 5 May 2025. Without an account on Teams there is nobody to be reached.',
      remediation: [
        'Ask the contact, by mail or telephone, whether they use Teams, and under which address.',
      ],
    },
    external: {
      title: 'Open: how external communications are set',
      explanation:
        'Nothing measured explains it, and nobody could say whether contact with other organisations is on.',
      remediation: ['An administrator looks at the setting and answers the question.'],
    },
    people: {
      title: 'Open: whether contact with private persons is on',
      explanation: 'Nothing measured explains it, and nobody could say how this switch stands.',
      remediation: ['An administrator looks at the setting and answers the question.'],
    },
    contact: {
      title: 'Open: the contact’s address',
      explanation: 'Only some domains are allowed, and the contact’s is not known.',
      remediation: ['Ask the user for the exact address that is entered in the search.'],
    },
    domains: {
      title: 'Open: which domains are listed',
      explanation: 'Only some domains are allowed, and nobody could say which.',
      remediation: ['An administrator reads the list out of the setting and answers the question.'],
    },
    changed: {
      title: 'Open: when the settings were changed',
      explanation:
        'Within 24 hours of a change a failing test proves nothing, and nobody could say when it was.',
      remediation: ['Ask the administrators, or simply test again tomorrow without changing anything.'],
    },
    firewall: {
      title: 'Open: what the computer’s own firewall does',
      explanation:
        'The network could not be measured, and nobody could say which security software runs on the computer.',
      remediation: [
        'An administrator looks which product runs there, and whether the client is allowed in it.',
      ],
    },
    run: {
      title: 'Open: what the network lets through',
      explanation: 'The network could not be measured, or too little of it to say anything.',
      remediation: [
        'Let Callpath run on the computer and in the network on which it fails, and load its report into this case.',
      ],
    },
    directory: {
      title: 'Open: whether the search looks outside',
      explanation: 'Nobody could say whether the client offers to search outside the organisation.',
      remediation: ['The user signs out and in again, searches once, and says what is offered.'],
    },
    outcome: {
      title: 'Open: what happens to the request',
      explanation:
        'Nothing known so far explains it, and the request was not sent, or nobody could say what became of it.',
      remediation: [
        'The user sends the request while the contact is on the telephone, and says what both see.',
      ],
    },
    'user-policy': {
      title: 'Open: what the user’s own policy allows',
      explanation: 'The setting of the organisation allows it; that of the user’s own policy is not known.',
      remediation: ['An administrator looks at the external access policy that applies to the user.'],
    },
    elsewhere: {
      title: 'Open: whether it works from another network',
      explanation:
        'The request fails here, and nothing measured explains it. Another network would tell the network from the rest.',
      remediation: ['Try it from a network that your firewall has no part in, with Callpath if possible.'],
    },
    'contact-sends': {
      title: 'Open: whether the contact can send a request',
      explanation: 'The request does not arrive, and the other way has not been tried.',
      remediation: ['Ask the contact to send the request, and see whether it arrives.'],
    },
    accepted: {
      title: 'Open: whether the contact has accepted',
      explanation:
        'The request arrived. Whether it was accepted is not known; until then no messages go either way.',
      remediation: ['Ask the contact, by mail or telephone.'],
    },
    support: {
      title: 'Open: for the provider’s support',
      explanation: 'Everything was answered, and none of it explains why the request fails.',
      remediation: [
        'Hand the whole case with its runs to the provider’s support: it shows what has been excluded.',
        'Ask the other organisation’s administrator whether your domain is allowed there.',
      ],
    },
  },
};
