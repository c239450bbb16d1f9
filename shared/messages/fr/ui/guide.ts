import type { GuideScreenText } from '../../ui/guide.ts';
import { number } from '../numbers.ts';
import { fr } from '../typeset.ts';

export const guide: GuideScreenText = {
  title: fr`Test guidé`,
  intro: fr`Quelqu'un ne parvient pas à joindre un contact : le test guidé pose une question à la fois, mesure lui-même le réseau, et dit ce qu'il faut faire et qui doit le faire. Un dossier peut attendre des jours et être transmis à quelqu'un d'autre.`,
  newCase: fr`Nouveau dossier`,
  importCase: fr`Importer un dossier…`,
  none: fr`Aucun dossier`,
  noneHint: fr`Un dossier contient ce qui a été signalé, les réponses, les mesures et ce qui en résulte.`,
  fields: { title: fr`Dossier`, reportedBy: fr`Signalé par`, reported: fr`Ce qui a été dit` },
  titleHint: fr`Par exemple : Anne ne peut pas écrire à Bruno chez Fabrikam`,
  create: fr`Commencer`,
  save: fr`Enregistrer`,
  edit: fr`Modifier…`,
  untitled: fr`Dossier sans nom`,
  columns: {
    title: fr`Dossier`,
    status: fr`État`,
    reportedBy: fr`Signalé par`,
    runs: fr`Mesures`,
    changed: fr`Modifié`,
  },
  status: {
    asking: fr`Question à répondre`,
    waiting: fr`En attente`,
    question: fr`En suspens`,
    concluded: fr`Conclu`,
  },
  list: fr`Dossiers`,
  back: fr`Tous les dossiers`,
  export: fr`Transmettre…`,
  writeFile: fr`Enregistrer le dossier avec toutes ses mesures…`,
  exported: (file) => fr`Le dossier a été écrit, avec toutes ses mesures : ${file}`,
  imported: (title) => fr`Importé : ${title}`,
  delete: fr`Supprimer`,
  deleted: fr`Le dossier a été supprimé.`,
  gone: fr`Ce dossier n'existe plus.`,
  helpdesk: fr`Mode assistance`,
  stepBack: fr`Revenir`,
  change: fr`Changer`,
  next: fr`Suivant`,
  typed: {
    instant: fr`Date et heure du changement`,
    address: fr`Adresse`,
    domains: fr`Domaines, séparés par des virgules`,
  },
  notValid: {
    instant: fr`Ce n'est pas une date et une heure passées.`,
    address: fr`Une adresse s'écrit comme anne@example.com.`,
    domains: fr`Des domaines s'écrivent comme example.com, example.org.`,
  },
  measure: { here: fr`Mesurer ce réseau maintenant`, elsewhere: fr`Mesurer l'autre réseau maintenant` },
  load: fr`Charger un rapport…`,
  saved: fr`Ou un rapport de l'historique`,
  chooseSaved: fr`Choisissez un rapport`,
  takeSaved: fr`Utiliser ce rapport`,
  running: fr`Le réseau est en cours de mesure pour ce dossier.`,
  otherRun: fr`Une autre mesure est en cours ; celle-ci pourra commencer quand elle sera terminée.`,
  runs: fr`Mesures`,
  noRuns: fr`Rien n'a encore été mesuré.`,
  remove: fr`Retirer`,
  openRun: fr`Ouvrir le rapport`,
  wait: {
    title: fr`Le changement n'a peut-être pas encore tout atteint`,
    left: (ms) => {
      const minutes = Math.max(0, Math.ceil(ms / 60_000));
      if (ms < 60_000) return `${number(Math.max(0, Math.ceil(ms / 1000)))}\u00A0s`;
      return minutes < 60
        ? `${minutes}\u00A0min`
        : `${Math.floor(minutes / 60)}\u00A0h\u00A0${minutes % 60}\u00A0min`;
    },
    until: (time) => fr`jusqu'au ${time}`,
    provesNothing: fr`Un essai qui échoue avant ne prouve rien. Le réseau peut être mesuré en attendant. Callpath dit quand l'attente est finie.`,
  },
  notice: {
    title: fr`L'attente est finie`,
    text: (title) =>
      fr`${title === '' ? fr`Dossier sans nom` : title} : les essais prouvent maintenant quelque chose.`,
  },
  goToCase: fr`Aller au dossier`,
};
