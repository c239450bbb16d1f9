import { assertNever } from '../../model/assert-never.ts';
import type { Figures, Scope } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { isPortLabel } from '../port-groups.ts';
import { sentences, steps } from '../sentences.ts';
import { duration, list, named, number, percent } from './numbers.ts';
import { AGAIN, hosts, onPorts, thePorts } from './phrases.ts';
import { fr } from './typeset.ts';

/** Published targets for Teams media (facts, section 4.1): loss under 1 %, round trip under 100 ms, jitter under 30 ms. */
const CABLE = fr`Essayez un câble à la place du Wi-Fi, et sans le VPN.`;

/** `relais.exemple sur le port UDP 3480`. */
const place = (scope: Scope): string => fr`${hosts(scope)} ${onPorts(scope.ports)}`;

function unaffected({ unaffected: fine = [] }: Figures): string | null {
  const [first] = fine;
  if (first === undefined) return null;
  const what = isPortLabel(first) ? thePorts(fine) : named(fine);
  const verb = fine.length === 1 ? fr`respecte` : fr`respectent`;
  return fr`Dans le même temps, ${what} ${verb} la valeur publiée : seule cette voie est en cause.`;
}

const WHOLE_NETWORK = {
  loss: fr`Les autres connexions sont trop peu nombreuses pour trancher : il se peut que tout le réseau perde autant, et non le média seul.`,
  distance: fr`Rien d'autre n'a pu être chronométré dont la réponse vienne à coup sûr d'aussi loin : il se peut que ce soit tout le réseau qui réponde aussi tard, et non le média seul.`,
  jitter: fr`Trop peu d'autres connexions ont abouti pour comparer : il se peut que tout le réseau soit aussi irrégulier, et non le média seul.`,
  network: fr`Les autres connexions ne font pas mieux : c'est tout le réseau, et non le média seul.`,
} as const;

function pattern({ lossPattern, passPerSecond, sentPerSecond }: Figures): string | null {
  switch (lossPattern) {
    case 'limited':
      return fr`Ce n'est pas un hasard : de ${number(sentPerSecond ?? 0)} paquets par seconde, ${number(passPerSecond ?? 0)} environ passent et le reste est supprimé ; c'est ainsi que travaille une limite de débit, par exemple une protection contre les inondations UDP.`;
    case 'stopped':
      return fr`Ce n'est pas un hasard : un paquet isolé reçoit sa réponse et, à partir d'un certain paquet de la série, plus aucun ; c'est ainsi qu'une protection contre les inondations UDP met quelqu'un à l'écart.`;
    case 'bursts':
      return fr`Ils se perdent par paquets entiers, comme sur une mauvaise liaison radio ou dans une file d'attente qui déborde.`;
    case 'even':
    case undefined:
      return null;
    default:
      return assertNever(lossPattern);
  }
}

/** The rules are that unsure where nothing could be compared. */
const isDoubtful = (confidence: number): boolean => confidence < 0.8;

const isCounted = ({ lossPattern }: Figures): boolean =>
  lossPattern === 'limited' || lossPattern === 'stopped';

export const media: FindingTexts<'media' | 'nat'> = {
  'media.loss': {
    title: ({ details, figures }) =>
      figures.lossPattern === 'limited'
        ? fr`Une limite de débit supprime ${percent(details.lossPercent)} des paquets média`
        : fr`${percent(details.lossPercent)} des paquets média se perdent`,
    explanation: ({ confidence, details, figures, scope }) =>
      sentences(
        fr`D'une série de paquets envoyés vers ${place(scope)} au rythme d'un appel, ${percent(details.lossPercent)} ne sont pas revenus ; Microsoft demande moins de 1 %.`,
        pattern(figures),
        unaffected(figures),
        figures.alternative === 'whole-network' &&
          (isDoubtful(confidence) ? WHOLE_NETWORK.loss : WHOLE_NETWORK.network),
        fr`Les utilisateurs entendent des trous et des voix métalliques, et l'image se fige.`,
      ),
    remediation: ({ figures, scope }) =>
      isCounted(figures)
        ? [
            fr`Demandez au responsable du pare-feu d'exempter ${thePorts(scope.ports)} de la protection contre les inondations (règle DoS, limite de débit), dans les deux sens.`,
            AGAIN,
          ]
        : [
            CABLE,
            fr`Demandez au responsable du réseau de chercher une surcharge ou des erreurs sur la ligne, et de donner la priorité au média.`,
            AGAIN,
          ],
  },
  'media.latency': {
    title: ({ details }) => fr`Les paquets média mettent ${duration(details.medianMs)} pour l'aller-retour`,
    explanation: ({ confidence, details, figures, scope }) =>
      sentences(
        fr`Un aller-retour vers ${place(scope)} dure ${duration(details.medianMs)} ; Microsoft demande moins de 100 ms.`,
        figures.contrastMs !== undefined &&
          figures.alternative === undefined &&
          fr`D'autres endroits répondent en ${duration(figures.contrastMs)} : c'est le trajet du média qui est long, et non celui du réseau.`,
        figures.alternative === 'whole-network' &&
          (isDoubtful(confidence) ? WHOLE_NETWORK.distance : WHOLE_NETWORK.network),
        unaffected(figures),
        fr`Les interlocuteurs se coupent la parole.`,
      ),
    remediation: () => [
      fr`Vérifiez si le trafic sort du réseau loin d'ici, par un VPN ou un site central, et faites sortir le média sur place.`,
      AGAIN,
    ],
  },
  'media.jitter': {
    title: ({ details, figures }) =>
      details.jitterMs <= 30 && figures.reorderedPercent !== undefined
        ? fr`${percent(figures.reorderedPercent)} des paquets média sont doublés par des paquets plus récents`
        : fr`Les paquets média arrivent irrégulièrement (gigue de ${duration(details.jitterMs)})`,
    explanation: ({ confidence, details, figures, scope }) =>
      sentences(
        fr`Les allers-retours vers ${place(scope)} varient de ${duration(details.jitterMs)} d'un paquet à l'autre ; Microsoft demande moins de 30 ms.`,
        figures.reorderedPercent !== undefined &&
          fr`Parmi les réponses, ${percent(figures.reorderedPercent)} sont arrivées derrière de plus récentes ; la valeur visée est moins de 0,05 %.`,
        unaffected(figures),
        figures.alternative === 'whole-network' &&
          (isDoubtful(confidence) ? WHOLE_NETWORK.jitter : WHOLE_NETWORK.network),
        fr`Les voix sont saccadées.`,
      ),
    remediation: ({ figures }) =>
      steps(
        CABLE,
        figures.reorderedPercent !== undefined &&
          fr`Demandez au responsable du réseau si les paquets d'un même appel prennent plusieurs chemins (agrégation de liens, SD-WAN, répartition par paquet), et que chaque appel n'en garde qu'un.`,
        fr`Demandez au responsable du réseau de donner au média la priorité sur le reste du trafic.`,
        AGAIN,
      ),
  },
  'nat.symmetric': {
    title: () => fr`Chaque destination voit un autre port extérieur`,
    explanation: ({ details }) =>
      sentences(
        fr`Interrogés depuis un seul et même port de cet ordinateur, les relais l'ont vu sous ${list(details.mappings)} : le réseau donne à chaque destination un port à elle (NAT symétrique).`,
        fr`Deux personnes ne peuvent pas s'envoyer directement le son et l'image ; elles passent par un relais, ce qui fonctionne et prend un peu plus de temps.`,
      ),
    remediation: () => [
      fr`Rien n'est à faire tant que les relais média sont joignables en UDP.`,
      fr`Pour des appels directs, demander à qui gère le réseau une traduction d'adresses qui garde un même port extérieur pour toutes les destinations (RFC 4787).`,
    ],
  },
};
