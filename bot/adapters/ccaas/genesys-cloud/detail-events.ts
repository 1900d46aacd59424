import { z } from 'zod';
import { isoTime } from '../../../domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../../domain/interaction/facts.ts';
import { read } from '../../http/read-json.ts';
import { caseNumberIn } from './case-number.ts';
import { channelOf, customerOf } from './customer.ts';
import { epochMs, maybe, maybeId, maybeText, toEvent } from './event.ts';
import { bodyPath } from './eventbridge.ts';
import { idOf } from './ids.ts';
import { isHandOver, isTransfer } from './is-transfer.ts';

/** Of all detail events, the fields that we use: one schema, since every field is optional in each. */
const detailEvent = z.object({
  eventTime: epochMs.transform(isoTime),
  participantId: maybeId,
  sessionId: maybeId,
  mediaType: maybeText,
  ani: maybeText,
  addressFrom: maybeText,
  externalContactId: maybeId,
  conversationExternalContactIds: maybe(z.array(z.string())),
  disconnectType: maybeText,
  interactingDurationMs: maybe(z.number()),
  heldDurationMs: maybe(z.number()),
  flowId: maybeId,
  exitReason: maybeText,
  flowOutcomeId: maybeId,
  flowOutcomeValue: maybeText,
  queueId: maybeId,
  acdOutcome: maybeText,
  answeredUserId: maybeId,
  userId: maybeId,
  wrapupCode: maybeId,
  attributes: maybe(z.record(z.string(), z.unknown())),
});
type DetailEvent = z.output<typeof detailEvent>;
type Facts = readonly InteractionFact[];
type Settings = { readonly caseAttribute: string };

/** One line per topic: what its event tells. `contact`, `outbound` and `voicemail.*` tell nothing here. */
const factsOf: ReadonlyMap<string, (event: DetailEvent, settings: Settings) => Facts> = new Map([
  ['customer.start', customerStarted],
  ['customer.end', customerEnded],
  ['flow.outcome', flowOutcome],
  ['flow.end', flowEnded],
  ['acd.start', acdStarted],
  ['acd.end', acdEnded],
  ['user.start', userStarted],
  ['user.end', userEnded],
  ['acw', wrappedUp],
  ['wrapup', wrappedUp],
  ['attributes', attributesSet],
]);

/** None for a type we do not know. @throws WebhookRefused `malformed` with the path */
export function tellDetailEvent(
  type: string,
  body: unknown,
  settings: Settings,
): readonly InteractionEvent[] {
  const facts = factsOf.get(type);
  if (!facts) return [];
  const event = read(detailEvent, body, bodyPath);
  const { participantId, sessionId, eventTime: at } = event;
  const leg = type.startsWith('customer.') ? participantId : undefined;
  return facts(event, settings).map((fact) =>
    toEvent([type, participantId, sessionId], { at, fact, leg }),
  );
}

function customerStarted(event: DetailEvent): Facts {
  const channel = channelOf(event.mediaType);
  const customer = customerOf(channel, {
    address: event.ani ?? event.addressFrom,
    externalId: event.externalContactId ?? event.conversationExternalContactIds?.find(Boolean),
  });
  const started: InteractionFact = { type: 'started', channel };
  return customer ? [started, { type: 'customer-named', customer }] : [started];
}

/** After a transfer the conversation goes on under its id, whoever is in it. */
function customerEnded({ disconnectType }: DetailEvent): Facts {
  return isTransfer(disconnectType) ? [] : [{ type: 'ended' }];
}

function flowOutcome({ flowOutcomeId, flowOutcomeValue }: DetailEvent): Facts {
  if (!flowOutcomeId || !flowOutcomeValue) return [];
  const flow = { id: idOf('outcome', flowOutcomeId) };
  return [{ type: 'self-service', flow, outcome: outcomeOf(flowOutcomeValue) }];
}

function outcomeOf(value: string): string {
  const known: Readonly<Record<string, string>> = { SUCCESS: 'succeeded', FAILURE: 'failed' };
  const upper = value.toUpperCase();
  return Object.hasOwn(known, upper) ? (known[upper] ?? value) : value.toLowerCase();
}

/** That a flow ended is no outcome, unless it broke or did not understand the customer. */
function flowEnded({ flowId, exitReason = '' }: DetailEvent): Facts {
  if (!flowId || !/^(FLOW_ERROR|RECOGNITION_FAILURE)/i.test(exitReason)) return [];
  return [{ type: 'self-service', flow: { id: idOf('flow', flowId) }, outcome: 'failed' }];
}

const queue = (id: string) => ({ id: idOf('queue', id) });

/**
 * Fires for the queue of a consultation as well, while its agent keeps the customer, and for a transfer at
 * about the time the agent's session ends: which of the two it is, that session tells. That it fires for
 * a consultation, as for any other queue, is inferred.
 */
function acdStarted({ queueId }: DetailEvent): Facts {
  return queueId ? [{ type: 'queued', queue: queue(queueId), agentsStay: true }] : [];
}

function acdEnded({ acdOutcome, answeredUserId }: DetailEvent): Facts {
  const isAnswered = acdOutcome?.toUpperCase() === 'ANSWERED';
  return isAnswered && answeredUserId
    ? [{ type: 'agent-assigned', agent: { id: answeredUserId } }]
    : [];
}

/**
 * Whether a user's session begins with the ringing or with the answer is not documented; that it may end
 * without any interacting says that it begins before. So from a queue it only rings, and `acd.end` says
 * who answered. A call straight to a user has no `acd.end`: there it has to do for the answer.
 */
function userStarted({ userId, queueId }: DetailEvent): Facts {
  if (!userId) return [];
  return [{ type: queueId ? 'agent-offered' : 'agent-assigned', agent: { id: userId } }];
}

/**
 * All fields are optional. Who interacted had the customer; without any duration, who passed them on had
 * them too, and of others only what was told before says whether they left or did not take it.
 */
function userEnded(event: DetailEvent): Facts {
  const { userId, disconnectType, interactingDurationMs, heldDurationMs } = event;
  if (!userId) return [];
  const isTimed = interactingDurationMs !== undefined || heldDurationMs !== undefined;
  const hadIt = (interactingDurationMs ?? 0) + (heldDurationMs ?? 0) > 0;
  const isPassedOn = hadIt ? isTransfer(disconnectType) : !isTimed && isHandOver(disconnectType);
  if (!hadIt && !isPassedOn) return [{ type: 'agent-declined', agentId: userId }];
  const out: InteractionFact = { type: 'agent-left', agentId: userId };
  // Told here and nowhere else, or one transfer would be two.
  return isPassedOn ? [{ type: 'transferred', by: userId }, out] : [out];
}

/** `acw` is of one user, who may have passed the customer on; `wrapup` names nobody. */
function wrappedUp({ userId: agentId, wrapupCode }: DetailEvent): Facts {
  const disposition = wrapupCode && { id: idOf('wrap-up', wrapupCode) };
  return [{ type: 'wrapped-up', ...(agentId && { agentId }), ...(disposition && { disposition }) }];
}

function attributesSet({ attributes = {} }: DetailEvent, { caseAttribute }: Settings): Facts {
  const caseNumber = caseNumberIn(attributes, caseAttribute);
  return caseNumber === undefined ? [] : [{ type: 'case-named', caseNumber }];
}
