import { z } from 'zod';
import { isoTime, msOf, type IsoTime } from '../../../domain/ids.ts';
import type { InteractionEvent, Speaker } from '../../../domain/interaction/facts.ts';
import { read } from '../../http/read-json.ts';
import { epochMs, maybe, maybeId, maybeText, timestamp } from './event.ts';
import { bodyPath } from './eventbridge.ts';

const alternative = z.object({
  offsetMs: maybe(z.number()),
  transcript: maybeText,
  /** Punctuated. */
  decoratedTranscript: maybeText,
});
const utterance = z.object({
  utteranceId: maybeId,
  isFinal: maybe(z.boolean()),
  channel: maybeText,
  /** In practice one. */
  alternatives: maybe(z.array(alternative)),
});
const transcription = z.object({
  /** An ISO text here, where detail events have a number. */
  eventTime: timestamp,
  communicationId: maybeId,
  sessionStartTimeMs: maybe(epochMs),
  transcripts: maybe(z.array(utterance)),
});
type Transcription = z.output<typeof transcription>;

/**
 * None for the events that only tell the state of the session, at its start and every five minutes.
 * @throws WebhookRefused `malformed` with the path
 */
export function tellTranscription(body: unknown): readonly InteractionEvent[] {
  const told = read(transcription, body, bodyPath);
  return (told.transcripts ?? []).flatMap((one) => tellUtterance(told, one));
}

type Utterance = z.output<typeof utterance>;

function tellUtterance(told: Transcription, said: Utterance): readonly InteractionEvent[] {
  const speaker = speakerOf(said.channel);
  const { text, offsetMs } = wordsOf(said);
  if (!speaker || text === undefined) return [];
  const { eventTime, communicationId = 'call' } = told;
  // Without an id of its own, an utterance is the one that begins then on its channel.
  const key = said.utteranceId ?? `${speaker}-${offsetMs ?? eventTime}`;
  const isFinal = said.isFinal === true;
  return [
    {
      id: [communicationId, key, isFinal ? 'final' : 'partial', eventTime].join('/'),
      at: spokenAt(told, offsetMs),
      // Dated alike, as both began when it began: what is said while it goes on comes before its whole.
      order: isFinal ? 1 : 0,
      fact: { type: 'line', segmentId: `${communicationId}/${key}`, speaker, text, isFinal },
    },
  ];
}

function wordsOf({ alternatives = [] }: Utterance) {
  const [first] = alternatives;
  return { text: first?.decoratedTranscript ?? first?.transcript, offsetMs: first?.offsetMs };
}

/** `BOTH` is one channel for two voices: whose it was cannot be told, so nothing is. */
function speakerOf(channel: string | undefined): Speaker | undefined {
  if (channel?.toUpperCase() === 'EXTERNAL') return 'customer';
  return channel?.toUpperCase() === 'INTERNAL' ? 'agent' : undefined;
}

const hourMs = 60 * 60_000;

/**
 * When it was said, rather than when it was told, some seconds (up to 35) later. That the offset counts
 * from the session's start is read from a sample, not from a description: a time after the telling, or
 * an hour before it, shows that it does not, and is not believed.
 */
function spokenAt({ eventTime, sessionStartTimeMs }: Transcription, offsetMs?: number): IsoTime {
  if (sessionStartTimeMs === undefined || offsetMs === undefined) return eventTime;
  const at = Math.round(sessionStartTimeMs + offsetMs);
  const toldMs = msOf(eventTime);
  return at <= toldMs && at > toldMs - hourMs ? isoTime(at) : eventTime;
}
