import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findStory, tell } from '../../sandbox/stories/index.ts';
import { anyPorts, startWorld, type StartedWorld } from '../../scripts/world.ts';

type Fault = Readonly<Record<string, unknown>>;

/** Plays the first story with real processes and kills the bot (SIGKILL) in the steps named. */
async function playAndKill(
  atSteps: readonly string[],
  faults: readonly Fault[] = [],
): Promise<{ kills: number; chatsCreated: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'case-swarm-kill-'));
  const env = {
    INVITATION_SILENCE_SECONDS: '6',
    CALL_TIMEOUT_MS: '3000',
    RELAY_READ_LAG_MS: '500',
  };
  const world = await startWorld({ dataDir, ports: await anyPorts(), env });
  let kills = 0;
  try {
    for (const fault of faults) await injectFault(world, fault);
    const story = findStory(world.page, 'espresso');
    assert.ok(story);
    await tell(story, {
      say: () => undefined,
      patienceMs: 45_000,
      between: async (told) => {
        if (!atSteps.some((named) => told.includes(named))) return;
        kills += 1;
        world.bot.child.kill('SIGKILL');
        await world.restartBot(env);
      },
    });
    return { kills, chatsCreated: await chatsCreated(world) };
  } finally {
    await world.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function injectFault(world: StartedWorld, fault: Fault): Promise<void> {
  const response = await fetch(`${world.page}/_faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  assert.ok(response.ok, await response.text());
}

async function chatsCreated(world: StartedWorld): Promise<number> {
  const response = await fetch(`${world.page}/_journal.har?service=graph`);
  const { log } = (await response.json()) as {
    log: { entries: { request: { method: string; url: string } }[] };
  };
  return log.entries.filter(
    ({ request }) => request.method === 'POST' && request.url.endsWith('/v1.0/chats'),
  ).length;
}

describe('a bot that is killed', function () {
  this.timeout(240_000);

  it('brings the story to its end after dying right behind the decision, with the chat still to come', async () => {
    // The chat comes into being while the bot is dead: it must be found, not made again.
    const { kills, chatsCreated: created } = await playAndKill(
      ['Anna opens a swarm'],
      [{ service: 'graph', method: 'POST', path: '/v1.0/chats', kind: 'delay', ms: 700 }],
    );
    assert.equal(kills, 1);
    assert.equal(created, 1);
  });

  it('brings the story to its end after dying when the chat exists but nothing stands in it', async () => {
    const { kills, chatsCreated: created } = await playAndKill(
      ['One group chat stands in Teams'],
      [
        {
          service: 'graph',
          method: 'POST',
          path: '/v1.0/chats/*/installedApps',
          kind: 'delay',
          ms: 1_500,
        },
      ],
    );
    assert.equal(kills, 1);
    assert.equal(created, 1);
  });

  it('brings the story to its end after dying three times in mid-relay', async () => {
    const { kills, chatsCreated: created } = await playAndKill([
      'Paul declines',
      'Sofia stays silent',
      'Anna puts the customer on hold',
    ]);
    assert.equal(kills, 3);
    assert.equal(created, 1);
  });
});
