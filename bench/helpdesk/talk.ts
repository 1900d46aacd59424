/** Employees who write now and then, and agents who answer at once: how long each way takes. */
import { senderTo, type Sender } from '../relay/webhooks.ts';
import { agentsMessage, type FarSides } from './far-sides.ts';

type Leg = 'to agent' | 'to employee' | 'there and back';
export const legs: readonly Leg[] = ['to agent', 'to employee', 'there and back'];
export type Times = Readonly<Record<Leg, number[]>>;

type Relay = {
  readonly messagesUrl: string;
  readonly webhookUrl: string;
  /** Beside the words: who and where. */
  readonly activityOf: (chat: string, text: string) => object;
};

const patienceMs = 30_000;

/** Something said is seen at a far side by what it says. */
export class Talk {
  readonly #sides: FarSides;
  readonly #relay: Relay;
  readonly #messages: Sender;
  readonly #webhooks: Sender;
  readonly #awaited = new Map<string, (seen: { at: number; thread: string }) => void>();

  constructor(sides: FarSides, relay: Relay) {
    this.#sides = sides;
    this.#relay = relay;
    this.#messages = senderTo(relay.messagesUrl);
    this.#webhooks = senderTo(relay.webhookUrl);
    sides.onCenter = ({ text, at, thread }) => {
      this.#seen(text, { at, thread });
    };
    sides.onTeams = ({ text, at }) => {
      this.#seen(text, { at, thread: '' });
    };
  }

  #seen(text: string, seen: { at: number; thread: string }): void {
    for (const [word] of text.matchAll(/\b[qa]\d+x\d+x\b/g)) {
      this.#awaited.get(word)?.(seen);
      this.#awaited.delete(word);
    }
  }

  #await(word: string): Promise<{ at: number; thread: string }> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`${word} did not arrive`));
      }, patienceMs);
      this.#awaited.set(word, (seen) => {
        clearTimeout(timer);
        resolve(seen);
      });
    });
  }

  /** One question and its answer. @returns when each stood where it was to stand */
  async exchange(chat: string, n: number, round: number) {
    const [asked, answered] = [`q${n}x${round}x`, `a${n}x${round}x`];
    const heard = this.#await(asked);
    const begun = performance.now();
    await this.#say(chat, `${asked} Zebra smokes`);
    const { at, thread } = await heard;
    const shown = this.#await(answered);
    const written = performance.now();
    const status = await this.#webhooks.send(agentsMessage(thread, `${answered} pull the plug`));
    if (status >= 300) throw new Error(`a webhook was answered with ${status}`);
    const end = (await shown).at;
    return { 'to agent': at - begun, 'to employee': end - written, 'there and back': end - begun };
  }

  async #say(chat: string, text: string): Promise<void> {
    const body = JSON.stringify(this.#relay.activityOf(chat, text));
    const status = await this.#messages.send({
      body,
      headers: {
        authorization: `Bearer ${this.#sides.connectorToken}`,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      },
    });
    if (status >= 300) throw new Error(`an activity was answered with ${status}`);
  }

  close(): void {
    this.#messages.close();
    this.#webhooks.close();
  }
}

/** All chats at once, each writing every so often, not all at the same moment. */
export async function talkIn(
  talk: Talk,
  { chats, rounds, everyMs }: { chats: readonly string[]; rounds: number; everyMs: number },
): Promise<Times> {
  const times: Times = { 'to agent': [], 'to employee': [], 'there and back': [] };
  await Promise.all(
    chats.map(async (chat, n) => {
      await pause((everyMs * n) / chats.length);
      for (let round = 1; round <= rounds; round += 1) {
        const begun = performance.now();
        const took = await talk.exchange(chat, n, round);
        for (const leg of legs) times[leg].push(took[leg]);
        await pause(everyMs - (performance.now() - begun));
      }
    }),
  );
  return times;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
