import assert from 'node:assert/strict';
import { caseTitleOf } from '../../bot/domain/helpdesk/case-subject.ts';
import * as decide from '../../bot/domain/helpdesk/decisions.ts';
import { followCase } from '../../bot/domain/helpdesk/follow-case.ts';
import { backAt, everyDay } from '../../bot/domain/helpdesk/hours.ts';
import { languageOfWords } from '../../bot/domain/helpdesk/language.ts';
import type { Thread } from '../../bot/domain/helpdesk/thread.ts';
import { after, caseId, isoTime } from '../../bot/domain/ids.ts';
import { handOverCard } from '../../bot/surfaces/chat/cards/helpdesk-hand-over/card.ts';
import { noon, rosa, tom } from '../support/builders.ts';
import { wordsIn } from '../support/card-words.ts';
import { article, dayMs, opened, reopenMs, times, way, writing } from './helpdesk-rig.ts';

describe('a helpdesk thread', () => {
  it('answers at once with an article that fits', () => {
    const { thread, effects } = opened();
    assert.equal(thread.state, 'answering');
    assert.deepEqual(effects, [{ lane: 'thread:t-1', action: { kind: 'show-answer', round: 1 } }]);
  });

  it('is a person’s at once when nothing fits', () => {
    const { thread, effects } = opened({ way });
    assert.equal(thread.state, 'waiting-for-agent');
    assert.equal(thread.handOver.why, 'nothing-fits');
    assert.deepEqual(
      effects.map(({ lane, action }) => `${lane} ${action.kind}`),
      ['case:case-1 save-desk-case', 'thread:t-1 show-hand-over', 'relay:t-1 begin-agent-chat'],
    );
  });

  it('shows a second article and never a third', () => {
    const story = opened();
    const offer = { article: article('b'), way };
    story.record(decide.refuseArticle(story.thread, { by: rosa.id, round: 1, offer }));
    assert.equal(story.thread.rounds.length, 2);
    story.record(
      decide.refuseArticle(story.thread, {
        by: rosa.id,
        round: 2,
        offer: { article: article('c'), way },
      }),
    );
    assert.equal(story.thread.rounds.length, 2);
    assert.equal(story.thread.state, 'waiting-for-agent');
    assert.equal(story.thread.handOver.why, 'not-helped');
  });

  it('takes a click that is repeated once', () => {
    const story = opened();
    const refuse = () =>
      decide.refuseArticle(story.thread, {
        by: rosa.id,
        round: 1,
        offer: { article: article('b'), way },
      });
    story.record(refuse());
    assert.equal(refuse(), 'already-answered');
  });

  it('is answered by its asker alone', () => {
    const { thread } = opened();
    assert.equal(decide.acceptArticle(thread, { by: tom.id, round: 1 }), 'not-the-asker');
    assert.equal(decide.wantPerson(thread, { by: tom.id, way }), 'not-the-asker');
    assert.equal(
      decide.writeInThread(thread, { ...writing('me too', { way }), by: tom.id }),
      'not-the-asker',
    );
  });

  it('counts a follow-up as the second round', () => {
    const story = opened();
    story.record(
      decide.writeInThread(story.thread, writing('on my phone', { article: article('b'), way })),
    );
    assert.deepEqual(
      story.thread.rounds.map(({ id, verdict }) => [id, verdict]),
      [
        ['a', 'passed-over'],
        ['b', undefined],
      ],
    );
    assert.deepEqual(story.thread.followUps, ['on my phone']);
  });

  it('passes on what anybody writes once a person is asked, in order', () => {
    const story = opened({ way });
    story.record(decide.writeInThread(story.thread, writing('one', { way })));
    story.record(decide.writeInThread(story.thread, { ...writing('two', { way }), by: tom.id }));
    const relayed = story.effects.filter(({ lane }) => lane.startsWith('relay:'));
    assert.deepEqual(
      relayed.map(({ action }) => ('messageId' in action ? action.messageId : action.kind)),
      ['begin-agent-chat', 'm-one', 'm-two'],
    );
  });

  it('has an agent as soon as one joins or writes, and shows each word once', () => {
    const story = opened({ way });
    story.record(decide.hearAgent(story.thread, { kind: 'words', messageId: 'w-1' }, 1));
    story.record(
      decide.hearAgent(story.thread, { kind: 'joined', agent: { id: 'a-1', name: '' } }, 1),
    );
    story.record(decide.hearAgent(story.thread, { kind: 'named', id: 'a-2', name: 'Paul' }, 1));
    story.record(decide.hearAgent(story.thread, { kind: 'named', id: 'a-1', name: 'Anna' }, 1));
    assert.equal(story.thread.state, 'with-agent');
    assert.deepEqual(story.thread.handOver.agent, { id: 'a-1', name: 'Anna' });
    const shown = story.effects.filter(({ action }) => action.kind === 'show-agents-words');
    assert.equal(shown.length, 1);
  });

  it('is solved when the agent ends the chat, and waits on when nobody took it up', () => {
    const story = opened({ way });
    story.record(decide.hearAgent(story.thread, { kind: 'ended' }, 1));
    assert.equal(story.thread.state, 'waiting-for-agent');
    story.record(decide.hearAgent(story.thread, { kind: 'joined', agent: { name: 'Anna' } }, 2));
    story.record(decide.hearAgent(story.thread, { kind: 'ended' }, 2));
    assert.equal(story.thread.state, 'solved');
  });

  it('is passed on when its agent leaves it, until another joins', () => {
    const story = opened({ way });
    const hear = (heard: decide.Heard) => {
      story.record(decide.hearAgent(story.thread, heard, 1));
    };
    hear({ kind: 'joined', agent: { id: 'a-1', name: 'Anna' } });
    hear({ kind: 'left' });
    const card = { thread: story.thread, session: 1, agent: undefined, undelivered: 0, at: noon };
    const { summary } = handOverCard({ timeZone: 'Europe/Berlin' }, card);
    assert.match(summary, /passed on to another colleague/);
    hear({ kind: 'joined', agent: { id: 'a-2', name: 'Ben' } });
    assert.equal(story.thread.state, 'with-agent');
    assert.equal(story.thread.handOver.isPassedOn, undefined);
  });

  it('hears nothing from a chat that is over', () => {
    const story = opened({ way });
    story.record(decide.hearAgent(story.thread, { kind: 'ended' }, 1));
    assert.deepEqual(decide.hearAgent(story.thread, { kind: 'ended' }, 1), []);
    assert.deepEqual(
      decide.hearAgent(story.thread, { kind: 'joined', agent: { name: 'Anna' } }, 1),
      [],
    );
  });

  it('opens again when its asker writes within the days, on the same case', () => {
    const story = opened({ way });
    story.record(decide.solveByEmployee(story.thread, rosa.id));
    const again = { way: { ...way, caseId: caseId('case-2') } };
    story.record(decide.writeInThread(story.thread, writing('no', again, after(noon, reopenMs))));
    assert.equal(story.thread.state, 'waiting-for-agent');
    assert.equal(story.thread.handOver.caseId, 'case-1');
  });

  it('stays over after them', () => {
    const story = opened({ way });
    story.record(decide.solveByEmployee(story.thread, rosa.id));
    const late = after(noon, reopenMs + 1);
    assert.equal(decide.writeInThread(story.thread, writing('no', { way }, late)), 'over');
  });

  it('warns before it closes on somebody silent, and never closes on who waits', () => {
    const story = opened();
    assert.deepEqual(decide.passTime(story.thread, after(noon, dayMs - 1), times), []);
    story.at(after(noon, dayMs));
    story.record(decide.passTime(story.thread, story.now(), times));
    assert.equal(story.thread.warnedAt, story.now());
    story.at(after(noon, 2 * dayMs));
    story.record(decide.passTime(story.thread, story.now(), times));
    assert.equal(story.thread.state, 'abandoned');
    const waiting = opened({ way });
    assert.equal(decide.looksAgainAt(waiting.thread, times), undefined);
  });

  it('is rated once, from one to five, by its asker', () => {
    const story = opened();
    const by = rosa.id;
    assert.equal(decide.rate(story.thread, { by, score: 5, words: '' }), 'not-solved');
    story.record(decide.acceptArticle(story.thread, { by, round: 1 }));
    assert.equal(decide.rate(story.thread, { by: tom.id, score: 5, words: '' }), 'not-the-asker');
    assert.equal(decide.rate(story.thread, { by, score: 6, words: '' }), 'score-missing');
    story.record(decide.rate(story.thread, { by, score: 4, words: ' Quick ' }));
    assert.equal(story.thread.rating?.words, 'Quick');
    assert.equal(decide.rate(story.thread, { by, score: 1, words: '' }), 'already-rated');
  });

  it('follows its case', () => {
    const story = opened({ way });
    const told = { number: 'CAS-01203', state: 'In Progress', isClosed: false };
    story.record(followCase(story.thread, told));
    assert.equal(story.thread.handOver?.caseNumber, 'CAS-01203');
    assert.deepEqual(followCase(story.thread, told), []);
    story.record(followCase(story.thread, { ...told, state: 'Problem Solved', isClosed: true }));
    assert.equal(story.thread.state, 'solved');
  });

  it('tells whose the case is once it is somebody else’s than at first', () => {
    const story = opened({ way });
    const told = { number: 'CAS-01203', state: 'In Progress', isClosed: false };
    const bot = { id: 'bot', name: 'Case Swarm' };
    const ines = { id: 'ines', name: 'Ines Roth' };
    const card = () => wordsIn([handOverCard({ timeZone: 'Europe/Berlin' }, viewOf(story.thread))]);
    story.record(followCase(story.thread, { ...told, owner: bot }));
    assert.match(card(), /Case CAS-01203: in progress\./);
    story.record(followCase(story.thread, { ...told, owner: ines }));
    assert.match(card(), /Case CAS-01203: in progress, with Ines Roth\./);
    assert.deepEqual(followCase(story.thread, { ...told, owner: ines }), []);
    assert.deepEqual(followCase(story.thread, told), [], 'nothing is told of an owner');
    story.record(followCase(story.thread, { ...told, state: 'On Hold', owner: ines }));
    assert.match(card(), /Case CAS-01203: on hold, with Ines Roth\./);
  });
});

const viewOf = (thread: Thread) => ({
  ...{ thread, session: 1, undelivered: 0, at: noon },
  agent: undefined,
});

describe('a desk’s hours', () => {
  const office = { timeZone: 'Europe/Berlin', open: everyDay([1, 2, 3, 4, 5], 8 * 60, 17 * 60) };
  const at = (text: string) => isoTime(Date.parse(text));

  it('know nothing to wait for while it is open', () => {
    assert.equal(backAt(office, at('2026-11-23T08:00:00Z')), undefined);
  });
  it('say when somebody is back, over the weekend', () => {
    assert.equal(backAt(office, at('2026-11-20T16:00:00Z')), '2026-11-23T07:00:00.000Z');
  });
  it('follow summer time', () => {
    assert.equal(backAt(office, at('2026-03-27T17:30:00Z')), '2026-03-30T06:00:00.000Z');
    assert.equal(backAt(office, at('2026-10-23T17:30:00Z')), '2026-10-26T07:00:00.000Z');
  });
  it('are always when none are set', () => {
    assert.equal(backAt({ ...office, open: [] }, at('2026-11-22T03:00:00Z')), undefined);
  });
});

describe('the words of an employee', () => {
  for (const [text, language] of [
    ['How do I get into the VPN?', 'en'],
    ['Wie komme ich ins VPN?', 'de'],
    ['Mein Drucker druckt nicht', 'de'],
    ['printer does not print', 'en'],
    ['Outlook', undefined],
    ['0x80070005', undefined],
  ] as const) {
    it(`"${text}" is ${language ?? 'either'}`, () => {
      assert.equal(languageOfWords(text), language);
    });
  }

  for (const [question, title] of [
    ['Hello, my account is locked. I tried twice.', 'my account is locked'],
    ['Hallo! Wie komme ich ins VPN?', 'Wie komme ich ins VPN?'],
    ['Hi', 'Hi'],
    ['a'.repeat(200), `${'a'.repeat(119)}…`],
  ] as const) {
    it(`"${question.slice(0, 40)}" is a case called "${title.slice(0, 40)}"`, () => {
      assert.equal(caseTitleOf(question), title);
    });
  }
});
