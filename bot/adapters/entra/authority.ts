/** An authority as MSAL takes it, and where to send its calls instead when it is a local stand-in. */
export type Authority = {
  /** https, with the tenant. */
  readonly url: string;
  readonly known: readonly string[];
  readonly instead?: { readonly of: string; readonly use: string };
};

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * @param base without the tenant, such as https://login.microsoftonline.com
 * @throws Error when it is neither https nor http on loopback
 */
export function authorityOf(base: string, tenant: string): Authority {
  const { protocol, hostname, host, origin } = new URL(base);
  if (protocol === 'https:') return { url: `${origin}/${tenant}`, known: [] };
  if (protocol !== 'http:' || !loopback.includes(hostname)) {
    throw new Error('the Entra authority must be https, or http on loopback');
  }
  const of = `https://${host}`;
  return { url: `${of}/${tenant}`, known: [host], instead: { of, use: origin } };
}
