import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

export const service: CodeTexts<'service' | 'catalog'> = {
  'service.retired': {
    name: fr`Service retiré par son fournisseur`,
    meaning: fr`L'hôte relève d'un service auquel son fournisseur a mis fin. Aucun changement du pare-feu ne le fait revenir, et rien n'est en défaut ici.`,
    toldApart: fr`Le catalogue connaît la date et le successeur. Les noms d'un service retiré peuvent continuer à être résolus et à répondre : le chemin et le service sont donc jugés séparément.`,
    advice: [fr`Ne changez rien au pare-feu pour cela.`, fr`Utilisez le successeur que nomme le constat.`],
  },
  'service.unavailable': {
    name: fr`Défaillance du service lui-même`,
    meaning: fr`Le chemin vers le service est ouvert, mais le service lui-même est défaillant : il signale une erreur de sa part (5xx), une de ses adresses est muette, ou son nom n'existe plus nulle part.`,
    toldApart: fr`Le certificat montre que c'est bien le service qui répond. Les autres adresses du même nom sont essayées, et un serveur DNS indépendant est interrogé, pour qu'un pare-feu ou un filtre DNS ne soit pas confondu avec lui.`,
    advice: [
      fr`Ne changez rien à ce réseau.`,
      fr`Consultez la page du fournisseur sur l'état de ses services.`,
      fr`Si certaines adresses restent muettes, vérifiez que le pare-feu autorise toute la plage.`,
    ],
  },
  'catalog.stale': {
    name: fr`Catalogue ancien`,
    meaning: fr`Le catalogue des points de terminaison a plus de 90 jours, ou il en existe une édition plus récente. De nouveaux hôtes et de nouvelles plages manquent aux contrôles.`,
    toldApart: fr`La date du catalogue est comparée à celle de la mesure.`,
    advice: [
      fr`Utilisez un catalogue plus récent (option --catalog).`,
      fr`Contrôlez les listes d'autorisation établies d'après l'ancien.`,
    ],
  },
};
