import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node';

type Answer<T> = { headers: Record<string, string>; body: T; status: number };

/**
 * How MSAL speaks HTTP. MSAL takes https authorities only; on loopback (the sandbox) its calls to that
 * https origin are sent to the http one behind it.
 */
export function entraHttp(options: {
  readonly timeoutMs: number;
  /** Undefined in life. */
  readonly instead?: { readonly of: string; readonly use: string } | undefined;
}): INetworkModule {
  const target = (url: string) => {
    const { instead } = options;
    return instead && url.startsWith(`${instead.of}/`)
      ? instead.use + url.slice(instead.of.length)
      : url;
  };
  const call = async <T>(
    url: string,
    method: 'GET' | 'POST',
    { headers, body }: NetworkRequestOptions = {},
  ): Promise<Answer<T>> => {
    const response = await fetch(target(url), {
      method,
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      // MSAL itself checks what it needs of the body: its interface wants a type and gives no schema.
      body: (await response.json()) as T,
    };
  };
  return {
    sendGetRequestAsync: (url, request) => call(url, 'GET', request),
    sendPostRequestAsync: (url, request) => call(url, 'POST', request),
  };
}
