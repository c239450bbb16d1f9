/**
 * What the child of `createSystemLookup` runs, as CommonJS for `node -e`: a line of JSON in (`id`, `host`), a line out
 * (`id` and `addresses` or `code`). Kept as text so that the bundle needs no second file.
 *
 * `process.exit` would wait for every getaddrinfo under way, so that it ends itself the hard way, as soon as its
 * input ends: that is how it notices that its parent died. Ctrl-C reaches it too, as part of the terminal's group,
 * but only the parent decides what that means.
 */
export const LOOKUP_CHILD = `
const { lookup } = require('node:dns');
const end = () => process.kill(process.pid, 'SIGKILL');
const answer = (line) => process.stdout.write(JSON.stringify(line) + '\\n');
process.on('SIGINT', () => {});
process.on('uncaughtException', end);
process.stdout.on('error', end);
process.stdin.on('end', end).on('error', end).setEncoding('utf8');
let rest = '';
process.stdin.on('data', (text) => {
  const lines = (rest + text).split('\\n');
  rest = lines.pop();
  for (const line of lines) {
    const { id, host } = JSON.parse(line);
    try {
      lookup(host, { all: true, verbatim: true }, (error, found) => {
        if (error) answer({ id, code: error.code || 'EAI_FAIL' });
        else answer({ id, addresses: found.slice(0, 64).map((one) => one.address) });
      });
    } catch {
      answer({ id, code: 'ENOTFOUND' });
    }
  }
});
`;
