/** What SNS posts to an HTTPS subscriber: facts/ccaas.md, 1.3.3. */
import { z } from 'zod';
import { read, readJson } from '../../http/read-json.ts';
import { maybe, text, time } from './fields.ts';

const signed = {
  MessageId: text,
  TopicArn: text,
  Message: z.string(),
  /** As it is written: the signature is over these characters. */
  Timestamp: text.refine((given) => time.safeParse(given).success, 'is no time'),
  SignatureVersion: text,
  Signature: text,
  SigningCertURL: text,
  /** Beside the message, and not under the signature. */
  MessageAttributes: maybe(
    z.record(z.string(), z.object({ Value: maybe(z.string()) }).catch({ Value: undefined })),
  ),
};
const confirmation = { ...signed, Token: text, SubscribeURL: text };

const envelope = z.discriminatedUnion('Type', [
  z.object({ ...signed, Type: z.literal('Notification'), Subject: z.string().nullish() }),
  z.object({ ...confirmation, Type: z.literal('SubscriptionConfirmation') }),
  z.object({ ...confirmation, Type: z.literal('UnsubscribeConfirmation') }),
]);
export type SnsEnvelope = z.output<typeof envelope>;

/**
 * The body is JSON under `text/plain`, unless the topic was told otherwise: its type is not asked.
 * @throws WebhookRefused `malformed` with the path
 */
export const envelopeIn = (body: Buffer): SnsEnvelope => read(envelope, readJson(body));

/** Name and value by turns, a line each, in this order and no other. */
export function stringToSign(sns: SnsEnvelope): string {
  const { Message, MessageId, Timestamp, TopicArn, Type } = sns;
  const fields =
    sns.Type === 'Notification'
      ? { Message, MessageId, Subject: sns.Subject ?? undefined, Timestamp, TopicArn, Type }
      : {
          Message,
          MessageId,
          SubscribeURL: sns.SubscribeURL,
          Timestamp,
          Token: sns.Token,
          TopicArn,
          Type,
        };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}\n${String(value)}\n`)
    .join('');
}
