import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { duration, list, percent } from './numbers.ts';
import { AGAIN, hosts } from './phrases.ts';
import { fr } from './typeset.ts';

/** Published targets for Teams media (facts, section 4.1): loss under 1 %, round trip under 100 ms, jitter under 30 ms. */
const CABLE = fr`Essayez un câble à la place du Wi-Fi, et sans le VPN.`;

export const media: FindingTexts<'media' | 'nat'> = {
  'media.loss': {
    title: ({ details }) => fr`${percent(details.lossPercent)} des paquets média se perdent`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`D'une série de paquets envoyés vers ${hosts(scope)} au rythme d'un appel, ${percent(details.lossPercent)} ne sont pas revenus ; Microsoft demande moins de 1 %.`,
        fr`Les utilisateurs entendent des trous et des voix métalliques, et l'image se fige.`,
      ),
    remediation: () => [
      CABLE,
      fr`Demandez au responsable du réseau de chercher une surcharge ou des erreurs sur la ligne, et de donner la priorité au média.`,
      AGAIN,
    ],
  },
  'media.latency': {
    title: ({ details }) => fr`Les paquets média mettent ${duration(details.medianMs)} pour l'aller-retour`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`Un aller-retour vers ${hosts(scope)} dure ${duration(details.medianMs)} ; Microsoft demande moins de 100 ms.`,
        fr`Les interlocuteurs se coupent la parole.`,
      ),
    remediation: () => [
      fr`Vérifiez si le trafic sort du réseau loin d'ici, par un VPN ou un site central, et faites sortir le média sur place.`,
      AGAIN,
    ],
  },
  'media.jitter': {
    title: ({ details }) =>
      fr`Les paquets média arrivent irrégulièrement (gigue de ${duration(details.jitterMs)})`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`Les allers-retours vers ${hosts(scope)} varient de ${duration(details.jitterMs)} d'un paquet à l'autre ; Microsoft demande moins de 30 ms.`,
        fr`Les voix sont saccadées.`,
      ),
    remediation: () => [
      CABLE,
      fr`Demandez au responsable du réseau de donner au média la priorité sur le reste du trafic.`,
      AGAIN,
    ],
  },
  'nat.symmetric': {
    title: () => fr`Chaque destination voit un autre port extérieur`,
    explanation: ({ details }) =>
      sentences(
        fr`Deux relais ont vu cet ordinateur sous ${list(details.mappings)} : le réseau donne à chaque destination un port à elle (NAT symétrique).`,
        fr`Deux personnes ne peuvent pas s'envoyer directement le son et l'image ; elles passent par un relais, ce qui fonctionne et prend un peu plus de temps.`,
      ),
    remediation: () => [
      fr`Rien n'est à faire tant que les relais média sont joignables en UDP.`,
      fr`Pour des appels directs, demander à qui gère le réseau une traduction d'adresses qui garde un même port extérieur pour toutes les destinations (RFC 4787).`,
    ],
  },
};
