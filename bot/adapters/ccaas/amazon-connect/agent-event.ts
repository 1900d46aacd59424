/**
 * The agent event stream: the one place where Amazon tells of ringing and of hold, live. Its shape is from
 * the vendor's "Agent event streams data model" and "About contact states"; not seen from a live instance.
 */
import { z } from 'zod';
import type {
  ContactAgent,
  InteractionEvent,
  InteractionFact,
} from '../../../domain/interaction/facts.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read } from '../../http/read-json.ts';
import { isAside } from './contact-picture.ts';
import { idInArn, instanceInArn, maybe, text, time } from './fields.ts';
import type { Settings } from './settings.ts';
import { nothing, unknown, type Telling } from './telling.ts';

const contact = z.object({
  ContactId: outsideId,
  InitialContactId: maybe(outsideId),
  InitiationMethod: maybe(z.string()),
  State: text.toUpperCase(),
  ConnectedToAgentTimestamp: maybe(time),
});
type Contact = z.output<typeof contact>;

const snapshot = z.object({
  Configuration: maybe(
    z.object({
      FirstName: maybe(z.string()),
      LastName: maybe(z.string()),
      Username: maybe(z.string()),
    }),
  ),
  Contacts: maybe(z.array(contact)),
});

const agentEvent = z.object({
  EventId: outsideId,
  EventType: text.toUpperCase(),
  EventTimestamp: time,
  AgentARN: outsideId,
  InstanceARN: maybe(text),
  CurrentAgentSnapshot: maybe(snapshot),
  PreviousAgentSnapshot: maybe(snapshot),
});
type AgentEvent = z.output<typeof agentEvent>;

const silent: readonly string[] = ['HEART_BEAT', 'LOGIN', 'LOGOUT'];

/** @throws WebhookRefused `malformed` with the path under `below` */
export function agentEventTells(data: unknown, settings: Settings, below: string): Telling {
  const event = read(agentEvent, data, below);
  const instance = instanceInArn(event.InstanceARN ?? event.AgentARN);
  if (instance && instance !== settings.instanceId) return unknown;
  if (silent.includes(event.EventType)) return nothing;
  if (event.EventType !== 'STATE_CHANGE') return unknown;
  const before = new Map(
    (event.PreviousAgentSnapshot?.Contacts ?? []).map((one) => [one.ContactId, stageOf(one.State)]),
  );
  return {
    ignored: 0,
    told: (event.CurrentAgentSnapshot?.Contacts ?? [])
      .filter((one) => !isAside(one.InitiationMethod))
      .map((now) => ({
        externalId: now.InitialContactId ?? now.ContactId,
        leg: now.ContactId,
        events: changes(event, now, before.get(now.ContactId)),
      })),
  };
}

type Stage = 'ringing' | 'talking' | 'held' | 'missed' | 'over';
const stages: Readonly<Record<string, Stage>> = {
  INCOMING: 'ringing',
  PENDING: 'ringing',
  CONNECTING: 'ringing',
  CONNECTED: 'talking',
  CONNECTED_ONHOLD: 'held',
  MISSED: 'missed',
  REJECTED: 'missed',
  ERROR: 'missed',
  ENDED: 'over',
};
/** Undefined: none we know, or a task's pause. */
const stageOf = (state: string | undefined): Stage | undefined =>
  state !== undefined && Object.hasOwn(stages, state) ? stages[state] : undefined;

/** A snapshot holds all of an agent's contacts: what changed shows against the one before. */
function changes(
  event: AgentEvent,
  now: Contact,
  before: Stage | undefined,
): readonly InteractionEvent[] {
  const stage = stageOf(now.State);
  if (stage === undefined || stage === before) return [];
  const isOutbound = now.InitiationMethod?.toUpperCase() === 'OUTBOUND';
  return facts[stage]({ agent: agentOf(event), before, isOutbound }).map((fact) => ({
    id: `agent/${event.EventId}/${now.ContactId}/${fact.type}`,
    // Not StateStartTimestamp: with CONNECTED_ONHOLD it stays that of CONNECTED (API reference of
    // AgentContactReference).
    at:
      (fact.type === 'agent-assigned' ? now.ConnectedToAgentTimestamp : undefined) ??
      event.EventTimestamp,
    leg: now.ContactId,
    fact,
  }));
}

type Change = {
  readonly agent: ContactAgent;
  readonly before: Stage | undefined;
  readonly isOutbound: boolean;
};

const isOnLine = (stage: Stage | undefined): boolean => stage === 'talking' || stage === 'held';

/** What it says that a contact came to a stage. */
const facts: Readonly<Record<Stage, (change: Change) => readonly InteractionFact[]>> = {
  // An agent who dials out is not rung at.
  ringing: ({ agent, isOutbound }) => (isOutbound ? [] : [{ type: 'agent-offered', agent }]),
  talking: (change) => (change.before === 'held' ? [{ type: 'resumed' }] : assigned(change)),
  held: (change) => [...assigned(change), { type: 'held' }],
  missed: ({ before }) => (isOnLine(before) ? [] : [{ type: 'agent-declined' }]),
  over: ({ agent }) => [{ type: 'agent-left', agentId: agent.id }],
};

function assigned({ agent, before }: Change): readonly InteractionFact[] {
  return isOnLine(before) ? [] : [{ type: 'agent-assigned', agent }];
}

function agentOf({ AgentARN, CurrentAgentSnapshot }: AgentEvent): ContactAgent {
  const { FirstName, LastName, Username } = CurrentAgentSnapshot?.Configuration ?? {};
  const name = [FirstName, LastName].filter(Boolean).join(' ') || Username;
  // With SAML the user name is, as a rule, the mail address.
  const mail = Username?.includes('@') ? Username : undefined;
  return { id: idInArn(AgentARN), ...(name && { name }), ...(mail !== undefined && { mail }) };
}
