/** What the generic contact center remembers of a call. */

/** The normalised types; on the wire each has the prefix in front. */
export const eventTypes = [
  'interaction.started',
  'interaction.queued',
  'interaction.held',
  'interaction.resumed',
  'interaction.transferred',
  'interaction.ended',
  'agent.assigned',
  'selfservice.updated',
  'attributes.updated',
  'transcript.segment',
  'sentiment.updated',
  'wrapup.completed',
] as const;
export type EventType = (typeof eventTypes)[number];

export const typePrefix = 'com.caseswarm.';

export type CallPhase = 'waiting' | 'talking' | 'held' | 'transferring' | 'wrap-up' | 'ended';

export type CallEvent = {
  readonly id: string;
  readonly type: EventType;
  readonly time: string;
  readonly data: object;
  delivery: 'waiting' | 'delivered' | 'given-up';
  tries: number;
  /** What the last try met: a status, or why there was none. */
  lastAnswer?: string;
};

export type Note = {
  readonly id: string;
  readonly text: string;
  readonly author?: string;
  readonly at: string;
};

export type Queue = { readonly id: string; readonly name: string };

export type Call = {
  readonly id: string;
  readonly startedAt: string;
  readonly customer: { readonly name: string; readonly phone: string };
  caseNumber?: string | undefined;
  queue: Queue;
  /** Entra object id; absent until someone took the call. */
  agentId?: string | undefined;
  phase: CallPhase;
  heldSince?: string | undefined;
  readonly events: CallEvent[];
  readonly notes: Note[];
};

export type CcaasState = { readonly calls: Call[] };
