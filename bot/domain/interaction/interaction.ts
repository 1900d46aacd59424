import type { IsoTime } from '../ids.ts';
import type { InteractionEvent, MoodLabel } from './facts.ts';
import { assigned, declined, enter, handedOn, left, queued } from './in-hand.ts';
import { hasPlace, keep, nothingKept } from './kept.ts';
import { own } from './own.ts';
import { inOrder, placeOf } from './place.ts';
import { withNumber } from './series.ts';
import type { Interaction, InteractionKey } from './state.ts';
import { linesOf, rewordLines, rewordTalk } from './talk.ts';

export type { Interaction, InteractionKey, Phase } from './state.ts';

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
    newest: placeOf(first),
    kept: nothingKept,
  };
  return withLines(once.reduce(applyEvent, stub));
}

/**
 * The interaction after further events, without those before: what most of them need. One that comes late
 * is put in its place, where what came before it cannot have been otherwise because of it.
 * @param events none of which is known yet
 * @returns `late` when one of them may change what is known: all must be folded anew
 */
export function advance(
  interaction: Interaction,
  events: readonly InteractionEvent[],
): Interaction | 'late' {
  let next = interaction;
  for (const event of [...events].sort(inOrder)) {
    if (isLate(next, event)) return 'late';
    next = applyEvent(next, event);
  }
  return next === interaction ? interaction : withLines(next);
}

/** Once for all events that come together, rather than once each. */
const withLines = (interaction: Interaction): Interaction =>
  interaction.kept ? { ...interaction, lines: linesOf(interaction.kept.talk) } : interaction;

function isLate({ kept, newest, startedAt, leg, names }: Interaction, event: InteractionEvent) {
  if (!kept) return true;
  if (inOrder(event, newest) > 0) return false;
  const isAnotherLeg = event.leg !== undefined && leg !== undefined && event.leg !== leg;
  return event.at < startedAt || isAnotherLeg || !hasPlace(kept, event, names);
}

/** The same words otherwise: what was shown of a line is masked further, or no longer held back. */
export function reword(interaction: Interaction, texts: ReadonlyMap<string, string>): Interaction {
  if (texts.size === 0) return interaction;
  const { lines, kept } = interaction;
  const talk = kept && rewordTalk(kept.talk, texts);
  const isShown = lines.some((line) => texts.has(line.segmentId));
  return {
    ...interaction,
    ...(isShown && { lines: rewordLines(lines, texts) }),
    ...(kept && talk && { kept: { ...kept, talk } }),
  };
}

function applyEvent(interaction: Interaction, event: InteractionEvent): Interaction {
  const { leg, numbered } = event;
  const kept = keep(interaction.kept ?? nothingKept, event);
  const next = applyFact(interaction, event);
  const series = numbered
    ? {
        ...next.series,
        [numbered.series]: withNumber(own(next.series, numbered.series), numbered.number),
      }
    : next.series;
  const newest = inOrder(event, interaction.newest) > 0 ? placeOf(event) : interaction.newest;
  return {
    ...next,
    kept,
    series,
    ...(leg !== undefined && { leg }),
    updatedAt: newest.at,
    newest,
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
      return queued(interaction, fact, at);
    case 'agent-offered':
      return isWaiting(interaction) ? enter(interaction, 'ringing', at) : interaction;
    case 'agent-declined':
      return declined(interaction, fact.agentId, at);
    case 'agent-assigned':
      return assigned(interaction, fact.agent, at);
    case 'agent-left':
      return left(interaction, fact.agentId, at);
    case 'case-named':
      return { ...interaction, caseNumber: fact.caseNumber };
    case 'held':
      return enter(interaction, 'held', at);
    case 'resumed':
      return interaction.phase === 'held' ? enter(interaction, 'talking', at) : interaction;
    case 'transferred':
      return handedOn(interaction, fact.by, at);
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
    // Kept with all else that was said.
    case 'line':
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

function withMood(interaction: Interaction, label: MoodLabel, at: IsoTime): Interaction {
  const { mood } = interaction;
  if (mood?.label === label) return interaction;
  return { ...interaction, mood: { label, since: at }, ...(mood && { moodBefore: mood.label }) };
}
