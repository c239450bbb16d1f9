import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, nativeTheme, session } from 'electron';
import { filesIn } from './given-files.ts';
import { guardPages, guardSession, mayPageLoad } from './guard.ts';
import { importFiles } from './import-files.ts';
import { answerCalls } from './ipc.ts';
import { LEAVE_MS, within } from './leave.ts';
import { type FirstScreen, openMainWindow } from './main-window.ts';
import { addContextMenu, menuText, setMenu } from './menu.ts';
import { careForPage } from './page-care.ts';
import { PageEvents } from './page-events.ts';
import { servePage } from './page-protocol.ts';
import { Memory } from './remembered.ts';
import { themeSource, windowColor } from './theme.ts';
import type { App } from '../app/app.ts';
import { BUILT } from '../page/built-files.ts';
import { createPage } from '../page/page.ts';
import type { CallName, MenuCommand } from '../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../shared/api/problem.ts';
import type { Settings, ThemeName } from '../../shared/api/settings.ts';
import type { Lang } from '../../shared/messages/messages.ts';

/** The program from its start to its end. */
export function startDesktop(files: readonly string[]): void {
  const desktop = new Desktop();
  guardPages(app, (url) => desktop.openLink(url));
  app.on('second-instance', (_event, _argv, _folder, data) => desktop.comeForward(filesIn(data)));
  // macOS: a file dropped on the icon, perhaps before there is a window; the icon clicked without one.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    desktop.comeForward([path]);
  });
  app.on('activate', () => desktop.comeForward([]));
  app.on('before-quit', (event) => {
    event.preventDefault();
    desktop.leave();
  });
  app.on('window-all-closed', () => {
    if (!KEEPS_RUNNING) desktop.leave();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => desktop.leave());
  // Not awaited: Electron is not ready before this module has run to its end.
  void app.whenReady().then(() => desktop.start(files));
}

/** On macOS a program goes on without its window. */
const KEEPS_RUNNING = process.platform === 'darwin';

class Desktop {
  readonly #memory = new Memory(join(app.getPath('userData'), 'window.json'));
  readonly #events = new PageEvents();
  #window: BrowserWindow | null = null;
  /** Null until somebody needs it. */
  #app: Promise<App> | null = null;
  #started = false;
  #systemLang: Lang = 'en';
  #lang: Lang = 'en';
  #theme: ThemeName = 'system';
  #leaving = false;
  /** Given to us before there was an app to take them. */
  readonly #early: string[] = [];

  start(named: readonly string[]): void {
    const files = [...named, ...this.#early];
    this.#started = true;
    this.#systemLang = /^fr\b/i.test(app.getLocale()) ? 'fr' : 'en';
    this.#lang = this.#memory.value.lang ?? this.#systemLang;
    this.#theme = this.#memory.value.theme ?? 'system';
    nativeTheme.themeSource = themeSource(this.#theme);
    nativeTheme.on('updated', () => this.#paint());
    guardSession(session.defaultSession, (url) => mayPageLoad(url, !app.isPackaged));
    // The rest of the program is loaded when the page has what it needs and reads it: there is one thread for both.
    servePage(session.defaultSession, createPage({ folder: BUILT.page }), (path) => {
      if (path.endsWith('.js')) setImmediate(() => void this.#running());
    });
    answerCalls(
      ipcMain,
      () => this.#window?.webContents.id ?? null,
      (name, params) => this.#answer(name, params),
    );
    this.#open(files.length > 0 ? 'history' : null);
    setMenu(this.#lang, (command) => this.#give(command));
    this.#import(files);
  }

  comeForward(files: readonly string[]): void {
    if (this.#leaving) return;
    if (!this.#started) return void this.#early.push(...files);
    if (this.#window === null) this.#open(null);
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.show();
    this.#window?.focus();
    this.#import(files);
  }

  openLink(url: string): void {
    void this.#running().then((running) => running.answer('openLink', { url }));
  }

  /** Ends the program once what there is has been saved. */
  leave(sayLast: () => void = () => {}): void {
    if (this.#leaving) return;
    this.#leaving = true;
    void (async () => {
      await within(LEAVE_MS, async () => (await this.#app)?.close());
      await within(LEAVE_MS, () => this.#memory.flush());
      sayLast();
      app.exit(0);
    })();
  }

  /** A page that is there goes to the case; a new one begins with it. */
  #showCase(id: string): void {
    if (this.#leaving) return;
    if (this.#window === null) this.#open(`guide/${id}`);
    else void this.#app?.then((running) => running.tell({ type: 'show-case', id }));
    this.comeForward([]);
  }

  #open(screen: FirstScreen | null): void {
    const window = openMainWindow(
      this.#memory,
      windowColor(this.#theme, nativeTheme.shouldUseDarkColors),
      screen,
    );
    this.#window = window;
    addContextMenu(window, () => this.#lang);
    careForPage(window, {
      onGone: () => this.#events.stop(),
      onCrashed: () => void this.#app?.then((running) => running.tell(PAGE_CRASHED)),
      onHopeless: () => this.#giveUp(),
    });
    window.on('close', (event) => {
      if (KEEPS_RUNNING && !this.#leaving) return;
      event.preventDefault();
      this.leave();
    });
    window.on('session-end', () => this.leave());
    window.on('closed', () => {
      this.#events.stop();
      this.#window = null;
    });
  }

  #running(): Promise<App> {
    return (this.#app ??= this.#load());
  }

  async #load(): Promise<App> {
    try {
      const [{ createApp }, { createDesktopHost }] = await Promise.all([
        import('../app/app.ts'),
        import('./desktop-host.ts'),
      ]);
      return await createApp(
        createDesktopHost({
          memory: this.#memory,
          window: () => this.#window,
          systemLang: this.#systemLang,
          lang: () => this.#lang,
          showCase: (id) => this.#showCase(id),
          applySettings: (settings) => this.#apply(settings),
        }),
      );
    } catch (error) {
      const { title, text } = menuText(this.#lang).cannotStart;
      dialog.showErrorBox(
        title,
        text(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      app.exit(1);
      throw error;
    }
  }

  async #answer(name: CallName, params: unknown): Promise<Answer<unknown>> {
    const running = await this.#running();
    const answer = await running.answer(name, params);
    // From here on the page follows by itself.
    if (name === 'hello' && this.#window !== null) this.#events.start(running, this.#window.webContents);
    return answer;
  }

  #apply({ theme, language }: Settings): void {
    const lang = language === 'system' ? this.#systemLang : language;
    if (lang !== this.#lang) setMenu(lang, (command) => this.#give(command));
    this.#lang = lang;
    this.#theme = theme;
    this.#memory.keep({ theme, lang });
    nativeTheme.themeSource = themeSource(theme);
    this.#paint();
  }

  #paint(): void {
    this.#window?.setBackgroundColor(windowColor(this.#theme, nativeTheme.shouldUseDarkColors));
  }

  #give(command: MenuCommand): void {
    if (this.#window === null) this.comeForward([]);
    void this.#app?.then((running) => running.tell({ type: 'command', command }));
  }

  #import(files: readonly string[]): void {
    if (files.length > 0) void this.#running().then((running) => importFiles(running, files));
  }

  #giveUp(): void {
    const { title, text } = menuText(this.#lang).keepsCrashing;
    this.leave(() => dialog.showErrorBox(title, text));
  }
}

const PAGE_CRASHED = { type: 'problem', problem: { code: 'page-crashed' } } as const;
