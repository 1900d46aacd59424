/** (d) What an event costs in processor time, bot and database together, with few and with many open swarms. */
import { startPostgres } from '../../scripts/postgres.ts';
import { cpuSeconds, postgresCpuSeconds } from '../process-figures.ts';
import { startBot } from './bot-under-test.ts';
import { line, ms } from './figures.ts';
import { wordOf } from './words.ts';
import { caseOf, openStore, openSwarms } from './swarms.ts';
import { startTeams } from './teams.ts';
import { drive, senderTo, webhookOf } from './webhooks.ts';

const talking = 10;

export async function cost(many: number, events: number): Promise<void> {
  const few = await costWith(talking, events);
  const lots = await costWith(many, events);
  console.log(line('(d) processor time an event', `${many} swarms`, `${talking} swarms`, 'more'));
  const more = `${((lots / few - 1) * 100).toFixed(0)} %`;
  console.log(line('    bot and PostgreSQL', ms(lots * 1_000), ms(few * 1_000), more));
}

async function costWith(swarms: number, events: number): Promise<number> {
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
    const talk = async (from: number) => {
      for (let n = from; n < from + events; n += talking) {
        const lines = calls.slice(0, talking).map((call) => said(call, n));
        await drive(sender, lines, talking);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    // Ten thousand swarms have warmed the process up, ten have not: both begin warm.
    await talk(0);
    const spent = async () => (await cpuSeconds(bot.pid)) + (await postgresCpuSeconds());
    const before = await spent();
    await talk(events);
    return ((await spent()) - before) / events;
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

async function settled(
  teams: Awaited<ReturnType<typeof startTeams>>,
  cards: number,
): Promise<void> {
  while (teams.limits.report().sends < cards) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
