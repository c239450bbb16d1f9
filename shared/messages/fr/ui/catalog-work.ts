import type { CatalogWorkText } from '../../ui/catalog-work.ts';
import { instant } from '../numbers.ts';
import { fr } from '../typeset.ts';

export const catalogWork: CatalogWorkText = {
  updates: {
    check: fr`Mettre à jour…`,
    purpose: fr`Demande une liste plus récente au service des points de terminaison de Microsoft 365. Il reçoit un nombre tiré au hasard pour cet ordinateur, et rien d'autre.`,
    checking: fr`Le service est interrogé…`,
    title: fr`Une liste plus récente des points de terminaison`,
    found: ({ version, readOn }) =>
      fr`Version ${version}, état au ${instant(readOn)}. Rien n'est encore changé.`,
    onlyNewer: fr`Son contenu est le même qu'avant ; seule sa date est plus récente.`,
    whatChanged: fr`Ce qui a changé`,
    apply: fr`Employer la nouvelle liste`,
    leave: fr`Laisser tel quel`,
    applied: (version) => fr`Le catalogue est maintenant à jour : version ${version}.`,
    elsewhere: fr`Une liste obtenue ailleurs peut être importée comme fichier.`,
  },
  rules: {
    save: fr`Règles de pare-feu…`,
    title: fr`Enregistrer en règles de pare-feu`,
    from: (profile) => fr`Les ensembles de « ${profile} » qui sont encore en service, chacun avec sa raison.`,
    format: fr`Pour quel équipement`,
    purpose: {
      'windows-firewall': fr`plages d'adresses et ports, en script à exécuter comme administrateur`,
      pac: fr`noms qui vont en direct, tout le reste vers votre proxy`,
      squid: fr`noms et ports, à inclure dans squid.conf`,
      nftables: fr`plages d'adresses et ports, dans une chaîne à part`,
      'cisco-asa': fr`plages d'adresses et ports, en groupes d'objets et liste d'accès`,
      'paloalto-edl': fr`noms, un par ligne, pour une liste de type URL`,
      csv: fr`tout, pour un autre équipement`,
    },
    requiredOnly: fr`Seulement l'obligatoire`,
    sipDomains: fr`Domaines SIP`,
    sipDomainsHint: fr`Fin des adresses des utilisateurs, séparées par des virgules : contoso.com`,
    badDomain: (text) => fr`« ${text} » n'est pas un nom de domaine.`,
    confirm: fr`Enregistrer…`,
    saved: (file) => fr`Enregistré : ${file}`,
    alsoSaid: fr`Ce qui n'a pas sa place dans le fichier :`,
  },
};
