const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EBUSY: 'another program uses it',
  EIO: 'the disk reported an error',
  // A browser's names for what happened to a file between choosing and reading.
  NotFoundError: 'it is no longer there',
  NotReadableError: 'you may not read it, or it has changed meanwhile',
};

/** What a platform's error of files means, in words; an unknown one by its code. */
export const fileTrouble = (code: string): string => WORDS[code] ?? code;
