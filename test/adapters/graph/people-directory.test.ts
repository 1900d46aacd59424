import assert from 'node:assert/strict';
import { chatPermissions } from '../../../bot/config/permissions.ts';
import { personId } from '../../../bot/domain/ids.ts';
import { graphPeopleDirectory } from '../../../bot/adapters/graph/people-directory.ts';
import { presenceFrom } from '../../../bot/adapters/graph/presence.ts';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { app, mikkel, paul, priya } from '../../../sandbox/people.ts';
import {
  fails,
  hastyMs,
  patientMs,
  slowMs,
  startOutside,
  tenantId,
  type Outside,
} from '../../support/outside.ts';

const priyaAsPerson = { id: priya.id, name: priya.name };

describe('the company’s people in Graph', () => {
  let outside: Outside;
  beforeEach(async () => {
    outside = await startOutside();
  });
  afterEach(() => outside.sandbox.close());

  const people = (timeoutMs = patientMs) =>
    graphPeopleDirectory({
      graphUrl: outside.sandbox.urls.graph,
      token: outside.tokens.graph,
      timeoutMs,
      clock: systemClock,
      app: { catalogId: app.catalogId, resourceSpecificPermissions: chatPermissions },
    });
  const find = (text: string) => people().find(tenantId, text);

  it('are found by id, mail address, name and the beginning of a name', async () => {
    for (const text of [priya.id, priya.mail, 'Priya Nair', 'priy', ' Nair ']) {
      assert.deepEqual(await find(text), [priyaAsPerson], text);
    }
  });

  it('are nobody when nobody is called so, whatever is asked', async () => {
    const odd = ['Zzz', 'no@where.example', '', '"', 'a" OR "b', "o'brien@x.example", '\\'];
    for (const text of [...odd, '11111111-2222-4333-8444-555555555555']) {
      assert.deepEqual(await find(text), [], text);
    }
  });

  it('are known by their mail address and sign-in name, in lower case', async () => {
    const mails = (id: string) => people().mailsOf(tenantId, personId(id));
    assert.deepEqual(await mails(priya.id), [priya.mail]);
    assert.deepEqual(await mails('11111111-2222-4333-8444-555555555555'), []);
  });

  it('have a presence, except those Graph does not know', async () => {
    const nobody = personId('11111111-2222-4333-8444-555555555555');
    const asked = [personId(mikkel.id), personId(paul.id), nobody];
    const presences = await people().presenceOf(tenantId, asked);
    assert.deepEqual(
      [...presences],
      [
        [mikkel.id, 'offline'],
        [paul.id, 'available'],
      ],
    );
  });

  it('are asked about by the 650', async () => {
    const many = Array.from({ length: 1_301 }, (_, n) =>
      personId(`11111111-2222-4333-8444-${String(n).padStart(12, '0')}`),
    );
    assert.equal((await people().presenceOf(tenantId, many)).size, 0);
    const calls = outside.asked('graph').filter((one) => one.includes('getPresencesByUserId'));
    assert.equal(calls.length, 3);
  });

  it('get the app once', async () => {
    await people().installApp(tenantId, personId(paul.id));
    await people().installApp(tenantId, personId(paul.id));
    assert.ok(outside.sandbox.teams.personalInstall(paul.id));
    const posts = outside.asked('graph').filter((one) => one.startsWith('POST /v1.0/users'));
    assert.equal(posts.length, 1);
  });

  it('get the app once even when the look before it is stale', async () => {
    outside.sandbox.faults.add({ service: 'graph', method: 'POST', kind: 'lost-response' });
    await fails(people().installApp(tenantId, personId(paul.id)), 'retry');
    outside.sandbox.faults.add({ service: 'graph', method: 'GET', kind: 'stale-read', times: 1 });
    await people().installApp(tenantId, personId(paul.id));
  });

  it('are asked for again after a failure that may pass', async () => {
    const inject = (fault: object) => outside.sandbox.faults.add({ service: 'graph', ...fault });
    inject({ kind: 'delay', ms: slowMs });
    await fails(people(hastyMs).find(tenantId, 'Priya'), 'retry');
    inject({ method: 'POST', kind: 'reset' });
    await fails(people().presenceOf(tenantId, [personId(paul.id)]), 'retry');
    inject({ kind: 'status', status: 403 });
    await fails(find('Priya'), 'refused');
  });
});

describe('a presence', () => {
  const cases = [
    ['Available', 'Available', 'available'],
    ['AvailableIdle', 'Available', 'available'],
    ['Busy', 'InACall', 'busy'],
    ['Busy', 'Presenting', 'do-not-disturb'],
    ['DoNotDisturb', 'Presenting', 'do-not-disturb'],
    ['BeRightBack', 'BeRightBack', 'away'],
    ['Available', 'OutOfOffice', 'offline'],
    ['Offline', 'OffWork', 'offline'],
    ['PresenceUnknown', 'PresenceUnknown', 'unknown'],
    ['SomethingNew', 'SomethingNew', 'unknown'],
    ['available', 'available', 'available'],
  ] as const;
  for (const [availability, activity, presence] of cases) {
    it(`of ${availability}, ${activity} is ${presence}`, () => {
      assert.equal(presenceFrom(availability, activity), presence);
    });
  }
});
