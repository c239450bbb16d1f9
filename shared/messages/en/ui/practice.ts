import type { PracticeScreenText } from '../../ui/practice.ts';

export const practice: PracticeScreenText = {
  title: 'Practice',
  intro:
    'A whole network on this computer, with DNS, sign-in, messages and calls, and something in it broken on purpose. It touches nothing else: no packet leaves this computer, and no setting is changed.',
  choose: 'What does the caller complain about?',
  chooseHint: 'The complaint does not give the cause away.',
  symptom: 'Complaint',
  healthy: 'Nothing: everything works here',
  diagnose: 'Diagnose it',
  surprise: 'Surprise me',
  surpriseHint: 'Breaks something, or nothing, and does not tell.',
  checkUnderWay: 'A check of the real network is under way. One run at a time: practise when it has ended.',
  goToCheck: 'Go to the check',
  practising: (title) => (title === null ? 'A surprise' : `Complaint: ${title}`),
  guess: 'Read the report and make up your mind: what is broken, and where?',
  whatWasBroken: 'What was broken?',
  another: 'Choose another',
  answer: {
    title: 'What was broken',
    complaint: 'Complaint',
    story: 'In truth',
    found: 'Callpath found',
    foundNothing: 'nothing to object to',
    verdict: {
      named: 'Callpath named the cause.',
      'named-nothing': 'Nothing was broken, and Callpath found nothing.',
      'named-more': 'Callpath named the cause, and something else besides.',
      missed: 'Callpath did not name the cause.',
      'false-alarm': 'Nothing was broken, and yet Callpath found something.',
      stopped: 'The run was stopped before Callpath could tell.',
    },
  },
};
