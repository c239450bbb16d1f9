import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../shared/export/matrix.ts';
import { observationWords } from '../../../shared/export/observation-words.ts';
import { pathOf } from '../../../shared/export/path.ts';
import { renderHtml } from '../../../shared/export/html/render-html.ts';
import { renderMarkdown } from '../../../shared/export/markdown.ts';
import { renderText } from '../../../shared/export/text.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Report } from '../../../shared/model/report.ts';
import { PROXY } from '../../support/proxied-network.ts';
import { healthyReport } from '../../support/sample-report.ts';

const en = messagesFor('en');
const VIA = { type: 'http', host: '198.18.1.3', port: 3128 } as const;

/** The healthy report as if its web traffic had gone through a proxy; `spoil` may change what it brought. */
const proxied = (spoil: (o: Observation) => Observation = (o) => o): Report => ({
  ...healthyReport,
  environment: {
    ...healthyReport.environment,
    proxy: { source: 'environment', pacUrl: null, routes: [PROXY], perEndpoint: { '*': [PROXY] } },
  },
  observations: healthyReport.observations.flatMap((o): readonly Observation[] =>
    o.kind === 'http'
      ? [
          o,
          spoil({
            ...o,
            id: `${o.id}p`,
            via: VIA,
            target: { ...o.target, address: VIA.host, route: 'proxy' },
          }),
        ]
      : [o],
  ),
});
const refused = (o: Observation): Observation =>
  o.kind === 'http'
    ? { ...o, outcome: { status: 'failed', failure: { step: 'tunnel', code: 'denied', detail: '403' } } }
    : o;
const web = (report: Report) => matrixOf(report).filter(({ as }) => as === 'https');

const link = (report: Report) => pathOf(report).links[2]?.state;

describe('a report of a network with a proxy', () => {
  test('says of each row by which way it works', () => {
    expect(web(proxied()).length).toBeGreaterThan(0);
    for (const row of web(proxied(refused))) {
      // What works directly besides is not the way that the client goes.
      expect([row.state, row.via]).toEqual(['failed', PROXY]);
      expect(row.addresses).not.toContain(VIA.host);
    }
    expect(matrixOf(healthyReport).every(({ via }) => via === null)).toBe(true);
  });

  test.each([
    ['text', renderText],
    ['markdown', renderMarkdown],
    ['html', renderHtml],
  ] as const)('says where the setting comes from: %s', (_, render) => {
    expect(render(proxied(refused), en).replaceAll(/\s+/g, ' ')).toContain('from the environment variables');
    // Markdown keeps addresses from becoming links.
    expect(render(proxied(refused), en).replaceAll(/\s+/g, ' ')).toMatch(/through \S*198\S*18\S*3128/);
  });

  test('without a proxy says that there is none', () => {
    expect(renderText(healthyReport, en)).toContain('Proxy: none');
  });

  test('an attempt through a proxy names it, and not its address as the service’s', () => {
    const [o] = proxied().observations.filter(({ via }) => via !== undefined);
    if (o === undefined) throw new Error('none');
    expect(observationWords(o, en)).toContain(`through ${PROXY}`);
    expect(observationWords(o, en)).not.toContain('(198.18.1.3)');
  });

  test('the picture’s link behind the proxy is fine, and unknown where it carries nothing', () => {
    expect(link(proxied())).toBe('fine');
    expect(link(proxied(refused))).toBe('unknown');
    expect(link(healthyReport)).toBe('unknown');
  });
});
