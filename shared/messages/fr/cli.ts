import type { CliText } from '../messages.ts';
import { number, plural } from './numbers.ts';
import { serve } from './serve.ts';
import { fr } from './typeset.ts';

export const cli: CliText = {
  progress: ({ done, known, now }) => fr`mesure ${number(done)} sur ${number(known)} : ${now}`,
  media: (seconds) => fr`le média au rythme d'un appel, ${number(seconds)} s environ`,
  interrupted: fr`Arrêt avant la fin : ce qui a été mesuré jusque-là est conservé.`,
  written: (path) => fr`Fichier écrit : ${path}`,
  analyzed: ({ before, now, same }) =>
    same
      ? fr`Les règles actuelles disent la même chose : ${now}`
      : fr`Verdict d'alors : ${before}\nVerdict des règles actuelles : ${now}`,
  catalogOk: ({ id, version, profiles, sets }) =>
    fr`Le catalogue ${id}, version ${version}, est valide : ${number(profiles)} ${plural(profiles, 'profil', 'profils')}, ${number(sets)} ${plural(sets, 'ensemble', 'ensembles')} de points de terminaison.`,
  builtIn: fr`intégré`,
  practiceStarting: ({ fault, title }) =>
    fr`Réseau d'exercice sur cet ordinateur, panne « ${fault} » : ${title}`,
  practiceBroken: ({ title, story }) => fr`Ce qui est en panne ici : ${title}\n${story}`,
  practiceList: fr`Pannes du réseau d'exercice`,
  serve,
};
