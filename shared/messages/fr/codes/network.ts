import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

export const network: CodeTexts<'network'> = {
  'network.offline': {
    name: fr`Pas de réseau`,
    meaning: fr`Cet ordinateur n'a pas de réseau utilisable : aucune interface n'est active, aucune route n'existe, ou rien ne répond au-delà, sur aucun protocole. On ne peut rien dire d'aucun service.`,
    toldApart: fr`Les interfaces et les routes de cet ordinateur sont lues d'abord. Si elles sont là, les serveurs DNS, les témoins neutres et les services sont tous interrogés : une seule réponse, de qui que ce soit, écarte ce constat au profit d'un constat de pare-feu ou de DNS.`,
    advice: [
      fr`Branchez le câble, rejoignez le Wi-Fi ou ouvrez le VPN.`,
      fr`Vérifiez si d'autres ordinateurs du même endroit passent.`,
      fr`Si aucun ne passe, le responsable du réseau contrôle la passerelle et la ligne.`,
    ],
  },
  'network.captive-portal': {
    name: fr`Page de connexion du réseau`,
    meaning: fr`Une page de connexion se tient entre cet ordinateur et internet, comme dans les hôtels et les réseaux pour invités. Rien d'autre ne passe avant l'identification.`,
    toldApart: fr`Une page témoin dont le contenu est connu mot pour mot est demandée en HTTP simple. Une redirection ou un autre contenu signale une page de connexion. La page d'un filtre web n'apparaît que pour certains services, et l'inspection TLS ne touche pas à cette page témoin.`,
    advice: [
      fr`Ouvrez une page http:// quelconque dans un navigateur et identifiez-vous.`,
      fr`Relancez Callpath.`,
    ],
  },
  'network.ipv6-broken': {
    name: fr`IPv6 ne fonctionne pas`,
    meaning: fr`Des noms ont des adresses IPv6 qui ne répondent pas, alors que leurs adresses IPv4 répondent. Les programmes qui essaient IPv6 en premier perdent du temps à chaque connexion.`,
    toldApart: fr`Chaque adresse d'un nom est essayée séparément. IPv6 n'est en cause que si les adresses IPv6 de plusieurs noms sans rapport échouent et que leurs adresses IPv4 répondent ; une seule adresse IPv6 muette relève de son service.`,
    advice: [
      fr`Le responsable du réseau répare la route IPv6, ou cesse d'annoncer IPv6 jusque-là.`,
      fr`Les règles de pare-feu pour IPv6 sont vérifiées en même temps que celles pour IPv4.`,
    ],
  },
  'network.unstable': {
    name: fr`Réseau avec pertes`,
    meaning: fr`Des tentatives se perdent de temps en temps vers de nombreuses destinations, sans qu'aucune soit perdue pour de bon. Les connexions sont lentes et les appels hachés.`,
    toldApart: fr`Ce qui échoue au premier passage est essayé de nouveau plus tard, seul et avec des pauses. Si une réponse vient alors, c'était une perte ou une limite de nouvelles connexions ; ce qui reste muet à chaque fois est bloqué en silence par un pare-feu.`,
    advice: [
      fr`Essayez un câble à la place du Wi-Fi.`,
      fr`Le responsable du réseau cherche des erreurs ou une surcharge sur la ligne, et une limite de nouvelles connexions dans le pare-feu.`,
    ],
  },
  'network.mtu-blackhole': {
    name: fr`Les grands paquets disparaissent`,
    meaning: fr`Les connexions s'ouvrent, mais les grands paquets disparaissent en chemin, quelle que soit la destination ; le plus souvent dans un VPN ou un tunnel où ICMP est bloqué.`,
    toldApart: fr`Un petit et un grand message d'ouverture TLS partent vers le même endroit. Si le petit reçoit une réponse et pas le grand, chez plusieurs hôtes sans rapport, c'est la taille qui décide. Un filtre d'après le nom arrête les messages de toute taille, et seulement pour certains noms.`,
    advice: [
      fr`Essayez sans le VPN.`,
      fr`Le responsable du tunnel ou du pare-feu laisse passer les messages ICMP « fragmentation needed » et « packet too big », ou réduit la taille des paquets (MTU, MSS).`,
    ],
  },
  'network.clock-skew': {
    name: fr`Horloge de cet ordinateur fausse`,
    meaning: fr`L'horloge de cet ordinateur se trompe de plus de cinq minutes. La connexion au compte échoue, parfois avec un message trompeur sur le mot de passe, et de bons certificats semblent expirés ou pas encore valides.`,
    toldApart: fr`La date donnée par plusieurs serveurs sans rapport est comparée à l'horloge de cet ordinateur. L'horloge n'est en cause que s'ils s'accordent entre eux et non avec elle ; un seul serveur à part ne compte pas.`,
    advice: [
      fr`Réglez la date, l'heure et le fuseau horaire, ou activez le réglage automatique.`,
      fr`Déconnectez-vous du compte, puis reconnectez-vous.`,
    ],
  },
};
