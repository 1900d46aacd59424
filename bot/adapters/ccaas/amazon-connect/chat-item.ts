/** One item of a chat, as it stands in an SNS message: facts/ccaas.md, 1.3.3. */
import { z } from 'zod';
import type { InteractionFact, Speaker } from '../../../domain/interaction/facts.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read, readJson } from '../../http/read-json.ts';
import { maybe, text, time } from './fields.ts';
import type { SnsEnvelope } from './sns-envelope.ts';
import { nothing, unknown, type Telling } from './telling.ts';

const item = z.object({
  Id: outsideId,
  Type: text.toUpperCase(),
  AbsoluteTime: time,
  ContactId: outsideId,
  InitialContactId: maybe(outsideId),
  ContentType: maybe(z.string()),
  Content: maybe(z.string()),
  ParticipantRole: maybe(z.string().toUpperCase()),
  Attachments: maybe(z.array(z.object({ AttachmentName: maybe(z.string()) }))),
});
type Item = z.output<typeof item>;

/** What the customer sees, in the case it is documented in: of no other value is it known who may. */
const visible: readonly string[] = ['CUSTOMER', 'ALL'];

/** @throws WebhookRefused `malformed` with the path */
export function chatItemTells({ Message, MessageAttributes }: SnsEnvelope): Telling {
  // Between agents and supervisors: not for the customer, and so not for whoever reads along.
  const seenBy = MessageAttributes?.['MessageVisibility']?.Value;
  if (seenBy === 'AGENT') return nothing;
  if (!visible.includes(seenBy ?? '')) return unknown;
  const told = read(item, readJson(Buffer.from(Message), 'Message'), 'Message');
  const fact = factOf(told);
  if (fact === 'unknown') return unknown;
  if (fact === undefined) return nothing;
  const { Id, Type, AbsoluteTime: at, ContactId: leg, InitialContactId } = told;
  const event = { id: `chat/${Type.toLowerCase()}/${Id}`, at, leg, fact };
  return { ignored: 0, told: [{ externalId: InitialContactId ?? leg, leg, events: [event] }] };
}

/** Undefined: known, and nothing to tell. */
function factOf(told: Item): InteractionFact | 'unknown' | undefined {
  if (told.Type === 'MESSAGE') return lineOf(told);
  if (told.Type === 'ATTACHMENT') return fileOf(told);
  if (told.Type !== 'EVENT') return 'unknown';
  return happened(told);
}

function happened({ ContentType, ParticipantRole }: Item): InteractionFact | 'unknown' | undefined {
  const name = /^application\/vnd\.amazonaws\.connect\.event\.(.+)$/.exec(ContentType ?? '')?.[1];
  if (name === 'chat.ended') return { type: 'ended' };
  // Of the agent, of what the employee wrote. Which message it is about does not matter: an agent who reads
  // has what stands before it as well. That streaming tells it without more is documented, not proven.
  if (name === 'message.read' && ParticipantRole === 'AGENT') {
    return { type: 'line-received', how: 'read' };
  }
  if (name === 'typing' && ParticipantRole === 'AGENT') return { type: 'agent-typing' };
  // Who it went to is told by the contact events of the new leg.
  return known.includes(name ?? '') ? undefined : 'unknown';
}

const known: readonly string[] = [
  ...['typing', 'participant.joined', 'participant.left', 'transfer.succeeded', 'transfer.failed'],
  ...['message.delivered', 'message.read', 'connection.acknowledged'],
];

const speakers: Readonly<Record<string, Speaker>> = { CUSTOMER: 'customer', AGENT: 'agent' };

/** Amazon gives no address that others may open: who sent a file, and its name. */
function fileOf(told: Item): InteractionFact | undefined {
  const names = (told.Attachments ?? []).flatMap((one) => one.AttachmentName ?? []);
  const speaker = speakerOf(told);
  if (!speaker || names.length === 0) return undefined;
  const text = `[${names.join(', ')}: a file that can’t be shown here]`;
  return { type: 'line', segmentId: told.Id, speaker, text, isFinal: true };
}

const speakerOf = ({ ParticipantRole = '' }: Item): Speaker | undefined =>
  Object.hasOwn(speakers, ParticipantRole) ? speakers[ParticipantRole] : undefined;

function lineOf(told: Item): InteractionFact | 'unknown' | undefined {
  const { Id: segmentId, Content, ContentType = 'text/plain' } = told;
  const speaker = speakerOf(told);
  if (!speaker || Content === undefined) return undefined;
  if (!ContentType.startsWith('text/')) return 'unknown';
  return { type: 'line', segmentId, speaker, text: Content, isFinal: true };
}
