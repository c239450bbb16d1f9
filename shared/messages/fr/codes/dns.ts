import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

export const dns: CodeTexts<'dns'> = {
  'dns.resolver-unreachable': {
    name: fr`Le serveur DNS ne répond pas`,
    meaning: fr`Aucun des serveurs DNS réglés sur cet ordinateur ne répond. Aucun nom ne devient une adresse, et rien ne fonctionne en ligne.`,
    toldApart: fr`Les serveurs DNS sont interrogés directement, plusieurs fois. S'ils sont muets alors qu'une adresse extérieure répond, le réseau fonctionne et seul le DNS manque ; si rien du tout ne répond, il n'y a pas de réseau.`,
    advice: [
      fr`Reconnectez le réseau ou le VPN.`,
      fr`Le responsable du serveur DNS vérifie qu'il tourne, et que les ports UDP et TCP 53 lui sont ouverts.`,
    ],
  },
  'dns.resolver-failing': {
    name: fr`Le serveur DNS répond par des erreurs`,
    meaning: fr`Les serveurs DNS sont joignables, mais répondent à chaque nom par une erreur (SERVFAIL, REFUSED).`,
    toldApart: fr`Des noms neutres sont demandés à côté de ceux des services. Si tous échouent de la même façon, c'est le serveur qui est en cause ; si seuls certains échouent, ce sont ces noms qui sont refusés.`,
    advice: [
      fr`SERVFAIL : le responsable du serveur DNS contrôle les serveurs auxquels il transmet les questions.`,
      fr`REFUSED : le serveur DNS doit accepter les questions du réseau de cet ordinateur.`,
    ],
  },
  'dns.name-blocked': {
    name: fr`Nom refusé par le DNS`,
    meaning: fr`Le serveur DNS refuse certains noms (NXDOMAIN, REFUSED, SERVFAIL ou réponse vide), alors qu'il en résout d'autres. Des filtres font cela.`,
    toldApart: fr`La même question est posée à un serveur DNS indépendant. S'il connaît le nom, le refus vient de ce réseau ; sinon, le nom n'existe plus nulle part, et ce réseau n'y est pour rien. Quand aucun serveur indépendant ne peut être interrogé, la certitude est moindre.`,
    advice: [
      fr`Le responsable du serveur DNS ou du filtre DNS débloque les noms.`,
      fr`Vérifiez que les noms sont débloqués avec tout ce qui se trouve en dessous, comme le catalogue les donne.`,
    ],
  },
  'dns.sinkhole': {
    name: fr`Nom envoyé vers une fausse adresse`,
    meaning: fr`Pour certains noms, le serveur DNS donne une adresse qui n'est pas celle du service : 0.0.0.0, cet ordinateur, une adresse privée ou une page de blocage.`,
    toldApart: fr`La réponse est comparée aux adresses de blocage connues et aux plages publiées. Une adresse hors de ces plages ne compte que si aucun service valable ne répond derrière : beaucoup de services passent par des réseaux de diffusion dont les adresses changent.`,
    advice: [
      fr`Regardez dans le fichier hosts de cet ordinateur.`,
      fr`Le responsable du serveur DNS ou du filtre DNS débloque les noms.`,
    ],
  },
  'dns.srv-missing': {
    name: fr`Enregistrement de service manquant`,
    meaning: fr`Un enregistrement de service (SRV) dont ce profil a besoin n'existe pas, ou l'hôte qu'il nomme n'a pas d'adresse. Les clients et les autres organisations ne trouvent pas le serveur.`,
    toldApart: fr`L'enregistrement est demandé directement, puis l'adresse de l'hôte qu'il nomme. Un serveur DNS muet, ou qui répond à chaque nom par une erreur, est un constat à part.`,
    advice: [
      fr`Le responsable de la zone DNS publie l'enregistrement.`,
      fr`Avec deux zones séparées (split DNS), il doit exister aussi dans la zone interne.`,
      fr`Certains hébergeurs DNS déforment les noms qui commencent par un trait de soulignement : contrôlez l'enregistrement tel qu'il est publié.`,
    ],
  },
  'dns.slow': {
    name: fr`DNS lent`,
    meaning: fr`La recherche des noms prend si longtemps qu'elle retarde chaque connexion.`,
    toldApart: fr`Chaque question est chronométrée à part : un serveur DNS lent n'est donc pas pris pour un service lent. C'est la valeur médiane qui compte : une seule réponse tardive ne fait pas un constat.`,
    advice: [
      fr`Le responsable du serveur DNS contrôle sa charge et les serveurs auxquels il transmet les questions.`,
      fr`Avec un VPN, vérifiez si tous les noms sont cherchés à travers le tunnel.`,
    ],
  },
};
