/** What the stand-ins send to the bot: the same faults and the same journal, the other way round. */
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import { playFault, type Answer } from './play.ts';

export type DeliveryRequest = {
  readonly url: string;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs?: number;
};

export type DeliveryAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type Deliver = (
  from: 'connector' | 'ccaas',
  request: DeliveryRequest,
) => Promise<DeliveryAnswer>;

type Needs = {
  readonly faults: Faults;
  readonly journal: Journal;
  readonly later: (ms: number, what: () => void) => void;
};

const defaultTimeoutMs = 15_000;

export function createDeliver({ faults, journal, later }: Needs): Deliver {
  return async (from, request) => {
    const method = request.method ?? 'POST';
    const startedAt = Date.now();
    const fault = faults.take({
      service: 'bot',
      from,
      method,
      path: new URL(request.url).pathname,
    });
    const played = await playFault(fault, {
      act: () => post(request, method),
      refuse: (status, _code, message, headers) => ({
        status,
        headers,
        body: Buffer.from(message),
      }),
      later,
      write(played, response) {
        journal.write('bot', {
          startedAt,
          endedAt: Date.now(),
          method,
          url: request.url,
          requestHeaders: request.headers,
          requestBody: Buffer.from(request.body),
          ...(response && { response }),
          fault: played?.kind,
        });
      },
    });
    if (played === 'drop' || played === 'reset') throw new Error('no answer (injected fault)');
    return { ...played, body: played.body.toString('utf8') };
  };
}

async function post(request: DeliveryRequest, method: string): Promise<Answer> {
  const response = await fetch(request.url, {
    method,
    headers: request.headers,
    body: request.body,
    redirect: 'manual',
    signal: AbortSignal.timeout(request.timeoutMs ?? defaultTimeoutMs),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
