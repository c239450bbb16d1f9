import { endings } from './guide/endings.ts';
import { picture } from './guide/picture.ts';
import { steps } from './guide/steps.ts';
import { duration, instant, list, number } from './numbers.ts';
import { fr } from './typeset.ts';
import type { GuideText } from '../guide.ts';

export const guide: GuideText = {
  name: fr`Test guidé`,
  stations: [
    fr`Ce que l'on essaie`,
    fr`Les réglages`,
    fr`L'attente`,
    fr`Le réseau`,
    fr`L'essai`,
    fr`Un autre réseau`,
    fr`Le contact`,
    fr`Conclusion`,
  ],
  steps,
  picture,
  measured: {
    explains: fr`Mesuré : quelque chose de nécessaire est hors d'atteinte`,
    fine: fr`Mesuré : tout le nécessaire est accessible`,
    unclear: fr`Mesuré, mais trop peu pour conclure`,
  },
  lifecycle: {
    heading: fr`Ce qui existe encore en 2026`,
    facts: [
      fr`Skype, le programme gratuit, a été retiré le 5 mai 2025. Teams (gratuit) l'a remplacé et accepte l'ancien compte Skype.`,
      fr`Skype Entreprise Online a été retiré le 31 juillet 2021 ; Teams l'a remplacé. Son centre d'administration n'existe plus.`,
      fr`Skype Entreprise Server 2015 et 2019 ne sont plus pris en charge depuis le 14 octobre 2025, et les mises à jour payantes ont pris fin le 31 octobre 2026. L'édition par abonnement est la version qui continue.`,
      fr`Vaut encore la peine d'être testé : Teams avec des personnes d'autres organisations et avec des comptes Teams personnels, et Skype Entreprise Server avec d'autres organisations. Teams a encore besoin de *.lync.com et de *.skype.com.`,
    ],
  },
  abilities: {
    heading: fr`Ce qui marche avec un particulier, et ce qui ne marche pas`,
    can: {
      heading: fr`Marche`,
      items: [
        fr`Messages entre deux personnes`,
        fr`Présence`,
        fr`Appels audio et vidéo entre deux personnes`,
      ],
    },
    cannot: {
      heading: fr`Ne marche pas`,
      items: [
        fr`Conversations de groupe avec un contact Skype`,
        fr`Audio ou vidéo à trois personnes ou plus`,
        fr`Partage du bureau ou d'un programme`,
        fr`Être trouvé : seul l'utilisateur peut trouver le contact Skype, et non l'inverse`,
        fr`Autres fournisseurs de messagerie instantanée (Google, Facebook), et SMS`,
        fr`Skype Entreprise sur Mac : la recherche dans l'annuaire Skype, et les contacts Skype en général`,
      ],
    },
  },
  settings: {
    heading: fr`Où se trouve le réglage`,
    columns: {
      setting: fr`Réglage`,
      old: fr`Ancien centre d'administration (fermé)`,
      present: fr`Centre d'administration Teams`,
      powershell: fr`PowerShell`,
      server: fr`Skype Entreprise Server`,
    },
    places: {
      external: {
        setting: fr`Communications externes`,
        old: fr`Skype Entreprise > organisation > communications extérieures`,
        present: fr`Utilisateurs > Accès externe > Paramètres de l'organisation`,
        powershell: fr`Get-CsTenantFederationConfiguration : AllowFederatedUsers, AllowedDomains, BlockedDomains`,
        server: fr`Get-CsAccessEdgeConfiguration : AllowFederatedUsers`,
      },
      people: {
        setting: fr`Contact avec les particuliers`,
        old: fr`même page : communiquer avec des utilisateurs Skype`,
        present: fr`même page : comptes qu'aucune organisation ne gère`,
        powershell: fr`Get-CsTenantFederationConfiguration : AllowTeamsConsumer (autrefois AllowPublicUsers, pour Skype)`,
        server: fr`Get-CsPublicProvider : Enabled`,
      },
      domains: {
        setting: fr`Domaines autorisés et bloqués`,
        old: fr`même page : domaines bloqués ou autorisés`,
        present: fr`même page : domaines`,
        powershell: fr`Get-CsTenantFederationConfiguration : AllowedDomains, BlockedDomains, BlockAllSubdomains`,
        server: fr`Get-CsAllowedDomain, Get-CsBlockedDomain`,
      },
      'user-policy': {
        setting: fr`Stratégie propre à l'utilisateur`,
        old: fr`Skype Entreprise > utilisateurs > modifier > communications externes`,
        present: fr`Utilisateurs > Accès externe > Stratégies`,
        powershell: fr`Get-CsExternalAccessPolicy : EnableFederationAccess, EnableTeamsConsumerAccess`,
        server: fr`Get-CsExternalAccessPolicy : EnableFederationAccess, EnablePublicCloudAccess`,
      },
    },
  },
  endings,
  actors: {
    admin: fr`un administrateur du service`,
    'firewall-team': fr`le responsable du pare-feu`,
    'proxy-team': fr`le responsable du proxy`,
    'dns-team': fr`le responsable du DNS`,
    'network-team': fr`le responsable du réseau`,
    user: fr`l'utilisateur`,
    contact: fr`le contact`,
    helpdesk: fr`le centre d'assistance`,
    provider: fr`l'assistance du fournisseur`,
    nobody: fr`personne`,
  },
  words: {
    step: (n) => fr`Étape ${number(n)}`,
    progress: ({ number: n, atMost }) => fr`Étape ${number(n)}, sur ${number(atMost)} au plus`,
    conclusion: fr`Conclusion`,
    openQuestion: fr`Question en suspens`,
    whoActs: fr`Qui agit`,
    becauseOf: fr`En raison de`,
    answersSoFar: fr`Réponses données`,
    byMeasuring: fr`mesuré`,
    readOut: (say) => fr`À lire : « ${say} »`,
    provesNothing: fr`Réponse donnée avant que le changement ait pu tout atteindre : elle ne prouve rien, et la question est reposée.`,
    wait: ({ readyAt, leftMs }) =>
      leftMs <= 0
        ? fr`Les essais prouvent quelque chose depuis le ${instant(readyAt)}.`
        : fr`Les essais prouveront quelque chose à partir du ${instant(readyAt)} : encore ${left(leftMs)}.`,
    run: ({ label, startedAt, here }) =>
      fr`${here ? fr`ce réseau` : fr`un autre réseau`}${label === '' ? '' : ` (${label})`}, mesuré le ${instant(startedAt)}`,
    alsoFound: (title) => fr`Constaté aussi, sans que cela l'explique : ${title}`,
    writtenAs: (address) => fr`Dans l'annuaire Skype, cette adresse s'écrit ${address}.`,
  },
  terminal: {
    intro: fr`Le test guidé : une question à la fois, et « je ne sais pas » est partout une réponse.`,
    keys: ({ options, run }) =>
      [
        fr`1–${options} : répondre`,
        ...(run ? [fr`r : mesurer maintenant`, fr`l : charger un rapport`] : []),
        fr`b : revenir`,
        fr`? : je ne sais pas`,
        fr`q : interrompre`,
      ].join(' · '),
    typed: {
      instant: fr`ou une date et une heure, par exemple 2026-11-22 09:15`,
      address: fr`ou l'adresse`,
      domains: fr`ou les domaines, séparés par des virgules`,
    },
    runNow: fr`mesurer maintenant`,
    loadReport: fr`charger un rapport`,
    reportPath: fr`Chemin du rapport : `,
    notAnAnswer: (value) => fr`« ${value} » n'est pas une réponse à cette étape.`,
    nothingToUndo: fr`C'est la première étape.`,
    kept: (path) => fr`Enregistré dans ${path}`,
    paused: fr`Interrompu. Reprenez avec la même commande.`,
    next: fr`Ensuite`,
    answerWith: ({ step, values }) => fr`Répondez avec --answer ${step}=VALEUR : ${list(values, 'ou')}`,
  },
};

function left(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  if (minutes < 60) return duration(minutes * 60_000);
  const rest = minutes % 60;
  const hours = fr`${number((minutes - rest) / 60)} h`;
  return rest === 0 ? hours : `${hours} ${rest} min`;
}
