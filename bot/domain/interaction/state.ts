/** What is known of one interaction: the types alone; how its events make it stands in interaction.ts. */
import type { InteractionId, IsoTime, TenantId } from '../ids.ts';
import type { Person } from '../swarm/person.ts';
import type { Channel, ContactAgent, MoodLabel, Named } from './facts.ts';
import type { Kept } from './kept.ts';
import type { Place } from './place.ts';
import type { Series } from './series.ts';
import type { Line } from './talk.ts';

export type InteractionKey = {
  readonly tenantId: TenantId;
  readonly id: InteractionId;
  /** Which connection it came by, and the contact center's own id for it. */
  readonly connection: string;
  readonly externalId: string;
};

export type Phase =
  'waiting' | 'ringing' | 'talking' | 'held' | 'transferring' | 'wrap-up' | 'ended';

type Mood = { readonly label: MoodLabel; readonly since: IsoTime };

/** A time in which nobody of ours listened: what was told then and not again is missing. */
type Unheard = { readonly from: IsoTime; readonly until: IsoTime };

/** Who was asked which of their swarms it is about. */
type Offer = {
  readonly to: Person;
  /** Their id as the agent who had it then. */
  readonly agentId: string;
  readonly isDeclined: boolean;
};

/** One who left alone stays named until another comes: it was with them that the contact ended, or went on. */
export type Agent = ContactAgent & { readonly hasLeft?: boolean };

export type Interaction = InteractionKey & {
  readonly phase: Phase;
  readonly phaseSince: IsoTime;
  readonly channel: Channel;
  /** What a chat may see of who it is; the rest is sealed (ports/intake.ts). */
  readonly customer?: { readonly name?: string; readonly phone?: string };
  readonly caseNumber?: string;
  readonly queue?: Named;
  /** Since when it is, or was, in that queue. */
  readonly queuedAt?: IsoTime;
  /** Who is with the customer, the newest last; who is asked for advice before who asks. */
  readonly agents: readonly Agent[];
  /** The queue in which whoever has the customer looks for advice, or for who takes them; and who answered. */
  readonly consulted?: { readonly queue: Named; readonly at: IsoTime; readonly by?: string };
  readonly selfService?: { readonly flow: Named; readonly outcome: string };
  /** Absent until the contact center reports one. */
  readonly mood?: Mood;
  readonly moodBefore?: MoodLabel;
  readonly disposition?: Named;
  /** The last `linesKept` lines, oldest first. */
  readonly lines: readonly Line[];
  /** Names behind ids, told apart from them. */
  readonly names: Readonly<Record<string, { readonly name: string; readonly mail?: string }>>;
  /** The newest leg there was news of. */
  readonly leg?: string;
  readonly series: Readonly<Record<string, Series>>;
  readonly unheard: readonly Unheard[];
  /** Absent until somebody was asked. */
  readonly offer?: Offer;
  /** How many numbered events never came, once that is no mere lateness; noted when gathered. */
  readonly missing?: number;
  readonly startedAt: IsoTime;
  /** The newest event's time. */
  readonly updatedAt: IsoTime;
  /** Since when nothing was heard of it, once that is long; noted when gathered. */
  readonly silentSince?: IsoTime;
  /** The newest event itself. */
  readonly newest: Place;
  /** What puts one that comes late in its place. Absent in what was written before it was kept. */
  readonly kept?: Kept;
};
