/** Whether a path says where it begins, on any of the systems: `/…`, `C:\…`, `\\server\share`. */
export const isAbsolutePath = (path: string): boolean => /^(?:\/|[a-z]:[\\/]|\\\\[^\\])/i.test(path);
