import type { MatrixRow } from '../../../../../shared/export/matrix.ts';
import { observationWords } from '../../../../../shared/export/observation-words.ts';
import { portOf, purposeOf, resultOf } from '../../../../../shared/export/report-facts.ts';
import type { RowTimeline } from '../../../../../shared/export/waterfall.ts';
import type { Messages } from '../../../../../shared/messages/messages.ts';
import type { Report } from '../../../../../shared/model/report.ts';
import { MOST_CERTIFICATES } from './bounds.ts';
import { certificateFacts, encryptionWords, trustWords } from './certificate-facts.ts';
import { chainsOf } from './chains.ts';
import { rawAnswer } from './raw-answer.ts';

/** Everything that the timeline shows, as plain text to be pasted into a ticket. */
export function detailsText(
  row: MatrixRow,
  timeline: RowTimeline,
  report: Report,
  messages: Messages,
): string {
  const { words, report: said, ui } = messages;
  const head = [
    `${row.host} ${portOf(row)}`.trim(),
    said.labelled(words.heading.result, resultOf(row, messages).text),
    said.labelled(words.heading.neededFor, purposeOf(row, messages)),
    said.labelled(
      words.heading.measuredAt,
      [report.label, words.instant(report.startedAt)].filter((text) => text !== '').join(', '),
    ),
  ];
  const attempts = timeline.attempts.map(
    (observation, index) => `${index + 1}. ${observationWords(observation, messages)}`,
  );
  const left = timeline.leftOut > 0 ? [said.andMore(timeline.leftOut)] : [];
  const chains = chainsOf(timeline.attempts).flatMap(({ tls, attempts: shownIn }) => [
    `${ui.matrix.certificateChain} (${ui.matrix.certificateOf(shownIn)})`,
    said.labelled(ui.matrix.trustedBy, trustWords(tls, messages)),
    said.labelled(ui.matrix.encryption, encryptionWords(tls)),
    ...tls.chain
      .slice(0, MOST_CERTIFICATES)
      .flatMap((certificate, index) => [
        '',
        `#${index + 1}`,
        ...certificateFacts(certificate, messages).map(({ label, text }) => said.labelled(label, text)),
      ]),
  ]);
  const answers = timeline.attempts.flatMap((observation, index) => {
    const raw = rawAnswer(observation, messages);
    return raw === null ? [] : ['', `${index + 1}. ${words.kind[observation.kind]}`, raw];
  });
  return [
    ...head,
    '',
    words.heading.attempts,
    ...attempts,
    ...left,
    ...(chains.length === 0 ? [] : ['', ...chains]),
    ...(answers.length === 0 ? [] : ['', ui.matrix.rawAnswers, ...answers]),
  ].join('\n');
}
