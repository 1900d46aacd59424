import { z } from 'zod';
import type { IsoTime } from '../../../domain/ids.ts';
import { WebhookRefused } from '../../../ports/contact-center.ts';
import { read, readJson } from '../../http/read-json.ts';
import { timestamp } from './event.ts';

/**
 * A partner event as an API destination gets it, whole: one event, one request. `detail-type` has the
 * topic with the literal text `{id}`; the actual id stands in `detail.topicName` alone.
 */
const envelope = z.object({
  id: z.string().min(1),
  time: timestamp,
  detail: z.object({
    /** With one id in it. */
    topicName: z.string().regex(/^[\x20-\x7e]{1,300}$/),
    eventBody: z.unknown(),
    /** When Genesys published it, to the millisecond; not in every sample that is known. */
    timestamp: timestamp.optional().catch(undefined),
  }),
});

/** What a topic is about, and the id in its name. */
type Topic =
  | { readonly kind: 'detail'; readonly conversationId: string; readonly type: string }
  | { readonly kind: 'transcription'; readonly conversationId: string }
  | { readonly kind: 'conversation' }
  | { readonly kind: 'other'; readonly name: string };

export type PartnerEvent = {
  readonly topic: Topic;
  readonly body: unknown;
  /** For what carries no time of its own. */
  readonly publishedAt: IsoTime;
};

/** Where a body stands in the request, for the paths in refusals. */
export const bodyPath = 'detail.eventBody';

/** @throws WebhookRefused `malformed` with the path */
export function readPartnerEvent(request: Buffer): PartnerEvent {
  const { time, detail } = read(envelope, readJson(request));
  refuseAnother(detail.topicName, detail.eventBody);
  return {
    topic: topicOf(detail.topicName),
    body: detail.eventBody,
    publishedAt: detail.timestamp ?? time,
  };
}

const about = z.object({ conversationId: z.string().min(1) });

/**
 * A topic of one conversation, and a body of another: nothing tells which of the two it is, and Genesys
 * sends no such event. Taken by either, words of one customer could stand in another's chat. Refused
 * rather than ignored, so that whoever rewrites events on their way to us is told where.
 */
function refuseAnother(topic: string, body: unknown): void {
  const [, named] = conversationOfTopic.exec(topic) ?? [];
  const told = about.safeParse(body).data?.conversationId;
  if (named === undefined || told === undefined) return;
  if (named.toLowerCase() === told.toLowerCase()) return;
  throw new WebhookRefused('malformed', `${bodyPath}.conversationId`);
}

const conversationOfTopic = /^v2\.(?:detail\.events\.conversation|conversations)\.([^.]+)\./;
const detailTopic = /^v2\.detail\.events\.conversation\.([^.]+)\.(.+)$/;
const transcriptionTopic = /^v2\.conversations\.([^.]+)\.transcription$/;
/**
 * All media in one shape. The topics of one medium (`….conversations.calls`) have another and tell
 * nothing more: they count as unknown.
 */
const conversationTopic = /^v2\.(routing\.queues|users)\.[^.]+\.conversations$/;

function topicOf(name: string): Topic {
  const [, conversationId, type] = detailTopic.exec(name) ?? [];
  if (conversationId !== undefined && type !== undefined) {
    return { kind: 'detail', conversationId, type };
  }
  const [, transcribed] = transcriptionTopic.exec(name) ?? [];
  if (transcribed !== undefined) return { kind: 'transcription', conversationId: transcribed };
  return conversationTopic.test(name) ? { kind: 'conversation' } : { kind: 'other', name };
}
