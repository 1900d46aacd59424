import { isoTime, type InteractionId, type TenantId } from '../domain/ids.ts';
import { nextLiveSendAt, nextSendAt } from '../domain/sending/chat-budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { SendBudgets } from '../ports/send-budgets.ts';
import { Departures } from './departures.ts';
import { NotYet } from './perform.ts';
import { bestOf, cardsAfter, cardsInOrder, type InLine, type Turn } from './waiting-line.ts';

type TurnstileSettings = {
  /** What Teams takes from one app in one tenant, in messages per second. */
  readonly tenantRate: number;
  /** A card that is updated live is drawn at most this often. */
  readonly cardPaceMs: number;
};

/** Waits for the moment itself: to be called right before the send, with all drawn that is to be sent. */
export type Departure = () => Promise<void>;

type Waiting = InLine & {
  readonly go: (departure: Departure) => void;
  readonly turnAway: (reason: NotYet) => void;
  isAnnounced: boolean;
  /** The store is being asked for its turn. */
  isAsked: boolean;
};

/**
 * What is used of the rate: sends bunch up on their way, and Teams counts where they arrive. A tenth of a second's
 * sends may come at once with what comes after, and none is refused.
 */
const usedShare = 0.9;
/** Sends that are late leave as close to each other as this. */
const closestShare = 0.93;
/** So long before its moment a send is told of it: what it shows is read from the store meanwhile. */
const aheadMs = 45;
/** So many cards are announced before their turn: their contacts are gathered once more meanwhile, in a flood too. */
const announcedAhead = 20;
/** More conversations than one process redraws cards in at a time. */
const rememberedAtMost = 5_000;
/** As a rule the store answers within two turns; one that is busy is asked for so many meanwhile. */
const askedAtOnce = 4;
const storeAwayMs = 1_000;

type Bell = { wake: () => void };

export type TurnstileDeps = {
  readonly budgets: SendBudgets;
  readonly clock: Clock;
  readonly settings: TurnstileSettings;
  /** A contact's card is about to be drawn, in less than half a second. Resolves once it was gathered. */
  readonly soonShown: (contact: InteractionId) => Promise<void>;
  /** Whether more cards wait than leave within a second. */
  readonly crowd: (tenantId: TenantId, isCrowded: boolean) => void;
};

/**
 * Lets sends through one by one, within the budgets of chat and tenant. Whoever has waited longest goes
 * first, people's words before all else; who may not send yet holds up nobody else.
 */
export class Turnstile {
  readonly #deps: TurnstileDeps;
  readonly #waiting = new Map<TenantId, Waiting[]>();
  readonly #pumps = new Map<TenantId, Bell>();
  readonly #leaving = new Map<TenantId, Departures>();
  /** When the card of a conversation was last let through, the newest at the end. */
  readonly #lastAt = new Map<string, number>();
  #isStopping = false;

  constructor(deps: TurnstileDeps) {
    this.#deps = deps;
  }

  /** Resolves shortly before this send may go. @throws NotYet when stopping */
  pass(turn: Turn): Promise<Departure> {
    return new Promise((go, turnAway) => {
      if (this.#isStopping) {
        turnAway(this.#closed());
        return;
      }
      const queue = this.#waiting.get(turn.tenantId) ?? [];
      this.#waiting.set(turn.tenantId, queue);
      const lastAt = this.#lastAt.get(turn.conversationId) ?? 0;
      const isFresh = turn.contact === undefined;
      const now = { readyAt: 0, isFresh, isAnnounced: false, isAsked: false };
      queue.push({ turn, go, turnAway, lastAt, ...now });
      const pump = this.#pumps.get(turn.tenantId);
      if (pump) pump.wake();
      else void this.#pump(turn.tenantId, queue);
    });
  }

  /** Turns away whoever waits: nothing was sent, the lanes go on later. */
  stop(): void {
    this.#isStopping = true;
    for (const queue of this.#waiting.values()) {
      for (const one of queue.splice(0)) one.turnAway(this.#closed());
    }
    for (const { wake } of this.#pumps.values()) wake();
  }

  #closed(): NotYet {
    return new NotYet(isoTime(this.#deps.clock.now()), 'the relay stops');
  }

  async #pump(tenantId: TenantId, queue: Waiting[]): Promise<void> {
    const bell: Bell = { wake: () => undefined };
    this.#pumps.set(tenantId, bell);
    let cards = 0;
    let asked = 0;
    while (queue.length > 0) {
      const free = asked < askedAtOnce ? queue.filter((one) => !one.isAsked) : [];
      const next = bestOf(free, { now: this.#deps.clock.now(), cards });
      if (!next) {
        await this.#sleepUntil(soonest(free, this.#deps.clock.now()), bell);
        continue;
      }
      cards = cardsAfter(cards, next);
      asked += 1;
      const going = this.#letThrough(queue, next).finally(() => {
        asked -= 1;
        bell.wake();
      });
      this.#announce(tenantId, queue);
      await this.#pace(going);
    }
    this.#pumps.delete(tenantId);
    this.#deps.crowd(tenantId, false);
  }

  /** Until the next may be asked for: nobody draws what has to wait for others. */
  async #pace(going: Promise<number | undefined>): Promise<void> {
    const { clock, settings } = this.#deps;
    const patience = this.#sleepUntil(clock.now() + 2_000 / settings.tenantRate);
    const moment = await Promise.race([going, patience]);
    if (typeof moment === 'number') await this.#sleepUntil(moment - aheadMs);
  }

  /** @returns when it leaves, in ms; undefined when it does not go */
  async #letThrough(queue: Waiting[], next: Waiting): Promise<number | undefined> {
    next.isAsked = true;
    try {
      const { isTaken, at } = await this.#take(next.turn);
      next.readyAt = at;
      if (!isTaken || !leave(queue, next)) return undefined;
      this.#remember(next.turn, at);
      const departures = this.#departures(next.turn.tenantId);
      next.go(() => departures.depart(at));
      return Math.max(at, departures.freeAt);
    } catch {
      // The store does not answer: nobody sends without its word.
      const again = isoTime(this.#deps.clock.now() + storeAwayMs);
      next.turnAway(new NotYet(again, 'the budgets are out of reach'));
      leave(queue, next);
      return undefined;
    } finally {
      next.isAsked = false;
    }
  }

  #remember({ kind, conversationId }: Turn, at: number): void {
    if (kind !== 'live') return;
    this.#lastAt.delete(conversationId);
    this.#lastAt.set(conversationId, at);
    const [oldest] = this.#lastAt.keys();
    if (this.#lastAt.size > rememberedAtMost && oldest !== undefined) this.#lastAt.delete(oldest);
  }

  #announce(tenantId: TenantId, queue: readonly Waiting[]): void {
    const waiting = cardsInOrder(queue.filter((one) => !one.isAsked));
    for (const one of waiting.slice(0, announcedAhead)) {
      if (one.isAnnounced || one.turn.contact === undefined) continue;
      one.isAnnounced = true;
      void this.#deps.soonShown(one.turn.contact).then(() => {
        one.isFresh = true;
      });
    }
    this.#deps.crowd(tenantId, waiting.length > this.#deps.settings.tenantRate);
  }

  #departures(tenantId: TenantId): Departures {
    const { clock, settings } = this.#deps;
    const known = this.#leaving.get(tenantId);
    if (known) return known;
    const made = new Departures(clock, 1_000 / (settings.tenantRate * closestShare));
    this.#leaving.set(tenantId, made);
    return made;
  }

  #take({ tenantId, conversationId, kind }: Turn) {
    const { budgets, clock, settings } = this.#deps;
    const now = clock.now();
    return budgets.take({
      tenantId,
      conversationId,
      now,
      isRedraw: kind === 'live',
      everyMs: 1_000 / (settings.tenantRate * usedShare),
      decide: (sends) =>
        kind === 'live' ? nextLiveSendAt(sends, now, settings.cardPaceMs) : nextSendAt(sends, now),
    });
  }

  #sleepUntil(at: number, bell: Bell = { wake: () => undefined }): Promise<void> {
    const { clock } = this.#deps;
    const ms = at - clock.now();
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = clock.setTimeout(resolve, Math.ceil(ms));
      bell.wake = () => {
        clock.clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Whether they still waited: at a stop they were turned away. */
function leave(queue: Waiting[], one: Waiting): boolean {
  const place = queue.indexOf(one);
  if (place !== -1) queue.splice(place, 1);
  return place !== -1;
}

/** When somebody's time comes; who is being asked for rings. */
const soonest = (free: readonly Waiting[], now: number): number =>
  Math.min(now + storeAwayMs, ...free.map((one) => one.readyAt));
