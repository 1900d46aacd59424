import { z } from 'zod';
import type { InteractionEvent, InteractionFact } from '../../../domain/interaction/facts.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read, readJson } from '../../http/read-json.ts';
import { maybe, maybeId, maybeText, timestamp } from './event.ts';
import { threadKey } from './ids.ts';

const text = z.string().min(1);
/** What Genesys repeats of ours as well: threads, and messages in them. */
const threadId = z.object({ id: outsideId });
const message = z.object({
  id: outsideId,
  channel: z.object({
    /** Whom it is for: the `from.id` of the employee's messages, which is our thread. */
    to: threadId,
    time: timestamp,
  }),
  text: maybeText,
  direction: maybeText,
  content: maybe(
    z.array(z.looseObject({ contentType: maybeText, attachment: maybe(z.unknown()) })),
  ),
});
/** `ContentAttachment`: of one whose address we cannot open the name alone is told. */
const attachment = z.object({
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .catch(undefined),
  filename: z.string().min(1).optional().catch(undefined),
});
const receipt = z.object({
  id: outsideId,
  /** `Sent`, `Delivered`, `Failed`, `Published`, `Removed`, and whatever else there will be. */
  status: outsideId,
  isFinalReceipt: maybe(z.boolean()),
  reasons: maybe(z.array(z.object({ code: maybeText, message: maybeText }))),
  channel: maybe(
    z.object({
      to: threadId,
      /** Ours, of the message it is for: absent on receipts for what an agent wrote. */
      messageId: maybeId,
      time: timestamp,
    }),
  ),
});

const happening = z.object({
  id: outsideId,
  channel: z.object({ to: threadId, time: timestamp }),
  direction: maybeText,
  events: maybe(
    z.array(z.looseObject({ eventType: maybeText, typing: maybe(z.object({ type: maybeText })) })),
  ),
});

export type ThreadNews = {
  readonly externalId: string;
  readonly event: InteractionEvent;
};

/**
 * What a webhook of an Open Messaging integration tells: what an agent (or a bot of theirs) writes to
 * the employee. A file is told by its name and its address, which Genesys keeps open for a while only.
 * A receipt tells when what an employee wrote was delivered, or refused after it had been taken; others are
 * checked and passed over. That somebody types is told as it begins. Undefined for the rest, for what has
 * neither word nor file, and for what we do not know.
 * That an agent joined or left, or that it is over, never comes by this door: the detail events tell.
 * @param beginningOf our id of the message that began a thread's chat
 * @throws WebhookRefused `malformed` with the path
 */
export function readOpenMessage(
  body: Buffer,
  beginningOf: (threadId: string) => string,
): ThreadNews | undefined {
  const json = readJson(body);
  const { type } = read(z.object({ type: text }), json);
  if (type === 'Receipt') return receiptOf(read(receipt, json), beginningOf);
  if (type === 'Event') return typing(read(happening, json));
  return type === 'Text' || type === 'Structured' ? written(type, read(message, json)) : undefined;
}

function receiptOf(
  { id, status, channel }: z.output<typeof receipt>,
  beginningOf: (threadId: string) => string,
): ThreadNews | undefined {
  if (channel?.messageId === undefined) return undefined;
  const { to, time: at, messageId } = channel;
  const isBeginning = messageId === beginningOf(to.id);
  const fact = becameOf.get(status)?.(isBeginning ? {} : { segmentId: messageId });
  if (!fact) return undefined;
  // Of what the chat began with, that it is there is all the news.
  if (fact.type === 'line-received' && isBeginning) return undefined;
  return { externalId: threadKey(to.id), event: { id: `Receipt/${id}/${status}`, at, fact } };
}

/** `Off` says nothing: it is shown for seconds. */
function typing({
  id,
  channel,
  direction,
  events,
}: z.output<typeof happening>): ThreadNews | undefined {
  const isOn = (events ?? []).some(
    (one) => one.eventType === 'Typing' && one.typing?.type === 'On',
  );
  if (!isOn || direction?.toLowerCase() === 'inbound') return undefined;
  const { to, time: at } = channel;
  return {
    externalId: threadKey(to.id),
    event: { id: `Event/${id}`, at, fact: { type: 'agent-typing' } },
  };
}

type Which = { readonly segmentId?: string };

/** `Sent` is on its way; the others are about what an agent wrote, or are none we know. */
const becameOf: ReadonlyMap<string, (which: Which) => InteractionFact> = new Map<
  string,
  (which: Which) => InteractionFact
>([
  ['Failed', (which) => ({ type: 'line-refused', ...which })],
  ['Delivered', (which) => ({ type: 'line-received', how: 'delivered', ...which })],
]);

function written(type: string, said: z.output<typeof message>): ThreadNews | undefined {
  // Ours come back as receipts only; should one come back as it was, it is not the agent's.
  const words = [...(said.text === undefined ? [] : [said.text]), ...filesIn(said)].join('\n');
  if (said.direction?.toLowerCase() === 'inbound' || words === '') return undefined;
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
        text: words,
        isFinal: true,
      },
    },
  };
}

const filesIn = ({ content }: z.output<typeof message>): readonly string[] =>
  (content ?? [])
    .filter(({ contentType }) => contentType === 'Attachment')
    .flatMap(({ attachment: file }) => {
      const { url, filename } = attachment.safeParse(file).data ?? {};
      const named = [filename, url].filter((one) => one !== undefined);
      return named.length === 0 ? [] : [named.join(': ')];
    });
