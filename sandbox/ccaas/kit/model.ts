/** What a contact center remembers of a call, whoever made it. */

/** What may happen to a call, in neutral words: each vendor says it in its own. */
export const eventTypes = [
  'interaction.started',
  'interaction.queued',
  'interaction.held',
  'interaction.resumed',
  'interaction.transferred',
  'interaction.ended',
  'agent.offered',
  'agent.declined',
  'agent.assigned',
  'selfservice.updated',
  'attributes.updated',
  'transcript.segment',
  'sentiment.updated',
  'wrapup.completed',
] as const;
export type EventType = (typeof eventTypes)[number];

export type CallPhase =
  'waiting' | 'ringing' | 'talking' | 'held' | 'transferring' | 'wrap-up' | 'ended';

export const channels = ['voice', 'chat'] as const;
export type Channel = (typeof channels)[number];

export type CallEvent = {
  readonly id: string;
  readonly type: EventType;
  readonly time: string;
  /** What the page and the stories read, and a vendor says in its own words. */
  readonly data: object;
  /** `untold`: this vendor has no way to say it. */
  delivery: 'waiting' | 'delivered' | 'given-up' | 'untold';
  tries: number;
  /** What the last try met: a status, or why there was none. */
  lastAnswer?: string;
};

export type Note = {
  readonly id: string;
  readonly text: string;
  readonly author?: string | undefined;
  /** A word on the way, or what it came to. */
  readonly kind?: 'note' | 'resolution' | undefined;
  readonly caseNumber?: string | undefined;
  readonly at: string;
};

export type Queue = { readonly id: string; readonly name: string };

export type Call = {
  readonly id: string;
  readonly vendor: string;
  readonly startedAt: string;
  readonly customer: { readonly name: string; readonly phone: string };
  /** A call over the telephone, when absent. */
  readonly channel?: Channel | undefined;
  caseNumber?: string | undefined;
  queue: Queue;
  /** Entra object id; absent until someone took the call. */
  agentId?: string | undefined;
  phase: CallPhase;
  heldSince?: string | undefined;
  readonly events: CallEvent[];
  readonly notes: Note[];
  /** What its API wrote on it: shown to the agent, never to the customer. */
  readonly attributes: Record<string, string>;
};

export type CcaasState = { readonly calls: Call[] };
