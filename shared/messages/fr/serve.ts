import type { ServeText } from '../serve.ts';
import { fr } from './typeset.ts';

export const serve: ServeText = {
  because: {
    'no-runtime': fr`La fenêtre de Callpath a besoin d'Electron, introuvable ici : Callpath s'ouvre dans un navigateur.`,
    'no-display': fr`Il n'y a pas d'écran ici pour la fenêtre de Callpath : Callpath s'ouvre dans un navigateur.`,
    root: fr`La fenêtre de Callpath ne s'ouvre pas pour root : Callpath s'ouvre dans un navigateur.`,
  },
  ready: ({ url, opened }) =>
    opened
      ? fr`Callpath s'ouvre dans votre navigateur : ${url}`
      : fr`Callpath attend votre navigateur : ${url}`,
  howToEnd: fr`Le lien sert une fois, sur cet ordinateur. Ctrl-C met fin à Callpath.`,
  newLink: (url) => fr`Un nouveau lien, qui sert une fois : ${url}`,
  session: {
    opening: fr`Ouverture de Callpath…`,
    needsScript: fr`La page de Callpath a besoin de JavaScript, désactivé dans ce navigateur.`,
    usedTitle: fr`Ce lien ne fonctionne plus`,
    used: fr`Un lien vers Callpath ne sert qu'une fois. Ouvrez le plus récent : il se trouve dans le terminal où Callpath tourne. Si ce terminal n'existe plus, relancez Callpath.`,
    tooManyTitle: fr`Trop de liens qui ne fonctionnent pas`,
    tooMany: fr`Attendez une minute, puis ouvrez le lien le plus récent : il se trouve dans le terminal où Callpath tourne.`,
    endedTitle: fr`Callpath est terminé`,
    ended: fr`Relancez Callpath, puis ouvrez le lien affiché.`,
  },
};
