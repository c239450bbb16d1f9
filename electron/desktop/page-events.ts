import type { WebContents } from 'electron';
import { EVENT_CHANNEL } from './channels.ts';
import type { App } from '../app/app.ts';

/**
 * Tells a page what happens from the moment it has asked where things stand. While it is not there, loading or
 * crashed, nobody listens, and the app keeps for the next one what it must be told.
 */
export class PageEvents {
  #stop: (() => void) | null = null;

  start(app: Pick<App, 'listen'>, page: Pick<WebContents, 'isDestroyed' | 'send'>): void {
    this.stop();
    this.#stop = app.listen((event) => {
      if (!page.isDestroyed()) page.send(EVENT_CHANNEL, event);
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
