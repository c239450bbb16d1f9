import type { ExportText } from '../../ui/export.ts';
import { fr } from '../typeset.ts';

export const exporting: ExportText = {
  title: fr`Exporter`,
  formats: {
    html: { name: fr`HTML`, purpose: fr`pour tout navigateur, et Callpath` },
    pdf: { name: fr`PDF`, purpose: fr`à imprimer ou à joindre à un ticket` },
    json: { name: fr`JSON`, purpose: fr`à rouvrir dans Callpath` },
    csv: { name: fr`CSV`, purpose: fr`le tableau, pour un tableur` },
    md: { name: fr`Markdown`, purpose: fr`à coller dans un ticket` },
  },
  writing: fr`Écriture du fichier…`,
  purpose: fr`Écrire ce rapport dans un fichier`,
  notSaved: fr`Il n'y a pas de rapport enregistré à exporter.`,
  chooseOne: fr`Sélectionnez un seul rapport pour l'exporter.`,
  saved: (file) => fr`Enregistré : ${file}`,
};
