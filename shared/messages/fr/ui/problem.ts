import type { Problem } from '../../../api/problem.ts';
import { assertNever } from '../../../model/assert-never.ts';
import { fr } from '../typeset.ts';
import { fileTrouble } from './file-trouble.ts';

const at = (place: string): string => (place === '' ? '' : fr` (${place})`);

export function problem(p: Problem): string {
  switch (p.code) {
    case 'not-json':
      return fr`${p.file} n'est pas un fichier JSON : il s'interrompt${at(p.place)}.`;
    case 'invalid-file':
      return fr`${p.file} est inutilisable${at(p.place)} : ${p.reason}.`;
    case 'not-certificates':
      return fr`${p.file} ne contient aucun certificat lisible : ${p.reason}.`;
    case 'too-large':
      return fr`${p.file} dépasse ${p.maxMegabytes} Mo et n'a pas été lu.`;
    case 'unreadable':
      return fr`${p.file} est illisible : ${fileTrouble(p.detail)}.`;
    case 'unwritable':
      return fr`${p.path} n'a pas été écrit : ${fileTrouble(p.detail)}. Choisissez un autre emplacement.`;
    case 'settings-set-aside':
      return fr`Le fichier des paramètres est inutilisable (${p.reason}). Il est conservé sous ${p.path}, et les valeurs par défaut s'appliquent.`;
    case 'not-saved':
      return fr`Impossible d'enregistrer les rapports dans ${p.path} : ${fileTrouble(p.detail)}. Ils sont gardés jusqu'à la fermeture de Callpath ; exportez ce qu'il vous faut ou choisissez un autre dossier dans les paramètres.`;
    case 'no-such-case':
      return fr`Ce dossier n'est plus là : il a été supprimé ou déplacé.`;
    case 'no-such-report':
      return fr`Ce rapport n'existe plus.`;
    case 'no-such-catalog':
      return fr`Ce catalogue n'existe plus.`;
    case 'no-such-profile':
      return fr`Le catalogue n'a pas de profil « ${p.profile} ».`;
    case 'catalog-exists':
      return fr`Un catalogue « ${p.id} » existe déjà. Supprimez-le d'abord pour le remplacer.`;
    case 'no-such-update':
      return fr`Cette mise à jour n'est plus disponible. Demandez à nouveau une mise à jour.`;
    case 'run-under-way':
      return fr`Un contrôle est en cours. Arrêtez-le d'abord.`;
    case 'no-pdf-printer':
      return fr`Aucun programme capable de produire un PDF n'a été trouvé (Chrome, Edge ou Chromium). Exportez en HTML et imprimez cette page.`;
    case 'fault-not-staged':
      return fr`Le réseau d'entraînement n'a pas pu démarrer ici : ${p.detail}.`;
    case 'page-crashed':
      return fr`La fenêtre s'est arrêtée et a été rechargée. Rien de ce qui est enregistré n'est perdu.`;
    case 'connection-lost':
      return fr`Le programme derrière cette page ne répond plus.`;
    case 'bad-request':
      return fr`Callpath s'est demandé l'impossible (${p.call}). C'est une erreur de Callpath.`;
    case 'bug':
      return fr`C'est une erreur de Callpath : ${p.detail}`;
    default:
      return assertNever(p);
  }
}
