import { z } from 'zod';
import type { InteractionFact } from '../../../domain/interaction/facts.ts';
import type { Intake } from '../../../ports/contact-center.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read, readJson } from '../../http/read-json.ts';
import type { Fields } from './form.ts';
import type { Settings } from './settings.ts';
import { firstTime } from './times.ts';
import { eventsOf, nothing, told, unknown } from './told.ts';

const text = z.string().min(1);

/** The fields of a callback of real-time transcription (twilio.com/docs/voice/twiml/transcription). */
const callback = z.object({
  TranscriptionEvent: text,
  TranscriptionSid: outsideId,
  CallSid: outsideId,
  Timestamp: text,
  SequenceId: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().nonnegative()),
  Track: text.optional(),
  Final: text.optional(),
  TranscriptionData: text.optional(),
});
type Callback = z.output<typeof callback>;

const data = z.object({ transcript: z.string() });

/**
 * What is said in a call. A partial result is not told: it does not say which utterance it is of, its
 * final word comes under another number, and between the two nothing but what else was said on that
 * track tells where one utterance ends; alone and in any order a partial cannot be put in the place of
 * the final it leads to, and left standing it would be shown beside it. Finals are numbered by
 * `SequenceId`, so that a lost one is noticed; where partial results are sent (`partialResults`), which
 * take numbers of the same row, they are not.
 * @param contact the contact our address names, if it does
 * @throws WebhookRefused `malformed` with the path
 */
export function readTranscription(
  fields: Fields,
  on: Settings,
  contact: string | undefined,
): Intake {
  const { TranscriptionEvent: kind } = read(z.object({ TranscriptionEvent: text }), fields);
  if (quiet.includes(kind)) return nothing;
  const toFact = Object.hasOwn(facts, kind) ? facts[kind] : undefined;
  if (!toFact) return unknown;
  const event = read(callback, fields);
  // With the default setting none is asked for: an admin finds it among the ignored.
  if (isPartial(event)) return on.partialResults ? nothing : unknown;
  const { TranscriptionSid: series, SequenceId: number } = event;
  const teller = {
    id: `${series}/${number}`,
    at: firstTime([event.Timestamp], 'Timestamp'),
    order: number,
    ...(!on.partialResults && { numbered: { series, number } }),
  };
  return told(contact ?? event.CallSid, eventsOf(teller, [toFact(event, on)]));
}

const facts: Readonly<Record<string, (event: Callback, on: Settings) => InteractionFact>> = {
  // It is a call, then, whatever its task says; and the first number of the row.
  'transcription-started': () => ({ type: 'started', channel: 'voice' }),
  'transcription-content': spoken,
};
const quiet = ['transcription-stopped', 'transcription-error'];

const isPartial = ({ Final }: Callback): boolean => Final?.toLowerCase() === 'false';

function spoken(event: Callback, on: Settings): InteractionFact {
  const track = read(z.enum(['inbound_track', 'outbound_track']), event.Track, 'Track');
  const given = read(text, event.TranscriptionData, 'TranscriptionData');
  const json = readJson(Buffer.from(given), 'TranscriptionData');
  return {
    type: 'line',
    segmentId: `${event.TranscriptionSid}/${event.SequenceId}`,
    speaker: track === on.customerTrack ? 'customer' : 'agent',
    text: read(data, json, 'TranscriptionData').transcript,
    isFinal: true,
  };
}
