import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

export const tls: CodeTexts<'tls'> = {
  'tls.intercepted': {
    name: fr`Inspection TLS`,
    meaning: fr`Un équipement en chemin ouvre les connexions chiffrées et présente ses propres certificats, pour plusieurs services sans rapport. Si cet ordinateur leur fait confiance, les pages web et la connexion au compte fonctionnent ; les messages en SIP et les appels en TLS, souvent pas.`,
    toldApart: fr`Les émetteurs de services sans rapport sont comparés, et un nom que personne ne porte est demandé en plus : qui fabrique un certificat pour lui sur-le-champ fabrique aussi les autres. Un seul service au mauvais certificat est un défaut de ce service.`,
    advice: [
      fr`Le responsable de l'inspection en exempte les hôtes du catalogue, comme Microsoft le conseille pour ses services.`,
      fr`Sinon, son certificat racine est installé sur chaque ordinateur ; le contrôle des certificats n'est jamais désactivé.`,
    ],
  },
  'tls.name-filtered': {
    name: fr`Filtre d'après le nom de serveur`,
    meaning: fr`La connexion s'ouvre, mais le message d'ouverture TLS est coupé ou ignoré pour certains noms de serveur seulement (filtrage SNI).`,
    toldApart: fr`La même adresse reçoit un message avec un nom neutre, et le nom suspect est envoyé à une adresse neutre. Si le nom neutre reçoit une réponse et que le nom suspect est arrêté aux deux endroits, c'est le nom qui décide. Si c'est la taille, les grands paquets disparaissent.`,
    advice: [
      fr`Le responsable du filtre web ou du pare-feu autorise les noms de serveur (TLS, SNI).`,
      fr`Relancez Callpath.`,
    ],
  },
  'tls.certificate-invalid': {
    name: fr`Certificat non valable`,
    meaning: fr`Un service précis présente un certificat expiré, pas encore valide, établi pour un autre nom, ou d'un émetteur qui n'est pas de confiance.`,
    toldApart: fr`Le certificat est contrôlé avec les racines fournies par Callpath et celles de cet ordinateur. Les certificats des autres services sont comparés : si plusieurs services sans rapport ont le même émetteur inconnu, c'est une inspection TLS.`,
    advice: [
      fr`Contrôlez l'horloge de cet ordinateur.`,
      fr`Vérifiez que le nom mène ici à la bonne adresse.`,
      fr`Avertissez le responsable du service.`,
    ],
  },
  'tls.handshake-failed': {
    name: fr`Pas de connexion chiffrée`,
    meaning: fr`TLS échoue pour une autre raison : version ou chiffrement refusé, ou fermeture pendant la négociation.`,
    toldApart: fr`Le filtrage d'après le nom, la taille des paquets et le certificat sont d'abord écartés. L'alerte, s'il y en a une, donne la raison.`,
    advice: [
      fr`Le responsable du pare-feu ou du proxy vérifie s'il limite les versions de TLS.`,
      fr`Le service doit accepter TLS 1.2 ou 1.3.`,
    ],
  },
  'tls.revocation-unreachable': {
    name: fr`Listes de révocation hors d'atteinte`,
    meaning: fr`Les hôtes qui publient les listes de révocation des certificats (CRL, OCSP) ne sont pas joignables. Les programmes les attendent avant de continuer, et les plus stricts refusent la connexion.`,
    toldApart: fr`Seuls comptent les hôtes que le catalogue désigne pour les certificats, et seulement tant que d'autres hôtes répondent.`,
    advice: [
      fr`Le responsable du pare-feu ou du filtre web autorise HTTP simple, TCP 80, vers ces hôtes, sans authentification.`,
    ],
  },
};
