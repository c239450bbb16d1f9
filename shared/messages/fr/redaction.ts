import type { RedactionText } from '../redaction.ts';
import type { SecretKind } from '../../redact/manifest.ts';
import { SECRET_KINDS } from '../../redact/manifest.ts';
import { list, number, plural } from './numbers.ts';
import { fr } from './typeset.ts';

const NOUNS: Readonly<Record<SecretKind, readonly [string, string]>> = {
  user: [fr`nom d'utilisateur`, fr`noms d'utilisateur`],
  host: [fr`nom d'ordinateur ou de serveur`, fr`noms d'ordinateur ou de serveur`],
  domain: [fr`domaine`, fr`domaines`],
  tenant: [fr`nom de locataire`, fr`noms de locataire`],
  address: [fr`adresse`, fr`adresses`],
  mac: [fr`adresse matérielle`, fr`adresses matérielles`],
  network: [fr`nom de réseau sans fil`, fr`noms de réseau sans fil`],
  interface: [fr`nom d'interface`, fr`noms d'interface`],
  secret: [fr`mot de passe ou jeton`, fr`mots de passe ou jetons`],
  certificate: [fr`nom figurant dans un certificat`, fr`noms figurant dans des certificats`],
  path: [fr`chemin`, fr`chemins`],
  id: [fr`identifiant`, fr`identifiants`],
  text: [fr`page ou en-tête`, fr`pages ou en-têtes`],
};
const counted = (kind: SecretKind, n: number): string => fr`${number(n)} ${plural(n, ...NOUNS[kind])}`;

export const redaction: RedactionText = {
  counted,
  replaced(counts) {
    const found = SECRET_KINDS.filter((kind) => (counts[kind] ?? 0) > 0);
    if (found.length === 0) return fr`Rien n'était à remplacer par des substituts.`;
    return fr`Remplacés par des substituts : ${list(found.map((kind) => counted(kind, counts[kind] ?? 0)))}.`;
  },
  replace: fr`Remplacer noms et adresses`,
  purpose: fr`Les noms et adresses de ce réseau deviennent des substituts dans le fichier, qui peut ainsi être montré à d'autres. Le verdict reste le même.`,
  preview: fr`Voir ce qui est remplacé`,
  previewTitle: fr`Ce qui est remplacé dans le fichier`,
  previewIntro: fr`Cette liste reste sur cet ordinateur : elle ne figure dans aucun fichier.`,
  nothing: fr`Ce rapport ne contient rien à remplacer.`,
  original: fr`Dans le rapport`,
  placeholder: fr`Dans le fichier`,
  leftOut: fr`omis`,
  close: fr`Fermer`,
};
