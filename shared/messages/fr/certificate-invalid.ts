import type { FindingDetails } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { de } from './numbers.ts';
import { AGAIN, hostsInTitle, issuedBy, loss, ofScope, place } from './phrases.ts';
import { fr } from './typeset.ts';

type Reason = FindingDetails['tls.certificate-invalid']['reason'];

interface ReasonText {
  /** After “le certificat” and “les certificats”. */
  readonly is: readonly [one: string, many: string];
  readonly seen: string;
  readonly advice: readonly string[];
}

const REASONS: Readonly<Record<Reason, ReasonText>> = {
  expired: {
    is: [fr`a expiré`, fr`ont expiré`],
    seen: fr`Le dernier jour de validité est passé.`,
    advice: [
      fr`Contrôlez la date et l'heure de cet ordinateur : une horloge très en avance fait paraître expirés de bons certificats.`,
      fr`Si l'horloge est juste, demandez au responsable du service de renouveler le certificat ; aucune règle de pare-feu n'y change rien.`,
    ],
  },
  'not-yet-valid': {
    is: [fr`n'est pas encore valide`, fr`ne sont pas encore valides`],
    seen: fr`Le premier jour de validité est à venir.`,
    advice: [
      fr`Contrôlez la date et l'heure de cet ordinateur : une horloge en retard fait paraître trop jeunes de bons certificats.`,
      fr`Si l'horloge est juste, avertissez le responsable du service ; aucune règle de pare-feu n'y change rien.`,
    ],
  },
  'name-mismatch': {
    is: [fr`est établi pour un autre nom`, fr`sont établis pour d'autres noms`],
    seen: fr`Les noms ne correspondent pas : un autre serveur que celui demandé répond ici, ou il a été mal réglé.`,
    advice: [
      fr`Vérifiez quelle adresse le nom reçoit ici, et si un fichier hosts ou une zone DNS interne l'envoie ailleurs.`,
      fr`Si l'adresse est juste, demandez au responsable du service d'installer un certificat qui contient ce nom.`,
    ],
  },
  untrusted: {
    is: [fr`vient d'un émetteur inconnu`, fr`viennent d'un émetteur inconnu`],
    seen: fr`Cet ordinateur ne fait pas confiance à l'émetteur. D'autres services présentent leurs certificats habituels : le trafic n'est donc pas inspecté dans son ensemble.`,
    advice: [
      fr`Si l'émetteur est votre propre organisation, faites installer son certificat racine sur cet ordinateur.`,
      fr`Sinon, avertissez le responsable du service ; ne faites pas confiance à un émetteur que personne ne connaît.`,
    ],
  },
};

export const certificateInvalid: Pick<FindingTexts<'tls'>, 'tls.certificate-invalid'> = {
  'tls.certificate-invalid': {
    title: ({ details, scope }) => {
      const [one, many] = REASONS[details.reason].is;
      const whose = de(hostsInTitle(scope));
      return ofScope(scope, fr`Le certificat ${whose} ${one}`, fr`Les certificats ${whose} ${many}`);
    },
    explanation: ({ details, scope }) =>
      sentences(
        fr`${place(scope)} ${ofScope(scope, fr`présente un certificat émis`, fr`présentent des certificats émis`)} par ${issuedBy(details.issuer)}.`,
        REASONS[details.reason].seen,
        fr`Les programmes refusent une telle connexion. ${loss(scope)}`,
      ),
    remediation: ({ details }) => [...REASONS[details.reason].advice, AGAIN],
  },
};
