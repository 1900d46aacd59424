import { z } from 'zod';
import type { InteractionEvent } from '../../../domain/interaction/facts.ts';
import { read, readJson } from '../../http/read-json.ts';
import { maybe, maybeText, timestamp } from './event.ts';
import { threadKey } from './ids.ts';

const text = z.string().min(1);
const message = z.object({
  id: text,
  channel: z.object({
    /** Whom it is for: the `from.id` of the employee's messages, which is our thread. */
    to: z.object({ id: text }),
    time: timestamp,
  }),
  text: maybeText,
  direction: maybeText,
});
const receipt = z.object({
  id: text,
  status: z.enum(['Sent', 'Delivered', 'Failed', 'Published', 'Removed']),
  isFinalReceipt: maybe(z.boolean()),
  reasons: maybe(z.array(z.object({ code: maybeText, message: maybeText }))),
});

export type ThreadNews = {
  readonly externalId: string;
  readonly event: InteractionEvent;
};

/**
 * What a webhook of an Open Messaging integration tells: what an agent (or a bot of theirs) writes to
 * the employee. Undefined for receipts, which are checked and passed over for now, for typing, for
 * attachments without a word, and for what we do not know.
 * That an agent joined or left, or that it is over, never comes by this door: the detail events tell.
 * @throws WebhookRefused `malformed` with the path
 */
export function readOpenMessage(body: Buffer): ThreadNews | undefined {
  const json = readJson(body);
  const { type } = read(z.object({ type: text }), json);
  if (type === 'Receipt') read(receipt, json);
  return type === 'Text' || type === 'Structured' ? written(type, read(message, json)) : undefined;
}

function written(type: string, said: z.output<typeof message>): ThreadNews | undefined {
  // Ours come back as receipts only; should one come back as it was, it is not the agent's.
  if (said.direction?.toLowerCase() === 'inbound' || said.text === undefined) return undefined;
  return {
    externalId: threadKey(said.channel.to.id),
    event: {
      // A receipt has the id of the message it is for: the id alone is no key.
      id: `${type}/${said.id}`,
      at: said.channel.time,
      fact: {
        type: 'line',
        segmentId: said.id,
        speaker: 'agent',
        text: said.text,
        isFinal: true,
      },
    },
  };
}
