import type { FileChooser, Page } from 'playwright-core';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';

export const en = messagesFor('en');
export const fr = messagesFor('fr');

type ScreenName = keyof Messages['ui']['shell']['nav'];

export async function goTo(page: Page, screen: ScreenName, messages: Messages = en): Promise<void> {
  const name = messages.ui.shell.nav[screen];
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/**
 * Somebody always listens: without, choosers are no longer caught between two of them, and one may open unseen.
 */
export const catchChoosers = (page: Page): void => void page.on('filechooser', () => undefined);

/**
 * The system's dialog for files, by the key for it. Where nobody clicked for some seconds, the window asks for a click
 * first: no page may open that dialog by itself.
 */
export async function chooserByKey(page: Page, messages: Messages = en): Promise<FileChooser> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  const button = page.getByRole('button', { name: messages.ui.history.chooseFiles });
  const isAsked = button.waitFor().then(
    () => true,
    () => false,
  );
  if (await Promise.race([chooser.then(() => false), isAsked])) await button.click();
  return chooser;
}

/** Starts a practice fault; what follows is up to the caller. */
export async function practise(page: Page, fault: PracticeFaultId, messages: Messages = en): Promise<void> {
  await goTo(page, 'practice', messages);
  const another = page.getByRole('button', { name: messages.ui.practice.another });
  if (await another.isVisible()) await another.click();
  await page.getByRole('radio', { name: messages.practice[fault].title, exact: true }).check();
  await page.getByRole('button', { name: messages.ui.practice.diagnose }).click();
}

/** Runs a practice fault to its verdict. */
export async function practiseToVerdict(
  page: Page,
  fault: PracticeFaultId,
  messages: Messages = en,
): Promise<void> {
  await practise(page, fault, messages);
  await page.getByRole('button', { name: messages.ui.practice.whatWasBroken }).waitFor({ timeout: 60_000 });
}
