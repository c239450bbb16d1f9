import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

export const media: CodeTexts<'sip' | 'media' | 'nat'> = {
  'sip.no-answer': {
    name: fr`Rien ne parle SIP`,
    meaning: fr`Une connexion chiffrée vers le port SIP s'établit, mais rien n'y parle SIP.`,
    toldApart: fr`Une question SIP est envoyée sur la connexion chiffrée : tout statut SIP prouve qu'il y a un serveur SIP. Sur le port 5061, un serveur qui exige d'abord un certificat client s'est fait connaître par son propre certificat. Le silence, une fermeture ou un autre protocole donnent ce constat.`,
    advice: [
      fr`Le responsable du pare-feu laisse passer le port tel quel : ni inspection, ni filtre applicatif, ni assistant SIP (ALG).`,
      fr`Essayez depuis un autre réseau : si c'est pareil, avertissez le responsable du service.`,
    ],
  },
  'media.loss': {
    name: fr`Pertes de paquets média`,
    meaning: fr`Il se perd plus de paquets UDP vers les relais média que la valeur publiée ne l'admet : moins de 1 % sur 15 secondes. Les appels sont hachés.`,
    toldApart: fr`Une série de paquets part vers chaque relais qui répond ; si aucun ne répond, l'UDP est bloqué, ce qui est un constat à part. La perte doit dépasser la valeur publiée au-delà du hasard (test binomial exact), et les autres connexions ne doivent pas perdre autant. Des pertes à intervalles réguliers, ou les mêmes à chaque seconde, sont une limite de débit.`,
    advice: [
      fr`Essayez un câble à la place du Wi-Fi, et sans le VPN.`,
      fr`Le responsable du réseau donne la priorité au média et cherche une surcharge.`,
    ],
  },
  'media.latency': {
    name: fr`Média en retard`,
    meaning: fr`Les allers-retours vers les relais média durent plus que la valeur publiée : moins de 100 ms. Les interlocuteurs se coupent la parole.`,
    toldApart: fr`C'est la valeur médiane d'une série d'allers-retours qui compte : un seul paquet tardif ne fait pas un constat.`,
    advice: [
      fr`Vérifiez si le trafic sort du réseau loin d'ici, par un VPN ou un proxy central, et faites sortir le média sur place.`,
    ],
  },
  'media.jitter': {
    name: fr`Média irrégulier`,
    meaning: fr`Les allers-retours vers les relais média varient plus que la valeur publiée : moins de 30 ms. Les voix sont saccadées.`,
    toldApart: fr`Ce sont les écarts entre les allers-retours d'une même série qui comptent, et non leur durée. Des paquets qui ne font que se doubler sont signalés pour information.`,
    advice: [
      fr`Essayez un câble à la place du Wi-Fi.`,
      fr`Le responsable du réseau donne au média la priorité sur le reste du trafic.`,
    ],
  },
  'nat.symmetric': {
    name: fr`Un autre port extérieur pour chaque destination`,
    meaning: fr`Le réseau donne à chaque destination un autre port extérieur (NAT symétrique). Deux personnes ne peuvent pas s'envoyer le média directement et ont besoin d'un relais, ce qui fonctionne mais allonge le trajet.`,
    toldApart: fr`On demande à plusieurs relais, depuis la même prise réseau, quelle adresse et quel port ils voient. Si les ports diffèrent, c'est ce cas.`,
    advice: [fr`Il n'y a rien à faire tant que les relais média sont joignables en UDP.`],
  },
};
