import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { anna, tenant, wordsOf } from '../support/chat-bot.ts';
import { deskBot, deskChannel, hrDesk, itDesk, under } from '../support/helpdesk-bot.ts';
import { openSharedStore } from '../support/store.ts';

const team = { id: '19:general@thread.tacv2', name: 'IT' };
const channelDeleted = (id: string): Partial<Activity> => ({
  type: 'conversationUpdate',
  channelData: { tenant: { id: tenant }, eventType: 'channelDeleted', team, channel: { id } },
});
const botRemoved: Partial<Activity> = {
  type: 'conversationUpdate',
  membersRemoved: [{ id: '28:c0ffee00-5a11-4a5e-b07d-0d15ea5e0001', name: '' }],
  channelData: { tenant: { id: tenant }, eventType: 'teamMemberRemoved', team },
};

async function withThread() {
  const bot = await deskBot([{ ...itDesk, teamId: team.id }, hrDesk]);
  await bot.say(anna, 'case It smokes', under('10'), { id: '10' });
  /** Teams tells it in the team's general channel. */
  const happens = (what: Partial<Activity>) =>
    bot.fire({ ...bot.from(anna, { id: team.id, kind: 'channel' }), ...what });
  return { bot, happens };
}

describe('a desk’s channel that is gone', () => {
  before(openSharedStore);

  for (const [how, event, told] of [
    ['deleted', channelDeleted(deskChannel), /channel was deleted.*reach them another way/],
    ['left by the bot, with its team', botRemoved, /taken out of the Teams channel/],
  ] as const) {
    it(`that is ${how} ends its threads, and who has one is told, once`, async () => {
      const { bot, happens } = await withThread();
      assert.equal(wordsOf(await happens(event)), '', 'nobody can be told there');
      await happens(event);
      const thread = await bot.onlyThread();
      assert.equal(thread.state, 'abandoned');
      // The case is not closed by it: its problem is not solved.
      assert.deepEqual(await bot.effects(), ['save-desk-case', 'note-on-case', 'show-hand-over']);
      const [note] = await bot.store.db
        .selectFrom('deliveries')
        .select('action_json')
        .where('kind', '=', 'note-on-case')
        .execute();
      const action = note?.action_json;
      assert.ok(action && 'messageId' in action);
      assert.match((await bot.message(thread, action.messageId))?.text ?? '', told);
    });
  }

  it('leaves its threads alone when the app is only brought up to date', async () => {
    const { bot, happens } = await withThread();
    const channelData = { tenant: { id: tenant }, team };
    await happens({ type: 'installationUpdate', action: 'remove-upgrade', channelData });
    assert.equal((await bot.onlyThread()).state, 'waiting-for-agent');
    await happens({ type: 'installationUpdate', action: 'remove', channelData });
    assert.equal((await bot.onlyThread()).state, 'abandoned');
  });

  it('leaves the threads of other channels alone', async () => {
    const { bot, happens } = await withThread();
    await happens(channelDeleted('19:lunch@thread.tacv2'));
    await happens({
      ...channelDeleted(''),
      channelData: { tenant: { id: tenant }, eventType: 'channelDeleted' },
    });
    assert.equal((await bot.onlyThread()).state, 'waiting-for-agent');
  });
});
