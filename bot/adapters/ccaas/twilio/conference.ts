import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Intake } from '../../../ports/contact-center.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read } from '../../http/read-json.ts';
import type { Fields } from './form.ts';
import { orderInConference } from './order.ts';
import type { Settings } from './settings.ts';
import { isSid } from './sids.ts';
import { firstTime } from './times.ts';
import { eventsOf, nothing, told, unknown } from './told.ts';

const text = z.string().min(1);

/**
 * The fields of a conference's status callback, as several public clients read them
 * (twilio.com/docs/voice/twiml/conference was not at hand). Not proven: `ParticipantLabel`, and that
 * each callback carries `SequenceNumber`.
 */
const callback = z.object({
  StatusCallbackEvent: text,
  ConferenceSid: outsideId,
  FriendlyName: text.optional(),
  CallSid: outsideId.optional(),
  ParticipantLabel: text.optional(),
  Timestamp: text,
  SequenceNumber: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.int().nonnegative())
    .optional(),
});
type Callback = z.output<typeof callback>;

const facts = { 'participant-hold': 'held', 'participant-unhold': 'resumed' } as const;
/** Who joins and leaves, TaskRouter tells with names; the rest is not shown. */
const quiet =
  /^(conference-(start|end)|participant-(join|leave|mute|unmute|modify)|participant-speech-(start|stop)|announcement-(end|fail))$/;

const isHold = (event: string): event is keyof typeof facts => Object.hasOwn(facts, event);

/**
 * When the customer is put on hold and back.
 * @param contact the contact our address names, if it does
 * @throws WebhookRefused `malformed` with the path
 */
export function readConference(fields: Fields, on: Settings, contact: string | undefined): Intake {
  const { StatusCallbackEvent: kind } = read(z.object({ StatusCallbackEvent: text }), fields);
  if (!isHold(kind)) return quiet.test(kind) ? nothing : unknown;
  const event = read(callback, fields);
  const callSid = read(text, event.CallSid, 'CallSid');
  const root = contact ?? rootIn(event);
  if (!isCustomer(event, on, root)) return nothing;
  const teller = {
    id: idOf(event),
    at: firstTime([event.Timestamp], 'Timestamp'),
    order: orderInConference(event.SequenceNumber ?? 0),
  };
  return told(root ?? callSid, eventsOf(teller, [{ type: facts[kind] }]));
}

/** Conferences are often named after the call they are held for. */
const rootIn = ({ FriendlyName: name }: Callback): string | undefined =>
  name !== undefined && isSid('CA', name) ? name : undefined;

/** By its label where the connection knows one, else by its call; who is alone known is the customer. */
function isCustomer(event: Callback, on: Settings, root: string | undefined): boolean {
  const label = event.ParticipantLabel;
  if (on.customerLabel !== undefined && label !== undefined) return label === on.customerLabel;
  return root === undefined || !isSid('CA', root) || event.CallSid === root;
}

function idOf(event: Callback): string {
  const { ConferenceSid: conference, SequenceNumber: number } = event;
  if (number !== undefined) return `${conference}/${number}`;
  const parts = [event.StatusCallbackEvent, event.CallSid, event.Timestamp];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${conference}/${hash.slice(0, 32)}`;
}
