import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import type { Report } from '../../model/report.ts';
import { frontFacts } from '../../handover/front-facts.ts';
import { sheetsOf } from '../../handover/sheet.ts';
import { EMBEDDED } from '../embedded.ts';
import { observationsById } from '../evidence-words.ts';
import { matrixOf } from '../matrix.ts';
import { pathOf } from '../path.ts';
import { originOf } from '../report-facts.ts';
import { VERDICT_SYMBOL } from '../symbols.ts';
import { waterfallsOf } from '../waterfall.ts';
import { EnvironmentList } from './environment-list.tsx';
import { FindingCard } from './finding-card.tsx';
import { FrontPage } from './front-page.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { SheetCard } from './sheet-card.tsx';
import { PAGE_STYLE, PAGE_STYLE_SHA256 } from './style.ts';
import { WaterfallChart } from './waterfall-chart.tsx';

/** Nothing is loaded, run, embedded, sent or followed: one style sheet, known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${PAGE_STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;
/** More would be a wall of bars; the table has every endpoint. */
const WATERFALLS = { mostEndpoints: 12, mostBars: 6 };

/** The whole report as one page. Texts of the report must be printable already. */
export function Page({
  report,
  messages,
  packed,
}: {
  readonly report: Report;
  readonly messages: Messages;
  /** The report as the page is to carry it (`EMBEDDED`); null: not at all. */
  readonly packed: string | null;
}): ReactElement {
  const { heading } = messages.words;
  const label = messages.verdict.label[report.verdict.status];
  return (
    <html lang={messages.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>
          {[`${VERDICT_SYMBOL[report.verdict.status]} ${label}`, report.label, 'Callpath']
            .filter((text) => text !== '')
            .join(' · ')}
        </title>
        <style>{PAGE_STYLE}</style>
      </head>
      <body>
        <Body report={report} messages={messages} />
        <footer>
          <h2>{heading.environment}</h2>
          <EnvironmentList report={report} messages={messages} />
          <p>{originOf(report, messages).join(' · ')}</p>
        </footer>
        {packed === null ? null : (
          <template id={EMBEDDED.id} data-encoding={EMBEDDED.encoding}>
            {packed}
          </template>
        )}
      </body>
    </html>
  );
}

function Body({ report, messages }: { readonly report: Report; readonly messages: Messages }): ReactElement {
  const { heading } = messages.words;
  const rows = matrixOf(report);
  const path = pathOf(report, rows);
  const known = observationsById(report);
  const waterfalls = waterfallsOf(report, rows, WATERFALLS);
  const sheets = sheetsOf(report, messages);
  const front = frontFacts(report, rows, sheets, messages);
  const { title } = messages.handover;
  return (
    <>
      <header>
        <p>
          {[messages.handover.front.title, front.label, front.when].filter((text) => text !== '').join(' · ')}
        </p>
      </header>
      <main>
        <FrontPage report={report} rows={rows} path={path} facts={front} messages={messages} />
        <h2>{heading.findings}</h2>
        {report.findings.length === 0 ? <p>{heading.noFindings}</p> : null}
        {report.findings.map((finding, index) => (
          <FindingCard key={`${index} ${finding.id}`} finding={finding} known={known} messages={messages} />
        ))}
        {sheets.length === 0 ? null : (
          <>
            <h2>{title}</h2>
            {sheets.map((sheet) => (
              <SheetCard key={sheet.team} sheet={sheet} messages={messages} />
            ))}
          </>
        )}
        <h2 id="measured">{heading.measured}</h2>
        <MatrixTable rows={rows} messages={messages} />
        {waterfalls.length === 0 ? null : (
          <>
            <h2 id="waterfall">{heading.waterfall}</h2>
            <WaterfallChart waterfalls={waterfalls} messages={messages} />
          </>
        )}
        {report.notMeasured.length === 0 ? null : <NotMeasured report={report} messages={messages} />}
      </main>
    </>
  );
}

function NotMeasured({
  report,
  messages,
}: {
  readonly report: Report;
  readonly messages: Messages;
}): ReactElement {
  return (
    <>
      <h2>{messages.words.heading.notMeasured}</h2>
      <ul>
        {report.notMeasured.map(({ what, why }, index) => (
          <li key={`${index} ${what}`}>
            <code>{what}</code> {why}
          </li>
        ))}
      </ul>
    </>
  );
}
