import assert from 'node:assert/strict';
import { ConnectionRefused, type Connection } from '../../../../bot/ports/contact-center.ts';
import { connected } from './received.ts';
import { secret } from './samples.ts';

const refusedFor = (given: Partial<Connection>): string => {
  try {
    connected(given);
  } catch (error) {
    if (error instanceof ConnectionRefused) return error.message;
    throw error;
  }
  return assert.fail('it was taken');
};

describe('a connection to Genesys Cloud', () => {
  it('needs nothing but a secret to listen', () => {
    const by = connected({ credentials: {}, settings: undefined });
    assert.deepEqual([by.reader, by.desk, by.chats], [undefined, undefined, undefined]);
  });

  it('reads and writes with API credentials, and chats with an integration', () => {
    const by = connected({ settings: { region: 'mypurecloud.de' } });
    assert.ok(by.reader && by.desk);
    assert.equal(by.chats, undefined);
    assert.ok(connected().chats);
  });

  it('is refused with a sentence that names the setting, and no value', () => {
    const api = { clientId: 'client-1', clientSecret: 'hush-hush' };
    const cases: readonly (readonly [Partial<Connection>, RegExp])[] = [
      [{ settings: { regoin: 'mypurecloud.de' } }, /settings\.regoin/],
      [{ settings: 'mypurecloud.de' }, /settings/],
      [{ settings: { region: 'https://mypurecloud.de' } }, /settings\.region: must be a domain/],
      [{ settings: { region: 'mypurecloud' } }, /settings\.region/],
      [
        { settings: { apiUrl: 'http://api.example' } },
        /settings\.apiUrl: must be https, or http on/,
      ],
      [{ settings: { apiUrl: 'https://a:b@api.example' } }, /settings\.apiUrl/],
      [{ settings: { loginUrl: 'ftp://localhost' } }, /settings\.loginUrl/],
      [
        { settings: { eventsHeader: 'x key' } },
        /settings\.eventsHeader: must be the name of a header/,
      ],
      [{ settings: { moodDeadZone: -1 } }, /settings\.moodDeadZone/],
      [{ settings: {} }, /settings\.region is missing/],
      [{ settings: { apiUrl: 'https://api.example' } }, /settings\.region is missing/],
      [{ credentials: { ...api, clientSecret: '' } }, /credentials\.clientSecret/],
      [{ credentials: { clientId: 'client-1' } }, /go together/],
      [{ credentials: {} }, /settings\.integrationId needs/],
      [{ secrets: ['fifteen letters'] }, /at least 16 characters/],
      [{ credentials: { ...api, openMessagingSecret: 'short' } }, /at least 16 characters/],
      [{ credentials: api }, /settings\.integrationId needs credentials\.openMessagingSecret/],
      [
        { credentials: { ...api, openMessagingSecret: secret } },
        /credentials\.openMessagingSecret must be another than the key/,
      ],
    ];
    for (const [given, why] of cases) {
      const message = refusedFor(given);
      assert.match(message, why);
      assert.match(message, /^The contact center connection "genesys" \(genesys-cloud\): .*\.$/);
      for (const value of [secret, 'hush-hush', 'fifteen letters', 'a:b']) {
        assert.ok(!message.includes(value), message);
      }
    }
    assert.ok(secret.length > 15);
  });

  it('may be pointed elsewhere, on this machine without https', () => {
    for (const url of [
      'http://localhost:4005/genesys-cloud/',
      'http://127.0.0.1:1',
      'https://a.b',
    ]) {
      assert.ok(connected({ settings: { apiUrl: url, loginUrl: url } }).reader);
    }
  });
});
