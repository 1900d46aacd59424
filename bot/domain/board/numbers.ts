/** The board's numbers now. `docs/board.md` says each in one sentence, and so does the page. */
import { after, type IsoTime, type PersonId } from '../ids.ts';
import type { BoardSwarm } from './board-swarm.ts';

export type BoardTargets = {
  /** How soon somebody should have joined. */
  readonly firstExpertMs: number;
  /** How soon it should be solved. */
  readonly solvedMs: number;
};

export const boardTargets: BoardTargets = {
  firstExpertMs: 5 * 60_000,
  solvedMs: 60 * 60_000,
};

export type BoardYardstick = {
  readonly now: IsoTime;
  readonly targets: BoardTargets;
  /** How many active swarms one person may help in at once. */
  readonly swarmsAtOnce: number;
};

export const risks = ['late', 'watch', 'ok'] as const;
export type Risk = (typeof risks)[number];

/** Why a swarm is not simply well; the first two make it late. */
export type Worry = 'no-expert' | 'too-old' | 'unmatched' | 'on-hold' | 'no-expert-soon';

type Times = Pick<BoardYardstick, 'now' | 'targets'>;

/** What a worry is about. */
type Worrying = Pick<
  BoardSwarm,
  'state' | 'openedAt' | 'firstExpertAt' | 'unmatched' | 'heldSince'
>;

/** Older than that at this moment. */
const isOlder = ({ openedAt }: Worrying, ms: number, { now }: Times): boolean =>
  openedAt < after(now, -ms);

/** Nobody has joined, though the time for it is over. */
const lacksExpert = (swarm: Worrying, times: Times): boolean =>
  swarm.state === 'active' &&
  swarm.firstExpertAt === undefined &&
  isOlder(swarm, times.targets.firstExpertMs, times);

/** Of an active swarm; the others worry nobody. */
export function worriesAbout(swarm: Worrying, times: Times): readonly Worry[] {
  if (swarm.state !== 'active') return [];
  const { firstExpertMs, solvedMs } = times.targets;
  const isLacking = lacksExpert(swarm, times);
  const isAlone = swarm.firstExpertAt === undefined;
  const worries: readonly (readonly [Worry, boolean])[] = [
    ['no-expert', isLacking],
    ['too-old', isOlder(swarm, solvedMs, times)],
    ['unmatched', swarm.unmatched.length > 0],
    ['on-hold', swarm.heldSince !== undefined],
    ['no-expert-soon', isAlone && !isLacking && isOlder(swarm, firstExpertMs / 2, times)],
  ];
  return worries.filter(([, holds]) => holds).map(([worry]) => worry);
}

/** Undefined once it is over. */
export function riskOf(swarm: Worrying, times: Times): Risk | undefined {
  if (swarm.state !== 'active') return undefined;
  const worries = worriesAbout(swarm, times);
  if (worries.includes('no-expert') || worries.includes('too-old')) return 'late';
  return worries.length > 0 ? 'watch' : 'ok';
}

export type BoardNumbers = {
  /** Active swarms. */
  readonly active: number;
  /** Of them: a target is missed. */
  readonly late: number;
  /** Of them: not late, and something may make it so. */
  readonly watch: number;
  /** Active swarms in which somebody who was asked has not answered. */
  readonly waiting: number;
  /** The invitations without an answer in them. */
  readonly unanswered: number;
  /** Active swarms that nobody joined within the target. */
  readonly noExpert: number;
  /** Active swarms whose customer waits on hold. */
  readonly onHold: number;
  /** Active swarms with a subject nobody was found for. */
  readonly unmatched: number;
  /** Swarms, active or over, of which something was given up and nobody has decided yet. */
  readonly notDelivered: number;
  /** People who help in, or are waited for in, more active swarms than they should. */
  readonly overloaded: number;
};

export function numbersOf(swarms: readonly BoardSwarm[], yardstick: BoardYardstick): BoardNumbers {
  const active = swarms.filter((one) => one.state === 'active');
  const count = (is: (swarm: BoardSwarm) => boolean) => active.filter(is).length;
  return {
    active: active.length,
    late: count((one) => riskOf(one, yardstick) === 'late'),
    watch: count((one) => riskOf(one, yardstick) === 'watch'),
    waiting: count((one) => one.waitedFor.length > 0),
    unanswered: active.reduce((sum, one) => sum + one.waitedFor.length, 0),
    noExpert: count((one) => lacksExpert(one, yardstick)),
    onHold: count((one) => one.heldSince !== undefined),
    unmatched: count((one) => one.unmatched.length > 0),
    notDelivered: swarms.filter((one) => one.undelivered.length > 0).length,
    overloaded: overloadedIn(active, yardstick).length,
  };
}

/** In how many active swarms somebody helps, or is waited for. */
export type Load = { readonly person: PersonId; readonly name: string; readonly swarms: number };

/** Who has more than they should, the most first. */
export function overloadedIn(
  swarms: readonly BoardSwarm[],
  { swarmsAtOnce }: Pick<BoardYardstick, 'swarmsAtOnce'>,
): readonly Load[] {
  const loads = new Map<PersonId, Load>();
  for (const swarm of swarms) {
    if (swarm.state !== 'active') continue;
    for (const { id, name } of involvedIn(swarm)) {
      const known = loads.get(id);
      const swarmsNow = (known?.swarms ?? 0) + 1;
      loads.set(id, { person: id, name: larger(known?.name, name), swarms: swarmsNow });
    }
  }
  return [...loads.values()]
    .filter((one) => one.swarms > swarmsAtOnce)
    .toSorted((a, b) => b.swarms - a.swarms || (a.person < b.person ? -1 : 1));
}

/** Who was renamed meanwhile has several names: the same one for whoever counts. */
const larger = (known: string | undefined, name: string): string =>
  known !== undefined && known > name ? known : name;

/** Who helps or is waited for, each once. */
export const involvedIn = ({ joined, waitedFor }: BoardSwarm): BoardSwarm['joined'] => [
  ...joined,
  ...waitedFor.filter((asked) => !joined.some((one) => one.id === asked.id)),
];
