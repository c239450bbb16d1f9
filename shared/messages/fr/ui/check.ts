import type { CheckText } from '../../ui/check.ts';
import { featureName } from '../features.ts';
import { list, number, plural } from '../numbers.ts';
import { fr } from '../typeset.ts';

export const check: CheckText = {
  title: fr`Contrôle`,
  run: fr`Lancer le contrôle`,
  runAgain: fr`Relancer`,
  stop: fr`Arrêter`,
  stopping: fr`Arrêt en cours…`,
  intro: [
    fr`Callpath mesure depuis cet ordinateur chaque nom, adresse et port dont le profil choisi a besoin, puis dit ce qui fait obstacle, où, et qui peut y remédier. Cela prend quelques secondes, une minute quand beaucoup de choses échouent.`,
    fr`Rien n'est envoyé ailleurs qu'aux services eux-mêmes, à des pages de test neutres et, quand un nom est refusé, à des serveurs DNS indépendants. Le rapport reste sur cet ordinateur.`,
  ],
  lastCheck: fr`Dernier contrôle :`,
  profile: fr`Profil`,
  network: fr`Nom du réseau`,
  networkPlaceholder: fr`Bureau…`,
  networkNames: [fr`Bureau`, fr`Maison`, fr`Café`, fr`VPN`],
  sipDomains: fr`Domaines SIP`,
  sipDomainsHint: fr`Ce qui suit le @ de l'adresse de connexion ; séparez-les par des virgules s'il y en a plusieurs.`,
  notADomain: (text) => fr`« ${text} » n'est pas un nom de domaine.`,
  practiceRuns: fr`Le réseau d'entraînement est en cours de mesure. Le contrôle pourra commencer à la fin de celle-ci.`,
  progress: {
    preparing: fr`Lecture des réglages de cet ordinateur…`,
    measuring: ({ done, known }) => fr`Mesure ${number(done)} sur ${number(known)}`,
    justMeasured: fr`Dernière mesure :`,
    measuringMedia: (seconds) =>
      fr`En cours : le média au rythme d'un appel, ce qui prend ${number(seconds)} ${plural(seconds, 'seconde', 'secondes')} environ`,
    left: { seconds: fr`encore quelques secondes`, 'under-a-minute': fr`moins d'une minute restante` },
    minutesLeft: (minutes) => fr`encore ${number(minutes)} ${plural(minutes, 'minute', 'minutes')} environ`,
    started: (profile) => fr`Le contrôle a commencé : ${profile}.`,
    quarter: (percent) => fr`${number(percent)} % mesurés.`,
    finished: ({ label, summary }) => fr`Le contrôle est terminé. ${label}. ${summary}`,
  },
  report: {
    allFine: ({ endpoints, hosts, features }) =>
      fr`${number(endpoints)} ${plural(endpoints, fr`point de terminaison mesuré`, fr`points de terminaison mesurés`)} sur ${number(hosts)} ${plural(hosts, fr`hôte`, fr`hôtes`)}${features.length === 0 ? '' : fr` (${list(features.map(featureName))})`}. Rien n'y fait obstacle.`,
    nothingFound: fr`Rien n'a été trouvé dans ce qui a été mesuré. Ce qui ne l'a pas été peut encore faire obstacle.`,
    breaksBetween: ({ from, to }) => fr`Rupture entre ${from} et ${to} :`,
    whyWeSaySo: (n) => fr`Sur quoi cela repose : ${number(n)} ${plural(n, 'observation', 'observations')}`,
    features: fr`Concerne`,
    moreFindings: (left) =>
      left < 2 ? fr`Afficher un constat de plus` : fr`Afficher ${number(left)} constats de plus`,
    showFewer: fr`Afficher moins`,
    copyFor: {
      firewall: fr`Copier pour l'équipe pare-feu`,
      proxy: fr`Copier pour l'équipe proxy`,
      dns: fr`Copier pour l'équipe DNS`,
      network: fr`Copier pour l'équipe réseau`,
      tenant: fr`Copier pour l'administration`,
      user: fr`Copier pour l'utilisateur`,
      service: fr`Copier pour le responsable du service`,
    },
    copied: fr`Demande copiée`,
  },
};
