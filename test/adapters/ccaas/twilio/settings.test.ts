import assert from 'node:assert/strict';
import { twilio } from '../../../../bot/adapters/ccaas/twilio/index.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import { ConnectionRefused } from '../../../../bot/ports/contact-center.ts';
import { accountSid, connection, secret, serviceSid, workspaceSid } from './webhooks.ts';

const connect = (settings: unknown, credentials: Readonly<Record<string, string>> = {}) =>
  twilio.connect(connection(settings, [secret], credentials), {
    clock: { now: () => 0 },
    ids: systemIds,
    timeoutMs: 1_000,
  });
const refusal = (settings: unknown, credentials: Readonly<Record<string, string>> = {}): string => {
  try {
    connect(settings, credentials);
    return 'connected';
  } catch (error) {
    assert.ok(error instanceof ConnectionRefused, String(error));
    return error.message;
  }
};

const token = { authToken: 'a token' };
const key = { apiKeySid: `SK${'1'.repeat(32)}`, apiKeySecret: 'a secret' };

describe('a connection to Twilio', () => {
  it('needs nothing but its secrets to take webhooks', () => {
    const center = connect(undefined);
    assert.deepEqual([center.desk, center.chats, center.reader], [undefined, undefined, undefined]);
  });

  it('has a desk where it knows the workspace, and chats where it knows the service', () => {
    const desk = connect({ accountSid, workspaceSid }, token);
    assert.deepEqual([desk.desk !== undefined, desk.chats], [true, undefined]);
    const chats = connect({ conversationServiceSid: serviceSid }, key);
    assert.deepEqual([chats.desk, chats.chats !== undefined], [undefined, true]);
  });

  it('is refused in a sentence that names the setting, never its value', () => {
    const refusals: readonly (readonly [unknown, Record<string, string>, RegExp])[] = [
      [{ workspaceSid: 'WS12secret' }, token, /settings\.workspaceSid: must be a SID: WS/],
      [{ accountSid, workspaceSid }, {}, /credentials\.authToken, or apiKeySid and apiKeySecret/],
      [{ workspaceSid }, token, /settings\.accountSid is needed beside credentials\.authToken/],
      [{}, { apiKeySid: 'SK12secret' }, /apiKeySid and apiKeySecret belong together/],
      [{ taskRouterUrl: 'http://secret.example' }, {}, /settings\.taskRouterUrl: must be https/],
      [{ agentAuthors: '(secret' }, {}, /settings\.agentAuthors: must be a regular expression/],
      [{ customerTrack: 'secret' }, {}, /settings\.customerTrack/],
      [{ casesAttribute: 'secret' }, {}, /casesAttribute/],
      [
        {
          routing: { by: 'flex', workflowSid: `WW${'1'.repeat(32)}` },
          conversationServiceSid: serviceSid,
        },
        key,
        /settings\.routing needs workspaceSid/,
      ],
    ];
    for (const [settings, credentials, sentence] of refusals) {
      const message = refusal(settings, credentials);
      assert.match(message, sentence);
      assert.doesNotMatch(message, /secret\.example|12secret|\(secret|"secret"/);
    }
    assert.equal(refusal({ flexUrl: 'http://localhost:4005/twilio/flex' }), 'connected');
  });
});
