import assert from 'node:assert/strict';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { personId } from '../../bot/domain/ids.ts';
import { anna, wordsOf } from '../support/chat-bot.ts';
import { deskBot, under } from '../support/helpdesk-bot.ts';
import { openSharedStore } from '../support/store.ts';

/** Of another company; Teams names guests of a team by their account in its tenant. */
const guest: Person = { id: personId('0b5f7b7e-53a4-4a0c-9f0e-2d8f2d0f6a11'), name: 'Gil (Guest)' };

describe('at a desk', () => {
  before(openSharedStore);

  it('a guest of the team asks like everybody in it, and has a thread of their own', async () => {
    const bot = await deskBot();
    await bot.say(guest, 'case The meeting room has no sound', under('10'), { id: '10' });
    const thread = await bot.onlyThread();
    assert.equal(thread.employee.id, guest.id);
    assert.equal(thread.employee.name, 'Gil (Guest)');
  });

  it('whom Teams does not name is told so, and nothing begins', async () => {
    const bot = await deskBot();
    const nameless = { from: { id: '29:x', name: 'Somebody' }, id: '10' };
    const said = await bot.say(anna, 'case It smokes', under('10'), nameless);
    assert.match(wordsOf(said), /does not tell me who you are/);
    assert.deepEqual(await bot.threads(), []);
  });
});
