import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { certificateInvalid } from './certificate-invalid.ts';
import { de } from './numbers.ts';
import {
  AGAIN,
  alternative,
  hosts,
  hostsInTitle,
  issuedBy,
  loss,
  ofScope,
  place,
  portRule,
  releasable,
} from './phrases.ts';
import { fr } from './typeset.ts';

const CUT = {
  reset: fr`est coupé (RST)`,
  silence: fr`reste sans réponse`,
} as const;

export const tls: FindingTexts<'tls'> = {
  ...certificateInvalid,
  'tls.intercepted': {
    title: ({ details: { product, trusted } }) => {
      if (trusted)
        return fr`Le trafic chiffré est inspecté en chemin${product === null ? '' : fr` par ${product}`}`;
      return product === null
        ? fr`Le trafic chiffré est inspecté, et cet ordinateur ne s'y fie pas`
        : fr`Le trafic chiffré est inspecté par ${product}, auquel cet ordinateur ne se fie pas`;
    },
    explanation: ({ details: { issuer, product, trusted }, scope }) =>
      sentences(
        fr`${hosts(scope)} ${ofScope(scope, fr`présente un certificat émis`, fr`présentent des certificats émis`)} par ${issuedBy(issuer)}, qui n'en émet pour aucun de ces services.`,
        fr`Le même émetteur pour des services sans rapport entre eux signifie qu'un équipement en chemin ouvre le chiffrement et le referme avec ses propres certificats (inspection TLS).`,
        product === null
          ? fr`Les certificats ne disent pas de quel produit il s'agit.`
          : fr`D'après le nom de l'émetteur, c'est ${product} ; ce n'est qu'une déduction de ce nom.`,
        trusted
          ? fr`Cet ordinateur fait confiance à l'émetteur : la connexion au compte et les pages web fonctionnent. Les messages en SIP et les appels en TLS ne survivent souvent pas à l'inspection, et Microsoft conseille d'en exempter ces hôtes.`
          : fr`Cet ordinateur ne fait pas confiance à l'émetteur : les programmes coupent la connexion. ${loss(scope)}`,
      ),
    remediation: ({ details: { product, trusted }, scope, figures }) =>
      steps(
        product === null
          ? fr`Demandez au responsable du pare-feu ou du proxy qui inspecte le trafic d'exempter ${releasable(scope, figures)} de l'inspection TLS.`
          : fr`Demandez au responsable ${de(product)} d'exempter ${releasable(scope, figures)} de l'inspection TLS.`,
        !trusted &&
          fr`Si l'inspection doit rester, faites installer son certificat racine sur cet ordinateur par l'administration habituelle ; ne désactivez jamais le contrôle des certificats.`,
        AGAIN,
      ),
  },
  'tls.name-filtered': {
    title: ({ scope }) =>
      fr`Un filtre arrête ${hostsInTitle(scope)} d'après ${ofScope(scope, fr`son nom`, fr`leurs noms`)}`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        fr`Une connexion vers ${place(scope)} s'ouvre, mais le message d'ouverture TLS qui nomme ${ofScope(scope, fr`cet hôte`, fr`ces hôtes`)} ${CUT[details.how]}.`,
        figures.contrast !== undefined &&
          fr`Le même message avec le nom neutre ${figures.contrast} y reçoit une réponse : ni l'adresse ni le port ne sont bloqués.`,
        figures.elsewhere !== undefined &&
          fr`Ce nom est arrêté aussi à l'adresse neutre ${figures.elsewhere}, où un autre nom reçoit une réponse.`,
        fr`Un équipement en chemin lit le nom dans ce message (SNI) et arrête celui-ci.`,
        alternative(figures),
        loss(scope),
      ),
    remediation: ({ figures, scope }) => [
      fr`Demandez au responsable du filtre web ou du pare-feu d'autoriser sur ${portRule(scope.ports)} ${ofScope(scope, fr`le nom de serveur`, fr`les noms de serveur`)} ${releasable(scope, figures)} (TLS, SNI).`,
      AGAIN,
    ],
  },
  'tls.handshake-failed': {
    title: ({ scope }) => fr`Pas de connexion chiffrée vers ${hostsInTitle(scope)}`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        fr`Une connexion vers ${place(scope)} s'ouvre, mais TLS s'arrête avant d'être sûr${details.alert === null ? fr`, sans raison donnée` : fr`, avec l'alerte « ${details.alert} »`}.`,
        fr`Rien ne désigne le certificat ni un filtre d'après le nom : les deux côtés ne s'accordent pas sur le chiffrement, ou l'un des deux renonce.`,
        alternative(figures),
        loss(scope),
      ),
    remediation: ({ scope }) => [
      fr`Demandez au responsable du pare-feu ou du proxy s'il modifie ou limite les versions de TLS vers ${hosts(scope)}.`,
      fr`Sinon, avertissez le responsable du service : TLS 1.2 et 1.3 ont été proposés et n'ont pas été acceptés.`,
      AGAIN,
    ],
  },
  'tls.revocation-unreachable': {
    title: () => fr`Les listes de révocation des certificats sont hors d'atteinte`,
    explanation: ({ figures, scope }) =>
      sentences(
        fr`${hosts(scope)} ne ${ofScope(scope, fr`répond`, fr`répondent`)} pas, alors que les services eux-mêmes répondent.`,
        fr`Les programmes y demandent si un certificat a été révoqué (CRL, OCSP). Sans réponse, ils attendent avant de continuer, et les plus stricts refusent la connexion.`,
        fr`La connexion au compte peut donc être lente, ou n'échouer que sur certains ordinateurs.`,
        alternative(figures),
      ),
    remediation: ({ figures, scope }) => [
      fr`Demandez au responsable du pare-feu ou du filtre web d'autoriser HTTP simple, TCP 80, vers ${releasable(scope, figures)}, sans authentification.`,
      AGAIN,
    ],
  },
};
