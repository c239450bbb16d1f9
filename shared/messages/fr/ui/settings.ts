import type { Lang } from '../../messages.ts';
import type { SettingsText } from '../../ui/settings.ts';
import { number, plural } from '../numbers.ts';
import { fr } from '../typeset.ts';

const LANGUAGES: Readonly<Record<Lang, string>> = { en: 'English', fr: 'Français' };

export const settings: SettingsText = {
  title: fr`Paramètres`,
  savedAtOnce: fr`Chaque modification est enregistrée aussitôt.`,
  sections: {
    appearance: fr`Langue et apparence`,
    measuring: fr`Mesures`,
    dns: fr`Serveurs DNS`,
    roots: fr`Autorités de confiance`,
    reports: fr`Rapports`,
  },
  language: {
    label: fr`Langue`,
    hint: fr`Celle de cette fenêtre et des prochains rapports.`,
    names: (language, system) =>
      language === 'system' ? fr`Celle du système (${LANGUAGES[system]})` : LANGUAGES[language],
  },
  theme: {
    label: fr`Thème`,
    hint: fr`Le contraste élevé aide en cas de vue faible ou de forte lumière.`,
    names: {
      system: fr`Celui du système`,
      light: fr`Clair`,
      dark: fr`Sombre`,
      'high-contrast': fr`Contraste élevé`,
    },
  },
  timeout: {
    label: fr`Attente maximale d'une tentative`,
    hint: fr`Passé ce délai, une tentative est comptée sans réponse. Allongez-le pour une ligne lente ; raccourcissez-le pour finir plus tôt là où beaucoup est bloqué.`,
    unit: 'ms',
  },
  concurrency: {
    label: fr`Tentatives menées en même temps`,
    hint: fr`Davantage va plus vite. Moins ménage les petits routeurs, et les pare-feu qui prennent beaucoup de connexions pour une attaque.`,
  },
  notWhole: fr`Saisissez un nombre entier.`,
  outOfBounds: ({ min, max }) => fr`Choisissez un nombre de ${number(min)} à ${number(max)}.`,
  dns: {
    label: fr`Serveurs DNS à interroger`,
    hint: fr`Une adresse, suivie du port si ce n'est pas 53 : 192.0.2.53, [2001:db8::53]:5353.`,
    system: fr`Aucun ajout : ceux du système sont interrogés.`,
    add: fr`Ajouter`,
    remove: (server) => fr`Retirer ${server}`,
    notAnAddress: (text) =>
      fr`« ${text} » n'est pas l'adresse d'un serveur DNS. Saisissez une adresse IP, ou adresse:port.`,
    already: (server) => fr`${server} figure déjà dans la liste.`,
    first: fr`Saisissez d'abord l'adresse d'un serveur.`,
  },
  roots: {
    label: fr`Autorités de certification supplémentaires`,
    hint: fr`Pour un réseau dont la passerelle ouvre les connexions chiffrées : des fichiers PEM contenant ses certificats racines. Callpath se fie toujours à ceux du système.`,
    none: fr`Aucun ajout.`,
    add: fr`Ajouter un fichier…`,
    certificates: (n) => `${number(n)} ${plural(n, fr`certificat`, fr`certificats`)}`,
    remove: (file) => fr`Retirer ${file}`,
    already: (file) => fr`${file} contient les mêmes certificats qu'un fichier de la liste.`,
  },
  folder: {
    label: fr`Dossier des rapports`,
    hint: fr`Chaque contrôle y est enregistré dans un fichier. Les rapports qui sont ailleurs y restent.`,
    choose: fr`Choisir…`,
    useDefault: fr`Reprendre celui par défaut`,
    isDefault: fr`par défaut`,
    notAbsolute: fr`Saisissez le chemin entier, depuis son début : /home/… ou C:\\…`,
  },
  reset: fr`Rétablir les valeurs par défaut`,
  resetDone: fr`Tous les paramètres ont leur valeur par défaut.`,
};
