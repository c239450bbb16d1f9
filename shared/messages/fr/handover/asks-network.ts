import type { HandoverText } from '../../handover.ts';
import type { TEAM_NETWORK_ASKS as English } from '../../en/handover/asks-network.ts';
import { de, instant, named, plural } from '../numbers.ts';
import { hosts, isSingle, ofScope, portRule } from '../phrases.ts';
import { fr } from '../typeset.ts';

const CERTIFICATE: Readonly<Record<string, string>> = {
  expired: fr`qui a expiré`,
  'not-yet-valid': fr`qui n'est pas encore valide`,
  'name-mismatch': fr`qui est établi pour un autre nom`,
  untrusted: fr`dont l'émetteur n'est pas connu`,
};

/** What is asked of the network team, the user and the owner of a service. */
export const TEAM_NETWORK_ASKS: Pick<HandoverText['ask'], keyof typeof English> = {
  'hand-out-gateway': () =>
    fr`Chercher pourquoi cet endroit ne distribue pas de passerelle (DHCP), et en distribuer une.`,
  'lead-out': () =>
    fr`Contrôler la passerelle et la ligne derrière elle : rien ne répond au-delà de cet ordinateur.`,
  'let-large-packets': ({ scope }) =>
    fr`Laisser passer les messages ICMP « fragmentation needed » (IPv4) et « packet too big » (IPv6), ou réduire la taille des paquets du tunnel (MTU, MSS), en direction ${de(hosts(scope))}.`,
  'find-loss': ({ scope }) =>
    fr`Chercher des erreurs ou une surcharge sur la ligne et le Wi-Fi, et une limite de nouvelles connexions dans le pare-feu, en direction ${de(hosts(scope))}.`,
  'find-media-loss': ({ scope }) =>
    fr`Chercher une surcharge ou des erreurs sur la ligne et le Wi-Fi en direction ${de(hosts(scope))}, et donner la priorité au média (${portRule(scope.ports)}).`,
  'carry-ipv6': () => fr`Acheminer IPv6 vers internet, ou ne plus distribuer d'adresses IPv6.`,
  'shorten-way': ({ scope }) =>
    fr`Laisser sortir le média (${portRule(scope.ports)} vers ${hosts(scope)}) sur place, et non par un VPN ou un site central éloigné.`,
  'even-out': ({ scope, figures }) =>
    fr`Donner au média (${portRule(scope.ports)} vers ${hosts(scope)}) la priorité sur le reste du trafic${figures.reorderedPercent === undefined ? '' : fr`, et garder chaque appel sur un seul chemin`}.`,
  'keep-one-port': () =>
    fr`Pour des appels directs, utiliser une traduction d'adresses qui garde un même port extérieur pour toutes les destinations (RFC 4787) ; tant que les relais média répondent en UDP, rien n'est à faire.`,
  connect: () =>
    fr`Brancher le câble réseau ou rejoindre un réseau Wi-Fi, et vérifier que la carte réseau est activée.`,
  'sign-in': ({ named: portal }) =>
    fr`Ouvrir ${portal ?? fr`une page quelconque qui commence par http://`} dans un navigateur, puis s'identifier ou accepter les conditions.`,
  'set-clock': () => fr`Régler l'horloge de cet ordinateur, et la laisser suivre un serveur de temps.`,
  'open-own-firewall': ({ scope }) =>
    fr`Autoriser en sortie ${portRule(scope.ports)} vers ${hosts(scope)} dans le pare-feu de cet ordinateur.`,
  'compare-answer': ({ scope }) =>
    fr`Ouvrir ${hosts(scope)} dans un navigateur ici et sur un autre réseau, et comparer ; si ce réseau seul montre autre chose, transmettre cette fiche à l'équipe proxy.`,
  'renew-catalogue': () =>
    fr`Utiliser un catalogue plus récent, et vérifier d'après lui les listes d'autorisation tirées de l'ancien.`,
  'open-external-access': () =>
    fr`Activer les communications externes et le contact avec les utilisateurs de Skype, pour l'organisation et pour cette personne ; un changement peut prendre 24 heures.`,
  'allow-domain': ({ figures: { domain, listed } }) =>
    listed === true
      ? fr`Retirer ${domain ?? fr`le domaine du contact`} de la liste des domaines bloqués, ou dire pourquoi il doit y rester.`
      : fr`Ajouter ${domain ?? fr`le domaine du contact`} à la liste des domaines autorisés ; l'autre côté doit aussi autoriser le vôtre.`,
  'wait-for-change': ({ named: readyAt }) =>
    fr`Refaire l'essai ${readyAt === null ? fr`une fois passées les 24 heures qui suivent le changement` : fr`après le ${instant(readyAt)}`} ; auparavant, se déconnecter du client, puis se reconnecter.`,
  'use-able-client': () =>
    fr`Utiliser un client qui a cette fonction, par exemple Teams ou celui pour Windows.`,
  'let-contact-accept': () =>
    fr`Demander au contact de se connecter et d'accepter la demande, ou d'en envoyer une.`,
  'mend-certificate': ({ scope, named: reason }) =>
    fr`Remplacer le certificat ${de(hosts(scope))}${reason === null || CERTIFICATE[reason] === undefined ? '' : `, ${CERTIFICATE[reason]}`} ; s'assurer d'abord que l'horloge de l'ordinateur qui a mesuré était juste.`,
  'mend-service': ({ scope, listed }) =>
    listed.length === 0
      ? fr`Chercher pourquoi ${hosts(scope)} ne ${isSingle(scope) ? fr`fonctionne` : fr`fonctionnent`} pas : le chemin vers ${ofScope(scope, fr`lui`, fr`eux`)} est ouvert.`
      : fr`Réparer ${named(listed, 8)}, ou ${plural(listed.length, fr`la`, fr`les`)} retirer du DNS : les autres adresses ${de(hosts(scope))} répondent.`,
  'move-on': ({ scope, named: successor }) =>
    fr`Ne plus compter sur ${hosts(scope)}${successor === null ? '' : fr`, mais sur ${successor}`} ; il n'y a rien à ouvrir dans aucun pare-feu.`,
};
