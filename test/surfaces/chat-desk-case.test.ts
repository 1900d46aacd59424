import assert from 'node:assert/strict';
import { addressOf } from '../../bot/domain/helpdesk/thread.ts';
import { anna, group, oneToOne, paul, wordsIn, wordsOf } from '../support/chat-bot.ts';
import { deskBot, hrDesk, itDesk, under } from '../support/helpdesk-bot.ts';
import { openSharedStore } from '../support/store.ts';

describe('“case <text>”', () => {
  before(openSharedStore);

  it('opens a case of the text, 1:1, whose card comes there', async () => {
    const bot = await deskBot();
    assert.equal(wordsOf(await bot.say(anna, 'case The label printer smokes')), '');
    const thread = await bot.onlyThread();
    assert.equal(thread.question, 'The label printer smokes');
    assert.equal(thread.employee.id, anna.id);
    assert.equal(thread.handOver?.why, 'case-asked');
    assert.equal(addressOf(thread.place), oneToOne(anna).id);
    assert.deepEqual(await bot.effects(), ['save-desk-case', 'show-hand-over']);
  });

  it('is one case however often Teams brings it', async () => {
    const bot = await deskBot();
    const said = () => bot.say(anna, 'case It smokes', oneToOne(anna), { id: 'once' });
    await Promise.all([said(), said()]);
    await said();
    assert.equal((await bot.threads()).length, 1);
  });

  it('leaves what is asked 1:1 after it a question of its own', async () => {
    const bot = await deskBot();
    await bot.say(anna, 'case It smokes');
    await bot.say(anna, 'And my badge does not open the door');
    const questions = (await bot.threads()).map(({ question }) => question);
    assert.deepEqual(questions.sort(), ['And my badge does not open the door', 'It smokes']);
  });

  it('is the thread’s case in the channel of a desk, without an article before it', async () => {
    const bot = await deskBot();
    await bot.say(anna, 'case It smokes', under('10'), { id: '10' });
    const thread = await bot.onlyThread();
    assert.deepEqual(thread.place, {
      kind: 'channel',
      channelId: itDesk.channelId,
      rootId: '10',
    });
    assert.equal(thread.rounds.length, 0);
  });

  it('says number and state to who asks for it in the thread, in the thread’s language', async () => {
    const bot = await deskBot();
    await bot.say(anna, 'case Der Drucker raucht und ich kann nicht drucken', under('10'), {
      id: '10',
    });
    await bot.caseIs(await bot.onlyThread(), { state: 'On Hold' });
    const told = wordsOf(await bot.say(anna, 'case', under('10')));
    assert.equal(told, 'Anfrage CAS-07001: angehalten.');
    await bot.caseIs(await bot.onlyThread(), { state: 'With the vendor' });
    assert.match(wordsOf(await bot.say(anna, 'case', under('10'))), /CAS-07001: With the vendor/);
  });

  it('keeps what is written after it with the case where nobody chats', async () => {
    const bot = await deskBot();
    await bot.say(anna, 'case It smokes', under('10'), { id: '10' });
    await bot.say(paul, 'Mine too', under('10'), { id: '11' });
    assert.deepEqual(await bot.effects(), ['save-desk-case', 'note-on-case', 'show-hand-over']);
  });

  it('asks which desk it is for when that is not clear, and opens it there', async () => {
    const bot = await deskBot([itDesk, hrDesk]);
    const [asked] = await bot.say(anna, 'case It smokes', oneToOne(anna), { id: 'm-1' });
    assert.match(wordsIn(asked?.attachments), /Which helpdesk.*HR.*IT Help Desk/s);
    const press = {
      ...{ deskId: 'hr', messageId: 'm-1', question: 'It smokes', asksCase: true },
    };
    await bot.click(anna, 'desk-choose', press);
    await bot.click(anna, 'desk-choose', press);
    const thread = await bot.onlyThread();
    assert.deepEqual([thread.deskId, thread.handOver?.why], ['hr', 'case-asked']);
  });

  it('says so where no helpdesk is set up', async () => {
    const bot = await deskBot([]);
    assert.match(wordsOf(await bot.say(anna, 'case It smokes')), /No helpdesk is set up/);
    assert.match(
      wordsOf(await bot.say(anna, 'ticket Der Drucker ist kaputt', group())),
      /kein Helpdesk eingerichtet/,
    );
  });

  it('takes “status …” for no case', async () => {
    const bot = await deskBot();
    assert.match(wordsOf(await bot.say(anna, 'status of it all')), /in no active swarm/);
    assert.equal((await bot.threads()).length, 0);
  });

  it('says that a case was cancelled, and asks for no rating of it', async () => {
    const bot = await deskBot();
    await bot.say(anna, 'case It smokes', under('10'), { id: '10' });
    const thread = await bot.onlyThread();
    await bot.caseIs(thread, { state: 'Canceled', isClosed: true, isCancelled: true });
    const now = await bot.onlyThread();
    assert.equal(now.state, 'abandoned');
    assert.ok(!(await bot.effects()).includes('show-rating'));
  });
});
