/** Segments of Contact Lens' live analysis: facts/ccaas.md, 1.3.2. */
import { z } from 'zod';
import type {
  InteractionEvent,
  InteractionFact,
  MoodLabel,
  Speaker,
} from '../../../domain/interaction/facts.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read } from '../../http/read-json.ts';
import { maybe, text } from './fields.ts';
import type { Forwarded } from './forwarded.ts';
import type { Settings } from './settings.ts';

// Offsets are of voice; a chat's segments (version 2.0.0) may have none.
const spoken = { ParticipantRole: text.toUpperCase(), BeginOffsetMillis: maybe(z.int().min(0)) };
const utterance = z.object({
  ...spoken,
  Id: outsideId,
  TranscriptId: outsideId,
  PartialContent: z.string(),
});
const transcript = z.object({
  ...spoken,
  Id: outsideId,
  Content: z.string(),
  Sentiment: maybe(z.string().toUpperCase()),
  ContentType: maybe(z.string()),
});
const segment = z.object({ Utterance: utterance, Transcript: transcript }).partial();
type Segment = z.output<typeof segment>;
type Utterance = z.output<typeof utterance>;
type Transcript = z.output<typeof transcript>;

const envelope = z.object({
  ContactId: outsideId,
  InstanceId: maybe(text),
  EventType: maybe(text.toUpperCase()),
  // What the event type is called in the stream of chats. Only the name is documented: a chat's segment
  // as a whole was never seen here.
  StreamingEventType: maybe(text.toUpperCase()),
  Segments: maybe(z.array(segment)),
});

/** What the analysis of one leg told; the leg's first contact is not named in it. */
type Analysed = {
  readonly contactId: string;
  readonly events: readonly InteractionEvent[];
  readonly ignored: number;
};

const silent: readonly string[] = ['STARTED', 'COMPLETED', 'FAILED'];

/** @throws WebhookRefused `malformed` with the path under `below` */
export function analysed(record: Forwarded, settings: Settings, below: string): Analysed {
  const { ContactId: contactId, InstanceId, ...rest } = read(envelope, record.data, below);
  const type = rest.EventType ?? rest.StreamingEventType ?? '';
  const isOurs = InstanceId === undefined || InstanceId === settings.instanceId;
  if (isOurs && silent.includes(type)) return { contactId, events: [], ignored: 0 };
  if (!isOurs || type !== 'SEGMENTS') return { contactId, events: [], ignored: 1 };
  const segments = rest.Segments ?? [];
  const told = { contactId, at: record.approximateArrivalTimestamp };
  return {
    contactId,
    events: [
      ...partials(segments).flatMap((one) => partialLine(told, one)),
      ...segments.flatMap((one) => finalLine(told, one)),
    ],
    // Categories and summaries: nothing to say them with yet.
    ignored: segments.filter((one) => !one.Utterance && !one.Transcript).length,
  };
}

type Told = Pick<Analysed, 'contactId'> & Pick<InteractionEvent, 'at'>;

const speakers: Readonly<Record<string, Speaker>> = { CUSTOMER: 'customer', AGENT: 'agent' };
const speakerOf = (role: string): Speaker | undefined =>
  Object.hasOwn(speakers, role) ? speakers[role] : undefined;

/**
 * A transcript is said in utterances, each a further piece of it: those that come together are shown
 * together, and the whole replaces them when it is final.
 */
function partials(segments: readonly Segment[]): readonly Utterance[] {
  const finals = new Set(segments.flatMap(({ Transcript }) => Transcript?.Id ?? []));
  const byTranscript = new Map<string, Utterance>();
  for (const { Utterance: piece } of segments) {
    if (!piece || finals.has(piece.TranscriptId)) continue;
    const before = byTranscript.get(piece.TranscriptId);
    const PartialContent = [before?.PartialContent, piece.PartialContent].filter(Boolean).join(' ');
    byTranscript.set(piece.TranscriptId, { ...piece, PartialContent });
  }
  return [...byTranscript.values()];
}

function partialLine(told: Told, piece: Utterance): readonly InteractionEvent[] {
  const speaker = speakerOf(piece.ParticipantRole);
  if (!speaker) return [];
  const { TranscriptId: segmentId, PartialContent } = piece;
  const fact = { type: 'line', segmentId, speaker, text: PartialContent, isFinal: false } as const;
  return [event(told, `utterance/${piece.Id}`, piece, fact)];
}

function finalLine(told: Told, { Transcript: whole }: Segment): readonly InteractionEvent[] {
  const speaker = whole && speakerOf(whole.ParticipantRole);
  if (!speaker || !(whole.ContentType ?? 'text/').startsWith('text/')) return [];
  const { Id: segmentId, Content } = whole;
  const line = { type: 'line', segmentId, speaker, text: Content, isFinal: true } as const;
  const label = speaker === 'customer' ? moodOf(whole) : undefined;
  return [
    event(told, `transcript/${segmentId}`, whole, line),
    ...(label ? [event(told, `mood/${segmentId}`, whole, { type: 'mood', label })] : []),
  ];
}

const moods: Readonly<Record<string, MoodLabel>> = {
  POSITIVE: 'positive',
  NEUTRAL: 'neutral',
  NEGATIVE: 'negative',
  MIXED: 'mixed',
};
const moodOf = ({ Sentiment = '' }: Transcript): MoodLabel | undefined =>
  Object.hasOwn(moods, Sentiment) ? moods[Sentiment] : undefined;

function event(
  { contactId, at }: Told,
  what: string,
  { BeginOffsetMillis: order }: Pick<Utterance, 'BeginOffsetMillis'>,
  fact: InteractionFact,
): InteractionEvent {
  const id = `lens/${contactId}/${what}`;
  return { id, at, ...(order !== undefined && { order }), leg: contactId, fact };
}
