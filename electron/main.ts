import { app, Menu } from 'electron';
import { startDesktop } from './desktop/desktop.ts';
import { filesNamedIn } from './desktop/given-files.ts';

app.setName('Callpath');
app.setAppUserModelId('org.callpath.desktop');
// Each window asks for its sandbox, too: a runtime that is ready before its program is loaded takes this no longer.
if (!app.isReady()) app.enableSandbox();
// Ours comes with the window; Electron's own would be built for nothing.
Menu.setApplicationMenu(null);

const files = filesNamedIn(process.argv, process.cwd());
// A second start hands its files to the first and ends.
if (app.requestSingleInstanceLock({ files })) startDesktop(files);
else app.exit(0);
