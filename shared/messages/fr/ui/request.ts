import type { RequestText } from '../../ui/request.ts';
import { plural } from '../numbers.ts';
import { fr } from '../typeset.ts';

export const request: RequestText = {
  title: {
    firewall: fr`Demande à l'équipe pare-feu`,
    proxy: fr`Demande à l'équipe proxy et filtrage web`,
    dns: fr`Demande à l'équipe DNS`,
    network: fr`Demande à l'équipe réseau`,
  },
  wanted: {
    allow: fr`Autoriser ce trafic à sortir de notre réseau, et ses réponses à y entrer :`,
    'allow-name': fr`Laisser passer les connexions vers ces noms de serveur, que le filtre arrête d'après leur nom :`,
    'exempt-from-inspection': fr`Exempter ces hôtes de l'inspection TLS :`,
    'release-page': fr`Autoriser ces hôtes dans le filtre web :`,
    'release-name': fr`Laisser le DNS résoudre ces noms tels que leurs propriétaires les publient :`,
    'publish-record': fr`Publier cet enregistrement de service (SRV), avec un nom d'hôte qui se résout :`,
    'repair-resolver': fr`Vérifier ces serveurs DNS, tels que cet ordinateur les voit :`,
    'let-large-packets': fr`Laisser passer les messages ICMP « fragmentation needed » (IPv4) et « packet too big » (IPv6), ou réduire la taille des paquets (MTU, MSS clamping), en direction de :`,
    'find-loss': fr`Chercher des erreurs ou une surcharge sur la ligne, et des limites sur le pare-feu, en direction de :`,
  },
  hosts: fr`Hôtes`,
  record: fr`Enregistrement`,
  addresses: fr`Adresses`,
  ports: fr`Ports`,
  protocol: fr`Protocole`,
  direction: fr`Sens`,
  outbound: fr`sortant, de ce réseau vers Internet`,
  from: fr`Depuis`,
  dnsServers: fr`Serveurs DNS`,
  reason: fr`Motif`,
  measured: fr`Mesuré`,
  seen: fr`Ce qui a été observé`,
  verify: fr`Pour vérifier`,
  verifyBy: ({ profile, code, sipDomains }) =>
    fr`Relancer Callpath sur le même réseau (profil ${profile}${sipDomains.length === 0 ? '' : fr`, ${plural(sipDomains.length, 'domaine SIP', 'domaines SIP')} ${sipDomains.join(', ')}`}) : le constat ${code} doit avoir disparu.`,
  spoken: {
    tcp: fr`TCP`,
    tls: fr`TLS`,
    https: fr`HTTPS`,
    http: fr`HTTP`,
    sip: fr`SIP sur TLS`,
    stun: fr`STUN et média sur UDP`,
    'turn-tcp': fr`TURN et média sur TCP`,
  },
};
