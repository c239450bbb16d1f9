import type { Team } from '../../handover/team.ts';
import type { HandoverText } from '../handover.ts';
import { capital } from '../sentences.ts';
import { featuresInText, peopleCannot } from './features.ts';
import { asks } from './handover/asks.ts';
import { list, number, plural } from './numbers.ts';
import { fr } from './typeset.ts';

export const handover: HandoverText = {
  title: fr`Ce qui est demandé, et à qui`,
  requestTo: {
    firewall: fr`Demande à l'équipe pare-feu`,
    proxy: fr`Demande à l'équipe proxy et filtrage web`,
    dns: fr`Demande à l'équipe DNS`,
    network: fr`Demande à l'équipe réseau`,
    tenant: fr`Demande à l'administration de Skype Entreprise et de Teams`,
    user: fr`Sur cet ordinateur : pour l'utilisateur ou l'informatique locale`,
    service: fr`Demande au responsable du service`,
  },
  team: {
    firewall: fr`Équipe pare-feu`,
    proxy: fr`Équipe proxy et filtrage web`,
    dns: fr`Équipe DNS`,
    network: fr`Équipe réseau`,
    tenant: fr`Administration de Skype Entreprise et de Teams`,
    user: fr`Utilisateur ou informatique locale`,
    service: fr`Responsable du service`,
  },
  ask: asks,
  row: {
    source: fr`Source`,
    names: fr`Noms d'hôte`,
    urls: fr`URL`,
    addresses: fr`Adresses`,
    ports: fr`Ports`,
    protocol: fr`Protocole`,
    direction: fr`Sens`,
    proxy: fr`Proxy utilisé`,
    signIn: fr`Identification au proxy`,
    inspection: fr`Inspection TLS`,
    record: fr`Enregistrement`,
    recordType: fr`Type d'enregistrement`,
    dnsServers: fr`Serveurs DNS`,
    rules: fr`Règles de cet ordinateur`,
    came: fr`Réponse reçue`,
    wanted: fr`Réponse attendue`,
    reason: fr`Motif`,
    measured: fr`Mesuré`,
    finding: fr`Constat`,
  },
  outbound: fr`sortant, de ce réseau vers internet, avec ses réponses`,
  spoken: {
    tcp: fr`TCP`,
    tls: fr`TLS`,
    https: fr`HTTPS`,
    http: fr`HTTP`,
    sip: fr`SIP sur TLS`,
    stun: fr`STUN et média sur UDP`,
    'turn-tcp': fr`TURN et média sur TCP`,
  },
  withoutSignIn: (accepted) =>
    accepted.length === 0 ? fr`aucune` : fr`aucune (exigée aujourd'hui : ${list(accepted)})`,
  withoutInspection: fr`à exempter, afin que le certificat du service parvienne à cet ordinateur`,
  blockedByDefault: fr`ce qu'aucune règle n'autorise est bloqué`,
  noAnswer: fr`aucune réponse`,
  anyUsableRecord: fr`un enregistrement dont le nom d'hôte a une adresse`,
  seen: fr`Ce qui a été observé`,
  verify: fr`Pour vérifier`,
  withCallpath: fr`Avec Callpath`,
  expects: {
    tcp: fr`La connexion doit s'ouvrir.`,
    udp: fr`Une réponse doit revenir, à chaque fois.`,
    certificate: fr`Le certificat doit venir de l'émetteur du service et être valide.`,
    tunnel: fr`Le proxy doit accepter la connexion et la transporter.`,
    page: fr`Le service lui-même doit répondre, sans page d'un filtre.`,
    lookup: fr`La réponse doit contenir les adresses du service.`,
    record: fr`La réponse doit contenir l'enregistrement.`,
    resolver: fr`Une réponse doit revenir sans délai.`,
    script: fr`Un script avec FindProxyForURL doit revenir.`,
    'large-packet': fr`Le grand paquet doit recevoir une réponse, ou un refus avec un message ; le silence est la panne.`,
    loss: fr`Une perte ou un retard qui commence à une étape et demeure jusqu'au bout vient de là ; il ne doit pas y en avoir.`,
    ipv6: fr`Une réponse doit revenir en IPv6, ou le nom ne doit pas avoir d'adresse IPv6 ici.`,
    clock: fr`L'horloge doit suivre un serveur de temps.`,
    'own-rules': fr`Aucune règle ne doit arrêter ce trafic.`,
  },
  system: { windows: fr`Windows (PowerShell)`, linux: fr`Linux`, macos: fr`macOS`, unix: fr`Linux, macOS` },
  verifyBy: ({ profile, codes, sipDomains }) =>
    fr`Relancer Callpath sur le même réseau (profil ${profile}${sipDomains.length === 0 ? '' : fr`, ${plural(sipDomains.length, 'domaine SIP', 'domaines SIP')} ${sipDomains.join(', ')}`}) : ${plural(codes.length, fr`le constat`, fr`les constats`)} ${list(codes)} ${plural(codes.length, fr`doit`, fr`doivent`)} avoir disparu.`,
  measuredAt: ({ utc, local }) => (local === null ? utc : fr`${utc} (heure locale : ${local})`),
  nobody: fr`Personne n'a rien à faire.`,
  nothingFor: (team) => NOTHING_FOR[team],
  front: {
    title: fr`Résultat du contrôle du réseau`,
    practised: (fault) =>
      fr`Exercice : mesuré dans un petit réseau mis en place pour cela sur cet ordinateur (${fault}). Cela ne dit rien d'un vrai réseau.`,
    cannot: fr`Ce que les utilisateurs ne peuvent pas faire`,
    cannotDo: (features) => fr`${capital(peopleCannot(features) ?? '')}.`,
    worse: (features) => fr`Fonctionne, mais mal ou pas par toutes les voies : ${featuresInText(features)}.`,
    nothingLost: fr`Rien de ce qui a été mesuré n'est hors d'atteinte.`,
    notKnown: fr`La conséquence pour les utilisateurs n'est pas connue : trop peu a pu être mesuré.`,
    asked: fr`Ce qui est demandé, et à qui`,
    howSure: fr`Degré de certitude`,
    sure: ({ certainty, working, notMeasured }) =>
      [
        certainty === null ? '' : fr`Le constat principal est ${certainty}.`,
        fr`${working}.`,
        notMeasured === 0
          ? ''
          : fr`${number(notMeasured)} ${plural(notMeasured, fr`élément n'a pas été mesuré`, fr`éléments n'ont pas été mesurés`)}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    more: (n) => fr`${number(n)} ${plural(n, fr`autre demande`, fr`autres demandes`)} aux pages suivantes.`,
    technical: fr`Les pages suivantes contiennent les constats avec leurs preuves, les demandes avec tous leurs chiffres, et tout ce qui a été mesuré.`,
  },
};

const NOTHING_FOR: Readonly<Record<Team, string>> = {
  firewall: fr`Ce rapport ne demande rien à l'équipe pare-feu.`,
  proxy: fr`Ce rapport ne demande rien à l'équipe proxy et filtrage web.`,
  dns: fr`Ce rapport ne demande rien à l'équipe DNS.`,
  network: fr`Ce rapport ne demande rien à l'équipe réseau.`,
  tenant: fr`Ce rapport ne demande rien à l'administration de Skype Entreprise et de Teams.`,
  user: fr`Ce rapport ne demande rien à l'utilisateur ni à l'informatique locale.`,
  service: fr`Ce rapport ne demande rien au responsable du service.`,
};
