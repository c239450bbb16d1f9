import type { Page } from './page.ts';

/** A web filter's own page, with the words that tell its product (facts, section 5.8). */
export const blockPage = (hostName: string): Page => ({
  status: 403,
  body: `<!doctype html>
<title>Web Filter Violation</title>
<h1>FortiGuard Intrusion Prevention - Access Blocked</h1>
<p>You have tried to open a page that is in violation of your internet usage policy.</p>
<p>URL: ${hostName}</p>
<p>Powered By FortiGuard</p>`,
});
