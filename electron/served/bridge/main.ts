import { createDiagnostics } from './diagnostics.ts';
import { SOCKET_PATH } from './frames.ts';
import { copyText, download, openLink } from './in-browser.ts';
import type { PageSocket, SocketEvents } from './connection.ts';
import { forgetToken, openSession, watchForLinks } from './open-session.ts';

watchForLinks();
// One script for both pages of this host: the one that lets a browser in, and the app.
if (document.documentElement.dataset['callpath'] === 'session') {
  void openSession();
} else {
  // A link was opened again in a browser that is in already.
  forgetToken();
  Object.defineProperty(window, 'diagnostics', {
    value: createDiagnostics({
      open,
      local: { copyText, openLink },
      download,
    }),
  });
}

function open({ opened, message, closed }: SocketEvents): PageSocket {
  const socket = new WebSocket(`ws://${location.host}${SOCKET_PATH}`);
  socket.addEventListener('open', opened);
  socket.addEventListener('message', ({ data }) => message(String(data)));
  socket.addEventListener('close', ({ code }) => closed(code));
  return socket;
}
