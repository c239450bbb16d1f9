import type { ReactElement } from 'react';
import type { RowTimeline } from '../../../../../shared/export/waterfall.ts';
import { useMessages } from '../../../../state/messages.ts';
import { MOST_CERTIFICATES } from './bounds.ts';
import { certificateFacts, encryptionWords, trustWords } from './certificate-facts.ts';
import { type Chain, chainsOf } from './chains.ts';
import { TimelinePart } from './timeline-part.tsx';
import { useTimelineStyles } from './timeline-styles.ts';

/** The certificate chains that the attempts saw; nothing where none was seen. */
export function Certificates({ timeline }: { readonly timeline: RowTimeline }): ReactElement {
  return (
    <>
      {chainsOf(timeline.attempts).map((chain) => (
        <ChainPart key={chain.attempts.join(' ')} chain={chain} />
      ))}
    </>
  );
}

function ChainPart({ chain: { tls, attempts } }: { readonly chain: Chain }): ReactElement {
  const styles = useTimelineStyles();
  const messages = useMessages();
  const { words, ui, report } = messages;
  const left = tls.chain.length - MOST_CERTIFICATES;
  const encryption = encryptionWords(tls);
  return (
    <TimelinePart title={ui.matrix.certificateChain}>
      <dl className={styles.facts}>
        <dt>{words.heading.attempts}</dt>
        <dd>{ui.matrix.certificateOf(attempts)}</dd>
        <dt>{ui.matrix.trustedBy}</dt>
        <dd>{trustWords(tls, messages)}</dd>
        {encryption === '' ? null : (
          <>
            <dt>{ui.matrix.encryption}</dt>
            <dd>{encryption}</dd>
          </>
        )}
      </dl>
      {tls.clientCertificateWanted ? <p className={styles.faint}>{ui.matrix.clientCertificate}</p> : null}
      <ol className={styles.attempts}>
        {tls.chain.slice(0, MOST_CERTIFICATES).map((certificate, index) => (
          <li key={`${index} ${certificate.fingerprint256}`}>
            <dl className={styles.facts}>
              {certificateFacts(certificate, messages).map(({ label, text, verbatim }) => (
                <Fact key={label} label={label} text={text} verbatim={verbatim} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {left > 0 ? <p className={styles.faint}>{report.andMore(left)}</p> : null}
    </TimelinePart>
  );
}

function Fact(props: {
  readonly label: string;
  readonly text: string;
  readonly verbatim: boolean;
}): ReactElement {
  const styles = useTimelineStyles();
  return (
    <>
      <dt>{props.label}</dt>
      <dd className={props.verbatim ? styles.verbatim : undefined}>{props.text}</dd>
    </>
  );
}
