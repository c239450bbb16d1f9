import type { FactOf } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { isPortLabel } from '../port-groups.ts';
import { sentences, steps } from '../sentences.ts';
import * as say from './phrases.ts';
import { fr } from './typeset.ts';

/** Below “probable” the title does not claim what the evidence does not carry. */
const maybe = (confidence: number): string => (confidence >= 0.75 ? '' : fr` peut-être`);

function dropTitle({ confidence, details, figures, scope }: FactOf<'firewall.drop'>): string {
  const blocks = fr`Un pare-feu bloque${maybe(confidence)} en silence`;
  if (figures.everything === true) return fr`${blocks} tout ce qui sort de ce réseau`;
  return details.wholeHost
    ? fr`${blocks} toute connexion vers ${say.hostsInTitle(scope)}`
    : fr`${blocks} ${say.thePorts(scope.ports)}`;
}

const NEAR_OR_FAR = {
  near: fr`Le refus est revenu plus vite que le service ne peut répondre : un équipement proche l'envoie.`,
  far: fr`Le refus a mis autant de temps qu'une réponse du service : il vient de son côté ou de juste devant lui.`,
  unknown: fr`L'endroit du trajet d'où vient le refus n'est pas connu.`,
} as const;

/** Media over UDP: what calls do without it (facts: clients try UDP first, then TCP 443). */
function fallback({ details, figures }: FactOf<'firewall.udp-blocked'>): string {
  if (details.open.length > 0)
    return fr`Les appels peuvent prendre les ports qui répondent ; là où le son, l'image et le partage d'écran ont chacun leur port, ce qui revient à un port bloqué passe par TCP 443.`;
  if (figures.noFallback !== undefined)
    return fr`La voie que les appels prendraient à la place, ${say.thePorts([figures.noFallback])} du relais, ne les transporte pas non plus : depuis ce réseau, les appels n'ont aucune voie.`;
  if (figures.fallback === undefined)
    return fr`Les appels doivent alors passer par TCP 443, si cette voie est ouverte : le son et l'image prennent du retard et se hachent dès que des paquets se perdent.`;
  const way = isPortLabel(figures.fallback) ? say.thePorts([figures.fallback]) : figures.fallback;
  return fr`Les appels se rabattent sur ${way}, qui répond ici : ils s'établissent, mais en TCP ; attendez-vous à du retard, et à un son et une image qui se hachent dès que des paquets se perdent.`;
}

export const firewall: FindingTexts<'firewall' | 'host-firewall'> = {
  'firewall.drop': {
    title: dropTitle,
    explanation: ({ details, figures, scope }) => {
      const stayed = say.isOneAttempt(figures) ? fr`est restée` : fr`sont restées`;
      return figures.everything === true
        ? sentences(
            fr`${say.attemptsTo(figures)} ${say.hosts(scope)} et vers des témoins neutres ${stayed} sans aucune réponse${say.during(figures)}.`,
            fr`Cet ordinateur a son adresse et sa route, mais rien ne sort, sur aucun port : un filtre de paquets supprime tout.`,
            fr`Rien ne fonctionne en ligne depuis cet endroit : aucun service n'est en cause, et on ne peut rien dire d'aucun d'eux.`,
          )
        : sentences(
            fr`${say.attemptsTo(figures)} ${say.place(scope)} ${say.onPorts(scope.ports)} ${stayed} sans aucune réponse${say.during(figures)}${say.whileContrast(scope, figures)}.`,
            details.wholeHost &&
              fr`Aucun port de ${say.ofScope(scope, fr`cet hôte`, fr`ces hôtes`)} ne répond, alors que d'autres endroits d'internet répondent.`,
            fr`Un port simplement fermé refuse aussitôt ; le silence signifie qu'un équipement entre cet ordinateur et le service supprime les paquets.`,
            say.alternative(figures),
            say.loss(scope),
          );
    },
    remediation: ({ figures, scope }) =>
      steps(
        figures.everything === true &&
          fr`Vérifiez si cet ordinateur est en quarantaine, dans un réseau pour invités, ou s'il attend une authentification au réseau (802.1X).`,
        say.allow(scope, figures),
        figures.alternative === 'host-down' &&
          fr`Essayez la même destination depuis un autre réseau : si elle y est muette aussi, l'hôte est éteint et aucune règle d'ici n'y change rien.`,
        say.AGAIN,
      ),
  },
  'firewall.reject': {
    title: ({ confidence, details, figures, scope }) => {
      const refuses = fr`refuse${maybe(confidence)}`;
      if (figures.everything === true) return fr`Un pare-feu ${refuses} tout ce qui sort de ce réseau`;
      const ports = say.thePorts(scope.ports);
      return details.by === 'far'
        ? fr`L'autre extrémité ${refuses} ${ports}`
        : fr`Un pare-feu ${refuses} ${ports}`;
    },
    explanation: ({ details, figures, scope }) => {
      const were = say.isOneAttempt(figures) ? fr`a été refusée` : fr`ont été refusées`;
      const soon = figures.waitedMs === undefined ? fr` aussitôt` : say.within(figures);
      const how = details.icmp ? fr`par un message ICMP` : fr`par une réinitialisation TCP (RST)`;
      return sentences(
        fr`${say.attemptsTo(figures)} ${say.place(scope)} ${say.onPorts(scope.ports)} ${were}${soon}, ${how}${say.whileContrast(scope, figures)}.`,
        figures.everything === true &&
          fr`Des témoins neutres sont refusés de la même façon : aucun service n'est donc en cause.`,
        NEAR_OR_FAR[details.by],
        say.alternative(figures),
        say.loss(scope),
      );
    },
    remediation: ({ details, figures, scope }) =>
      steps(
        say.allow(scope, figures),
        (details.by !== 'near' || figures.alternative !== undefined) &&
          fr`Essayez la même destination depuis un autre réseau : si elle y refuse aussi, le service a lui-même fermé le port, et aucune règle d'ici n'y change rien.`,
        say.AGAIN,
      ),
  },
  'firewall.udp-blocked': {
    title: ({ details }) =>
      details.open.length > 0
        ? fr`Un pare-feu bloque une partie des ports média (${say.portRule(details.blocked)})`
        : fr`Un pare-feu bloque le média en UDP`,
    explanation: (fact) => {
      const { details, figures, scope } = fact;
      const others = say.contrast(scope, figures);
      const open =
        details.open.length === 0
          ? ''
          : fr`, alors que ${say.thePorts(details.open)} ${details.open.length === 1 ? fr`a répondu` : fr`ont répondu`}`;
      return sentences(
        fr`Rien n'est revenu de ${say.place(scope)} ${say.onPorts(details.blocked)}${say.during(figures)}${open}.`,
        others !== null && fr`Les hôtes eux-mêmes sont bien là : ${others}.`,
        figures.proxied === true &&
          fr`Le web passe ici par un proxy ; UDP n'y passe jamais, et il faut au son et à l'image un chemin à eux.`,
        fallback(fact),
        say.alternative(figures),
      );
    },
    remediation: ({ details, figures, scope }) => [
      say.allow({ ...scope, ports: details.blocked }, figures),
      fr`Faites aussi laisser entrer les réponses, et envoyez ce trafic en direct : un proxy web ne transporte pas l'UDP.`,
      say.AGAIN,
    ],
  },
  'host-firewall.blocked': {
    title: ({ scope }) => fr`Le pare-feu du poste bloque ${say.thePorts(scope.ports)}`,
    explanation: ({ scope }) =>
      sentences(
        fr`Cet ordinateur refuse d'envoyer vers ${say.place(scope)} ${say.onPorts(scope.ports)} : rien n'en atteint le réseau.`,
        fr`Aucun pare-feu du trajet n'est en cause.`,
        say.loss(scope),
      ),
    remediation: ({ scope }) => [
      fr`Demandez à qui gère cet ordinateur d'autoriser en sortie ${say.portRule(scope.ports)} dans son propre pare-feu (pare-feu Windows Defender, suite de sécurité, nftables).`,
      say.AGAIN,
    ],
  },
};
