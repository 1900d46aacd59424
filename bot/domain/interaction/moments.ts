import { after, msOf, type IsoTime } from '../ids.ts';
import type { InteractionEvent, MoodLabel, Named } from './facts.ts';
import type { Interaction } from './interaction.ts';

/** What is worth a short notice in the chat of its own. */
export type Moment = {
  readonly kind: 'held-long' | 'mood-turned' | 'transferred' | 'ended';
  /** When it began: the same moment is told once. */
  readonly at: IsoTime;
  /** Of a transfer: whereto, if that was told. */
  readonly to?: Named;
};

/** A customer on hold for longer is told of. */
const longHoldMs = 120_000;
/** A mood that swings is told of once in a while. */
const moodAgainMs = 180_000;
/** What came so late is history: the card shows it, no notice does. An end is told all the same. */
const lateMs = 120_000;
/** People mute a chat that talks too much. */
const momentsAtMost = 8;

type Telling = {
  readonly interaction: Interaction;
  readonly fresh: readonly InteractionEvent[];
  readonly told: readonly Moment[];
  readonly now: IsoTime;
};

/** The moments of this interaction that are to be told of now and were not yet. */
export function momentsNow(telling: Telling): readonly Moment[] {
  const { told, now } = telling;
  const isNew = (moment: Moment): boolean =>
    !told.some((one) => one.kind === moment.kind && one.at === moment.at);
  const isNews = ({ kind, at }: Moment): boolean =>
    kind === 'ended' || msOf(now) - msOf(at) < lateMs + (kind === 'held-long' ? longHoldMs : 0);
  const room = Math.max(0, momentsAtMost - told.length);
  const found = [...longHold(telling), ...moodTurn(telling), ...transfers(telling)]
    .filter(isNew)
    .filter(isNews)
    .slice(0, room);
  return [...found, ...end(telling).filter(isNew)];
}

/** When to look again, because time alone will make a moment. */
export function nextMomentAt(
  { phase, phaseSince }: Interaction,
  now: IsoTime,
): IsoTime | undefined {
  const long = after(phaseSince, longHoldMs);
  return phase === 'held' && long > now ? long : undefined;
}

function longHold({ interaction, now }: Telling): readonly Moment[] {
  const { phase, phaseSince } = interaction;
  if (phase !== 'held' || after(phaseSince, longHoldMs) > now) return [];
  return [{ kind: 'held-long', at: phaseSince }];
}

const bad: readonly MoodLabel[] = ['negative', 'mixed'];

function moodTurn({ interaction, told }: Telling): readonly Moment[] {
  const { mood, moodBefore, phase } = interaction;
  if (mood?.label !== 'negative' || (moodBefore && bad.includes(moodBefore))) return [];
  if (phase === 'ended') return [];
  const last = told.findLast((one) => one.kind === 'mood-turned');
  if (last && msOf(mood.since) - msOf(last.at) < moodAgainMs) return [];
  return [{ kind: 'mood-turned', at: mood.since }];
}

const transfers = ({ fresh }: Telling): readonly Moment[] =>
  fresh.flatMap(({ at, fact }): readonly Moment[] =>
    fact.type === 'transferred'
      ? [{ kind: 'transferred', at, ...(fact.to && { to: fact.to }) }]
      : [],
  );

/** Told once, whatever comes after it. */
function end({ interaction, told }: Telling): readonly Moment[] {
  if (interaction.phase !== 'ended' || told.some((one) => one.kind === 'ended')) return [];
  return [{ kind: 'ended', at: interaction.phaseSince }];
}
