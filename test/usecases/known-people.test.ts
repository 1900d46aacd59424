import assert from 'node:assert/strict';
import type { VerifiedUser } from '../../bot/ports/identity.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { tenantId } from '../../bot/domain/ids.ts';
import { knownPeopleOnly } from '../../bot/usecases/known-people.ts';
import { minutesPast, noon, priya, tenant } from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';

type Directory = 'has her' | 'lost her' | 'is away' | 'hangs';

function world(of = tenant) {
  const clock = handClock(Date.parse(noon));
  const asked: string[] = [];
  let directory: Directory = 'has her';
  const user: VerifiedUser = {
    tenantId: of,
    person: priya,
    roles: [],
    expiresAt: minutesPast(60),
  };
  const find = (_tenant: unknown, id: string) => {
    asked.push(id);
    switch (directory) {
      case 'has her':
        return Promise.resolve([priya]);
      case 'lost her':
        return Promise.resolve([]);
      case 'is away':
        return Promise.reject(new OutsideError('graph', { verdict: 'retry', code: 'http-503' }));
      case 'hangs':
        return new Promise<never>(() => undefined);
    }
  };
  const verify = knownPeopleOnly(() => Promise.resolve(user), {
    people: { find },
    tenantId: tenant,
    clock,
  });
  return {
    clock,
    asked,
    verify: () => verify('Bearer x'),
    directory: (is: Directory) => {
      directory = is;
    },
  };
}

describe('a good token of somebody who left', () => {
  it('lets in whom the directory has, and asks again after five minutes', async () => {
    const { verify, asked, clock } = world();
    for (let n = 0; n < 3; n += 1) assert.notEqual(await verify(), 'unauthenticated');
    assert.equal(asked.length, 1);
    clock.advance(5 * 60_000);
    await verify();
    assert.equal(asked.length, 2);
  });

  it('turns away whose account is gone, within five minutes', async () => {
    const { verify, directory, clock } = world();
    await verify();
    directory('lost her');
    clock.advance(5 * 60_000);
    assert.equal(await verify(), 'unauthenticated');
    directory('has her');
    clock.advance(60_000);
    assert.notEqual(await verify(), 'unauthenticated', 'an account that is restored');
  });

  it('trusts the token while the directory is away, and waits for it no longer than a moment', async () => {
    const { verify, directory, clock } = world();
    directory('is away');
    assert.notEqual(await verify(), 'unauthenticated');
    clock.advance(60_000);
    directory('hangs');
    const waiting = verify();
    await Promise.resolve();
    await Promise.resolve();
    clock.advance(1_500);
    assert.notEqual(await waiting, 'unauthenticated');
  });

  it('asks nobody about the people of another tenant', async () => {
    const { verify, asked, directory } = world(tenantId('another'));
    directory('lost her');
    assert.notEqual(await verify(), 'unauthenticated');
    assert.deepEqual(asked, []);
  });
});
