import { z } from 'zod';
import type { InteractionFact } from '../../../domain/interaction/facts.ts';
import type { Intake } from '../../../ports/contact-center.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read } from '../../http/read-json.ts';
import { customerAt } from './attributes.ts';
import type { Fields } from './form.ts';
import { orderOfCall } from './order.ts';
import { firstTime } from './times.ts';
import { eventsOf, nothing, told, unknown } from './told.ts';

const text = z.string().min(1);

/** The fields of a call's status callback (twilio.com/docs/voice/api/call-resource, StatusCallback). */
const callback = z.object({
  CallSid: outsideId,
  CallStatus: text,
  ParentCallSid: outsideId.optional(),
  Direction: text.optional(),
  From: text.optional(),
  To: text.optional(),
  CallerName: text.optional(),
  Timestamp: text,
});
type Callback = z.output<typeof callback>;

const began = ['initiated', 'ringing', 'in-progress', 'answered'];
const over = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/**
 * When a call begins and ends: sooner than its task does, and where there is no TaskRouter. Only the
 * customer's own leg counts: an agent's, which has a parent, comes and goes with a transfer.
 * @param contact the contact our address names, if it does
 * @throws WebhookRefused `malformed` with the path
 */
export function readCall(fields: Fields, contact: string | undefined): Intake {
  const { CallStatus: status } = read(z.object({ CallStatus: text }), fields);
  if (status === 'queued') return nothing;
  if (!began.includes(status) && !over.includes(status)) return unknown;
  const event = read(callback, fields);
  if (event.ParentCallSid !== undefined) return nothing;
  const isOver = over.includes(status);
  const teller = {
    id: `${event.CallSid}/${status}`,
    at: firstTime([event.Timestamp], 'Timestamp'),
    order: orderOfCall({ isOver }),
  };
  const all: readonly InteractionFact[] = isOver
    ? [{ type: 'ended' }]
    : [{ type: 'started', channel: 'voice' }, ...caller(event)];
  return told(contact ?? event.CallSid, eventsOf(teller, all));
}

function caller({ Direction, From, To, CallerName }: Callback): readonly InteractionFact[] {
  if (Direction?.startsWith('outbound')) return To === undefined ? [] : customerAt(To);
  return From === undefined ? [] : customerAt(From, CallerName);
}
