import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findStory, tell } from '../../sandbox/stories/index.ts';
import { freePorts, sandboxEnv, startProgram, type Running } from '../../scripts/processes.ts';
import { anyPorts, startWorld } from '../../scripts/world.ts';
import { openFrontDoor } from '../support/front-door.ts';
import { emptyDatabase, inDatabase } from '../support/postgres.ts';
import { until } from '../support/until.ts';

describe('two bots on one PostgreSQL', function () {
  this.timeout(240_000);

  it('tell one story between them, with one killed and the other replaced in the middle', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'case-swarm-two-'));
    const databaseUrl = await emptyDatabase();
    const ports = await anyPorts();
    const [onePort = 0, otherPort = 0] = await freePorts(2);
    const env = (port: number) => ({
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      // Nobody who is to answer in the story may run out of time while one bot is being replaced.
      INVITATION_SILENCE_SECONDS: '10',
      CALL_TIMEOUT_MS: '3000',
      RELAY_READ_LAG_MS: '500',
    });
    const door = await openFrontDoor(ports.bot, [onePort, otherPort]);
    const world = await startWorld({ dataDir, ports, env: env(onePort) });
    const beside: Running[] = [];
    try {
      beside.push(await world.startBot(env(otherPort)));
      const happens: Readonly<Record<string, () => Promise<void>>> = {
        'Paul declines': async () => {
          await nothingInHand(databaseUrl);
          world.bot.child.kill('SIGKILL');
          await world.bot.gone;
        },
        'Anna puts the customer on hold': async () => {
          beside.push(await world.startBot(env(onePort)));
          await beside[0]?.stop();
        },
      };
      const story = findStory(world.page, 'espresso');
      assert.ok(story);
      const happened: string[] = [];
      await tell(story, {
        say: () => undefined,
        patienceMs: 60_000,
        between: async (told) => {
          const moment = Object.keys(happens).find((name) => told.includes(name));
          if (moment === undefined) return;
          happened.push(moment);
          await happens[moment]?.();
        },
      });
      assert.deepEqual(happened, Object.keys(happens));
      for (const count of door.answered) assert.ok(count > 3, `each had calls: ${count}`);
    } finally {
      await Promise.all([world.stop(), ...beside.map((bot) => bot.stop())]);
      await door.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('are none when it does not answer: one sentence, and the process ends', async () => {
    const [port] = await freePorts(1);
    const starting = startProgram('bot/main.ts', {
      env: { ...(await sandboxEnv()), DATABASE_URL: `postgres://me:hush@localhost:${port}/swarms` },
      ready: 'bot ready',
      log: () => undefined,
    });
    await assert.rejects(starting, ({ message }: Error) => {
      const [, ...said] = message.trim().split('\n');
      assert.equal(said.length, 1);
      assert.match(
        said[0] ?? '',
        /^Case Swarm does not start: .*nothing answers at this address\.$/,
      );
      return true;
    });
  });
});

/** A lane that dies with its process stays with it until its lease is over: that has its own test. */
const nothingInHand = (databaseUrl: string): Promise<void> =>
  until(() =>
    inDatabase(databaseUrl, async (client) => {
      const { rowCount } = await client.query('select from lanes where holder is not null');
      return rowCount === 0;
    }),
  );
