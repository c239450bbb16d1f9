import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { number, percent, plural } from './numbers.ts';
import { AGAIN, concerns, hosts, loss, during } from './phrases.ts';
import { fr } from './typeset.ts';

const OFFLINE = {
  'no-interface': {
    title: fr`Cet ordinateur n'est connecté à aucun réseau`,
    seen: fr`Aucune interface réseau de cet ordinateur n'est active : ni câble, ni Wi-Fi, ni VPN.`,
    first: fr`Branchez le câble réseau ou rejoignez un réseau Wi-Fi.`,
    next: fr`Si c'est déjà fait, vérifiez si la carte réseau est désactivée ou si son pilote manque.`,
  },
  'no-route': {
    title: fr`Cet ordinateur n'a aucune sortie de son propre réseau`,
    seen: fr`Une interface réseau est active, mais aucune route ne mène ailleurs : cet ordinateur n'a pas reçu de passerelle.`,
    first: fr`Reconnectez-vous au réseau, afin que l'ordinateur redemande son adresse (DHCP).`,
    next: fr`Si cela ne change rien, demandez au responsable du réseau pourquoi aucune passerelle n'est distribuée à cet endroit.`,
  },
  'no-answer': {
    title: fr`Rien ne répond au-delà de cet ordinateur`,
    seen: fr`Cet ordinateur est connecté et connaît une sortie, mais rien n'a répondu au-delà, sur aucun protocole.`,
    first: fr`Vérifiez si d'autres ordinateurs du même endroit passent ; reconnectez le câble, le Wi-Fi ou le VPN.`,
    next: fr`Si tous sont coupés, demandez au responsable du réseau de contrôler la passerelle et la ligne qui la suit.`,
  },
} as const;

export const network: FindingTexts<'network'> = {
  'network.offline': {
    title: ({ details }) => OFFLINE[details.reason].title,
    explanation: ({ details }) =>
      sentences(
        OFFLINE[details.reason].seen,
        fr`Rien ne fonctionne en ligne depuis cet endroit : on ne peut donc rien dire d'aucun service ni d'aucune règle de pare-feu.`,
      ),
    remediation: ({ details }) => [OFFLINE[details.reason].first, OFFLINE[details.reason].next, AGAIN],
  },
  'network.captive-portal': {
    title: () => fr`Une page de connexion barre l'accès à internet`,
    explanation: ({ details }) =>
      sentences(
        details.portalUrl === null
          ? fr`La page témoin, dont le contenu est toujours le même, est revenue avec un autre contenu.`
          : fr`La demande de la page témoin a été redirigée vers ${details.portalUrl}.`,
        fr`Les réseaux pour invités font cela tant que personne ne s'est identifié ou n'a accepté les conditions (portail captif).`,
        fr`Rien d'autre ne passe d'ici là, et on ne sait donc rien des services.`,
      ),
    remediation: ({ details }) => [
      details.portalUrl === null
        ? fr`Ouvrez dans un navigateur une page quelconque qui commence par http:// et identifiez-vous sur la page qui apparaît.`
        : fr`Ouvrez ${details.portalUrl} dans un navigateur, puis identifiez-vous ou acceptez les conditions.`,
      fr`Si aucune identification n'est voulue à cet endroit, demandez au responsable du réseau de laisser passer cet ordinateur.`,
      AGAIN,
    ],
  },
  'network.unstable': {
    title: ({ details }) => fr`Ce réseau perd ${percent(details.lossPercent)} des tentatives`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`${percent(details.lossPercent)} des tentatives sont restées sans réponse, tantôt ici, tantôt là.`,
        fr`Tout ce qui avait échoué une fois a répondu à un nouvel essai : aucune règle ne bloque, ce sont des paquets qui se perdent.`,
        fr`Les utilisateurs remarquent des connexions lentes, des appels hachés et des messages en retard.`,
        concerns(scope),
      ),
    remediation: () => [
      fr`Passez sur un câble, ou rapprochez-vous de la borne Wi-Fi, et relancez Callpath.`,
      fr`Si les pertes demeurent, demandez au responsable du réseau de chercher des erreurs ou une surcharge sur la ligne, et une limite de nouvelles connexions dans le pare-feu.`,
      AGAIN,
    ],
  },
  'network.mtu-blackhole': {
    title: () => fr`Les grands paquets disparaissent en chemin`,
    explanation: ({ scope, figures }) =>
      sentences(
        fr`Les connexions vers ${hosts(scope)} s'ouvrent, mais le premier grand paquet reste sans réponse${during(figures)}.`,
        fr`Un petit message d'ouverture envoyé aux mêmes endroits reçoit une réponse.`,
        fr`Cela touche des destinations sans rapport entre elles, donc aucun filtre ne vise un nom : un tronçon du trajet n'accepte que des paquets plus petits, et le message qui le signale (ICMP) est supprimé.`,
        loss(scope),
      ),
    remediation: () => [
      fr`Si un VPN est actif, coupez-le et relancez Callpath : si ce constat a disparu, le tunnel est en cause.`,
      fr`Demandez au responsable du VPN ou du pare-feu de laisser passer les messages ICMP « fragmentation needed » (IPv4) et « packet too big » (IPv6), ou de réduire la taille des paquets du tunnel (MTU, MSS).`,
      AGAIN,
    ],
  },
  'network.ipv6-broken': {
    title: () => fr`IPv6 ne mène nulle part d'ici`,
    explanation: ({ scope }) =>
      sentences(
        fr`Des adresses IPv6 existent pour ${hosts(scope)}, mais elles ne répondent pas d'ici, alors que les adresses IPv4 répondent.`,
        fr`Les programmes essaient IPv6 d'abord : les connexions démarrent en retard, et ceux qui ne savent pas revenir en arrière échouent.`,
      ),
    remediation: () => [
      fr`Demandez au responsable du réseau d'acheminer IPv6 vers internet, ou de ne plus distribuer d'adresses IPv6.`,
      AGAIN,
    ],
  },
  'network.clock-skew': {
    title: ({ details }) =>
      fr`L'horloge de cet ordinateur ${details.skewSeconds > 0 ? fr`avance` : fr`retarde`} de ${skewWords(details.skewSeconds)}`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`Plusieurs serveurs s'accordent sur l'heure, et cet ordinateur en donne une autre : ${skewWords(details.skewSeconds)} de ${details.skewSeconds > 0 ? fr`plus` : fr`moins`}.`,
        fr`Les certificats paraissent alors expirés ou pas encore valides, et les identifications sont refusées.`,
        concerns(scope),
      ),
    remediation: () => [
      fr`Réglez l'horloge de cet ordinateur, et laissez-la suivre un serveur de temps.`,
      fr`Si elle dérive encore, demandez au responsable du domaine de contrôler sa source de temps.`,
      AGAIN,
    ],
  },
};

/** Minutes up to two hours, then hours, then days. */
function skewWords(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (minutes < 120) return fr`${number(minutes)} ${plural(minutes, 'minute', 'minutes')}`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return fr`${number(hours)} heures`;
  return fr`${number(Math.round(hours / 24))} jours`;
}
