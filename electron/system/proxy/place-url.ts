/** What is asked of a script, or of a browser engine, for a place `host:port`: browsers hide path and query, too. */
export function urlOfPlace(key: string): { readonly url: string; readonly host: string } {
  const at = key.lastIndexOf(':');
  const [host, port] = [key.slice(0, at), key.slice(at + 1)];
  const inUrl = host.includes(':') ? `[${host}]` : host;
  if (port === '80') return { url: `http://${inUrl}/`, host };
  return { url: port === '443' ? `https://${inUrl}/` : `https://${inUrl}:${port}/`, host };
}
