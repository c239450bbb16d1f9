import { assertNever } from '../../model/assert-never.ts';
import type { UsageProblem } from '../../model/usage-problem.ts';

const quoted = (text: string): string => `«\u202F${text}\u202F»`;

const TYPED = {
  choice: 'l’un de ',
  run: 'l’un de ',
  compare: 'l’un de ',
  instant: 'une heure comme 2026-11-22T09:15Z, ni l’un de ',
  address: 'une adresse comme anne@example.com, ni l’un de ',
  domains: 'une liste de domaines, ni l’un de ',
} as const;

/** Une ligne, après « callpath : ». */
export function usage(p: UsageProblem): string {
  switch (p.code) {
    case 'unknown-command':
      return `la commande ${quoted(p.name)} n’existe pas\u202F; voir callpath --help`;
    case 'unknown-option':
      return `l’option ${p.name} n’existe pas\u202F; voir callpath --help`;
    case 'missing-value':
      return `${p.name}\u00A0: il manque une valeur`;
    case 'missing-argument':
      return `il manque ${p.name}\u202F; voir callpath --help`;
    case 'excess-arguments':
      return `${p.name}\u00A0: trop d’arguments\u202F; voir callpath --help`;
    case 'bad-number':
      return `${p.name}\u00A0: ${quoted(p.value)} n’est pas un nombre entier de ${p.min} à ${p.max}`;
    case 'bad-resolver':
      return `${p.name}\u00A0: ${quoted(p.value)} n’est pas une adresse comme 192.0.2.53 ou 192.0.2.53:53`;
    case 'bad-domain':
      return `${p.name}\u00A0: ${quoted(p.value)} n’est pas un nom de domaine`;
    case 'bad-language':
      return `${p.name}\u00A0: ${quoted(p.value)} n’est ni en ni fr`;
    case 'bad-proxy':
      return `${p.name}\u00A0: ${quoted(p.value)} n’est ni system, ni direct, ni l’URL d’un proxy`;
    case 'bad-proxy-auth':
      return `${p.name}\u00A0: doit avoir la forme NOM:MOT-DE-PASSE`;
    case 'bad-pac':
      return `${p.name}\u00A0: ${quoted(p.value)} n’est ni un chemin ni une adresse http ou https`;
    case 'bad-label':
      return `${p.name}\u00A0: plus de ${p.max} caractères`;
    case 'no-port':
      return p.detail === 'EADDRINUSE'
        ? `${p.name}\u00A0: un autre programme écoute déjà sur le port ${p.port}`
        : `${p.name}\u00A0: impossible d’écouter sur le port ${p.port} (${p.detail})`;
    case 'no-such-file':
      return `${p.name}\u00A0: ${p.path}\u00A0: fichier introuvable`;
    case 'is-directory':
      return `${p.name}\u00A0: ${p.path}\u00A0: c’est un dossier, pas un fichier`;
    case 'unreadable':
      return `${p.name}\u00A0: ${p.path}\u00A0: lecture impossible (${p.detail})`;
    case 'too-large':
      return `${p.name}\u00A0: ${p.path}\u00A0: plus de ${p.maxMegabytes} Mo`;
    case 'not-json':
      return `${p.name}\u00A0: ${p.path}\u00A0: ${p.place}\u00A0: ce n’est pas du JSON`;
    case 'invalid-file':
      return `${p.name}\u00A0: ${p.path}\u00A0: ${p.reason}`;
    case 'unwritable':
      return `${p.name}\u00A0: ${p.path}\u00A0: écriture impossible (${p.detail})`;
    case 'two-to-standard-output':
      return `${p.name}\u00A0: la sortie standard est déjà prise par ${p.other}`;
    case 'two-to-one-file':
      return `${p.name}\u00A0: ${p.path}\u00A0: ce fichier est déjà pris par ${p.other}`;
    case 'no-such-profile':
      return `${p.name}\u00A0: le catalogue n’a pas de profil ${quoted(p.value)}\u202F; il a ${p.known.join(', ')}`;
    case 'no-such-code':
      return `le code ${quoted(p.value)} n’existe pas\u202F; callpath explain en donne la liste`;
    case 'no-such-catalog':
      return `le catalogue ${quoted(p.value)} n’existe pas\u202F; il y a ${p.known.join(', ')}`;
    case 'no-such-format':
      return `${p.name}\u00A0: le format ${quoted(p.value)} n’existe pas\u202F; il y a ${p.known.join(', ')}`;
    case 'not-together':
      return `${p.name}\u00A0: incompatible avec ${p.other}`;
    case 'no-such-fault':
      return `la panne ${quoted(p.value)} n’existe pas\u202F; callpath practice --list en donne la liste`;
    case 'no-such-team':
      return `${p.name}\u00A0: ${quoted(p.value)} ne figure pas parmi ${p.known.join(', ')}`;
    case 'no-such-step':
      return `${p.name}\u00A0: l’étape ${quoted(p.value)} n’existe pas\u202F; il y a ${p.known.join(', ')}`;
    case 'bad-answer':
      return `${p.name}\u00A0: ${p.step}\u00A0: ${quoted(p.value)} n’est pas ${TYPED[p.kind]}${p.known.join(', ')}`;
    case 'other':
      return p.detail;
    default:
      return assertNever(p);
  }
}
