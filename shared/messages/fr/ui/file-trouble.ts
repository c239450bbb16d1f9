import { fr } from '../typeset.ts';

const WORDS: Readonly<Record<string, string>> = {
  EACCES: fr`vous n'avez pas le droit d'y écrire`,
  EPERM: fr`vous n'avez pas le droit d'y écrire`,
  EROFS: fr`le disque est en lecture seule`,
  ENOSPC: fr`le disque est plein`,
  EDQUOT: fr`votre part du disque est épuisée`,
  ENOENT: fr`ce dossier n'existe pas`,
  ENOTDIR: fr`ce dossier n'existe pas`,
  EISDIR: fr`c'est un dossier`,
  EBUSY: fr`un autre programme l'utilise`,
  EIO: fr`le disque a signalé une erreur`,
  // A browser's names for what happened to a file between choosing and reading.
  NotFoundError: fr`il n'est plus là`,
  NotReadableError: fr`vous n'avez pas le droit de le lire, ou il a changé entre-temps`,
};

/** What a platform's error of files means, in words; an unknown one by its code. */
export const fileTrouble = (code: string): string => WORDS[code] ?? code;
