import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import {
  AGAIN,
  alternative,
  destination,
  hostsFirst,
  loss,
  ofScope,
  onPorts,
  place,
  portRule,
  during,
} from './phrases.ts';
import { fr } from './typeset.ts';

export const sip: FindingTexts<'sip'> = {
  'sip.no-answer': {
    title: ({ scope }) => fr`${hostsFirst(scope)} ne ${ofScope(scope, fr`parle`, fr`parlent`)} pas SIP`,
    explanation: ({ details, figures, scope }) => {
      const seen = {
        silence: fr`la question SIP est restée sans réponse${during(figures)}`,
        closed: fr`la connexion a été fermée à la question SIP, sans réponse`,
        'not-sip': fr`la réponse à la question SIP n'était pas du SIP`,
      }[details.how];
      return sentences(
        fr`${place(scope)} ${ofScope(scope, fr`accepte`, fr`acceptent`)} les connexions chiffrées ${onPorts(scope.ports)}, mais ${seen}.`,
        fr`Le port est ouvert, ce n'est donc pas une règle de port : un équipement qui inspecte le trafic et ne connaît que le web se comporte ainsi, de même qu'un serveur sans service SIP.`,
        alternative(figures),
        loss(scope),
      );
    },
    remediation: ({ figures, scope }) => [
      fr`Demandez au responsable du pare-feu de laisser passer tel quel ${portRule(scope.ports)} vers ${destination(scope, figures)} : ni inspection, ni filtre applicatif, ni assistant SIP (ALG).`,
      fr`Essayez depuis un autre réseau : si rien n'y parle SIP non plus, avertissez le responsable du service.`,
      AGAIN,
    ],
  },
};
