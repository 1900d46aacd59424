/** How much later than by a bare relay a word arrives: 200 threads at once, no limit on either side. */
import { randomUUID } from 'node:crypto';
import type { Desk } from '../../bot/domain/helpdesk/desk.ts';
import { deskId } from '../../bot/domain/helpdesk/ids.ts';
import { tenantId } from '../../bot/domain/ids.ts';
import { startPostgres } from '../../scripts/postgres.ts';
import { freePorts, sandboxEnv, startProgram, type Env } from '../../scripts/processes.ts';
import { ben } from '../../sandbox/people.ts';
import { startBot, type BotUnderTest } from '../relay/bot-under-test.ts';
import { line, median, ms, quantile } from '../relay/figures.ts';
import { openStore } from '../relay/swarms.ts';
import { integrationId, messagingSecret, startFarSides, type FarSides } from './far-sides.ts';
import { Talk, legs, talkIn, type Times } from './talk.ts';

const threads = 200;
/** How often each of them writes: 200 people who type fast. */
const everyMs = 20_000;
const allowedMs = 60;

export async function speed({ rounds }: { rounds: number }): Promise<void> {
  const env = await sandboxEnv();
  const sides = await startFarSides(env['BOT_ID'] ?? '');
  const postgres = await startPostgres();
  const bot = await startBot(botEnv(sides, postgres.url));
  sides.entra = bot.entra;
  try {
    await openDesk(postgres.url, bot);
    const talking = { rounds, everyMs };
    const floor = await bareTimes(sides, bot, talking);
    const ours = await ourTimes(sides, bot, talking);
    report(ours, floor);
  } finally {
    await bot.stop();
    await sides.close();
    await postgres.stop();
  }
}

const botEnv = (sides: FarSides, databaseUrl: string): Env => ({
  DATABASE_URL: databaseUrl,
  BOT_SERVICE_URL: `${sides.url}/`,
  BOT_OPENID_METADATA_URL: `${sides.url}/openidconfiguration`,
  TEAMS_TENANT_RATE: '10000',
  CCAAS_CONNECTIONS: JSON.stringify([
    {
      id: 'bench',
      provider: 'genesys-cloud',
      secrets: ['SECRET_BENCH_EVENTS'],
      credentials: {
        clientId: 'SECRET_BENCH_CLIENT_ID',
        clientSecret: 'SECRET_BENCH_CLIENT',
        openMessagingSecret: 'SECRET_BENCH_MESSAGING',
      },
      settings: { apiUrl: sides.url, loginUrl: sides.url, integrationId },
    },
  ]),
  SECRET_BENCH_EVENTS: 'bench-only-events-key',
  SECRET_BENCH_CLIENT_ID: 'bench',
  SECRET_BENCH_CLIENT: 'bench-only-client-secret',
  SECRET_BENCH_MESSAGING: messagingSecret,
});

/** One desk, and no article that could answer: every question is for a person at once. */
async function openDesk(databaseUrl: string, bot: BotUnderTest): Promise<void> {
  const store = await openStore({ databaseUrl, key: bot.sealingKey });
  const desk: Desk = {
    tenantId: tenantId(bot.tenant),
    id: deskId('bench'),
    name: 'Bench',
    scope: { subjects: ['nothing has this subject'], hasInternal: false },
    handOver: { connection: 'bench' },
    hours: { timeZone: 'Europe/Berlin', open: [] },
    languages: ['en'],
    ratingQuestion: {},
    version: 0,
  };
  await store.desks.save(desk);
  await store.close();
}

type Talking = { readonly rounds: number; readonly everyMs: number };
const chatsOf = (of: string): readonly string[] =>
  Array.from({ length: threads }, (_, n) => `a:${of}-${n}`);

async function bareTimes(sides: FarSides, bot: BotUnderTest, talking: Talking): Promise<Times> {
  const [port = 0] = await freePorts(1);
  const env = await sandboxEnv();
  const relay = await startProgram('bench/helpdesk/bare-relay.ts', {
    env: {
      PORT: String(port),
      FAR_SIDES_URL: sides.url,
      BOT_TOKEN_URL: `${bot.entra}/oauth2/v2.0/token`,
      BOT_ID: env['BOT_ID'] ?? '',
      SECRET_BOT_PASSWORD: env['SECRET_BOT_PASSWORD'] ?? '',
      MESSAGING_SECRET: messagingSecret,
    },
    ready: 'bare ready',
    log: (said) => {
      console.error(said);
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  const places = { messagesUrl: `${origin}/api/messages`, webhookUrl: `${origin}/webhook` };
  const talk = new Talk(sides, { ...places, activityOf: activityTo(sides, bot) });
  try {
    return await talkIn(talk, { ...talking, chats: chatsOf('bare') });
  } finally {
    talk.close();
    await relay.stop();
  }
}

async function ourTimes(sides: FarSides, bot: BotUnderTest, talking: Talking): Promise<Times> {
  const talk = new Talk(sides, {
    messagesUrl: `${bot.origin}/api/messages`,
    webhookUrl: `${bot.origin}/api/ccaas/bench/open-messaging`,
    activityOf: activityTo(sides, bot),
  });
  const chats = chatsOf('desk');
  try {
    // The first question of each opens its thread, its case and its chat, and is no part of the figures.
    for (let at = 0; at < chats.length; at += 10) {
      const some = chats.slice(at, at + 10);
      await Promise.all(some.map((chat, n) => talk.exchange(chat, at + n, 0)));
    }
    return await talkIn(talk, { ...talking, chats });
  } finally {
    talk.close();
  }
}

/** Each chat is somebody's 1:1 with the bot; who they are makes no difference. */
const activityTo = (sides: FarSides, bot: BotUnderTest) => (chat: string, text: string) => ({
  type: 'message',
  id: randomUUID(),
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl: `${sides.url}/`,
  locale: 'en-US',
  from: { id: `29:${ben.id}`, name: ben.name, aadObjectId: ben.id },
  recipient: { id: '28:bench', name: 'Case Swarm' },
  conversation: { id: chat, conversationType: 'personal', tenantId: bot.tenant },
  channelData: { tenant: { id: bot.tenant } },
  text,
  textFormat: 'plain',
});

function report(ours: Times, floor: Times): void {
  const pace = `each writes every ${everyMs / 1_000} s and is answered at once`;
  console.log(`    ${threads} threads at once, ${pace}; TEAMS_TENANT_RATE 10,000, no other limit`);
  console.log(line('helpdesk relay, median', 'case swarm', 'bare relay', 'beyond it', 'allowed'));
  for (const leg of legs) {
    const [a, b] = [median(ours[leg]), median(floor[leg])];
    const allowed = leg === 'there and back' ? ms(allowedMs) : '';
    console.log(line(`    ${leg}`, ms(a), ms(b), ms(a - b), allowed));
  }
  console.log(line('p95', 'case swarm', 'bare relay'));
  for (const leg of legs) {
    console.log(line(`    ${leg}`, ms(quantile(ours[leg], 0.95)), ms(quantile(floor[leg], 0.95))));
  }
}
