import assert from 'node:assert/strict';
import {
  after,
  invitationId,
  isoTime,
  type InvitationId,
  type IsoTime,
} from '../../bot/domain/ids.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import { isMember, type Person, type Swarm } from '../../bot/domain/swarm/swarm.ts';
import type { LaneKey } from '../../bot/ports/deliveries.ts';
import { actionLookup } from '../../bot/surfaces/chat/cards/action.ts';
import { cardActions } from '../../bot/surfaces/chat/cards/actions.ts';
import { changeSwarm } from '../../bot/usecases/change-swarm.ts';
import { expireInvitation } from '../../bot/usecases/expire-invitation.ts';
import {
  anna,
  boilers,
  caseOf,
  chatBot,
  group,
  oneToOne,
  paul,
  tenant,
  tom,
  warranty,
  wordsIn,
  type ChatBot,
  type ClickAnswer,
} from '../support/chat-bot.ts';
import { openSharedStore } from '../support/store.ts';
import { until } from '../support/until.ts';

const chat = '19:swarm@thread.v2';
const keyOf = (swarm: Swarm) => ({ tenantId: tenant, swarmId: swarm.id });
const idOf = (person: Person): InvitationId => invitationId(`asked-${person.id}`);

/** Anna's swarm with these people asked, as the search would ask them. */
async function asking(bot: ChatBot, ...people: readonly Person[]) {
  const swarm = await bot.open('CAS-01189', chat);
  const at = isoTime(bot.clock.now());
  const events = people.map((person): SwarmEvent => ({
    type: 'expert-invited',
    invitationId: idOf(person),
    person,
    skills: [boilers],
    why: 'Boiler hydraulics 4 of 5',
    answerBy: after(at, 600_000),
  }));
  await changeSwarm(bot.base, { key: keyOf(swarm), by: 'system' }, () => events);
  return swarm;
}

const about = (swarm: Swarm, person: Person) => ({ swarmId: swarm.id, invitationId: idOf(person) });

function cardWords(answer: ClickAnswer): string {
  assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive', String(answer.value));
  return wordsIn(answer.value);
}
function sentence(answer: ClickAnswer): string {
  assert.equal(answer.type, 'application/vnd.microsoft.activity.message');
  assert.equal(answer.statusCode, 200);
  return String(answer.value);
}

describe('answering an invitation', () => {
  before(openSharedStore);

  it('seats the expert, and says the same when Teams repeats the click', async () => {
    const bot = await chatBot();
    const swarm = await asking(bot, paul);
    const first = await bot.click(paul, 'accept', about(swarm, paul));
    const second = await bot.click(paul, 'accept', about(swarm, paul));
    assert.match(cardWords(first), /You’re in/);
    assert.deepEqual(second, first);
    const now = await bot.now(swarm);
    assert.ok(now && isMember(now, paul.id));
    assert.equal(now.participants.length, 2);
  });

  it('takes a no with its reason in two clicks, and takes it back', async () => {
    const bot = await chatBot();
    const swarm = await asking(bot, paul);
    const no = await bot.click(paul, 'decline', { ...about(swarm, paul), reason: 'in-a-call' });
    assert.match(cardWords(no), /Thanks for saying so.*someone else.*I can help after all/s);
    const [invitation] = (await bot.now(swarm))?.invitations ?? [];
    assert.ok(invitation?.status === 'declined' && invitation.reason === 'in-a-call');
    assert.match(cardWords(await bot.click(paul, 'accept', about(swarm, paul))), /You’re in/);
  });

  it('tells a late comer who helps already', async () => {
    const bot = await chatBot();
    const swarm = await asking(bot, paul, tom);
    await bot.click(tom, 'accept', about(swarm, tom));
    const late = await bot.click(paul, 'accept', about(swarm, paul));
    assert.match(cardWords(late), /Already covered.*Tom Ek already helps with this/s);
    const now = await bot.now(swarm);
    assert.ok(now && !isMember(now, paul.id));
  });

  it('still counts after the silence', async () => {
    const bot = await chatBot();
    const swarm = await asking(bot, paul);
    await expireInvitation(bot.base)({ key: keyOf(swarm), invitationId: idOf(paul) });
    const looked = await bot.click(paul, 'refresh-invitation', about(swarm, paul));
    assert.match(cardWords(looked), /Someone else is being asked.*I can help after all/s);
    assert.match(cardWords(await bot.click(paul, 'accept', about(swarm, paul))), /You’re in/);
  });

  it('says what happened when the swarm is over', async () => {
    const bot = await chatBot();
    const swarm = await asking(bot, paul, tom);
    await bot.say(anna, 'resolve Reseat gasket 3');
    for (const verb of ['accept', 'decline']) {
      const data = { ...about(swarm, paul), reason: 'off-work' };
      assert.match(cardWords(await bot.click(paul, verb, data)), /Already resolved at 13:00 CET/);
    }
  });

  const strangers: readonly (readonly [string, Person, unknown, RegExp])[] = [
    ['somebody else', tom, {}, /for someone else/],
    ['an unknown invitation', paul, { invitationId: 'none' }, /don’t find this invitation/],
    ['an unknown swarm', paul, { swarmId: 'none' }, /don’t find this invitation/],
    ['a broken button', paul, { swarmId: 7 }, /does not fit any more/],
  ];
  for (const [who, person, change, answer] of strangers) {
    it(`is refused in a sentence for ${who}`, async () => {
      const bot = await chatBot();
      const swarm = await asking(bot, paul);
      const before = await bot.now(swarm);
      for (const verb of ['accept', 'decline', 'refresh-invitation']) {
        const data = { ...about(swarm, paul), reason: 'off-work', ...(change as object) };
        assert.match(sentence(await bot.click(person, verb, data)), answer);
      }
      assert.deepEqual(await bot.now(swarm), before);
    });
  }
});

describe('the buttons of a card', () => {
  before(openSharedStore);

  it('change nothing when Teams draws the card anew by itself', async () => {
    const bot = await chatBot();
    const swarm = await asking(bot, paul);
    const before = await bot.now(swarm);
    for (const { verb } of cardActions) {
      const data = { ...about(swarm, paul), reason: 'off-work', text: 'x', who: 'Tom Ek' };
      await bot.click(paul, verb, data, { trigger: 'automatic' });
    }
    assert.deepEqual(await bot.now(swarm), before);
  });

  it('are answered in a sentence when they are of another version', async () => {
    const bot = await chatBot();
    const answer = await bot.click(anna, 'launch');
    assert.equal(answer.statusCode, 400);
    assert.equal(answer.type, 'application/vnd.microsoft.error');
  });

  it('do not start with two of one verb', () => {
    assert.throws(() => actionLookup([...cardActions, ...cardActions]), /use the verb/);
  });

  it('show a case in its own chat, and to nobody else', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    const data = { swarmId: swarm.id };
    const here = await bot.click(anna, 'refresh-case', data, { place: group(chat) });
    assert.match(cardWords(here), /EM-400/);
    const elsewhere = await bot.click(anna, 'refresh-case', data, { place: group() });
    assert.doesNotMatch(sentence(elsewhere), /EM-400|leaks/);
    assert.match(sentence(await bot.click(tom, 'refresh-case', data)), /for the members/);
  });

  it('answer in time when Dynamics does not, and the swarm opens all the same', async () => {
    let letGo: (() => void) | undefined;
    const held = new Promise<void>((settle) => (letGo = settle));
    const bot = await chatBot({ findCase: () => held.then(() => caseOf('CAS-01189')) });
    const data = { case: 'CAS-01189', request: 'why', skills: '' };
    const click = bot.click(anna, 'open-swarm', data);
    await until(() => bot.clock.waiting() > 0);
    bot.clock.advance(4_000);
    assert.match(sentence(await click), /takes longer than usual/);
    letGo?.();
    await until(async () => (await bot.store.swarms.activeSwarmsOf(tenant, anna.id)).length === 1);
  });
});

describe('the forms', () => {
  before(openSharedStore);

  const filled = (change: object = {}) => ({
    case: 'CAS-01189',
    request: 'Why does it leak?',
    stepsTried: 'Descaled it twice.',
    skills: `${boilers.id},${warranty.id}`,
    ...change,
  });

  it('opens a swarm with the chosen subjects, once', async () => {
    const bot = await chatBot();
    const first = await bot.click(anna, 'open-swarm', filled());
    const again = await bot.click(anna, 'open-swarm', filled());
    assert.match(cardWords(first), /boiler hydraulics and warranty/);
    assert.deepEqual(again, first);
    const swarms = await bot.store.swarms.activeSwarmsOf(tenant, anna.id);
    assert.equal(swarms.length, 1);
    assert.equal(swarms[0]?.stepsTried, 'Descaled it twice.');
  });

  const refusals: readonly (readonly [string, object, RegExp])[] = [
    ['an empty question', { request: ' ' }, /Write what you need/],
    ['20,000 characters', { request: 'x'.repeat(20_000) }, /question is too long/],
    ['too much tried', { stepsTried: 'x'.repeat(2_001) }, /“Already tried” is too long/],
    ['an unknown subject', { skills: 'gone' }, /Choose again/],
  ];
  for (const [what, change, answer] of refusals) {
    it(`come again with the reason after ${what}`, async () => {
      const bot = await chatBot();
      const words = cardWords(await bot.click(anna, 'open-swarm', filled(change)));
      assert.match(words, answer);
      assert.match(words, /What do you need\?/);
      assert.deepEqual(await bot.store.swarms.activeSwarmsOf(tenant, anna.id), []);
    });
  }

  it('refuses the 11th subject', async () => {
    const skills = Array.from({ length: 11 }, (_, n) => ({
      id: `skill-${n}` as typeof boilers.id, // made up
      name: `Skill ${n}`,
    }));
    const bot = await chatBot({ skills });
    const data = filled({ skills: skills.map((one) => one.id).join(',') });
    assert.match(cardWords(await bot.click(anna, 'open-swarm', data)), /at most 10 subjects/);
  });

  it('offers to close the case to its agent alone', async () => {
    const bot = await chatBot();
    const swarm = await asking(bot, paul);
    await bot.click(paul, 'accept', about(swarm, paul));
    const show = (who: Person) =>
      bot.click(who, 'resolve-form', { swarmId: swarm.id }, { place: group(chat) });
    assert.match(cardWords(await show(anna)), /Also close the case/);
    assert.doesNotMatch(cardWords(await show(paul)), /Also close the case/);
  });

  it('resolves the swarm, and shows the same when clicked again', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    const data = { swarmId: swarm.id, text: 'Reseat gasket 3', closesCase: 'true' };
    const place = group(chat);
    const first = await bot.click(anna, 'resolve', data, { place });
    assert.match(cardWords(first), /✓ Resolved at 13:00 CET/);
    assert.deepEqual(await bot.click(anna, 'resolve', data, { place }), first);
    const now = await bot.now(swarm);
    assert.ok(now?.state === 'resolved' && now.closesCase);
  });

  it('keeps what was written when it cannot be taken', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    const data = { swarmId: swarm.id, text: '', closesCase: 'true' };
    assert.match(cardWords(await bot.click(anna, 'resolve', data)), /What was the answer\?/);
  });

  it('adds somebody by name', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    const add = (who: string) =>
      bot.click(anna, 'add-person', { swarmId: swarm.id, who }, { place: group(chat) });
    assert.match(cardWords(await add('Zoe')), /nobody called Zoe/);
    assert.match(cardWords(await add('Paul Novak')), /Paul Novak/);
    const now = await bot.now(swarm);
    assert.ok(now && isMember(now, paul.id));
    assert.match(cardWords(await add('Paul Novak')), /Paul Novak/);
  });
});

/** Does what stands in the lane, up to the note, which Dynamics refuses for good. */
async function parkAt(bot: ChatBot, lane: LaneKey, at: IsoTime): Promise<void> {
  const { store } = bot;
  const head = await store.deliveries.head(lane, at);
  assert.ok(head.kind === 'ready', head.kind);
  const { delivery } = head;
  if (delivery.action.kind === 'add-resolution-note') {
    await store.deliveries.park(delivery, 'Dynamics said no', at);
    return;
  }
  await store.deliveries.done(delivery, at);
  await parkAt(bot, lane, at);
}

describe('saving the answer again', () => {
  before(openSharedStore);

  it('is offered to members while it is not on the case', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    await bot.say(anna, 'resolve Reseat gasket 3');
    const data = { swarmId: swarm.id };
    assert.match(sentence(await bot.click(anna, 'save-answer', data)), /nothing left to save/);
    const lane = { tenantId: tenant, lane: `case:${swarm.case.id}` } as const;
    const at = isoTime(bot.clock.now());
    await bot.store.deliveries.takeLane(lane, { until: after(at, 60_000), now: at });
    await parkAt(bot, lane, at);
    assert.match(sentence(await bot.click(tom, 'save-answer', data)), /for the members/);
    assert.match(sentence(await bot.click(anna, 'save-answer', data)), /saved to the case again/);
    assert.equal((await bot.store.deliveries.parked(tenant)).length, 0);
  });
});

describe('other invokes', () => {
  before(openSharedStore);

  for (const name of ['task/fetch', 'composeExtension/query', 'message/submitAction']) {
    it(`are never left without an answer: ${name}`, async () => {
      const bot = await chatBot();
      const [answer] = await bot.fire({ ...bot.from(anna, oneToOne(anna)), type: 'invoke', name });
      assert.equal(answer?.type, 'invokeResponse');
      assert.equal((answer.value as { status: number }).status, 200);
    });
  }
});
