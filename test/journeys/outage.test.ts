import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anna, jonas, type Person } from '../../sandbox/people.ts';
import { sandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import {
  callIn,
  callOf,
  callStarts,
  chatIn,
  chatStands,
  everythingDelivered,
  opensSwarm,
  sceneOf,
  seesCard,
  type Scene,
} from '../../sandbox/stories/scenes.ts';
import { textOf } from '../../sandbox/stories/world-view.ts';
import { anyPorts, startWorld, type StartedWorld } from '../../scripts/world.ts';
import { emptyDatabase, inDatabase } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const shown = 'The second machine came this morning.';
const lost = 'It is still in its box.';
const later = 'Can you hear me again?';

type Contact = { caseNumber: string; agent: Person; call: object; skill: string };
const fraudCall: Contact = {
  caseNumber: 'CAS-01176',
  agent: jonas,
  call: {
    vendor: 'genesys-cloud',
    customer: { name: 'Clara Stein', phone: '+49 69 90009 220' },
    queue: 'Card fraud line',
  },
  skill: 'Card fraud',
};
const shopChat: Contact = {
  caseNumber: 'CAS-01173',
  agent: anna,
  call: {
    vendor: 'twilio',
    channel: 'chat',
    customer: { name: 'Maren Vogt', phone: '+49 69 90009 515' },
    queue: 'Shop',
  },
  skill: 'Returns',
};

async function inSwarm(world: StartedWorld, { call, skill, ...of }: Contact): Promise<Scene> {
  const scene = sceneOf(sandboxClient(world.page), of);
  await callStarts(scene, { ...call, caseNumber: of.caseNumber, agent: of.agent.id });
  await callOf(scene).said('customer', shown);
  await until(() => passes(everythingDelivered(scene)), { ms: 30_000 });
  await opensSwarm(scene, { request: 'What now?', stepsTried: '', skills: [skill] });
  await until(() => passes(chatStands(scene)), { ms: 30_000 });
  await sees(scene, ['Talking']);
  return scene;
}

const sees = (scene: Scene, texts: readonly string[]) =>
  until(() => passes(seesCard(scene.world, chatIn(scene), texts)), { ms: 30_000 });

/** Everything that stands in the chat. */
const chatOf = async (scene: Scene): Promise<string> =>
  (await scene.world.cards(chatIn(scene).id)).map(({ card }) => textOf(card)).join('\n');

const passes = (seen: Promise<void>): Promise<boolean> =>
  seen.then(
    () => true,
    () => false,
  );

/** What stands at the bot's address while there is no bot: each webhook is turned away for good. */
async function nobodyAt(port: number): Promise<() => Promise<void>> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    outgoing.statusCode = 404;
    outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return () =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
}

const nothingWaits = async (scene: Scene): Promise<boolean> =>
  (await callIn(scene)).events.every(({ delivery }) => delivery !== 'waiting');

describe('half an hour in which there was no bot', function () {
  this.timeout(180_000);
  let world: StartedWorld;
  let dataDir: string;
  let onGenesys: Scene;
  let onTwilio: Scene;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'case-swarm-outage-'));
    const databaseUrl = await emptyDatabase();
    const env = { DATABASE_URL: databaseUrl, INVITATION_SILENCE_SECONDS: '600' };
    const ports = await anyPorts();
    world = await startWorld({ dataDir, ports, env });
    onGenesys = await inSwarm(world, fraudCall);
    onTwilio = await inSwarm(world, shopChat);

    world.bot.child.kill('SIGKILL');
    await world.bot.gone;
    const isBack = await nobodyAt(ports.bot);
    for (const scene of [onGenesys, onTwilio]) await callOf(scene).said('customer', lost);
    await callOf(onGenesys).happens('interaction.held');
    const isTold = async () => (await nothingWaits(onGenesys)) && (await nothingWaits(onTwilio));
    await until(isTold, { ms: 30_000 });
    await inDatabase(databaseUrl, (client) =>
      client.query("update listening set heard_at = heard_at - interval '30 minutes'"),
    );
    await isBack();
    await world.restartBot(env);
  });

  after(async () => {
    await world.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is made good where the contact center can be asked: the customer is on hold', async () => {
    await sees(onGenesys, ['On hold since']);
  });

  it('is marked on every card, with its times', async () => {
    for (const scene of [onGenesys, onTwilio]) await sees(scene, ['Missing', 'nobody listened']);
  });

  it('leaves out what nobody can tell us again, and goes on from there', async () => {
    await callOf(onTwilio).said('customer', later);
    await sees(onTwilio, [later]);
    const told = await chatOf(onTwilio);
    assert.ok(told.includes(shown));
    assert.ok(!told.includes(lost));
  });
});
