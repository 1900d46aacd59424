const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * An address that calls may be sent to, without a slash at its end: https, or http on loopback (the
 * sandbox). Undefined when it is neither, or carries a query, a fragment or a name with a password.
 */
export function baseUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.search || url.hash || url.username || url.password) return undefined;
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && loopback.includes(url.hostname));
  return isSafe ? (url.origin + url.pathname).replace(/\/+$/, '') : undefined;
}
