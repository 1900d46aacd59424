import type { InteractionId, IsoTime, TenantId } from '../ids.ts';

export type Channel = 'voice' | 'chat' | 'email' | 'message' | 'other';
export type MoodLabel = 'positive' | 'neutral' | 'negative' | 'mixed';

/** What a contact center told us, in neutral words. Texts are masked before they come here. */
export type InteractionFact =
  | { readonly type: 'started'; readonly channel: Channel }
  | { readonly type: 'queued'; readonly queue: string }
  | { readonly type: 'self-service'; readonly flow: string; readonly outcome: string }
  | { readonly type: 'agent-assigned'; readonly agent: string }
  | { readonly type: 'case-named'; readonly caseNumber: string }
  | { readonly type: 'held' }
  | { readonly type: 'resumed' }
  | { readonly type: 'transferred' }
  | {
      readonly type: 'line';
      readonly segmentId: string;
      readonly speaker: 'customer' | 'agent';
      readonly text: string;
    }
  | { readonly type: 'mood'; readonly label: MoodLabel }
  | { readonly type: 'wrapped-up' }
  | { readonly type: 'ended' };

export type InteractionEvent = {
  /** Unique per interaction and stable over redelivery. */
  readonly id: string;
  /** The contact center's time, never that of arrival. */
  readonly at: IsoTime;
  readonly fact: InteractionFact;
};

export type InteractionKey = {
  readonly tenantId: TenantId;
  readonly id: InteractionId;
  /** Which connection it came by, and the contact center's own id for it. */
  readonly connection: string;
  readonly externalId: string;
};

export type Phase = 'waiting' | 'talking' | 'held' | 'transferring' | 'wrap-up' | 'ended';
type Mood = { readonly label: MoodLabel; readonly since: IsoTime };
export type Line = {
  readonly segmentId: string;
  readonly speaker: 'customer' | 'agent';
  readonly text: string;
  readonly at: IsoTime;
};

export type Interaction = InteractionKey & {
  readonly phase: Phase;
  readonly phaseSince: IsoTime;
  readonly channel: Channel;
  readonly caseNumber?: string;
  readonly queue?: string;
  readonly agent?: string;
  readonly selfService?: { readonly flow: string; readonly outcome: string };
  /** Absent until the contact center reports one. */
  readonly mood?: Mood;
  readonly moodBefore?: MoodLabel;
  /** The last `linesKept` lines, oldest first. */
  readonly lines: readonly Line[];
  /** The newest event's time. */
  readonly updatedAt: IsoTime;
};

export const linesKept = 12;

/**
 * The interaction its events tell of: the same whatever the order they arrive in and however often
 * each one comes. Applied by the contact center's time; the id settles what is equal.
 * @throws Error when there is no event
 */
export function foldInteraction(
  key: InteractionKey,
  events: readonly InteractionEvent[],
): Interaction {
  const once = [...new Map(events.map((event) => [event.id, event])).values()];
  const inOrder = once.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const first = inOrder[0];
  if (!first) throw new Error(`interaction ${key.id} has no events`);
  const stub: Interaction = {
    ...key,
    phase: 'waiting',
    phaseSince: first.at,
    channel: 'other',
    lines: [],
    updatedAt: first.at,
  };
  return inOrder.reduce(
    (interaction, event) => ({ ...applyFact(interaction, event), updatedAt: event.at }),
    stub,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// One line per fact, as in swarm/apply-event.ts.
// eslint-disable-next-line complexity
function applyFact(interaction: Interaction, { at, fact }: InteractionEvent): Interaction {
  switch (fact.type) {
    case 'started':
      return { ...interaction, channel: fact.channel };
    case 'queued':
      return enter({ ...interaction, queue: fact.queue }, 'waiting', at);
    case 'self-service':
      return { ...interaction, selfService: { flow: fact.flow, outcome: fact.outcome } };
    case 'agent-assigned':
      return enter({ ...interaction, agent: fact.agent }, 'talking', at);
    case 'case-named':
      return { ...interaction, caseNumber: fact.caseNumber };
    case 'held':
      return enter(interaction, 'held', at);
    case 'resumed':
      return enter(interaction, 'talking', at);
    case 'transferred':
      return enter(interaction, 'transferring', at);
    case 'line':
      return { ...interaction, lines: withLine(interaction.lines, { ...fact, at }) };
    case 'mood':
      return withMood(interaction, fact.label, at);
    case 'wrapped-up':
      return enter(interaction, 'wrap-up', at);
    case 'ended':
      return enter(interaction, 'ended', at);
  }
}

/** Said again, a phase keeps its beginning; an end is final but for the wrap-up around it. */
function enter(interaction: Interaction, phase: Phase, at: IsoTime): Interaction {
  if (interaction.phase === phase || interaction.phase === 'ended') return interaction;
  return { ...interaction, phase, phaseSince: at };
}

function withMood(interaction: Interaction, label: MoodLabel, at: IsoTime): Interaction {
  const { mood } = interaction;
  if (mood?.label === label) return interaction;
  return { ...interaction, mood: { label, since: at }, ...(mood && { moodBefore: mood.label }) };
}

/** A segment said again replaces what it said before, in its place. */
function withLine(lines: readonly Line[], { segmentId, speaker, text, at }: Line): readonly Line[] {
  const known = lines.find((line) => line.segmentId === segmentId);
  const line = { segmentId, speaker, text, at: known?.at ?? at };
  const next = known ? lines.map((one) => (one === known ? line : one)) : [...lines, line];
  return next.slice(-linesKept);
}
