import { FluentProvider, type GriffelRenderer, RendererProvider } from '@fluentui/react-components';
import { type ReactElement, StrictMode, useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Frame } from './components/frame.tsx';
import { MessagesProvider, useChosenMessages } from './state/messages.ts';
import { type Page, PageProvider } from './state/store.ts';
import { useTheme } from './state/theme.ts';

export function App({
  page,
  styles,
}: {
  readonly page: Page;
  readonly styles: GriffelRenderer;
}): ReactElement {
  return (
    <StrictMode>
      <RendererProvider renderer={styles} targetDocument={document}>
        <PageProvider value={page}>
          <Router hook={useHashLocation}>
            <Dressed />
          </Router>
        </PageProvider>
      </RendererProvider>
    </StrictMode>
  );
}

/** The page in the language and the colours of the settings. */
function Dressed(): ReactElement | null {
  const messages = useChosenMessages();
  const { name, theme } = useTheme();
  useEffect(() => {
    if (messages !== null) document.documentElement.lang = messages.lang;
    document.documentElement.dataset['theme'] = name;
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
  }, [messages, name]);
  if (messages === null) return null;
  return (
    <MessagesProvider value={messages}>
      <FluentProvider theme={theme}>
        <Frame />
      </FluentProvider>
    </MessagesProvider>
  );
}
