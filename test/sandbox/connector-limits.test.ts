import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createTeamsLimits, type Operation } from '../../sandbox/connector/limits.ts';
import { createSandbox } from '../../sandbox/create.ts';
import { StandInError } from '../../sandbox/kernel/stand-in.ts';
import { anna, app, paul, priya, tenantId } from '../../sandbox/people.ts';
import { errorOf, openChat, useRig, type Answer, type Rig } from './teams-rig.ts';

const second = 1000;
const hour = 3_600_000;

describe('the limits of Teams', () => {
  let now: number;
  let reset: () => void;
  const start = (isEnforced = true) =>
    createTeamsLimits({ now: () => now, onReset: (what) => (reset = what) }, { isEnforced });
  beforeEach(() => {
    now = Date.parse('2026-11-22T10:00:00Z');
  });

  /** How many of `tries` at this moment are let through, and what the next wait is in seconds. */
  const burst = (
    limits: ReturnType<typeof start>,
    operation: Operation,
    tries: number,
    chat = 'a',
  ) => {
    let passed = 0;
    let retryAfter = 0;
    for (let one = 0; one < tries; one += 1) {
      try {
        limits.admit(operation, chat);
        passed += 1;
      } catch (error) {
        assert.ok(error instanceof StandInError);
        retryAfter = Number(error.headers['Retry-After']);
      }
    }
    return { passed, retryAfter };
  };

  const tables: readonly (readonly [Operation, readonly number[]])[] = [
    ['send', [7, 8, 60, 1800]],
    ['create', [7, 8, 60, 1800]],
    ['members', [14, 16, 120, 3600]],
  ];
  for (const [operation, [inOne = 0, inTwo = 0, inThirty = 0, inHour = 0]] of tables) {
    it(`let ${inOne} of ${operation} through in 1 s, ${inTwo} in 2 s, ${inThirty} in 30 s, ${inHour} in an hour`, () => {
      const limits = start();
      const begun = now;
      assert.equal(burst(limits, operation, 100).passed, inOne);
      now += second - 1;
      assert.equal(burst(limits, operation, 100).passed, 0);
      now += 1;
      assert.equal(burst(limits, operation, 100).passed, inTwo - inOne);
      // As fast as the short windows let it, until the long ones close.
      const inAll = (ms: number, already: number): number => {
        let passed = already;
        for (const end = now + ms; now < end; now += 500) {
          passed += burst(limits, operation, 1).passed;
          passed += burst(limits, operation, 1).passed;
        }
        return passed;
      };
      now += second - 1;
      assert.equal(burst(limits, operation, 100).passed, 0);
      now += 1;
      assert.equal(inAll(27 * second, inTwo), inThirty);
      now = begun + 30 * second - 1;
      assert.equal(burst(limits, operation, 1).passed, 0);
      now = begun + 30 * second;
      assert.equal(burst(limits, operation, 1).passed, 1);
      assert.equal(inAll(begun + hour - now, inThirty + 1), inHour);
      now = begun + hour - 1;
      assert.equal(burst(limits, operation, 1).passed, 0);
      now = begun + hour;
      assert.equal(burst(limits, operation, 1).passed, 1);
    });
  }

  it('count each conversation and each kind of operation by itself', () => {
    const limits = start();
    assert.equal(burst(limits, 'send', 9).passed, 7);
    assert.equal(burst(limits, 'send', 9, 'b').passed, 7);
    assert.equal(burst(limits, 'members', 20).passed, 14);
    assert.equal(burst(limits, 'create', 9).passed, 7);
  });

  it('let 50 a second through for the tenant, over all conversations and operations', () => {
    const limits = start();
    let passed = 0;
    for (let chat = 0; chat < 40; chat += 1) {
      const operation = chat % 2 === 0 ? 'send' : 'members';
      passed += burst(limits, operation, 2, `chat ${chat}`).passed;
    }
    assert.equal(passed, 50);
    assert.deepEqual([limits.report().refused, limits.report().refusedByTenant], [30, 30]);
    assert.throws(() => {
      limits.admit('send', undefined);
    }, /Too many requests/);
    now += second - 1;
    assert.equal(burst(limits, 'send', 1, 'another').passed, 0);
    now += 1;
    assert.equal(burst(limits, 'send', 1, 'another').passed, 1);
  });

  it('do not count what they refuse: neither for the conversation nor for the tenant', () => {
    const limits = start();
    assert.equal(burst(limits, 'send', 500).passed, 7);
    assert.equal(burst(limits, 'send', 500, 'b').passed, 7);
    now += 2 * second;
    assert.equal(burst(limits, 'send', 500).passed, 7);
  });

  it('say how long to wait, in whole seconds and in decimals, and it is long enough', () => {
    const limits = start();
    burst(limits, 'send', 7);
    now += 250;
    const waits = [1, 2, 3, 4].map(() => burst(limits, 'send', 1).retryAfter);
    assert.deepEqual(waits, [1, 0.75, 1, 0.75]);
    now += 749;
    assert.equal(burst(limits, 'send', 1).retryAfter, 1);
    now += 1;
    assert.equal(burst(limits, 'send', 1).passed, 1);
  });

  it('report what was let through and refused, and the busiest conversation', () => {
    const limits = start();
    assert.equal(limits.report().busiestChat, null);
    burst(limits, 'send', 9, 'a');
    burst(limits, 'send', 3, 'b');
    burst(limits, 'members', 2, 'c');
    burst(limits, 'create', 1, 'c');
    assert.deepEqual(limits.report(), {
      enforced: true,
      sends: 10,
      creates: 1,
      members: 2,
      refused: 2,
      refusedByTenant: 0,
      busiestChat: { chatId: 'a', sends: 7, refused: 2 },
    });
  });

  it('begin anew with a reset', () => {
    const limits = start();
    burst(limits, 'send', 9);
    reset();
    assert.deepEqual([limits.report().sends, limits.report().busiestChat], [0, null]);
    assert.equal(burst(limits, 'send', 9).passed, 7);
  });

  it('refuse nothing when they are switched off, and count all the same', () => {
    const limits = start(false);
    assert.equal(burst(limits, 'send', 500).passed, 500);
    const { enforced, sends, refused } = limits.report();
    assert.deepEqual([enforced, sends, refused], [false, 500, 0]);
  });
});

describe('a throttled bot', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });
  afterEach(() => {
    sinon.restore();
  });
  const send = (chatId: string, text: string): Promise<Answer> =>
    rig.connect(`/v3/conversations/${chatId}/activities`, { body: { type: 'message', text } });

  it('is answered 429 as documented, told when to come back, and nothing reaches the chat', async () => {
    const chatId = await openChat(rig, [anna.id, paul.id]);
    const before = rig.teams.messages(chatId).length;
    sinon.stub(rig.kernel.control.world, 'now').returns(Date.now());
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, nth) => send(chatId, `line ${nth}`)),
    );
    const refused = answers.filter((one) => one.status === 429);
    assert.equal(
      answers.filter((one) => one.status === 201).length,
      rig.teams.messages(chatId).length - before,
    );
    assert.equal(refused.length, 5);
    for (const one of refused) {
      assert.deepEqual(errorOf(one), { code: 'Throttled', message: 'Too many requests.' });
      assert.match(one.headers.get('retry-after') ?? '', /^\d+(\.\d+)?$/);
    }
    assert.equal(rig.connector.limits().refused, refused.length);
    assert.equal(rig.connector.limits().busiestChat?.chatId, chatId);
  });

  it('has updates and deletes counted with its messages, typing too', async () => {
    const chatId = await openChat(rig, [anna.id, paul.id]);
    const { body } = await send(chatId, 'one');
    const path = `/v3/conversations/${chatId}/activities/${String(body['id'])}`;
    const edit = { method: 'PUT', body: { type: 'message', text: 'two' } };
    await rig.connect(path, edit);
    await rig.connect(path, { body: { type: 'typing' } });
    await rig.connect(path, { method: 'DELETE' });
    assert.equal((await rig.connect(path, edit)).status, 404);
    const { sends, busiestChat } = rig.connector.limits();
    assert.deepEqual([sends, busiestChat?.sends], [5, 5]);
  });

  it('has its looks at the roster and the conversations it creates counted apart', async () => {
    const chatId = await openChat(rig, [anna.id, paul.id]);
    rig.connector.openPersonal(priya.id);
    for (const path of ['members', 'pagedmembers', `members/${anna.id}`]) {
      assert.equal((await rig.connect(`/v3/conversations/${chatId}/${path}`)).status, 200);
    }
    const create = (more: object) =>
      rig.connect('/v3/conversations', {
        body: { members: [{ id: priya.id }], bot: { id: app.id }, tenantId, ...more },
      });
    assert.equal((await create({})).status, 201);
    assert.equal((await create({ activity: { type: 'message', text: 'Hello' } })).status, 201);
    const { creates, members, sends } = rig.connector.limits();
    assert.deepEqual([creates, members, sends], [2, 3, 1]);
  });

  it('is not counted when it is nobody: a call without a token', async () => {
    const chatId = await openChat(rig, [anna.id, paul.id]);
    const { sends } = rig.connector.limits();
    const path = `/v3/conversations/${chatId}/activities`;
    await rig.connect(path, { body: { type: 'message', text: 'hi' }, token: '' });
    assert.equal(rig.connector.limits().sends, sends);
  });
});

describe('the limits of a whole sandbox', () => {
  for (const teamsLimits of [undefined, 'off'] as const) {
    it(`stand on the page, ${teamsLimits ?? 'on'}`, async () => {
      const sandbox = await createSandbox({ botUrl: 'http://localhost:9', teamsLimits });
      try {
        const chat = sandbox.teams.createGroupChat('Leak', [
          { personId: anna.id, roles: ['owner'] },
        ]);
        sandbox.teams.installApp(chat.id, []);
        sinon.stub(sandbox.world, 'now').returns(Date.now());
        const aud = 'https://api.botframework.com';
        const token = await sandbox.tokens.mint({ aud, iss: 'entra', appid: app.id });
        const path = `${sandbox.urls.connector}/v3/conversations/${chat.id}/activities`;
        const tries = Array.from({ length: 12 }, () =>
          fetch(path, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ type: 'message', text: 'again' }),
          }),
        );
        const statuses = (await Promise.all(tries)).map((one) => one.status);
        const report = (await (await fetch(`${sandbox.urls.page}/_limits`)).json()) as unknown;
        assert.deepEqual(report, sandbox.connector.limits());
        const { enforced, refused } = sandbox.connector.limits();
        assert.deepEqual([enforced, refused], teamsLimits ? [false, 0] : [true, 5]);
        assert.equal(statuses.filter((one) => one === 429).length, refused);
      } finally {
        sinon.restore();
        await sandbox.close();
      }
    });
  }
});
