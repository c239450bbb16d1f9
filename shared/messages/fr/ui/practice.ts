import type { PracticeScreenText } from '../../ui/practice.ts';
import { fr } from '../typeset.ts';

export const practice: PracticeScreenText = {
  title: fr`Entraînement`,
  intro: fr`Un réseau entier sur cet ordinateur, avec son DNS, ses comptes, ses messages et ses appels, où quelque chose est cassé exprès. Il ne touche à rien d'autre : aucun paquet ne quitte cet ordinateur, aucun réglage n'est modifié.`,
  choose: fr`De quoi se plaint l'utilisateur ?`,
  chooseHint: fr`La plainte ne trahit pas la cause.`,
  symptom: fr`Plainte`,
  healthy: fr`De rien : ici, tout fonctionne`,
  diagnose: fr`Diagnostiquer`,
  surprise: fr`Surprenez-moi`,
  surpriseHint: fr`Casse quelque chose, ou rien, sans le dire.`,
  checkUnderWay: fr`Un contrôle du vrai réseau est en cours. Un seul à la fois : entraînez-vous quand il sera terminé.`,
  goToCheck: fr`Voir le contrôle`,
  practising: (title) => (title === null ? fr`Une surprise` : fr`Plainte : ${title}`),
  guess: fr`Lisez le rapport et faites votre idée : qu'est-ce qui est cassé, et où ?`,
  whatWasBroken: fr`Qu'est-ce qui était cassé ?`,
  another: fr`Choisir autre chose`,
  answer: {
    title: fr`Ce qui était cassé`,
    complaint: fr`Plainte`,
    story: fr`En vérité`,
    found: fr`Callpath a trouvé`,
    foundNothing: fr`rien à redire`,
    verdict: {
      named: fr`Callpath a nommé la cause.`,
      'named-nothing': fr`Rien n'était cassé, et Callpath n'a rien trouvé.`,
      'named-more': fr`Callpath a nommé la cause, et autre chose en plus.`,
      missed: fr`Callpath n'a pas nommé la cause.`,
      'false-alarm': fr`Rien n'était cassé, et Callpath a pourtant trouvé quelque chose.`,
      stopped: fr`Le contrôle a été arrêté avant que Callpath puisse le dire.`,
    },
  },
};
