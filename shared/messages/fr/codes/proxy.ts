import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

export const proxy: CodeTexts<'proxy'> = {
  'proxy.unreachable': {
    name: fr`Le proxy ne répond pas`,
    meaning: fr`Le proxy réglé sur cet ordinateur ne répond pas. Les programmes qui en dépendent n'arrivent nulle part.`,
    toldApart: fr`Une connexion est ouverte vers le proxy lui-même, avant de lui demander quoi que ce soit.`,
    advice: [
      fr`Contrôlez le nom et le port du proxy dans les réglages.`,
      fr`Le responsable du proxy vérifie qu'il tourne.`,
    ],
  },
  'proxy.auth-required': {
    name: fr`Le proxy exige une identification`,
    meaning: fr`Le proxy exige une identification qui n'a pas été donnée, ou n'accepte pas celle qui l'a été (statut 407).`,
    toldApart: fr`Le statut 407 ne vient que du proxy, jamais d'un service ; sa réponse énumère les modes d'identification qu'il accepte.`,
    advice: [
      fr`Donnez l'identification avec --proxy-auth ou dans CALLPATH_PROXY_AUTH.`,
      fr`Le responsable du proxy exempte les hôtes dont les programmes ne savent pas s'identifier auprès d'un proxy.`,
    ],
  },
  'proxy.denied': {
    name: fr`Le proxy refuse des hôtes`,
    meaning: fr`Le proxy refuse certains hôtes et en laisse passer d'autres.`,
    toldApart: fr`Plusieurs hôtes sont demandés sur le même port. Si certains sont refusés et d'autres non, c'est l'hôte qui décide ; si tout un port est refusé, c'est le port.`,
    advice: [fr`Le responsable du proxy autorise les hôtes du rapport.`],
  },
  'proxy.port-denied': {
    name: fr`Le proxy refuse des ports`,
    meaning: fr`Le proxy ne laisse passer les connexions (CONNECT) que sur certains ports, en général 443.`,
    toldApart: fr`Le même hôte est demandé sur plusieurs ports, et plusieurs hôtes sur le même port : le refus suit le port.`,
    advice: [
      fr`Le responsable du proxy autorise CONNECT vers les ports du rapport.`,
      fr`Ou le responsable du pare-feu laisse sortir ces ports en direct, sans passer par le proxy.`,
    ],
  },
  'proxy.upstream-failed': {
    name: fr`Le proxy n'atteint pas le service`,
    meaning: fr`Le proxy répond, mais ne peut pas lui-même résoudre le nom du service ou l'atteindre (statut 502, 503 ou 504).`,
    toldApart: fr`Tant que le tunnel n'est pas établi, seul le proxy parle : une erreur à ce moment est la sienne, une erreur plus tard vient du service.`,
    advice: [fr`Le responsable du proxy contrôle ses serveurs DNS et sa propre sortie.`],
  },
  'proxy.pac-unreachable': {
    name: fr`Fichier PAC hors d'atteinte`,
    meaning: fr`Le fichier qui indique le proxy à utiliser (PAC) ne peut pas être obtenu. Les programmes sortent alors en direct, ou pas du tout.`,
    toldApart: fr`Le fichier est demandé directement à l'adresse indiquée dans les réglages.`,
    advice: [
      fr`Contrôlez l'adresse du fichier PAC dans les réglages.`,
      fr`Publiez-le en http ou https : les services de Windows ignorent les fichiers PAC en file://.`,
    ],
  },
  'proxy.pac-invalid': {
    name: fr`Fichier PAC inutilisable`,
    meaning: fr`Le fichier qui indique le proxy à utiliser (PAC) n'est pas un script qui fonctionne.`,
    toldApart: fr`Le fichier arrive, mais son exécution se termine par une erreur, sans réponse, ou trop tard.`,
    advice: [fr`Le responsable du proxy corrige le script ; le rapport cite l'erreur.`],
  },
  'proxy.required': {
    name: fr`Seulement par le proxy`,
    meaning: fr`Les connexions directes sont bloquées, et le proxy les transporte. Pour le trafic web, c'est normal.`,
    toldApart: fr`Les mêmes hôtes sont essayés en direct et par le proxy.`,
    advice: [
      fr`Pour le trafic web, il n'y a rien à faire.`,
      fr`Les appels en UDP ne peuvent pas passer par un proxy web : il leur faut un chemin à eux à travers le pare-feu.`,
    ],
  },
};
