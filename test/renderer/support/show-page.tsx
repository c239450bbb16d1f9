import { createDOMRenderer } from '@fluentui/react-components';
import { render, type RenderResult } from '@testing-library/react';
import { App } from '../../../renderer/app.tsx';
import { createPage } from '../../../renderer/state/store.ts';
import { type FakeDiagnostics, fakeDiagnostics } from '../../support/fake-diagnostics.ts';

/** The whole page at a location (`/history`), before a fake host. */
export async function showPage(
  location = '/',
  fake: FakeDiagnostics = fakeDiagnostics(),
): Promise<RenderResult & { readonly fake: FakeDiagnostics }> {
  window.location.hash = `#${location}`;
  const hello = await fake.api.hello(null);
  if (!hello.ok) throw new Error(hello.problem.code);
  const result = render(
    <App page={createPage(fake.api, hello.value)} styles={createDOMRenderer(document)} />,
  );
  return { ...result, fake };
}
