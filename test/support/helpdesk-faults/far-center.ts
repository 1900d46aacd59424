import { isoTime, type TenantId } from '../../../bot/domain/ids.ts';
import type { InteractionFact } from '../../../bot/domain/interaction/facts.ts';
import type { ChatHandle, EmployeeChat, EmployeeChats } from '../../../bot/ports/contact-center.ts';
import type { Told } from '../../../bot/ports/interaction-news.ts';
import { OutsideError } from '../../../bot/ports/outside-error.ts';
import type { VirtualTime } from './virtual-time.ts';
import { rates, type Weather } from './weather.ts';

/**
 * - `numbered`, as Twilio: messages have a number each, a mark by which ours are found again, and can be
 *   read; a webhook that fails is not sent again.
 * - `plain`, as Genesys Open Messaging: no number, no key of ours, nothing to read; a webhook that fails
 *   comes up to five times more, every five seconds.
 * - `keyed`, as Amazon Connect: each message takes a key of ours, and can be read; what fails comes three
 *   times more, every twenty seconds.
 */
export type Manner = 'numbered' | 'plain' | 'keyed';
export const manners: readonly Manner[] = ['numbered', 'plain', 'keyed'];

const tries: Readonly<Record<Manner, { more: number; everyMs: number }>> = {
  numbered: { more: 0, everyMs: 0 },
  plain: { more: 5, everyMs: 5_000 },
  keyed: { more: 3, everyMs: 20_000 },
};

type Said = {
  readonly id: string;
  readonly by: 'employee' | 'agent';
  readonly text: string;
  readonly at: number;
  readonly number: number;
};
type Chat = {
  readonly externalId: string;
  readonly threadId: string;
  readonly employee: string;
  readonly said: Said[];
  agent: boolean;
};
type Heard = { isLost: boolean; life: object };

export type CenterWorld = {
  readonly time: VirtualTime;
  readonly weather: Weather;
  readonly tenantId: TenantId;
  readonly life: () => object;
  /** Our webhook. @returns whether it was answered with 2xx */
  readonly tell: (told: readonly Told[]) => Promise<boolean>;
  /** Somebody's chat has begun. */
  readonly began: (center: FarCenter, chat: Chat) => void;
};

/** A contact center behind the port of its adapter. */
export class FarCenter implements EmployeeChats {
  readonly connection: Manner;
  readonly chats = new Map<string, Chat>();
  /** Messages of ours that stand twice, each after an answer that was lost. */
  doubles = 0;
  /** The same, after an answer that we had: never. */
  readonly wronglyDoubled: string[] = [];
  neverTold = 0;
  readonly #world: CenterWorld;
  readonly #heard = new Map<string, Heard>();
  #messages = 0;

  constructor(connection: Manner, world: CenterWorld) {
    this.connection = connection;
    this.#world = world;
  }

  get isNumbered(): boolean {
    return this.connection === 'numbered';
  }

  /** @returns undefined where nothing can be read */
  get read(): NonNullable<EmployeeChats['read']> | undefined {
    if (this.connection === 'plain') return undefined;
    return (handle) => {
      const side = { side: 'center', system: 'contact-center' } as const;
      return this.#world.weather.call(side, () =>
        (this.chats.get(handle.externalId)?.said ?? []).map((one) => ({
          messageId: one.id,
          at: isoTime(one.at),
          isAgents: one.by === 'agent',
          text: one.text,
          ...(this.isNumbered && { number: one.number }),
        })),
      );
    };
  }

  begin({ threadId, employee, text }: EmployeeChat): Promise<ChatHandle> {
    return this.#call((isLost) => {
      const externalId = `${this.connection}/${threadId}`;
      const known = this.chats.get(externalId);
      const chat = known ?? { externalId, threadId, employee: employee.id, said: [], agent: false };
      this.chats.set(externalId, chat);
      this.#take(chat, { id: `begin ${threadId}`, text }, isLost);
      if (!known) this.#world.began(this, chat);
      return { externalId, state: '{}' };
    });
  }

  say(handle: ChatHandle, message: { id: string; text: string }): Promise<ChatHandle> {
    return this.#call((isLost) => {
      const chat = this.chats.get(handle.externalId);
      if (!chat)
        throw new OutsideError('contact-center', { verdict: 'refused', code: 'chat-over' });
      this.#take(chat, message, isLost);
      return handle;
    });
  }

  /** The agent writes; our webhook hears of it, as well as it goes. */
  agentSays(chat: Chat, text: string): void {
    if (!chat.agent) {
      chat.agent = true;
      const agent = { id: 'agent-1', name: 'Nadia' };
      this.#send(chat, `joined ${chat.externalId}`, { type: 'agent-assigned', agent });
    }
    const said = this.#add(chat, 'agent', `s-${(this.#messages += 1)}`, text);
    const fact = {
      type: 'line',
      segmentId: said.id,
      speaker: 'agent',
      text,
      isFinal: true,
    } as const;
    this.#send(chat, said.id, fact, said.number);
  }

  #call<T>(effect: (isLost: boolean) => T): Promise<T> {
    const side = { side: 'center', system: 'contact-center' } as const;
    return this.#world.weather.call(side, (fate) => effect(fate === 'lost'));
  }

  #take(chat: Chat, { id, text }: { id: string; text: string }, isLost: boolean): void {
    const before = this.#heard.get(id);
    const life = this.#world.life();
    this.#heard.set(id, { isLost, life });
    if (before && this.connection !== 'plain') return;
    if (before) {
      const wasLost = before.isLost || before.life !== life;
      if (wasLost) this.doubles += 1;
      else this.wronglyDoubled.push(id);
    }
    this.#add(chat, 'employee', id, text);
  }

  #add(chat: Chat, by: Said['by'], id: string, text: string): Said {
    const said = { id, by, text, at: this.#world.time.now(), number: chat.said.length };
    chat.said.push(said);
    return said;
  }

  #send(chat: Chat, id: string, fact: InteractionFact, number?: number): void {
    const { time, weather, tenantId } = this.#world;
    const address = { tenantId, connection: this.connection, externalId: chat.externalId };
    const order = this.connection === 'numbered' && number !== undefined ? { order: number } : {};
    const event = { id, at: isoTime(time.now()), fact, ...order };
    const told = [{ address, events: [event], isThin: false }];
    const { reordered, delayed, repeated, neverSent } = rates.telling;
    // What a plain one does not send can be neither known nor read: only an outage of ours does that.
    if (this.connection !== 'plain' && fact.type === 'line' && weather.hits(neverSent)) {
      this.neverTold += 1;
      return;
    }
    const late = weather.hits(reordered) ? weather.between(300, 3_000) : 0;
    const later = weather.hits(delayed) ? weather.between(1_000, 40_000) : 0;
    this.#deliver(told, weather.between(20, 200) + late + later, tries[this.connection].more);
    if (weather.hits(repeated)) this.#deliver(told, weather.between(500, 60_000), 0);
  }

  #deliver(told: readonly Told[], inMs: number, more: number): void {
    const { time, tell } = this.#world;
    time.plan(inMs, async () => {
      if (await tell(told)) return;
      if (more > 0) this.#deliver(told, tries[this.connection].everyMs, more - 1);
    });
  }
}
