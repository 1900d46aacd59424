import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { TurnContext } from 'botbuilder';
import restify from 'restify';
import sinon from 'sinon';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { createTeamsAdapter } from '../../../bot/adapters/teams/teams-adapter.ts';
import { createSandbox } from '../../../sandbox/create.ts';
import { anna, app, paul, tenantId } from '../../../sandbox/people.ts';
import { rscPermissions } from '../../../sandbox/teams/app-definition.ts';
import { fails, patientMs, startOutside, type Outside } from '../../support/outside.ts';

const issuer = 'https://api.botframework.com';

/** A server with nothing but the adapter behind it, that keeps the turns it ran. */
async function botWith(outside: Outside, options: { acceptsAnonymous?: boolean } = {}) {
  const { connector } = outside.sandbox.urls;
  const adapter = createTeamsAdapter({
    token: outside.tokens.botFramework,
    timeoutMs: patientMs,
    clock: systemClock,
    botId: app.id,
    tenantId,
    openIdMetadataUrl: `${connector}/v1/.well-known/openidconfiguration`,
    tokenIssuer: issuer,
    acceptsAnonymous: options.acceptsAnonymous ?? false,
  });
  const turns: string[] = [];
  const bot = { onTurn: (_context: TurnContext): Promise<unknown> => Promise.resolve(), turns };
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    // The two libraries' types of a request differ in optional fields only.
    const asked = request as unknown as Parameters<typeof adapter.process>[0];
    await adapter.process(asked, response, async (context) => {
      turns.push(context.activity.text);
      await bot.onTurn(context);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.address();
  return Object.assign(bot, {
    post: (activity: object, authorization?: string) =>
      fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(authorization !== undefined && { authorization }),
        },
        body: JSON.stringify(activity),
      }),
    close: async () => {
      server.server.closeAllConnections();
      await new Promise<void>((done) => {
        server.close(() => {
          done();
        });
      });
    },
  });
}

describe('activities from Teams', () => {
  let outside: Outside;
  let bot: Awaited<ReturnType<typeof botWith>>;
  beforeEach(async () => {
    // The SDK writes what it refuses to the console.
    sinon.stub(console, 'error');
    outside = await startOutside();
    bot = await botWith(outside);
  });
  afterEach(async () => {
    sinon.restore();
    await bot.close();
    await outside.sandbox.close();
  });

  const serviceUrl = () => `${outside.sandbox.urls.connector}/`;
  const activity = (over: object = {}) => ({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: { id: '29:somebody', aadObjectId: anna.id },
    recipient: { id: `28:${app.id}` },
    conversation: { id: 'a:1', tenantId },
    text: 'hello',
    ...over,
  });
  const claims = (over: Record<string, unknown> = {}) => ({
    aud: app.id,
    iss: issuer,
    serviceurl: serviceUrl(),
    ...over,
  });
  const token = async (over: Record<string, unknown> = {}, ttlSeconds?: number) =>
    `Bearer ${await outside.sandbox.tokens.mint(claims(over), ttlSeconds)}`;

  /** The real key's name, the real signature, over other words. */
  const tampered = async () => {
    const [header, , signature] = (await token()).split('.');
    const words = { ...claims(), exp: 4_102_444_800, name: 'somebody else' };
    const payload = Buffer.from(JSON.stringify(words)).toString('base64url');
    return [header, payload, signature].join('.');
  };
  const tokenFromTomorrow = async () => {
    const clock = sinon.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
    try {
      return await token({}, 2 * 86_400);
    } finally {
      clock.restore();
    }
  };

  it('run a turn when the Connector signed for them', async () => {
    assert.equal((await bot.post(activity(), await token())).status, 200);
    assert.deepEqual(bot.turns, ['hello']);
  });

  it('are refused without a token, and with one that is not for this bot or this service', async () => {
    const other = await createSandbox({ botUrl: 'http://localhost:9' });
    const refused = [
      undefined,
      '',
      'Bearer nonsense',
      await token({ aud: '11111111-2222-4333-8444-555555555555' }),
      await token({ iss: 'https://evil.example' }),
      await token({ serviceurl: 'https://evil.example/' }),
      await token({}, -3_600),
      `Bearer ${await other.tokens.mint(claims())}`,
      await tampered(),
      await tokenFromTomorrow(),
    ];
    await other.close();
    for (const authorization of refused) {
      assert.equal((await bot.post(activity(), authorization)).status, 401, authorization);
    }
    const elsewhere = activity({ serviceUrl: 'https://evil.example/' });
    assert.equal((await bot.post(elsewhere, await token())).status, 401);
    assert.deepEqual(bot.turns, []);
  });

  it('are answered over the same one call as everything else', async () => {
    const { teams, faults } = outside.sandbox;
    const members = [anna, paul].map(({ id }) => ({
      personId: id,
      roles: ['owner'],
      historyFrom: '0001-01-01T00:00:00Z',
    }));
    const { id } = teams.createGroupChat('swarm', members);
    teams.installApp(id, rscPermissions);
    const inChat = activity({ conversation: { id, tenantId, isGroup: true } });
    bot.onTurn = (context) => context.sendActivity('hi');
    assert.equal((await bot.post(inChat, await token())).status, 200);
    const [said] = teams.chat(id)?.messages.filter((one) => one.from.kind === 'bot') ?? [];
    assert.equal(said?.text, 'hi');

    bot.onTurn = (context) => fails(context.sendActivity('twice?'), 'unknown');
    faults.add({ service: 'connector', kind: 'status', status: 502, times: 2 });
    assert.equal((await bot.post(inChat, await token())).status, 200);
    assert.equal(faults.list()[0]?.left, 1);
  });

  it('need no token in the playground profile', async () => {
    const open = await botWith(outside, { acceptsAnonymous: true });
    try {
      assert.equal(
        (await open.post(activity({ serviceUrl: 'http://localhost:56150/' }))).status,
        200,
      );
      assert.equal(open.turns.length, 1);
    } finally {
      await open.close();
    }
  });
});
