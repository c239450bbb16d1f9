import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

export const http: CodeTexts<'http'> = {
  'http.block-page': {
    name: fr`Page d'un filtre web`,
    meaning: fr`Un filtre web répond à la place du service par sa propre page.`,
    toldApart: fr`La réponse est comparée aux marques que les filtres connus laissent dans les adresses, les en-têtes et les pages. Une page de connexion du réseau apparaît aussi à la place de la page témoin ; celle-ci, non.`,
    advice: [fr`Le responsable du filtre web autorise les hôtes du rapport.`, fr`Relancez Callpath.`],
  },
  'http.unexpected-answer': {
    name: fr`Réponse inattendue`,
    meaning: fr`L'hôte répond en HTTP, mais pas à la manière du service. On ne sait pas si les utilisateurs s'en aperçoivent.`,
    toldApart: fr`La réponse ne porte la marque d'aucun filtre connu, et le service ne signale pas d'erreur de sa part (5xx).`,
    advice: [fr`Ouvrez l'adresse dans un navigateur ici et depuis un autre réseau, et comparez.`],
  },
};
