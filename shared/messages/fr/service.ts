import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { instant, number, plural } from './numbers.ts';
import { hosts, hostsFirst, ofScope } from './phrases.ts';
import { fr } from './typeset.ts';
import { unavailable } from './unavailable.ts';

export const service: FindingTexts<'service'> = {
  ...unavailable,
  'service.retired': {
    title: ({ details, scope }) =>
      fr`${hostsFirst(scope)} ${ofScope(scope, fr`relève`, fr`relèvent`)} d'un service retiré le ${instant(details.on)}`,
    explanation: ({ details: { on, successor }, scope }) =>
      sentences(
        fr`Le service derrière ${hosts(scope)} a été retiré par son fournisseur le ${instant(on)}.`,
        successor !== '' && fr`${successor} l'a remplacé.`,
        fr`Que ces noms répondent encore ou non ne dit rien de ce réseau, et il n'y a rien à ouvrir dans le pare-feu.`,
      ),
    remediation: ({ details: { successor } }) =>
      steps(
        fr`Ne changez rien au pare-feu pour cela. Avant de retirer d'anciennes règles, vérifiez que rien d'utilisé n'en a besoin : Teams a encore besoin de *.lync.com et de *.skype.com.`,
        successor !== '' &&
          fr`Utilisez ${successor} à la place, et vérifiez avec son propre profil qu'il est accessible.`,
      ),
  },
};

export const catalog: FindingTexts<'catalog'> = {
  'catalog.stale': {
    title: ({ figures: { ageDays } }) =>
      ageDays === undefined
        ? fr`Le catalogue des points de terminaison n'est plus à jour`
        : fr`Le catalogue des points de terminaison a ${number(ageDays)} ${plural(ageDays, 'jour', 'jours')}`,
    explanation: ({ figures: { version, ageDays } }) => {
      const which = version === undefined ? fr`un catalogue` : fr`la version ${version} du catalogue`;
      const age =
        ageDays === undefined
          ? fr`, et il en existe une édition plus récente`
          : fr`, dont les données ont été relevées il y a ${number(ageDays)} ${plural(ageDays, 'jour', 'jours')}`;
      return sentences(
        fr`Cette mesure a utilisé ${which}${age}.`,
        fr`Les fournisseurs ajoutent et retirent chaque mois des hôtes et des plages : les nouveaux manquent ici, et d'anciens sont peut-être vérifiés pour rien.`,
        fr`Les mesures elles-mêmes restent valables.`,
      );
    },
    remediation: () => [
      fr`Utilisez un catalogue plus récent : l'option --catalog accepte un fichier de catalogue, ou la liste du service web des points de terminaison Microsoft 365 telle que téléchargée.`,
      fr`Comparez-lui les listes d'autorisation établies d'après l'ancien.`,
    ],
  },
};
