/**
 * (c) Many calls at once against a Connector that keeps Teams' limits: how old the oldest event is that
 * no card shows yet, beside the ideal, which is a card a turn at the tenant's rate.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { residentMiB } from '../process-figures.ts';
import { startBot } from './bot-under-test.ts';
import { line, quantile } from './figures.ts';
import { numberOf, wordOf } from './words.ts';
import { caseOf, chatOf, openStore, openSwarms } from './swarms.ts';
import { startTeams, type Sent } from './teams.ts';
import { senderTo, webhookOf, type Sender } from './webhooks.ts';

/** What the bench sets; 30 is the product's own default. */
const tenantRate = 50;
/** The product's own is 3 s a card, for people's sake; here the limits are to be what holds it back. */
const cardPaceMs = 1_000;
const sampleMs = 100;

export type Storm = {
  readonly calls: number;
  readonly eventsPerSecond: number;
  /** Beside that, so many within a second, a few times. */
  readonly burst?: number;
  readonly seconds: number;
};

type Watched = {
  /** When each event was sent, by its number. */
  readonly sentAt: number[];
  shown: number;
  isDisordered: boolean;
  lastCard: string;
};

export async function storm({ calls: count, eventsPerSecond, burst = 0, seconds }: Storm) {
  const postgres = await startPostgres();
  const teams = await startTeams({ isEnforced: true });
  const bot = await startBot({
    DATABASE_URL: postgres.url,
    BOT_SERVICE_URL: `${teams.url}/`,
    TEAMS_TENANT_RATE: String(tenantRate),
    CARD_PACE_MS: String(cardPaceMs),
  });
  const store = await openStore({ databaseUrl: postgres.url, key: bot.sealingKey });
  const sender = senderTo(bot.webhookUrl);
  const calls = Array.from({ length: count }, (_, n) => `storm-${n}`);
  const watched = new Map<string, Watched>(
    calls.map((call) => [
      chatOf(call),
      { sentAt: [], shown: -1, isDisordered: false, lastCard: '' },
    ]),
  );
  const sends: number[] = [];
  const digests = new Map<string, number[]>();
  teams.onSent = (sent) => {
    sends.push(sent.at);
    note(watched, digests, sent);
  };
  try {
    await openSwarms(store, bot.tenant, calls);
    await Promise.all(
      calls.map((call) =>
        sender.send(
          webhookOf({ call, type: 'interaction.started', data: { caseNumber: caseOf(call) } }),
        ),
      ),
    );
    await quiet(sends, 2_000);
    const ages: number[] = [];
    const busySeconds = new Set<number>();
    const memory: number[] = [];
    const begun = Date.now();
    const sampling = setInterval(() => {
      const oldest = oldestUnshown(watched, Date.now());
      ages.push(oldest);
      if (oldest > 0) busySeconds.add(Math.floor((Date.now() - begun) / 1_000));
    }, sampleMs);
    const weighing = setInterval(() => {
      void residentMiB(bot.pid).then((mib) => memory.push(mib));
    }, 5_000);
    const before = sends.length;
    await talk({ calls, watched, sender, eventsPerSecond, burst, seconds });
    const used = usedShare(sends.slice(before), { begun, busySeconds, seconds });
    clearInterval(sampling);
    clearInterval(weighing);
    await until(() => oldestUnshown(watched, Date.now()) === 0, 60_000);
    await Promise.all(
      calls.map((call) => sender.send(webhookOf({ call, type: 'interaction.ended' }))),
    );
    await until(() => calls.every((call) => endsRight(watched, call)), 60_000);
    report({ count, eventsPerSecond, burst, ages, used, memory, watched, digests, calls });
    const { refused } = teams.limits.report();
    console.log(line('    sends refused', String(refused), '0'));
  } finally {
    sender.close();
    await store.close();
    await bot.stop();
    await teams.close();
    await postgres.stop();
  }
}

const told = /said ([a-z]+) now/g;

function note(watched: Map<string, Watched>, digests: Map<string, number[]>, sent: Sent): void {
  const one = watched.get(sent.chat);
  if (!one) return;
  const numbers = [...sent.text.matchAll(told)].map(([, word = '']) => numberOf(word));
  const isDigest = sent.text.includes('what was said');
  if (isDigest) {
    // One that is drawn anew stands where it stood.
    if (sent.isUpdate) return;
    digests.set(sent.chat, [...(digests.get(sent.chat) ?? []), ...numbers]);
    return;
  }
  const newest = Math.max(-1, ...numbers);
  if (newest < one.shown && numbers.length > 0) one.isDisordered = true;
  one.shown = Math.max(one.shown, newest);
  if (sent.text.includes('as of')) one.lastCard = sent.text;
}

function oldestUnshown(watched: ReadonlyMap<string, Watched>, now: number): number {
  let oldest = 0;
  for (const { sentAt, shown } of watched.values()) {
    const at = sentAt[shown + 1];
    if (at !== undefined) oldest = Math.max(oldest, now - at);
  }
  return oldest;
}

async function talk(talking: {
  calls: readonly string[];
  watched: ReadonlyMap<string, Watched>;
  sender: Sender;
  eventsPerSecond: number;
  burst: number;
  seconds: number;
}): Promise<void> {
  const { calls, watched, sender, eventsPerSecond, burst, seconds } = talking;
  const pending = new Set<Promise<unknown>>();
  const say = (call: string): void => {
    const one = watched.get(chatOf(call));
    if (!one) return;
    const n = one.sentAt.length;
    one.sentAt.push(Date.now());
    const text = `The light blinks, said ${wordOf(n)} now.`;
    const transcript = { segmentId: `s-${n}`, role: n % 2 ? 'agent' : 'customer', text };
    const sent = sender
      .send(webhookOf({ call, type: 'transcript.segment', data: { transcript } }))
      .finally(() => pending.delete(sent));
    pending.add(sent);
  };
  const begun = Date.now();
  const bursts = [0.25, 0.5, 0.75].map((part) => part * seconds);
  const ofBursts = (now: number): number =>
    bursts.reduce((sum, at) => sum + burst * Math.min(1, Math.max(0, now - at)), 0);
  let due = 0;
  for (let now = 0; now < seconds; now = (Date.now() - begun) / 1_000) {
    const wanted = Math.floor(now * eventsPerSecond * calls.length + ofBursts(now));
    for (; due < wanted; due += 1) say(calls[due % calls.length] ?? '');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all(pending);
}

/** In the seconds in which something waited, what was sent of what the tenant's rate lets through. */
function usedShare(
  sends: readonly number[],
  {
    begun,
    busySeconds,
    seconds,
  }: { begun: number; busySeconds: ReadonlySet<number>; seconds: number },
): number {
  const bySecond = Array.from({ length: Math.floor(seconds) }, () => 0);
  for (const at of sends) {
    const second = Math.floor((at - begun) / 1_000);
    if (second >= 0 && second < bySecond.length) bySecond[second] = (bySecond[second] ?? 0) + 1;
  }
  const steady = bySecond.filter((_, second) => second >= 2 && busySeconds.has(second));
  return steady.reduce((sum, one) => sum + one, 0) / steady.length / tenantRate;
}

function endsRight(watched: ReadonlyMap<string, Watched>, call: string): boolean {
  const one = watched.get(chatOf(call));
  return one !== undefined && one.lastCard.includes('Ended') && one.shown === one.sentAt.length - 1;
}

function report(figures: {
  count: number;
  eventsPerSecond: number;
  burst: number;
  ages: readonly number[];
  used: number;
  memory: readonly number[];
  watched: ReadonlyMap<string, Watched>;
  digests: ReadonlyMap<string, readonly number[]>;
  calls: readonly string[];
}): void {
  const { count, eventsPerSecond, burst, ages, used, memory, watched, digests, calls } = figures;
  const idealMs = (count / tenantRate) * 1_000;
  const allowedMs = 1.3 * idealMs + 1_000;
  const seconds = (value: number) => `${(value / 1_000).toFixed(2)} s`;
  const bursts = burst > 0 ? `, bursts of ${burst}` : '';
  const title = `(c) ${count} calls, ${eventsPerSecond} events/s each${bursts}`;
  console.log(
    `    set: TEAMS_TENANT_RATE ${tenantRate}, CARD_PACE_MS ${cardPaceMs} (3,000 by default)`,
  );
  console.log(line(title, 'case swarm', 'ideal', 'allowed'));
  const p95 = quantile(ages, 0.95);
  console.log(
    line('    oldest unshown event, p95', seconds(p95), seconds(idealMs), seconds(allowedMs)),
  );
  console.log(line('    share of the tenant’s sends used', used.toFixed(2), '1.00', '≥ 0.80'));
  const disordered = [...watched.values()].filter((one) => one.isDisordered).length;
  const mixed = [...digests.values()].filter((one) =>
    one.some((n, at) => n <= (one[at - 1] ?? -1)),
  );
  console.log(
    line('    chats out of order (card, digests)', `${disordered}, ${mixed.length}`, '0, 0'),
  );
  const right = calls.filter((call) => endsRight(watched, call)).length;
  console.log(line('    final card right', `${right} of ${count}`, String(count)));
  const [early = 0, late = 0] = [memory[Math.floor(memory.length / 4)], memory.at(-1)];
  console.log(
    line('    MiB resident, after a quarter and at the end', early.toFixed(0), late.toFixed(0)),
  );
}

/** Until nothing was sent for so long. */
const quiet = (sends: readonly number[], ms: number): Promise<void> =>
  until(() => sends.length > 0 && Date.now() - (sends.at(-1) ?? 0) > ms, 120_000);

async function until(is: () => boolean, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!is() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
}
