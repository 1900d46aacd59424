/**
 * (a) How many signed events a second are checked, deduplicated and durable, all that is made of them
 * included, beside a bare restify handler that inserts the body: same load, same database.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, startProgram } from '../../scripts/processes.ts';
import { startPostgres } from '../../scripts/postgres.ts';
import { startBot } from './bot-under-test.ts';
import { line, median, perSecond } from './figures.ts';
import { drive, senderTo, webhookOf, type Webhook } from './webhooks.ts';

const atOnce = 32;
const rounds = 3;
const calls = 100;

/** Lines of a hundred calls; so many that a round takes some seconds. */
const load = (count: number): readonly Webhook[] =>
  Array.from({ length: count }, (_, n) =>
    webhookOf({
      call: `call-${n % calls}`,
      type: 'transcript.segment',
      data: {
        transcript: {
          segmentId: `s-${n}`,
          role: n % 2 === 0 ? 'customer' : 'agent',
          text: 'It is dripping on the socket, and it has done so since the last descaling.',
        },
      },
    }),
  );

export async function intake(events: number): Promise<void> {
  console.log(line('(a) intake, events a second', 'case swarm', 'floor', 'share'));
  const postgres = await startPostgres();
  try {
    await measure('    on PostgreSQL', { DATABASE_URL: postgres.url }, events);
  } finally {
    await postgres.stop();
  }
  await measure('    on PGlite', {}, Math.ceil(events / 4));
}

async function measure(
  name: string,
  env: Readonly<Record<string, string>>,
  events: number,
): Promise<void> {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await bare(env, events));
    ours.push(await swarm(env, events));
  }
  const [a, b] = [median(ours), median(floor)];
  console.log(line(name, perSecond(a), perSecond(b), (a / b).toFixed(2)));
}

async function swarm(env: Readonly<Record<string, string>>, events: number): Promise<number> {
  const bot = await startBot(env);
  const sender = senderTo(bot.webhookUrl);
  try {
    await drive(sender, load(500), atOnce);
    const { perSecond: rate, refused } = await drive(sender, load(events), atOnce);
    if (refused > 0) throw new Error(`${refused} of ${events} webhooks were not taken`);
    return rate;
  } finally {
    sender.close();
    await bot.stop();
  }
}

async function bare(env: Readonly<Record<string, string>>, events: number): Promise<number> {
  const [port = 0] = await freePorts(1);
  const dir = await mkdtemp(join(tmpdir(), 'case-swarm-bare-'));
  const server = await startProgram('bench/relay/bare-intake.ts', {
    env: { ...env, PORT: String(port), BARE_PGLITE_DIR: join(dir, 'pglite') },
    ready: 'bare ready',
    log: () => undefined,
  });
  const sender = senderTo(`http://127.0.0.1:${port}/`);
  try {
    await drive(sender, load(500), atOnce);
    return (await drive(sender, load(events), atOnce)).perSecond;
  } finally {
    sender.close();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
