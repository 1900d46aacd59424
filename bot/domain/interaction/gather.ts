/**
 * What becomes of the news of one interaction: the picture anew, and what is to be told of it. Pure; the
 * use case holds the rows and writes what is decided here.
 */
import { after, type IsoTime, type SwarmId } from '../ids.ts';
import type { ContactCustomer, InteractionEvent } from './facts.ts';
import { hear, type Heard, type Hearing, type Said } from './hear.ts';
import {
  advance,
  foldInteraction,
  reword,
  type Interaction,
  type InteractionKey,
} from './interaction.ts';
import type { MaskPolicy } from './masking/index.ts';
import { momentsNow, nextMomentAt, type Moment } from './moments.ts';
import { missingIn } from './series.ts';
import { withSilence } from './silence.ts';

/** What was made of an interaction so far: kept beside it, folded from nothing. */
export type Memory = {
  /** How many digests were cut. */
  readonly digests: number;
  readonly cutAt?: IsoTime;
  /** Lines that stand in no digest yet, and since when. */
  readonly waiting: number;
  readonly waitingSince?: IsoTime;
  /** Of lines that came after the end: when they are told of, unless more come. */
  readonly lateUntil?: IsoTime;
  readonly moments: readonly Moment[];
  /** Whether a swarm showed it at the last look. */
  readonly wasShown: boolean;
  /** The last lines as they are shown. */
  readonly said: readonly Said[];
  /** When there was news last, by our clock. */
  readonly heardAt?: IsoTime;
  /** Since when a number of a series is missing. */
  readonly missingSince?: IsoTime;
};
export const noMemory: Memory = { digests: 0, waiting: 0, moments: [], wasShown: false, said: [] };

export type News = {
  readonly key: InteractionKey;
  /** Undefined: the first news of it. */
  readonly interaction?: Interaction;
  readonly memory: Memory;
  /** Not gathered yet. */
  readonly fresh: readonly Heard[];
  /** Lines gathered before, whose words are still kept. */
  readonly recent: readonly Heard[];
  /** The active swarm that shows it, once the bot may speak in its chat. */
  readonly shownIn?: SwarmId;
  /** There is more to know than its contact center pushes. */
  readonly isThin: boolean;
};

/** The digest that is cut now, of all lines that wait: those said before, if something is held back. */
type Digest = { readonly number: number; readonly before?: IsoTime };

export type Gathered = {
  readonly interaction: Interaction;
  readonly memory: Memory;
  readonly hearing: Hearing;
  /** Whether its card would look otherwise. */
  readonly isChanged: boolean;
  readonly moments: readonly Moment[];
  readonly digest?: Digest;
  /** Digests cut before in which a line reads otherwise now. */
  readonly redrawn: readonly number[];
  readonly customer?: ContactCustomer;
  /** When time alone will change something. */
  readonly lookAt?: IsoTime;
};

/** Readable messages at a bounded pace. */
type DigestPace = {
  readonly everyMs: number;
  /** Sooner, when so many lines wait. */
  readonly earlyLines: number;
  readonly earlyMs: number;
  /** Busy calls that began together would all be told of in the same second: each is so much later or less. */
  readonly spreadMs: number;
};
const calm: DigestPace = { everyMs: 30_000, earlyLines: 60, earlyMs: 10_000, spreadMs: 5_000 };
/** While cards wait for each other, fewer digests leave them room: it is the cards that show what is said now. */
const crowded: DigestPace = { everyMs: 60_000, earlyLines: 100, earlyMs: 50_000, spreadMs: 20_000 };

/**
 * A transcript goes on coming for half a minute after the end. What comes of it in one spell is one message:
 * so long after its last line, and at most so long after its first.
 */
const late = { quietMs: 10_000, mostMs: 60_000 };

/**
 * Of a call in full flow, what was said just now waits for the next one: a line said before it may still
 * be on its way, and would come after it. By the clock of the contact center.
 */
const settledAfterMs = 2_000;
/** A number that is late is not missing yet. */
const missingAfterMs = 15_000;

type Settings = {
  readonly now: IsoTime;
  readonly policy: MaskPolicy;
  /** More cards of the tenant wait than can leave soon. */
  readonly isCrowded?: boolean;
};

/**
 * @param all every event gathered before, as shown; asked for only when one comes late
 */
export async function gather(
  news: News,
  settings: Settings,
  all: () => Promise<readonly InteractionEvent[]>,
): Promise<Gathered> {
  const hearing = hear({ ...news, said: news.memory.said }, settings);
  const { now, isCrowded = false } = settings;
  const {
    interaction: heard,
    missingSince,
    ...hole
  } = withMissing(await fold(news, hearing, all), news.memory.missingSince, now);
  const heardAt = heardLast(news, now);
  const isShown = news.shownIn !== undefined;
  const { interaction, ...silence } = withSilence(heard, { heardAt, now, isShown, isCrowded });
  const pace = isCrowded ? crowded : calm;
  const due = digestDue(news, hearing, { phase: interaction.phase, now, pace });
  const fresh = hearing.fresh.map((one) => one.event);
  const told = news.memory.moments;
  const moments = news.shownIn ? momentsNow({ interaction, fresh, told, now }) : [];
  const momentAt = nextMomentAt(interaction, now);
  const looks = [hearing.held?.until, momentAt, hole.lookAt, due.lookAt, silence.lookAt];
  const lookAt = looks.filter((one) => one !== undefined).sort()[0];
  return {
    interaction,
    memory: {
      ...due.memory,
      moments: [...told, ...moments],
      wasShown: isShown,
      heardAt,
      said: hearing.said,
      ...(missingSince && { missingSince }),
    },
    hearing,
    isChanged: interaction !== news.interaction,
    moments,
    ...(due.digest && { digest: due.digest }),
    redrawn: [...new Set(hearing.reworded.flatMap((one) => one.digest ?? []))],
    ...(hearing.customer && { customer: hearing.customer }),
    ...(lookAt && { lookAt }),
  };
}

/** When there was news last: now, or as it was noted. */
const heardLast = ({ fresh, memory }: News, now: IsoTime): IsoTime =>
  fresh.length > 0 ? now : (memory.heardAt ?? now);

async function fold(
  { key, interaction }: News,
  { fresh, reworded }: Hearing,
  all: () => Promise<readonly InteractionEvent[]>,
): Promise<Interaction> {
  const events = fresh.map((one) => one.event);
  const words = new Map(
    reworded.flatMap(({ event: { fact } }) =>
      fact.type === 'line' ? [[fact.segmentId, fact.text] as const] : [],
    ),
  );
  const next = interaction ? advance(interaction, events) : foldInteraction(key, events);
  if (next !== 'late') return reword(next, words);
  const before = await all();
  // Long over, and its events forgotten: its last picture says more than one that came late.
  if (interaction && before.length === 0) return interaction;
  return reword(foldInteraction(key, [...before, ...events]), words);
}

/** A hole in what we heard is shown once it can be no mere lateness. */
function withMissing(
  interaction: Interaction,
  since: IsoTime | undefined,
  now: IsoTime,
): { interaction: Interaction; missingSince?: IsoTime; lookAt?: IsoTime } {
  const missing = Object.values(interaction.series).reduce((sum, one) => sum + missingIn(one), 0);
  const { missing: shown = 0, ...whole } = interaction;
  if (missing === 0) return { interaction: shown === 0 ? interaction : whole };
  const missingSince = since ?? now;
  const shownAt = after(missingSince, missingAfterMs);
  if (shownAt > now) return { interaction, missingSince, lookAt: shownAt };
  return { interaction: missing === shown ? interaction : { ...whole, missing }, missingSince };
}

type Waiting = Pick<Memory, 'digests' | 'cutAt' | 'waiting' | 'waitingSince' | 'lateUntil'>;
type Now = {
  readonly phase: Interaction['phase'];
  readonly now: IsoTime;
  readonly pace: DigestPace;
};
type Due = { readonly memory: Waiting; readonly digest?: Digest; readonly lookAt?: IsoTime };

function digestDue(news: News, hearing: Hearing, at: Now): Due {
  const { now } = at;
  const lines = hearing.fresh.filter(({ event: { fact } }) => fact.type === 'line' && fact.isFinal);
  const waits = waitingWith(news.memory, lines.length, now);
  if (!news.shownIn || !waits.waitingSince) return { memory: waits };
  if (isToldWhole(news, at)) return cut(hearing, waits, at);
  const dueAt = nextDigestAt(news, { ...waits, isMore: lines.length > 0 }, at);
  if (dueAt <= now) return cut(hearing, waits, at, settledBefore(lines));
  const isLate = at.phase === 'ended';
  return { memory: { ...waits, ...(isLate && { lateUntil: dueAt }) }, lookAt: dueAt };
}

/** What is held back, and what was said after it or just now, waits for the next one. */
function cut({ held, said }: Hearing, waits: Waiting, at: Now, settled?: IsoTime): Due {
  const { now } = at;
  const before = [held?.at, settled].sort()[0];
  const left = before === undefined ? 0 : said.filter(({ event }) => event.at >= before).length;
  const digests = waits.digests + 1;
  const memory = { digests, cutAt: now, waiting: left };
  const digest = { number: digests, ...(before && { before }) };
  if (left === 0) return { digest, memory };
  const lookAt = held?.until ?? after(now, leftForMs(at));
  return { digest, memory: { ...memory, waitingSince: now }, lookAt };
}

/** Nothing was cut since: how much waits for the next digest, and since when. */
function waitingWith(
  { digests, cutAt, waiting, waitingSince, lateUntil }: Memory,
  more: number,
  now: IsoTime,
): Waiting {
  const since = waitingSince ?? (waiting + more > 0 ? now : undefined);
  return {
    digests,
    waiting: waiting + more,
    ...(cutAt && { cutAt }),
    ...(since && { waitingSince: since }),
    ...(lateUntil && { lateUntil }),
  };
}

/** What was said until a swarm picked it up is told at once, and so is, at the end, all that is left. */
function isToldWhole({ interaction, memory }: News, { phase }: Now): boolean {
  const isEnd = phase === 'ended' && interaction?.phase !== 'ended';
  return isEnd || (!memory.wasShown && memory.waiting > 0);
}

type Pending = Waiting & { readonly isMore: boolean };

function nextDigestAt(
  { key }: News,
  { waiting, waitingSince, cutAt, lateUntil, isMore }: Pending,
  { phase, now, pace }: Now,
): IsoTime {
  const since = waitingSince ?? now;
  if (phase === 'ended') {
    const [quiet, most] = [after(now, late.quietMs), after(since, late.mostMs)];
    return isMore ? earlier(quiet, most) : (lateUntil ?? now);
  }
  return waiting >= pace.earlyLines
    ? after(cutAt ?? since, pace.earlyMs + spreadOf(key.id, pace))
    : after(since, pace.everyMs);
}

const earlier = (one: IsoTime, other: IsoTime): IsoTime => (one < other ? one : other);

/** Should nothing more be said, what was left over is told all the same. */
const leftForMs = ({ phase, pace }: Now): number =>
  phase === 'ended' ? late.quietMs : pace.everyMs;

/** Undefined when nothing was said since the last look. */
function settledBefore(lines: Hearing['fresh']): IsoTime | undefined {
  const newest = lines
    .map(({ event }) => event.at)
    .sort()
    .at(-1);
  return newest && after(newest, -settledAfterMs);
}

/** FNV-1a: always the same for the same contact, and evenly spread over all of them; in ms. */
function spreadOf(id: string, { spreadMs }: DigestPace): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % spreadMs;
}
