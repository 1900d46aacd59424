/**
 * Timelines of swarms as they happen in life, from a seed: answers late and declined, people renamed,
 * observers who help, holds, what did not arrive, ends that were not the end, clocks that disagree.
 */
import { sha256 } from '../../bot/adapters/system/digest.ts';
import {
  after,
  caseId,
  deliveryId,
  interactionId,
  invitationId,
  isoTime,
  personId,
  skillId,
  swarmCode,
  swarmId,
  type IsoTime,
  type TenantId,
} from '../../bot/domain/ids.ts';
import { applyEvent } from '../../bot/domain/swarm/apply-event.ts';
import { pendingInvitations } from '../../bot/domain/swarm/invitation.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import {
  isMember,
  uncoveredSkills,
  type Person,
  type Swarm,
} from '../../bot/domain/swarm/swarm.ts';
import { nextEntry, type Author, type TimelineEntry } from '../../bot/domain/swarm/timeline.ts';
import type { SwarmKey } from '../../bot/ports/swarm-store.ts';
import { tenant } from './builders.ts';
import { seeded } from './seeded.ts';

export type Lived = { readonly swarm: Swarm; readonly entries: readonly TimelineEntry[] };

export type LifeOptions = {
  readonly seed: number;
  readonly count: number;
  /** The last moment there is. */
  readonly now: IsoTime;
  /** How far back the first one was opened. */
  readonly days: number;
  /** How many experts there are to ask: few are soon overloaded. */
  readonly experts: number;
  /** The part of swarms that is left running. */
  readonly running: number;
  readonly tenant?: TenantId;
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const skillNames = [
  'Boilers',
  'Warranty',
  'Electronics',
  'Grinders',
  'Returns',
  'Payments',
  'Pumps',
];
export const livesProducts = [
  '',
  'EM-400',
  'Grinder Pro',
  'Descaler',
  'Card “Gold”',
  'Kaffeemühle',
];
export const livesSkills = skillNames.map((_, nth) => skillId(`skill-${nth}`));
/** Half an emoji and a zero byte: people paste anything. */
const titles = [
  'Machine leaks',
  'Card 50% declined',
  'No steam_at all',
  'Broken \ud83d',
  'Zero \0 byte',
];

type Chance = {
  readonly next: () => number;
  readonly is: (part: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly upTo: (most: number) => number;
};

function chanceOf(seed: number): Chance {
  const next = seeded(seed);
  const upTo = (most: number) => Math.floor(next() * most);
  return {
    next,
    upTo,
    is: (part) => next() < part,
    pick: (from) => {
      const one = from[upTo(from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}

export function* lives(options: LifeOptions): Generator<Lived> {
  const chance = chanceOf(options.seed);
  for (let nth = 0; nth < options.count; nth += 1) yield life(chance, options, nth);
}

function life(chance: Chance, options: LifeOptions, nth: number): Lived {
  const endsRunning = chance.is(options.running);
  const telling = new Telling(openedAt(chance, options, endsRunning), nth, options.tenant);
  const opening = openingOf(chance, options, nth);
  telling.tell([[opening, opening.agent]]);
  const steps = chance.upTo(14) + 2;
  for (let step = 0; step < steps; step += 1) {
    // Another process's clock may be a little behind.
    const laterMs = chance.upTo(3 * minuteMs) - (chance.is(0.05) ? 2_000 : 0);
    telling.at = earlier(after(telling.at, laterMs), options.now);
    telling.tell(happening(chance, options, telling.now().swarm));
  }
  const { swarm } = telling.now();
  if (!endsRunning && swarm.state === 'active') telling.tell([ending(chance, swarm)]);
  return telling.now();
}

/** What still runs was opened lately. */
const openedAt = (chance: Chance, { now, days }: LifeOptions, endsRunning: boolean): IsoTime =>
  after(now, -chance.upTo(endsRunning ? 3 * 60 * minuteMs : days * dayMs));

class Telling {
  at: IsoTime;
  readonly #key: SwarmKey;
  readonly #entries: TimelineEntry[] = [];
  #swarm: Swarm | undefined;

  constructor(at: IsoTime, nth: number, of: TenantId = tenant) {
    this.at = at;
    this.#key = { tenantId: of, swarmId: swarmId(`swarm-${nth}`) };
  }

  tell(all: Happening): void {
    for (const [event, by] of all) {
      const occurrence = { ...this.#key, at: this.at, by, event };
      const entry = nextEntry(this.#entries.at(-1), occurrence, sha256);
      this.#entries.push(entry);
      this.#swarm = applyEvent(this.#swarm, { ...entry, event });
    }
  }

  now(): Lived {
    if (!this.#swarm) throw new Error('nothing was opened');
    return { swarm: this.#swarm, entries: this.#entries };
  }
}

const earlier = (a: IsoTime, b: IsoTime): IsoTime => (a < b ? a : b);

/** Somebody who married meanwhile is told of by either name. */
function person(chance: Chance, kind: string, nth: number): Person {
  const name = `${kind} ${nth}${nth % 7 === 0 && chance.is(0.5) ? ' (renamed)' : ''}`;
  return { id: personId(`${kind.toLowerCase()}-${nth}`), name };
}

const skill = (chance: Chance, nth: number) => ({
  id: skillId(`skill-${nth}`),
  name: `${skillNames[nth] ?? ''}${nth === 2 && chance.is(0.5) ? ' and wires' : ''}`,
});

function openingOf(chance: Chance, options: LifeOptions, nth: number) {
  const product = chance.pick(livesProducts);
  const wanted = new Set(
    Array.from({ length: chance.upTo(4) }, () => chance.upTo(skillNames.length)),
  );
  return {
    type: 'swarm-opened' as const,
    code: swarmCode(`S-${nth.toString(36).toUpperCase().padStart(5, '0')}`),
    case: {
      id: caseId(`case-${nth}`),
      number: `CAS-${String(nth).padStart(6, '0')}`,
      title: chance.pick(titles),
      share: product === '' ? [] : [{ label: 'Product', value: product }],
    },
    agent: person(chance, 'Agent', chance.upTo(40)),
    observers: chance.is(0.5) ? [expert(chance, options)] : [],
    request: 'What to check first?',
    stepsTried: '',
    skills: [...wanted].map((one) => skill(chance, one)),
  };
}

const expert = (chance: Chance, { experts }: LifeOptions): Person =>
  person(chance, 'Expert', chance.upTo(experts));

type Happening = readonly (readonly [SwarmEvent, Author])[];

/** What happens next, as far as it can. */
function happening(chance: Chance, options: LifeOptions, swarm: Swarm): Happening {
  if (swarm.state !== 'active') {
    return chance.is(0.3) ? [[{ type: 'swarm-reactivated', reopensCase: false }, swarm.agent]] : [];
  }
  const kinds = [search, search, answer, answer, answer, byHand, hold, deliver, write, over];
  return chance.pick(kinds)(chance, swarm, options);
}

function search(chance: Chance, swarm: Swarm, options: LifeOptions): Happening {
  const open = uncoveredSkills(swarm);
  if (open.length === 0) return [];
  const unmatchedSkills = open.filter(() => chance.is(0.3));
  const found = open.filter((one) => !unmatchedSkills.includes(one));
  const wanted: Happening = chance.is(0.1) ? [[{ type: 'more-experts-wanted' }, swarm.agent]] : [];
  const asked = found.map((one): readonly [SwarmEvent, Author] => [
    {
      type: 'expert-invited',
      invitationId: invitationId(`${swarm.id}-${swarm.version}-${one.id}`),
      person: expert(chance, options),
      skills: [one],
      why: 'knows it',
      answerBy: after(swarm.openedAt, chance.upTo(20 * minuteMs)),
    },
    'system',
  ]);
  return [
    ...wanted,
    [{ type: 'experts-searched', passedOver: [], unmatchedSkills }, 'system'],
    ...asked,
  ];
}

function answer(chance: Chance, swarm: Swarm): Happening {
  const asked = pendingInvitations(swarm);
  if (asked.length === 0) return [];
  const { id, person: by } = chance.pick(asked);
  const answers: readonly (readonly [SwarmEvent, Author])[] = [
    [{ type: 'invitation-accepted', invitationId: id }, by],
    [{ type: 'invitation-accepted', invitationId: id }, by],
    [{ type: 'invitation-declined', invitationId: id, reason: 'in-a-call' }, by],
    [{ type: 'invitation-expired', invitationId: id }, 'system'],
    [{ type: 'invitation-withdrawn', invitationId: id, because: 'covered' }, 'system'],
    [
      { type: 'invitation-extended', invitationId: id, answerBy: after(swarm.openedAt, 1_800_000) },
      'system',
    ],
  ];
  return [chance.pick(answers)];
}

function byHand(chance: Chance, swarm: Swarm, options: LifeOptions): Happening {
  const newcomer = expert(chance, options);
  // The rules refuse a member; timelines from before they did may say it all the same.
  if (isMember(swarm, newcomer.id) && chance.is(0.5)) return [];
  return [[{ type: 'participant-added', person: newcomer }, swarm.agent]];
}

function hold(_chance: Chance, swarm: Swarm): Happening {
  if (!swarm.interactionId) {
    return [
      [
        { type: 'interaction-linked', interactionId: interactionId(`call of ${swarm.id}`) },
        'system',
      ],
    ];
  }
  if (swarm.heldSince) return [[{ type: 'customer-off-hold' }, 'system']];
  return [[{ type: 'customer-on-hold', since: after(swarm.openedAt, 30_000) }, 'system']];
}

function deliver(chance: Chance, swarm: Swarm): Happening {
  const [given] = swarm.undelivered ?? [];
  const what = 'post-update';
  if (given === undefined || chance.is(0.3)) {
    const id = deliveryId(`${swarm.id}-delivery-${chance.upTo(4)}`);
    return chance.is(0.4) ? [[{ type: 'delivery-parked', deliveryId: id, what }, 'system']] : [];
  }
  return [[{ type: 'delivery-settled', deliveryId: given, what, how: 'retry' }, swarm.agent]];
}

const write = (_chance: Chance, swarm: Swarm): Happening => [
  [{ type: 'update-posted', text: 'Look at the gasket.' }, swarm.agent],
];

const over = (chance: Chance, swarm: Swarm): Happening =>
  chance.is(0.2) ? [ending(chance, swarm)] : [];

const ending = (chance: Chance, swarm: Swarm): readonly [SwarmEvent, Author] =>
  chance.is(0.8)
    ? [{ type: 'swarm-resolved', resolution: 'The gasket.', closesCase: false }, swarm.agent]
    : [{ type: 'swarm-cancelled', reason: 'The customer hung up.' }, swarm.agent];

/** A now for the lives, so that a day in Berlin and one in UTC are not the same at its end. */
export const livesNow = isoTime(Date.UTC(2026, 10, 22, 22, 40));
