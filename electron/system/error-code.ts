/** The platform's code of an error (`ENOENT`, `ECONNRESET`); null when it has none. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** For errors of files, which always have one: `EIO` where the platform forgot. */
export const fileErrorCode = (error: unknown): string => errorCode(error) ?? 'EIO';
