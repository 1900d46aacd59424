import assert from 'node:assert/strict';
import { generic } from '../../../../bot/adapters/ccaas/generic/index.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import { ConnectionRefused, WebhookRefused } from '../../../../bot/ports/contact-center.ts';
import { center, connection, nowMs, posted, secret } from './samples.ts';

const world = { clock: { now: () => nowMs }, ids: systemIds, timeoutMs: 1_000 };
const notesUrl = 'https://desk.example/{conversationId}';

describe('a connection of the generic contact center', () => {
  for (const [sentence, changed] of [
    ['settings.auth', { settings: { auth: 'none' } }],
    ['settings.header', { settings: { header: 'two words' } }],
    ['settings.caseAttribute', { settings: { caseAttribute: '' } }],
    ['settings: ', { settings: { noteUrl: notesUrl } }],
    ['settings: ', { settings: 'text' }],
    ['settings.notesUrl must be', { settings: { notesUrl: 'https://desk.example/' } }],
    ['settings.notesUrl must be', { settings: { notesUrl: 'desk/{conversationId}' } }],
    ['settings.notesUrl must be', { settings: { notesUrl: notesUrl.replace('https', 'http') } }],
    ['settings.notesUrl must be', { settings: { notesUrl: notesUrl.replace('https', 'ftp') } }],
    [
      'settings.notesUrl must be',
      { settings: { notesUrl: notesUrl.replace('https://', 'https://anna@') } },
    ],
    ['credentials.apiToken', { settings: { notesUrl }, credentials: {} }],
    ['it has no secret', { secrets: [] }],
    ['a secret must be whsec_', { secrets: ['a key for tests only, long'] }],
    ['a secret must be whsec_', { secrets: [secret, 'whsec_'] }],
    ['a secret must be whsec_', { secrets: [`whsec_${Buffer.alloc(23).toString('base64')}`] }],
    ['a secret must be whsec_', { secrets: [`whsec_${Buffer.alloc(65).toString('base64')}`] }],
    ['a secret must be whsec_', { secrets: [`whsec_${'not base64!'.repeat(4)}`] }],
    ['a secret must be whsec_', { secrets: [`whpk_${Buffer.alloc(31).toString('base64')}`] }],
    ['a secret must be whsec_', { secrets: [`whsk_${Buffer.alloc(64).toString('base64')}`] }],
    ['20 characters or more', { settings: { auth: 'header' }, secrets: ['x'.repeat(19)] }],
  ] as const) {
    it(`cannot be used: ${sentence} of ${JSON.stringify(changed).slice(0, 70)}`, () => {
      assert.throws(
        () => generic.connect({ ...connection(), ...changed }, world),
        (error) =>
          error instanceof ConnectionRefused &&
          error.message.startsWith('connection voice-de: ') &&
          error.message.includes(sentence),
      );
    });
  }

  it('never has a secret or a token repeated to whoever set it up', () => {
    const wrong = 'hunter2-hunter2-hunter2';
    for (const changed of [
      { secrets: [wrong] },
      { settings: { auth: wrong } },
      { settings: { notesUrl: wrong }, credentials: { apiToken: wrong } },
    ]) {
      assert.throws(
        () => generic.connect({ ...connection(), ...changed }, world),
        (error) => error instanceof ConnectionRefused && !error.message.includes('hunter2'),
      );
    }
  });

  it('needs no settings at all', () => {
    for (const settings of [undefined, null, {}]) {
      assert.equal(generic.connect(connection([secret], settings), world).desk, undefined);
    }
  });

  it('has a desk where it says where notes go, in clear on this machine alone', () => {
    for (const url of [
      notesUrl,
      'http://localhost:4005/{conversationId}',
      'http://127.0.0.1:4005/?of={conversationId}',
      'http://[::1]:4005/{conversationId}',
    ]) {
      assert.ok(center({ notesUrl: url }).desk, url);
    }
  });
});

describe('the handshake of a generic contact center', () => {
  const options = (headers: Readonly<Record<string, string>>) => ({
    ...posted('', headers),
    method: 'OPTIONS' as const,
  });
  const asked = {
    'webhook-request-origin': 'events.contoso.example',
    'webhook-request-rate': '120',
  };
  const allow = 'POST, OPTIONS';

  it('lets whoever says who they are deliver here, without a signature', async () => {
    assert.deepEqual(await center().receive(options(asked)), {
      interactions: [],
      ignored: 0,
      answer: {
        status: 200,
        headers: {
          allow,
          'webhook-allowed-origin': 'events.contoso.example',
          'webhook-allowed-rate': '*',
        },
      },
    });
  });

  it('lets only those deliver who are named, where some are', async () => {
    const named = center({ origins: ['Events.contoso.example'] });
    const { answer } = await named.receive(options(asked));
    assert.equal(answer?.headers?.['webhook-allowed-origin'], 'events.contoso.example');
    const stranger = { ...asked, 'webhook-request-origin': 'events.fabrikam.example' };
    const refused = await named.receive(options(stranger));
    assert.deepEqual(refused.answer?.headers, { allow });
  });

  it('says nothing back but a name', async () => {
    for (const origin of ['', ' ', 'a b', 'a\r\nset-cookie: x', '<script>', 'x'.repeat(256), '*']) {
      await assert.rejects(
        center().receive(options({ ...asked, 'webhook-request-origin': origin })),
        (error) =>
          error instanceof WebhookRefused && error.message === 'malformed: webhook-request-origin',
      );
    }
    await assert.rejects(center().receive(options({})), { where: 'webhook-request-origin' });
  });

  it('is no way to tell anything, and neither is a GET', async () => {
    await assert.rejects(center().receive({ ...posted(''), method: 'GET' }), {
      kind: 'unsupported',
    });
  });
});
