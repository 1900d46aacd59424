/**
 * Genesys' events as an EventBridge API destination brings them: unsigned, with a key in a header; in no
 * order, some twice, again when no answer came within 5 s or a server was at fault.
 */
import type { Call, CallEvent, EventType } from '../kit/model.ts';
import type { Answer, Wire } from '../kit/outbox.ts';
import { topicBody } from './conversation-body.ts';
import { detailsOf } from './details.ts';
import { pictureOf } from './picture.ts';
import { keyHeader, organizationId, region, sandboxEventsKey } from './registration.ts';
import { saidIn } from './told.ts';
import { queueId, uuidOf } from './uuid.ts';

type Piece = {
  readonly topic: string;
  /** The topic as `detail-type` has it: with the literal text `{id}`. */
  readonly template: string;
  readonly body: object;
};

export function eventBridgeWires(call: Call, event: CallEvent): readonly Wire[] {
  const pieces = [
    ...detailsOf(call, event).map(({ type, body }) => detail(call, type, body)),
    ...conversationPieces(call, event),
    ...transcription(call, event),
    ...sentiment(call, event),
  ];
  return pieces.map((piece, place) => wireOf(event, piece, String(place)));
}

const detail = ({ id }: Call, type: string, body: object): Piece => ({
  topic: `v2.detail.events.conversation.${id}.${type}`,
  template: `v2.detail.events.conversation.{id}.${type}`,
  body,
});

/** What changes the picture of who is in it and how. */
const pictured: readonly EventType[] = [
  'interaction.queued',
  'agent.offered',
  'agent.declined',
  'agent.assigned',
  'interaction.held',
  'interaction.resumed',
  'interaction.transferred',
  'wrapup.completed',
  'interaction.ended',
];

function conversationPieces(call: Call, event: CallEvent): readonly Piece[] {
  if (!pictured.includes(event.type)) return [];
  const queue = queueId(saidIn(event).queue.name);
  return [
    {
      topic: `v2.routing.queues.${queue}.conversations`,
      template: 'v2.routing.queues.{id}.conversations',
      body: topicBody(call, pictureOf(call, event)),
    },
  ];
}

/** Of calls only: what is written in chats has no topic with its text. */
function transcription(call: Call, event: CallEvent): readonly Piece[] {
  const { transcript } = saidIn(event);
  if (!transcript || call.channel === 'chat') return [];
  const { role, text, utteranceId, isFinal } = transcript;
  const startMs = Date.parse(call.startedAt);
  const alternative = {
    confidence: 0.9,
    offsetMs: Date.parse(event.time) - startMs,
    durationMs: text.length * 60,
    transcript: text.toLowerCase().replaceAll(/[.,!?]/g, ''),
    words: [],
    // Punctuation comes with the final word.
    ...(isFinal && { decoratedTranscript: text }),
  };
  return [
    {
      topic: `v2.conversations.${call.id}.transcription`,
      template: 'v2.conversations.{id}.transcription',
      body: {
        eventTime: event.time,
        organizationId,
        conversationId: call.id,
        communicationId: uuidOf('transcribed', call.id),
        sessionStartTimeMs: startMs,
        transcriptionStartTimeMs: startMs,
        transcripts: [
          {
            utteranceId,
            isFinal,
            channel: role === 'agent' ? 'INTERNAL' : 'EXTERNAL',
            alternatives: [alternative],
            engineProvider: 'GENESYS',
            engineId: 'r2d2',
            dialect: 'en-US',
          },
        ],
        status: { offsetMs: alternative.offsetMs, status: 'SESSION_ONGOING' },
      },
    },
  ];
}

const scores = { positive: 0.6, neutral: 0, negative: -0.6, mixed: 0 } as const;

/** The topic's name is ours: the model of its body is published, the name was not to be found. */
function sentiment(call: Call, event: CallEvent): readonly Piece[] {
  const { sentiment: given } = saidIn(event);
  if (!given) return [];
  return [
    {
      topic: `v2.conversations.${call.id}.sentiment`,
      template: 'v2.conversations.{id}.sentiment',
      body: {
        conversationId: call.id,
        sentimentOverallScore: given.score ?? scores[given.label],
        sentimentTrendScore: 0,
        queueIds: [queueId(call.queue.name)],
        divisionIds: [],
        flowIds: [],
      },
    },
  ];
}

const timeoutMs = 5_000;

function wireOf(event: CallEvent, { topic, template, body }: Piece, place: string): Wire {
  return {
    door: 'events',
    timeoutMs,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': 'Amazon/EventBridge/ApiDestinations',
      [keyHeader]: sandboxEventsKey,
    },
    body: JSON.stringify({
      version: '0',
      id: uuidOf('envelope', event.id, place),
      'detail-type': template,
      source: `aws.partner/genesys.com/cloud/${organizationId}/case-swarm`,
      account: '111122223333',
      // To the second, where `detail` has the millisecond.
      time: `${event.time.slice(0, 19)}Z`,
      region,
      resources: [],
      detail: {
        topicName: topic,
        version: '2',
        eventBody: body,
        metadata: { CorrelationId: uuidOf('correlation', event.id, place) },
        timestamp: event.time,
      },
    }),
  };
}

/** Up to 185 times in 24 h. Which 4xx are tried again, and how the waits grow, is general knowledge. */
export function busRetryInMs(
  tries: number,
  { status = 0, retryAfterMs }: Answer,
): number | undefined {
  const isAgain = status === 0 || status === 409 || status === 429 || status >= 500;
  if (!isAgain || tries > 185) return undefined;
  return Math.max(Math.min(500 * 2 ** (tries - 1), 60_000), retryAfterMs);
}
