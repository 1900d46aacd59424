/**
 * (d) What an event costs in processor time, bot and database together: with few and with many open swarms,
 * and early and late in a call.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { cpuSeconds, postgresCpuSeconds } from '../process-figures.ts';
import { startBot } from './bot-under-test.ts';
import { line, ms } from './figures.ts';
import { wordOf } from './words.ts';
import { caseOf, openStore, openSwarms } from './swarms.ts';
import { startTeams } from './teams.ts';
import { drive, senderTo, webhookOf, type Sender } from './webhooks.ts';

const talking = 10;

export async function cost(many: number, events: number): Promise<void> {
  const few = await costWith(talking, events);
  const lots = await costWith(many, events);
  console.log(line('(d) processor time an event', `${many} swarms`, `${talking} swarms`, 'more'));
  const more = `${((lots / few - 1) * 100).toFixed(0)} %`;
  console.log(line('    bot and PostgreSQL', ms(lots * 1_000), ms(few * 1_000), more));
  await costOfLength(events);
}

/**
 * As live transcription tells it: each sentence three times while it is said and once whole, dated by its
 * beginning, and customer and agent speak at once. A call that is read again for each would cost more
 * with every minute.
 */
async function costOfLength(events: number): Promise<void> {
  await withBot(talking, async ({ calls, sender, spent }) => {
    const talk = async (from: number): Promise<number> => {
      const before = await spent();
      for (let n = from; n < from + events; n += talking) {
        await drive(
          sender,
          calls.map((call) => beingSaid(call, n / talking)),
          talking,
        );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return ((await spent()) - before) / events;
    };
    await talk(0);
    const early = await talk(events);
    // Told as fast as it is taken: only the length of the calls matters.
    for (let n = 2 * events; n < 12 * events; n += talking) {
      await drive(
        sender,
        calls.map((call) => beingSaid(call, n / talking)),
        talking,
      );
    }
    const late = await talk(12 * events);
    const heads = [12, 1].map((times) => `${(times * events) / talking} told`);
    console.log(line('(d) processor time an event, of calls that', ...heads, 'more'));
    const more = `${((late / early - 1) * 100).toFixed(0)} %`;
    console.log(line('    bot and PostgreSQL', ms(late * 1_000), ms(early * 1_000), more));
  });
}

async function costWith(swarms: number, events: number): Promise<number> {
  return withBot(swarms, async ({ calls, sender, spent }) => {
    const talk = async (from: number) => {
      for (let n = from; n < from + events; n += talking) {
        const lines = calls.slice(0, talking).map((call) => said(call, n));
        await drive(sender, lines, talking);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    // Ten thousand swarms have warmed the process up, ten have not: both begin warm.
    await talk(0);
    const before = await spent();
    await talk(events);
    return ((await spent()) - before) / events;
  });
}

type Measured = {
  readonly calls: readonly string[];
  readonly sender: Sender;
  /** Seconds of processor time so far. */
  readonly spent: () => Promise<number>;
};

/** A bot on PostgreSQL with so many swarms, each of which shows its call. */
async function withBot<T>(swarms: number, measure: (measured: Measured) => Promise<T>): Promise<T> {
  const postgres = await startPostgres();
  const teams = await startTeams({ isEnforced: false });
  const bot = await startBot({
    DATABASE_URL: postgres.url,
    BOT_SERVICE_URL: `${teams.url}/`,
    TEAMS_TENANT_RATE: '50',
    CARD_PACE_MS: '1000',
  });
  const store = await openStore({ databaseUrl: postgres.url, key: bot.sealingKey });
  const sender = senderTo(bot.webhookUrl);
  try {
    const calls = Array.from({ length: swarms }, (_, n) => `cost-${n}`);
    await openSwarms(store, bot.tenant, calls);
    const begin = calls.map((call) =>
      webhookOf({ call, type: 'interaction.started', data: { caseNumber: caseOf(call) } }),
    );
    await drive(sender, begin, 16);
    // Every card stands before anything is measured.
    await settled(teams, swarms);
    const spent = async () => (await cpuSeconds(bot.pid)) + (await postgresCpuSeconds());
    return await measure({ calls, sender, spent });
  } finally {
    sender.close();
    await store.close();
    await bot.stop();
    await teams.close();
    await postgres.stop();
  }
}

const said = (call: string, n: number) =>
  webhookOf({
    call,
    type: 'transcript.segment',
    data: {
      transcript: {
        segmentId: `s-${n}`,
        role: 'customer',
        text: `The light blinks, said ${wordOf(n)} now.`,
      },
    },
  });

const begunAt = Date.now();
const saysPerSentence = 4;

/** Two sentences at a time, the agent's begun a little after the customer's, told in turns. */
function beingSaid(call: string, n: number) {
  const isAgent = n % 2 === 1;
  const pair = Math.floor(n / 2 / saysPerSentence);
  const part = Math.floor(n / 2) % saysPerSentence;
  const sentence = `${isAgent ? 'a' : 'c'}-${pair}`;
  const data = {
    transcript: {
      segmentId: sentence,
      role: isAgent ? 'agent' : 'customer',
      text: `The light blinks, said ${wordOf(pair)} ${'now '.repeat(part)}`.trim(),
      isFinal: part === saysPerSentence - 1,
    },
  };
  const happenedAt = begunAt - 2 * 60 * 60_000 + pair * 5_000 + (isAgent ? 400 : 0);
  return webhookOf({ call, type: 'transcript.segment', data, happenedAt });
}

async function settled(
  teams: Awaited<ReturnType<typeof startTeams>>,
  cards: number,
): Promise<void> {
  while (teams.limits.report().sends < cards) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
