import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

export const firewall: CodeTexts<'firewall' | 'host-firewall'> = {
  'firewall.drop': {
    name: fr`Pare-feu qui bloque en silence`,
    meaning: fr`Les connexions TCP vers certains hôtes ou certains ports restent sans aucune réponse, à chaque tentative, alors que d'autres aboutissent. Un filtre de paquets les supprime.`,
    toldApart: fr`Plusieurs tentatives sont faites, seules et avec des pauses, pour qu'une perte ne passe pas pour un blocage. Un autre port du même hôte et des témoins neutres sont essayés : s'ils répondent, le réseau fonctionne et c'est la règle qui fait la différence. Un port simplement fermé refuse aussitôt, il ne se tait pas.`,
    advice: [
      fr`Le responsable du pare-feu autorise les ports en sortie, vers les plages et les noms du rapport.`,
      fr`Relancez Callpath.`,
    ],
  },
  'firewall.reject': {
    name: fr`Pare-feu qui refuse`,
    meaning: fr`Les connexions TCP sont refusées aussitôt par un équipement en chemin (réinitialisation TCP ou message ICMP).`,
    toldApart: fr`Le délai du refus est comparé à celui d'une réponse du même hôte : un refus plus rapide a été envoyé de tout près. Un message ICMP désigne un équipement en chemin. Un refus venu de l'autre extrémité peut être le port fermé du service lui-même.`,
    advice: [
      fr`Le responsable du pare-feu autorise les ports en sortie, vers les plages et les noms du rapport.`,
      fr`Si le refus vient de l'autre extrémité, essayez d'abord depuis un autre réseau.`,
    ],
  },
  'firewall.udp-blocked': {
    name: fr`Média en UDP bloqué`,
    meaning: fr`L'UDP vers les relais média reste sans réponse sur une partie ou la totalité des ports. Les appels se rabattent sur TCP 443 ; le son et l'image en souffrent, en tout ou en partie.`,
    toldApart: fr`Chaque port (3478 à 3481) est interrogé à part, avec plusieurs sortes de questions : toute réponse prouve que le chemin est ouvert. TCP vers le même relais montre que l'hôte est bien là.`,
    advice: [
      fr`Le responsable du pare-feu autorise UDP 3478-3481 en sortie, vers les plages du rapport, et laisse entrer les réponses.`,
      fr`Le média part en direct : un proxy web ne transporte pas l'UDP.`,
    ],
  },
  'host-firewall.blocked': {
    name: fr`Pare-feu de cet ordinateur`,
    meaning: fr`Le pare-feu de cet ordinateur bloque lui-même la connexion, par une règle ou parce qu'il bloque en sortie tout ce qu'aucune règle n'autorise.`,
    toldApart: fr`Le système interdit lui-même la connexion : la tentative s'arrête aussitôt et aucun paquet ne part. Les règles et le réglage par défaut du profil actif sont lus ; les logiciels de sécurité qui ont leurs propres filtres peuvent ne pas y figurer.`,
    advice: [
      fr`L'administrateur de cet ordinateur autorise le programme en sortie, ou retire la règle qui bloque.`,
      fr`Contrôlez le logiciel de sécurité en plus du pare-feu du système.`,
    ],
  },
};
