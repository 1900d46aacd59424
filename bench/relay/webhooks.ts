/** Webhooks of a generic contact center, signed as Standard Webhooks wants it, sent over kept connections. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const key = randomBytes(32);
/** As the bot's environment has it. */
export const webhookSecret = `whsec_${key.toString('base64')}`;

export type Webhook = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type CallEvent = {
  readonly call: string;
  readonly type: string;
  readonly data?: object;
  /** When it happened, if not as it is sent. */
  readonly happenedAt?: number;
};

export function webhookOf(event: CallEvent, at = Date.now()): Webhook {
  const { call, type, data = {}, happenedAt = at } = event;
  const id = randomUUID();
  const body = JSON.stringify({
    specversion: '1.0',
    id,
    source: 'bench',
    type: `com.caseswarm.${type}`,
    time: new Date(happenedAt).toISOString(),
    datacontenttype: 'application/json',
    data: { conversationId: call, channel: 'voice', ...data },
  });
  const seconds = String(Math.floor(at / 1_000));
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/cloudevents+json',
      'content-length': String(Buffer.byteLength(body)),
      'webhook-id': id,
      'webhook-timestamp': seconds,
      'webhook-signature': `v1,${signature}`,
    },
  };
}

export type Sender = {
  /** @returns the status */
  send(webhook: Webhook): Promise<number>;
  close(): void;
};

export function senderTo(url: string): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const once = ({ headers, body }: Webhook): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.once('end', () => {
          resolve(response.statusCode ?? 0);
        });
      });
      sent.once('error', reject);
      sent.end(body);
    });
  return {
    // A kept connection may be closed as it is used: every vendor sends again.
    send: (webhook) => once(webhook).catch(() => once(webhook)),
    close: () => {
      agent.destroy();
    },
  };
}

/** Sends all, so many at once. @returns requests per second, and how many were not taken */
export async function drive(
  sender: Sender,
  webhooks: readonly Webhook[],
  atOnce: number,
): Promise<{ perSecond: number; refused: number }> {
  let next = 0;
  let refused = 0;
  const begun = performance.now();
  const one = async (): Promise<void> => {
    for (let webhook = webhooks[next++]; webhook; webhook = webhooks[next++]) {
      const status = await sender.send(webhook);
      if (status >= 300) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { perSecond: webhooks.length / ((performance.now() - begun) / 1_000), refused };
}
