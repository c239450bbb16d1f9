import type { RedactionText } from '../redaction.ts';
import type { SecretKind } from '../../redact/manifest.ts';
import { SECRET_KINDS } from '../../redact/manifest.ts';
import { list, number, plural } from './numbers.ts';

const NOUNS: Readonly<Record<SecretKind, readonly [string, string]>> = {
  user: ['user name', 'user names'],
  host: ['computer or server name', 'computer and server names'],
  domain: ['domain', 'domains'],
  tenant: ['tenant name', 'tenant names'],
  address: ['address', 'addresses'],
  mac: ['hardware address', 'hardware addresses'],
  network: ['wireless network name', 'wireless network names'],
  interface: ['interface name', 'interface names'],
  secret: ['password or token', 'passwords and tokens'],
  certificate: ['name in a certificate', 'names in certificates'],
  path: ['path', 'paths'],
  id: ['identifier', 'identifiers'],
  text: ['page or header', 'pages and headers'],
};
const counted = (kind: SecretKind, n: number): string => `${number(n)} ${plural(n, ...NOUNS[kind])}`;

export const redaction: RedactionText = {
  counted,
  replaced(counts) {
    const found = SECRET_KINDS.filter((kind) => (counts[kind] ?? 0) > 0);
    if (found.length === 0) return 'Nothing had to be replaced by placeholders.';
    return `Replaced by placeholders: ${list(found.map((kind) => counted(kind, counts[kind] ?? 0)))}.`;
  },
  replace: 'Replace names and addresses',
  purpose:
    'Names and addresses of this network become placeholders in the file, so that it can be shown to others. The verdict stays the same.',
  preview: 'See what is replaced',
  previewTitle: 'What is replaced in the file',
  previewIntro: 'This list stays on this computer: it is part of no file.',
  nothing: 'This report holds nothing that would be replaced.',
  original: 'In the report',
  placeholder: 'In the file',
  leftOut: 'left out',
  close: 'Close',
};
