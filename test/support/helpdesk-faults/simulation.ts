/**
 * Many employees and their agents talk through the helpdesk while everything goes wrong that can:
 * in virtual time, from a seed.
 */
import type { Desk } from '../../../bot/domain/helpdesk/desk.ts';
import { deskId } from '../../../bot/domain/helpdesk/ids.ts';
import { isoTime, msOf } from '../../../bot/domain/ids.ts';
import type { Clock } from '../../../bot/ports/clock.ts';
import type { Told } from '../../../bot/ports/interaction-news.ts';
import { noon, tenant } from '../builders.ts';
import { seeded } from '../seeded.ts';
import { channelOf, whoAndWhere, type Conversation } from './conversation.ts';
import { FarCenter, manners, type CenterWorld, type Manner } from './far-center.ts';
import { farDynamics } from './far-dynamics.ts';
import { FarTeams } from './far-teams.ts';
import { Life } from './mortal.ts';
import { startProcess, type Process, type SimulatedStore, type Surroundings } from './process.ts';
import { VirtualTime } from './virtual-time.ts';
import { Weather, rates, type Side } from './weather.ts';

const minute = 60_000;
/** As the helpdesk's upkeep; the relay's own comes more often. */
const sweepMs = 20_000;

/** @param writtenAt as Teams has recorded it */
type Wrote = { readonly word: string; readonly writtenAt?: Date };

type Wish = {
  /** Empty. */
  readonly openStore: (clock: Clock) => Promise<SimulatedStore>;
  readonly seed: number;
  readonly threads: number;
  /** Of each side of a thread. */
  readonly messages: number;
  readonly hours: number;
  /** Each full hour of its time. */
  readonly passed?: (hours: number) => void;
};

export type Outcome = Surroundings & {
  readonly conversations: readonly Conversation[];
  readonly kills: number;
  readonly codes: ReadonlyMap<string, number>;
};

const deskOf = (connection: Manner): Desk => ({
  tenantId: tenant,
  id: deskId(connection),
  name: connection,
  channelId: channelOf(connection),
  scope: { subjects: [], hasInternal: true },
  handOver: { connection },
  hours: { timeZone: 'Europe/Berlin', open: [] },
  languages: ['en', 'de'],
  ratingQuestion: {},
  version: 0,
});

/** Each side is away for half an hour, one after the other. */
function outagesOf(hours: number, start: number) {
  const sides: readonly Side[] = ['teams', 'center', 'dynamics', 'ours'];
  const apart = (hours * 60 * minute) / (sides.length + 1);
  return sides.map((side, place) => {
    const from = start + apart * (place + 0.6);
    return { side, from, until: from + 30 * minute };
  });
}

export async function simulate(wish: Wish): Promise<Outcome> {
  const time = new VirtualTime(msOf(noon));
  const run = new Run(wish, time, await wish.openStore(time));
  await run.play();
  return run.outcome();
}

class Run {
  readonly #wish: Wish;
  readonly #time: VirtualTime;
  readonly #weather: Weather;
  readonly #around: Surroundings;
  readonly #conversations: Conversation[] = [];
  readonly #codes = new Map<string, number>();
  #life: Life;
  #process: Process | undefined;
  #kills = 0;
  #nextKill = { at: 0, inSteps: 0 };
  #sweepAt = msOf(noon);
  /** When a process of ours said last that it listens. */
  #heardAt: number | undefined;
  #beganAt = 0;

  constructor(wish: Wish, time: VirtualTime, store: SimulatedStore) {
    this.#wish = wish;
    this.#time = time;
    const random = seeded(wish.seed);
    const start = msOf(noon);
    this.#weather = new Weather({
      random,
      now: () => this.#time.now(),
      outages: outagesOf(wish.hours, start),
      calmFrom: start + wish.hours * 60 * minute,
    });
    this.#planKill();
    this.#life = this.#newLife();
    const world: CenterWorld = {
      time: this.#time,
      weather: this.#weather,
      tenantId: tenant,
      life: () => this.#life,
      tell: (told) => this.#webhook(told),
      began: (center, chat) => {
        this.#agentTakes(center, chat);
      },
    };
    this.#around = {
      store,
      time: this.#time,
      weather: this.#weather,
      desks: manners.map(deskOf),
      teams: new FarTeams(this.#weather, () => this.#life),
      centers: manners.map((manner) => new FarCenter(manner, world)),
      dynamics: farDynamics(this.#weather),
    };
  }

  async play(): Promise<void> {
    for (let n = 0; n < this.#wish.threads; n += 1) this.#employeeComes(n);
    await this.#begin();
    const begun = this.#time.now();
    const patience = begun + (this.#wish.hours + 3) * 60 * minute;
    let passed = 0;
    for (let isOver = false; !isOver && this.#time.now() < patience;) {
      await this.#next();
      while (this.#time.now() - begun >= (passed + 1) * 60 * minute) {
        passed += 1;
        this.#wish.passed?.(passed);
      }
      isOver = this.#weather.isCalm && this.#time.nextAt > patience && (await this.#isQuiet());
    }
  }

  /** To the next moment at which something happens, and what our process does then. */
  async #next(): Promise<void> {
    const now = this.#time.now();
    const wokenAt = this.#process?.nextAt(now) ?? Number.POSITIVE_INFINITY;
    const next = Math.min(this.#time.nextAt, wokenAt, this.#sweepAt);
    await this.#time.goTo(next);
    if (next >= this.#sweepAt) {
      this.#sweepAt = next + sweepMs;
      await this.#process?.upkeep();
    }
    await this.#process?.work();
    if (this.#process && this.#life.isOver) this.#dies();
  }

  outcome(): Outcome {
    this.#noteCodes();
    const told = { conversations: this.#conversations, codes: this.#codes, kills: this.#kills };
    return { ...this.#around, ...told };
  }

  #newLife(): Life {
    return new Life(() => this.#isKilled());
  }

  #planKill(): void {
    const { everyMs, withinSteps, atOnceAgain } = rates.kill;
    const isAtOnce = this.#kills > 0 && this.#weather.hits(atOnceAgain);
    const inMs = isAtOnce ? 0 : this.#weather.between(0, 2 * everyMs);
    const inSteps = Math.floor(this.#weather.between(0, withinSteps));
    this.#nextKill = { at: this.#time.now() + inMs, inSteps };
  }

  /** Asked at every step of our process. */
  #isKilled(): boolean {
    if (this.#weather.isCalm || this.#time.now() < this.#nextKill.at) return false;
    this.#nextKill.inSteps -= 1;
    if (this.#nextKill.inSteps >= 0) return false;
    this.#planKill();
    return true;
  }

  async #begin(): Promise<void> {
    if (this.#weather.isOut('ours')) {
      this.#time.plan(this.#weather.until('ours') - this.#time.now(), () => this.#begin());
      return;
    }
    this.#life = this.#newLife();
    this.#beganAt = this.#time.now();
    if (this.#heardAt !== undefined) {
      await this.#around.store.listening.heard(isoTime(this.#heardAt));
    }
    const process = await startProcess(this.#around, this.#life);
    if (this.#life.isOver) this.#dies();
    else this.#process = process;
  }

  #dies(): void {
    this.#noteCodes();
    this.#process = undefined;
    this.#kills += 1;
    const now = this.#time.now();
    // It says so every five seconds, and not when it starts.
    if (this.#heardAt === undefined || now - this.#beganAt >= 5_000) {
      this.#heardAt = now - this.#weather.between(0, 5_000);
    }
    const downMs = this.#weather.between(200, 6_000);
    this.#time.plan(downMs, () => this.#begin());
  }

  #noteCodes(): void {
    for (const code of this.#process?.log.codes ?? []) {
      this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
    }
  }

  async #isQuiet(): Promise<boolean> {
    const open = await this.#around.store.db
      .selectFrom('deliveries')
      .select('id')
      .where('state', '=', 'open')
      .limit(1)
      .execute();
    return open.length === 0;
  }

  /** @returns whether it was answered before the process died */
  async #asked<T>(work: (process: Process) => Promise<T>): Promise<{ answer: T } | undefined> {
    const [process, life] = [this.#process, this.#life];
    if (!process || life.isOver || this.#weather.isOut('ours')) {
      if (process && this.#weather.isOut('ours')) {
        life.kill();
        this.#dies();
      }
      return undefined;
    }
    return Promise.race([
      work(process).then((answer) => ({ answer })),
      life.death.then(() => undefined),
    ]);
  }

  async #webhook(told: readonly Told[]): Promise<boolean> {
    return (await this.#asked((process) => process.take(told))) !== undefined;
  }

  #employeeComes(n: number): void {
    const manner = manners[n % manners.length] ?? 'plain';
    const conversation: Conversation = {
      name: `e${n}`,
      rootId: `root-${n}`,
      manner,
      written: [],
      agentWrote: [],
      unread: [],
      isSolved: false,
    };
    this.#conversations.push(conversation);
    const spread = this.#wish.hours * 60 * minute * 0.8;
    this.#time.plan(this.#weather.between(0, spread), () => this.#asks(conversation));
  }

  /** Whoever sees no answer asks once more, in the same words. */
  async #asks(one: Conversation): Promise<void> {
    if (await this.#activity(one, { word: 'first' })) {
      one.written.push('first');
      if (this.#weather.random() < 0.8) {
        this.#time.plan(this.#weather.between(10, 40) * minute, () => this.#solves(one));
      }
      for (let n = 1; n <= this.#wish.messages; n += 1) {
        // Now and then two in one breath.
        const breath = n % 2 === 0 ? 90_000 : 0;
        const inMs =
          n * 90_000 -
          breath +
          (breath > 0 ? this.#weather.between(401, 1_200) : this.#weather.between(0, 400));
        this.#time.plan(inMs, () => {
          this.#writes(one, `follow-${n}`);
        });
      }
      return;
    }
    this.#time.plan(this.#weather.between(5_000, minute), () => this.#asks(one));
  }

  #writes(one: Conversation, word: string): void {
    one.written.push(word);
    const writtenAt = new Date(this.#time.now());
    const { delayed, repeated, reordered } = rates.telling;
    const late = this.#weather.hits(reordered) ? this.#weather.between(200, 2_000) : 0;
    const later = this.#weather.hits(delayed) ? this.#weather.between(1_000, 20_000) : 0;
    const inMs = this.#weather.between(20, 200) + late + later;
    this.#brings(one, { word, writtenAt }, { inMs, more: 3 });
    if (this.#weather.hits(repeated)) {
      const againMs = this.#weather.between(500, 60_000);
      this.#brings(one, { word, writtenAt }, { inMs: againMs, more: -1 });
    }
  }

  /** Unanswered, Teams brings it again a few times; then its author is told that it was not sent. */
  #brings(one: Conversation, wrote: Wrote, { inMs, more }: { inMs: number; more: number }): void {
    this.#time.plan(inMs, async () => {
      if (await this.#activity(one, wrote)) return;
      if (more > 0) this.#brings(one, wrote, { inMs: 5_000, more: more - 1 });
      else if (more === 0) one.unread.push(wrote.word);
    });
  }

  async #activity(one: Conversation, { word, writtenAt }: Wrote): Promise<boolean> {
    const desk = this.#around.desks.find(({ id }) => id === one.manner);
    if (!desk) throw new Error('no such desk');
    const heard = await this.#asked((process) =>
      process.hearEmployee({
        desk,
        ...whoAndWhere(one),
        messageId: `${one.rootId}/${word}`,
        text: `${one.name} ${word} .`,
        ...(writtenAt && { writtenAt }),
      }),
    );
    return heard !== undefined;
  }

  /** Most say so when it is solved; whoever sees no answer presses again. */
  async #solves(one: Conversation): Promise<void> {
    const { place, by } = whoAndWhere(one);
    if (await this.#asked((process) => process.solve(place, by))) one.isSolved = true;
    else this.#time.plan(10_000, () => this.#solves(one));
  }

  #agentTakes(center: FarCenter, chat: Parameters<CenterWorld['began']>[1]): void {
    const one = this.#conversations.find(({ name }) => name === chat.employee);
    if (!one) throw new Error('nobody asked that');
    for (let n = 1; n <= this.#wish.messages; n += 1) {
      // Now and then two in one breath.
      const breath = n % 3 === 0 ? 88_000 : 0;
      const inMs = n * 90_000 - breath + this.#weather.between(0, 1_500);
      this.#time.plan(inMs, () => {
        const word = `agent-${n}`;
        one.agentWrote.push(word);
        center.agentSays(chat, `${one.name} ${word} .`);
      });
    }
  }
}
