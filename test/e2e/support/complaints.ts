import type { Page } from 'playwright-core';

/** Collects what the page itself finds wrong: errors on its console (a refused style or script among them), exceptions. */
export function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
