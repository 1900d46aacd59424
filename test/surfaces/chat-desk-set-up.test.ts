import assert from 'node:assert/strict';
import { deskForm } from '../../bot/surfaces/chat/cards/helpdesk-desk/form.ts';
import { kenji } from '../support/builders.ts';
import { deskBot, deskChannel, itDesk, under } from '../support/helpdesk-bot.ts';
import { openSharedStore } from '../support/store.ts';

const typed = { deskId: itDesk.id, version: 1, name: 'IT', languages: 'en', hasInternal: 'true' };

describe('the card that sets a desk up', () => {
  before(openSharedStore);

  const inputs = (desk = itDesk) => {
    const view = { desk, subjects: [], connections: ['voice'], timeZone: 'Europe/Berlin' };
    const body = deskForm(view).content['body'] as readonly { id?: string; value?: string }[];
    return new Map(body.flatMap(({ id, value }) => (id === undefined ? [] : [[id, value]])));
  };
  const save = async (more: object) => {
    const bot = await deskBot();
    await bot.store.roles.remember({
      tenantId: itDesk.tenantId,
      person: kenji.id,
      roles: ['admin'],
    });
    const answer = await bot.click(
      kenji,
      'desk-save',
      { ...typed, ...more },
      {
        place: under('10'),
      },
    );
    return { answer, desk: await bot.store.desks.ofChannel(itDesk.tenantId, deskChannel) };
  };

  it('asks for the queue, filled in with the one it has', () => {
    assert.equal(inputs().get('queue'), undefined);
    assert.ok(inputs().has('queue'));
    const handOver = { connection: 'voice', queue: 'Laptops' };
    assert.equal(inputs({ ...itDesk, handOver }).get('queue'), 'Laptops');
  });

  it('saves the queue with who takes over', async () => {
    const { desk } = await save({ connection: 'voice', queue: ' Laptops ' });
    assert.deepEqual(desk?.handOver, { connection: 'voice', queue: 'Laptops' });
    const without = await save({ connection: 'voice', queue: ' ' });
    assert.deepEqual(without.desk?.handOver, { connection: 'voice' });
  });

  it('says that a queue needs somebody who takes over', async () => {
    const { answer, desk } = await save({ connection: '', queue: 'Laptops' });
    assert.match(JSON.stringify(answer), /Choose who takes over, or leave the queue empty/);
    assert.equal(desk?.version, 1);
  });
});
