/** What a contact center tells of one customer contact, in neutral words. */
import type { IsoTime, PersonId } from '../ids.ts';
import type { Person } from '../swarm/person.ts';

export type Channel = 'voice' | 'chat' | 'email' | 'message' | 'callback' | 'other';
export type MoodLabel = 'positive' | 'neutral' | 'negative' | 'mixed';
export type Speaker = 'customer' | 'agent';

/** A queue, a flow, an agent: contact centers often tell the id alone, and the name when asked. */
export type Named = { readonly id: string; readonly name?: string };
export type ContactAgent = Named & { readonly mail?: string };

/** Who called, as the contact center knows them: private, and never shown as it is. */
export type ContactCustomer = {
  readonly name?: string;
  readonly phone?: string;
  readonly mail?: string;
  /** The contact center's own id of the person. */
  readonly externalId?: string;
};

export type InteractionFact =
  | { readonly type: 'started'; readonly channel: Channel }
  | { readonly type: 'customer-named'; readonly customer: ContactCustomer }
  | { readonly type: 'self-service'; readonly flow: Named; readonly outcome: string }
  /**
   * It waits for an agent. `agentsStay` where each agent's leaving is told: whoever has the customer has
   * them until then, as it may be that somebody of this queue is only asked for advice.
   */
  | { readonly type: 'queued'; readonly queue: Named; readonly agentsStay?: true }
  /** It rings at somebody's desk. */
  | { readonly type: 'agent-offered'; readonly agent?: ContactAgent }
  /**
   * Whom it rang for did not take it: it waits again. With `agentId` where it is not said whether they had:
   * one who had the customer has left.
   */
  | { readonly type: 'agent-declined'; readonly agentId?: string }
  | { readonly type: 'agent-assigned'; readonly agent: ContactAgent }
  /** The agent is out, the contact goes on (a transfer, a queue again). */
  | { readonly type: 'agent-left'; readonly agentId: string }
  | { readonly type: 'case-named'; readonly caseNumber: string }
  | { readonly type: 'held' }
  | { readonly type: 'resumed' }
  /** `by` where it is told who leaves by it: whoever else has the customer then, or the queue, keeps them. */
  | { readonly type: 'transferred'; readonly to?: Named; readonly by?: string }
  | {
      readonly type: 'line';
      /** A segment said again replaces what it said before, in its place. */
      readonly segmentId: string;
      readonly speaker: Speaker;
      readonly text: string;
      /** False: still being said; a later one of the same segment replaces it. */
      readonly isFinal: boolean;
      /** Whoever wrote it has changed it since, or taken it away: `at` is when. */
      readonly change?: 'edited' | 'removed';
    }
  /**
   * What was written as the customer, by us, was taken and then refused after all; without `segmentId` what
   * the chat was begun with.
   */
  | { readonly type: 'line-refused'; readonly segmentId?: string }
  /**
   * What was written as the customer, by us, has come to the agent's side, or was read there: that one, or
   * without `segmentId` all that was written before. Helpdesk threads hear it; it is no part of the picture.
   */
  | {
      readonly type: 'line-received';
      readonly how: 'delivered' | 'read';
      readonly segmentId?: string;
    }
  /** An agent is about to say something: of use for seconds, and no part of the picture either. */
  | { readonly type: 'agent-typing' }
  /** How the customer feels, of the newest sentence or of the whole contact. */
  | { readonly type: 'mood'; readonly label: MoodLabel }
  /** With `agentId` that agent's own part of it: others may have the customer meanwhile. */
  | { readonly type: 'wrapped-up'; readonly agentId?: string; readonly disposition?: Named }
  | { readonly type: 'ended' }
  /** The name behind an id that an earlier or a later fact carries. */
  | {
      readonly type: 'name-found';
      readonly id: string;
      readonly name: string;
      readonly mail?: string;
    }
  /** Nobody of ours listened: ours to say, never a provider's. */
  | { readonly type: 'unheard'; readonly from: IsoTime; readonly until: IsoTime }
  /** Whom we asked which swarm it is about, and as which agent they had it: ours to say as well. */
  | { readonly type: 'offered'; readonly to: Person; readonly agentId: string }
  /** They said: none of these. */
  | { readonly type: 'offer-declined'; readonly by: PersonId };

export type FactType = InteractionFact['type'];

export type InteractionEvent = {
  /** Unique per contact and stable over redelivery: facts/ccaas.md, table 3.4. */
  readonly id: string;
  /** The contact center's time, never that of arrival. */
  readonly at: IsoTime;
  /** Settles what came first within one moment, where the contact center numbers its events. */
  readonly order?: number;
  /**
   * Its place in a numbered series of which none may be missing, such as one transcription: a number
   * left out is a hole in what we know. Numbers count up by one from any beginning.
   */
  readonly numbered?: { readonly series: string; readonly number: number };
  /** The contact center's id of the leg this happened on: what its API wants to be asked about. */
  readonly leg?: string;
  readonly fact: InteractionFact;
};
