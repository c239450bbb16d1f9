import { endings } from './guide/endings.ts';
import { picture } from './guide/picture.ts';
import { steps } from './guide/steps.ts';
import { duration, instant, list, number } from './numbers.ts';
import type { GuideText } from '../guide.ts';

export const guide: GuideText = {
  name: 'Guided test',
  stations: [
    'What is tried',
    'Settings',
    'The wait',
    'The network',
    'Trying it',
    'Another network',
    'The contact',
    'Conclusion',
  ],
  steps,
  picture,
  measured: {
    explains: 'Measured: something that is needed is out of reach',
    fine: 'Measured: everything that is needed is reachable',
    unclear: 'Measured, but too little to say',
  },
  lifecycle: {
    heading: 'What still exists in 2026',
    facts: [
      'Skype, the free program, was retired on 5 May 2025. Teams (free) took its place and takes the old Skype account.',
      'Skype for Business Online was retired on 31 July 2021; Teams took its place. Its admin centre is gone.',
      'Skype for Business Server 2015 and 2019 have had no support since 14 October 2025, and paid updates ended on 31 October 2026. The Subscription Edition is the version that goes on.',
      'Still worth testing: Teams with people in other organisations and with private Teams accounts, and Skype for Business Server with other organisations. Teams still needs *.lync.com and *.skype.com.',
    ],
  },
  abilities: {
    heading: 'What works with a private contact, and what does not',
    can: {
      heading: 'Works',
      items: ['Messages between two people', 'Presence', 'Audio and video calls between two people'],
    },
    cannot: {
      heading: 'Does not work',
      items: [
        'Group chats with a Skype contact',
        'Audio or video with three or more people',
        'Sharing the desktop or a program',
        'Being found: only the user can find the Skype contact, not the other way round',
        'Other providers of instant messages (Google, Facebook), and text messages to phones',
        'Skype for Business on a Mac: Skype directory search, and Skype contacts at all',
      ],
    },
  },
  settings: {
    heading: 'Where the setting is found',
    columns: {
      setting: 'Setting',
      old: 'Old admin centre (closed)',
      present: 'Teams admin centre',
      powershell: 'PowerShell',
      server: 'Skype for Business Server',
    },
    places: {
      external: {
        setting: 'External communications',
        old: 'Skype for Business > organization > external communications',
        present: 'Users > External access > Organization settings',
        powershell:
          'Get-CsTenantFederationConfiguration: AllowFederatedUsers, AllowedDomains, BlockedDomains',
        server: 'Get-CsAccessEdgeConfiguration: AllowFederatedUsers',
      },
      people: {
        setting: 'Contact with private persons',
        old: 'the same page: let people communicate with Skype users',
        present: 'the same page: accounts that no organisation manages',
        powershell:
          'Get-CsTenantFederationConfiguration: AllowTeamsConsumer (once AllowPublicUsers, for Skype)',
        server: 'Get-CsPublicProvider: Enabled',
      },
      domains: {
        setting: 'Allowed and blocked domains',
        old: 'the same page: blocked or allowed domains',
        present: 'the same page: domains',
        powershell: 'Get-CsTenantFederationConfiguration: AllowedDomains, BlockedDomains, BlockAllSubdomains',
        server: 'Get-CsAllowedDomain, Get-CsBlockedDomain',
      },
      'user-policy': {
        setting: 'The user’s own policy',
        old: 'Skype for Business > users > edit > external communications',
        present: 'Users > External access > Policies',
        powershell: 'Get-CsExternalAccessPolicy: EnableFederationAccess, EnableTeamsConsumerAccess',
        server: 'Get-CsExternalAccessPolicy: EnableFederationAccess, EnablePublicCloudAccess',
      },
    },
  },
  endings,
  actors: {
    admin: 'an administrator of the service',
    'firewall-team': 'whoever runs the firewall',
    'proxy-team': 'whoever runs the proxy',
    'dns-team': 'whoever runs DNS',
    'network-team': 'whoever runs the network',
    user: 'the user',
    contact: 'the contact',
    helpdesk: 'the helpdesk',
    provider: 'the provider’s support',
    nobody: 'nobody',
  },
  words: {
    step: (n) => `Step ${number(n)}`,
    progress: ({ number: n, atMost }) => `Step ${number(n)}, at most ${number(atMost)}`,
    conclusion: 'Conclusion',
    openQuestion: 'Open question',
    whoActs: 'Who acts',
    becauseOf: 'Because of',
    answersSoFar: 'Answers so far',
    byMeasuring: 'measured',
    readOut: (say) => `Read out: “${say}”`,
    provesNothing:
      'Answered before the change could have reached everything: it proves nothing, and is asked again.',
    wait: ({ readyAt, leftMs }) =>
      `Tests prove something from ${instant(readyAt)} on: ${leftMs <= 0 ? 'that time has come' : `${left(leftMs)} to go`}.`,
    run: ({ label, startedAt, here }) =>
      `${here ? 'this network' : 'another network'}${label === '' ? '' : ` (${label})`}, measured ${instant(startedAt)}`,
    alsoFound: (title) => `Found as well, without explaining it: ${title}`,
    writtenAs: (address) => `In the Skype directory this address is written ${address}.`,
  },
  terminal: {
    intro: 'The guided test: one question at a time, and “not known” is an answer everywhere.',
    keys: ({ options, run }) =>
      [
        `1–${options}: answer`,
        ...(run ? ['r: measure now', 'l: load a report'] : []),
        'b: back',
        '?: not known',
        'q: pause',
      ].join(' · '),
    typed: {
      instant: 'or a date and time, for example 2026-11-22 09:15',
      address: 'or the address',
      domains: 'or the domains, with commas between them',
    },
    runNow: 'measure now',
    loadReport: 'load a report',
    reportPath: 'Path of the report: ',
    notAnAnswer: (value) => `“${value}” is not among the answers to this step.`,
    nothingToUndo: 'This is the first step.',
    kept: (path) => `Kept in ${path}`,
    paused: 'Paused. Go on with the same command.',
    next: 'Next',
    answerWith: ({ step, values }) => `Answer with --answer ${step}=VALUE: ${list(values, 'or')}`,
  },
};

function left(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  if (minutes < 60) return duration(minutes * 60_000);
  const rest = minutes % 60;
  return rest === 0 ? `${number((minutes - rest) / 60)} h` : `${number((minutes - rest) / 60)} h ${rest} min`;
}
