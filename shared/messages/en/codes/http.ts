import type { CodeTexts } from '../../area.ts';

export const http: CodeTexts<'http'> = {
  'http.block-page': {
    name: 'Page of a web filter',
    meaning: 'A web filter answers in the service’s place with a page of its own.',
    toldApart:
      'The answer is compared with the marks that known filters leave in addresses, headers and pages. A sign-in page of the network appears on the neutral test page too; this one does not.',
    advice: ['Whoever runs the web filter allows the hosts in the report.', 'Run Callpath again.'],
  },
  'http.unexpected-answer': {
    name: 'Unexpected answer',
    meaning: 'The host answers HTTP, but not as the service does. Whether people notice is not known.',
    toldApart:
      'No mark of a known filter is in the answer, and the service does not report an error of its own (5xx).',
    advice: ['Open the address in a browser here and on another network, and compare.'],
  },
};
