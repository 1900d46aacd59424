import type { InteractionId, IsoTime, TenantId } from '../ids.ts';
import type {
  Channel,
  ContactAgent,
  InteractionEvent,
  MoodLabel,
  Named,
  Speaker,
} from './facts.ts';
import type { Person } from '../swarm/person.ts';
import { own } from './own.ts';
import { withNumber, type Series } from './series.ts';

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
type Line = {
  readonly segmentId: string;
  readonly speaker: Speaker;
  readonly text: string;
  readonly at: IsoTime;
  readonly isFinal: boolean;
};

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
type Agent = ContactAgent & { readonly hasLeft?: boolean };

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
  /** Who is with the customer, the newest last. */
  readonly agents: readonly Agent[];
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
  /** The newest event itself: one that belongs before it comes late. */
  readonly newest: Place;
};

export const linesKept = 12;

type Place = Pick<InteractionEvent, 'id' | 'at' | 'order'>;

/** By the contact center's time, then its own numbers, then the id, so that all agree. */
export function inOrder(a: Place, b: Place): number {
  return compare(a.at, b.at) || (a.order ?? 0) - (b.order ?? 0) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The interaction its events tell of: the same whatever the order they arrive in and however often
 * each one comes.
 * @throws Error when there is no event
 */
export function foldInteraction(
  key: InteractionKey,
  events: readonly InteractionEvent[],
): Interaction {
  const once = [...new Map(events.map((event) => [event.id, event])).values()].sort(inOrder);
  const [first] = once;
  if (!first) throw new Error(`interaction ${key.id} has no events`);
  const stub: Interaction = {
    ...key,
    phase: 'waiting',
    phaseSince: first.at,
    channel: 'other',
    agents: [],
    lines: [],
    names: {},
    series: {},
    unheard: [],
    startedAt: first.at,
    updatedAt: first.at,
    newest: first,
  };
  return once.reduce(applyEvent, stub);
}

/**
 * The interaction after further events, without those before: what most of them need.
 * @param events none of which is known yet
 * @returns `late` when one of them belongs before what is known: all must be folded anew
 */
export function advance(
  interaction: Interaction,
  events: readonly InteractionEvent[],
): Interaction | 'late' {
  const sorted = [...events].sort(inOrder);
  const [first] = sorted;
  if (first && inOrder(first, interaction.newest) <= 0) return 'late';
  return sorted.reduce(applyEvent, interaction);
}

/** The same words otherwise: what was shown of a line is masked further, or no longer held back. */
export function reword(interaction: Interaction, texts: ReadonlyMap<string, string>): Interaction {
  if (!interaction.lines.some((line) => texts.has(line.segmentId))) return interaction;
  const lines = interaction.lines.map((line) => ({
    ...line,
    text: texts.get(line.segmentId) ?? line.text,
  }));
  return { ...interaction, lines };
}

function applyEvent(interaction: Interaction, event: InteractionEvent): Interaction {
  const { id, at, order, leg, numbered } = event;
  const next = applyFact(interaction, event);
  const series = numbered
    ? {
        ...next.series,
        [numbered.series]: withNumber(own(next.series, numbered.series), numbered.number),
      }
    : next.series;
  return {
    ...next,
    series,
    ...(leg !== undefined && { leg }),
    updatedAt: at,
    newest: { id, at, ...(order !== undefined && { order }) },
  };
}

// One line per fact, as in swarm/apply-event.ts.
// eslint-disable-next-line complexity, max-lines-per-function
function applyFact(interaction: Interaction, { at, fact }: InteractionEvent): Interaction {
  switch (fact.type) {
    case 'started':
      return { ...interaction, channel: fact.channel };
    case 'customer-named': {
      const { name, phone } = fact.customer;
      const known = { ...(name && { name }), ...(phone && { phone }) };
      return { ...interaction, customer: { ...interaction.customer, ...known } };
    }
    case 'self-service':
      return { ...interaction, selfService: { flow: fact.flow, outcome: fact.outcome } };
    case 'queued':
      return enter({ ...interaction, queue: fact.queue, queuedAt: at, agents: [] }, 'waiting', at);
    case 'agent-offered':
      return isWaiting(interaction) ? enter(interaction, 'ringing', at) : interaction;
    case 'agent-declined':
      return interaction.phase === 'ringing' ? enter(interaction, 'waiting', at) : interaction;
    case 'agent-assigned':
      return enter({ ...interaction, agents: withAgent(interaction, fact.agent) }, 'talking', at);
    case 'agent-left':
      return { ...interaction, agents: withoutAgent(interaction, fact.agentId) };
    case 'case-named':
      return { ...interaction, caseNumber: fact.caseNumber };
    case 'held':
      return enter(interaction, 'held', at);
    case 'resumed':
      return interaction.phase === 'held' ? enter(interaction, 'talking', at) : interaction;
    case 'transferred':
      return enter(interaction, 'transferring', at);
    case 'line': {
      const { segmentId, speaker, text, isFinal } = fact;
      return withLine(interaction, { segmentId, speaker, text, isFinal, at });
    }
    case 'mood':
      return withMood(interaction, fact.label, at);
    case 'wrapped-up': {
      const { agentId, disposition } = fact;
      if (agentId !== undefined && !hasOrHad(interaction, agentId)) return interaction;
      return enter({ ...interaction, ...(disposition && { disposition }) }, 'wrap-up', at);
    }
    case 'ended':
      return enter(interaction, 'ended', at);
    case 'name-found': {
      const found = { name: fact.name, ...(fact.mail !== undefined && { mail: fact.mail }) };
      return { ...interaction, names: { ...interaction.names, [fact.id]: found } };
    }
    case 'line-refused':
    case 'line-received':
    case 'agent-typing':
      return interaction;
    case 'unheard':
      return {
        ...interaction,
        unheard: [
          // It went on: a process had started, and died at once.
          ...interaction.unheard.filter((one) => one.from !== fact.from),
          { from: fact.from, until: fact.until },
        ],
      };
    case 'offered':
      return {
        ...interaction,
        offer: { to: fact.to, agentId: fact.agentId, isDeclined: false },
      };
    case 'offer-declined': {
      const { offer } = interaction;
      return offer?.to.id === fact.by
        ? { ...interaction, offer: { ...offer, isDeclined: true } }
        : interaction;
    }
  }
}

/** Whether the customer is with this agent, or was last: after-contact work of another is none of the contact. */
function hasOrHad({ phase, agents }: Interaction, agentId: string): boolean {
  const isOnItsWay = phase === 'waiting' || phase === 'ringing' || phase === 'transferring';
  return !isOnItsWay && (agents.at(-1)?.id ?? agentId) === agentId;
}

const isWaiting = ({ phase }: Interaction): boolean =>
  phase === 'waiting' || phase === 'transferring';

/** Said again, a phase keeps its beginning; an end is final, but for the wrap-up around it. */
function enter(interaction: Interaction, phase: Phase, at: IsoTime): Interaction {
  if (interaction.phase === phase || interaction.phase === 'ended') return interaction;
  return { ...interaction, phase, phaseSince: at };
}

function withAgent({ agents }: Interaction, agent: ContactAgent): readonly Agent[] {
  const before: Agent = agents.find((one) => one.id === agent.id) ?? agent;
  const { hasLeft: _isBack, ...known } = before;
  const others = agents.filter((one) => one.id !== agent.id && !one.hasLeft);
  return [...others, { ...known, ...agent }];
}

function withoutAgent({ agents }: Interaction, agentId: string): readonly Agent[] {
  const left = agents.filter((one) => one.id !== agentId);
  return left.length > 0 ? left : agents.map((one) => ({ ...one, hasLeft: true }));
}

function withMood(interaction: Interaction, label: MoodLabel, at: IsoTime): Interaction {
  const { mood } = interaction;
  if (mood?.label === label) return interaction;
  return { ...interaction, mood: { label, since: at }, ...(mood && { moodBefore: mood.label }) };
}

/** A segment said again replaces what it said before, in its place; a final one stays. */
function withLine(interaction: Interaction, said: Line): Interaction {
  const { lines } = interaction;
  const known = lines.find((line) => line.segmentId === said.segmentId);
  if (known?.isFinal && !said.isFinal) return interaction;
  const line = { ...said, at: known?.at ?? said.at };
  const next = known ? lines.map((one) => (one === known ? line : one)) : [...lines, line];
  return { ...interaction, lines: next.slice(-linesKept) };
}
