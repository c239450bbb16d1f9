import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webLightTheme,
} from '@fluentui/react-components';
import { configure, render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MessagesProvider } from '../../../../../renderer/state/messages.ts';
import { createPage, PageProvider } from '../../../../../renderer/state/store.ts';
import { Matrix } from '../../../../../renderer/views/report/matrix/matrix.tsx';
import { matrixOf } from '../../../../../shared/export/matrix.ts';
import { printableReport } from '../../../../../shared/export/printable-report.ts';
import { en } from '../../../../../shared/messages/en.ts';
import type { Report } from '../../../../../shared/model/report.ts';
import { type FakeDiagnostics, fakeDiagnostics } from '../../../../support/fake-diagnostics.ts';

// Whether an element is hidden is asked of every style sheet for every element: on a busy computer that takes seconds.
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

/** The table of a report by itself; `show` draws it again with another one. */
export async function showMatrix(
  report: Report,
  live = false,
): Promise<
  RenderResult & { readonly fake: FakeDiagnostics; readonly show: (report: Report, live?: boolean) => void }
> {
  const fake = fakeDiagnostics();
  const hello = await fake.api.hello(null);
  if (!hello.ok) throw new Error(hello.problem.code);
  const page = createPage(fake.api, hello.value);
  const styles = createDOMRenderer(document);
  const drawn = (of: Report, isLive: boolean): ReactElement => {
    const printable = printableReport(of);
    return (
      <RendererProvider renderer={styles} targetDocument={document}>
        <PageProvider value={page}>
          <MessagesProvider value={en}>
            <FluentProvider theme={webLightTheme}>
              <Matrix report={printable} rows={matrixOf(printable)} live={isLive} />
            </FluentProvider>
          </MessagesProvider>
        </PageProvider>
      </RendererProvider>
    );
  };
  const result = render(drawn(report, live));
  return { ...result, fake, show: (of, isLive = false) => result.rerender(drawn(of, isLive)) };
}
