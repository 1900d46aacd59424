import assert from 'node:assert/strict';
import { createSandbox, type Sandbox } from '../../sandbox/create.ts';
import { freePorts, startProgram, type Running } from '../../scripts/processes.ts';
import { listen, type EventStream } from '../support/event-stream.ts';
import { anna, bearerOf, jonas } from '../support/events-rig.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { settingsFor } from '../support/product.ts';
import { until } from '../support/until.ts';

/** Each what the reader heard: its number, and what it was. */
const heardBy = (...streams: readonly EventStream[]): readonly string[] =>
  streams.flatMap((stream) => {
    const numbers = stream.told.filter((one) => one.event === 'news').map((one) => one.id);
    return stream.texts().map((text, nth) => `${numbers[nth] ?? '?'} ${text}`);
  });

describe('the news of two bots on one PostgreSQL', function () {
  this.timeout(120_000);

  let sandbox: Sandbox;
  let one: Running;
  let other: Running;
  let urls: readonly [string, string];

  before(async () => {
    const [onePort = 0, otherPort = 0] = await freePorts(2);
    urls = [`http://localhost:${onePort}`, `http://localhost:${otherPort}`];
    sandbox = await createSandbox({ botUrl: urls[0] });
    const env = { ...(await settingsFor(sandbox, urls[0])), DATABASE_URL: await emptyDatabase() };
    const start = (port: number) =>
      startProgram('bot/main.ts', {
        env: { ...env, PORT: String(port) },
        ready: 'bot ready',
        log: () => undefined,
      });
    [one, other] = await Promise.all([start(onePort), start(otherPort)]);
  });
  after(async () => {
    await Promise.all([one.stop(), other.stop()]);
    await sandbox.close();
  });

  const read = async (url: string, person: typeof anna, lastEventId?: number) => {
    const bearer = await bearerOf({ sandbox }, person);
    const stream = await listen(url, { bearer, lastEventId });
    await stream.heard('ready');
    return stream;
  };

  it('are heard at either, go on at the one when the other is killed, and end with the bot', async () => {
    const [here, there] = urls;
    const away = await read(there, anna);
    const stranger = await read(there, jonas);
    const opened = await fetch(`${here}/api/v1/swarms`, {
      method: 'POST',
      headers: { authorization: await bearerOf({ sandbox }, anna) },
      body: JSON.stringify({
        caseId: 'CAS-01189',
        request: 'Why does it leak?',
        skillIds: [],
      }),
    });
    assert.equal(opened.status, 201);
    await until(() => away.news().length > 0, { ms: 5_000 });
    assert.equal(away.news()[0]?.type, 'swarm-opened');

    other.child.kill('SIGKILL');
    await away.ended();
    assert.equal(away.end(), 'broken');
    const resumed = await read(here, anna, away.lastId());
    await until(() => heardBy(away, resumed).some((text) => text.endsWith('chat-opened')), {
      ms: 30_000,
    });
    // From the beginning, at once: the two halves are the whole.
    const whole = await read(here, anna, 0);
    await until(() => whole.news().length >= heardBy(away, resumed).length);
    assert.deepEqual(
      heardBy(away, resumed),
      heardBy(whole).slice(0, heardBy(away, resumed).length),
    );
    assert.deepEqual(stranger.news(), []);

    one.child.kill('SIGTERM');
    await Promise.all([resumed.ended(), whole.ended()]);
    assert.deepEqual([resumed.end(), whole.end()], ['ended', 'ended']);
    assert.equal(await one.gone, 0);
  });
});
