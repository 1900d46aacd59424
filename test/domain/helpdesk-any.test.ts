import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { rebuildThread } from '../../bot/domain/helpdesk/apply-event.ts';
import * as decide from '../../bot/domain/helpdesk/decisions.ts';
import { followCase } from '../../bot/domain/helpdesk/follow-case.ts';
import { firstBreakOfThread } from '../../bot/domain/helpdesk/timeline.ts';
import { isOpen, type Thread } from '../../bot/domain/helpdesk/thread.ts';
import { after } from '../../bot/domain/ids.ts';
import { minutesPast, rosa, tom } from '../support/builders.ts';
import { article, dayMs, opened, type played, times, way, writing } from './helpdesk-rig.ts';

/** Numbers that repeat from a seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** One of everything that can be wished of a thread, at any time. */
function wish(story: ReturnType<typeof played>, pick: (below: number) => number): void {
  const { thread } = story;
  const by = [rosa, rosa, rosa, tom][pick(4)]?.id ?? rosa.id;
  const round = 1 + pick(3);
  const offer = pick(2) === 0 ? { way } : { article: article(`a-${pick(9)}`), way };
  const session = (thread.handOver?.session ?? 1) - (pick(6) === 0 ? 1 : 0);
  const messageId = `m-${thread.version}`;
  const wishes = [
    () => decide.acceptArticle(thread, { by, round }),
    () => decide.refuseArticle(thread, { by, round, offer }),
    () => decide.wantPerson(thread, { by, way }),
    () => decide.writeInThread(thread, { ...writing('x', offer, story.now()), by, messageId }),
    () => decide.hearAgent(thread, { kind: 'words', messageId }, session),
    () => decide.hearAgent(thread, { kind: 'joined', agent: { id: 'p', name: '' } }, session),
    () => decide.hearAgent(thread, { kind: 'named', id: 'p', name: 'Paul' }, session),
    () => decide.hearAgent(thread, { kind: 'left' }, session),
    () => decide.hearAgent(thread, { kind: 'ended' }, session),
    () => decide.solveByEmployee(thread, by),
    () => decide.rate(thread, { by, score: pick(7), words: '' }),
    () => decide.passTime(thread, story.now(), times),
    () => followCase(thread, { number: 'C-1', state: `s-${pick(2)}`, isClosed: pick(8) === 0 }),
  ];
  story.record(wishes[pick(wishes.length)]?.() ?? []);
}

describe('any helpdesk thread', () => {
  const stories = Array.from({ length: 400 }, (_, seed) => {
    const pick = chance(seed + 1);
    const story = opened(pick(3) === 0 ? { way } : { article: article('a'), way });
    const before: Thread[] = [story.thread];
    for (let step = 0; step < 60; step += 1) {
      story.at(after(story.now(), pick(2) * pick(3) * dayMs + 1_000));
      wish(story, pick);
      before.push(story.thread);
    }
    return { ...story, thread: story.thread, before };
  });

  it('goes only where its states allow', () => {
    const allowed: Readonly<Record<Thread['state'], readonly Thread['state'][]>> = {
      answering: ['waiting-for-agent', 'solved', 'abandoned'],
      'waiting-for-agent': ['with-agent', 'solved'],
      'with-agent': ['waiting-for-agent', 'solved', 'abandoned'],
      solved: ['answering', 'waiting-for-agent'],
      abandoned: ['answering', 'waiting-for-agent'],
    };
    const seen = new Set<string>();
    for (const { before } of stories) {
      before.slice(1).forEach((thread, place) => {
        const was = before[place]?.state ?? 'answering';
        if (was === thread.state) return;
        seen.add(`${was} ${thread.state}`);
        assert.ok(allowed[was].includes(thread.state), `${was} became ${thread.state}`);
      });
    }
    assert.ok(seen.size >= 9, [...seen].join(', '));
  });

  it('shows two articles at most, and none once a person was asked', () => {
    for (const { thread, entries } of stories) {
      assert.ok(thread.rounds.length <= decide.roundsAtMost);
      const handed = entries.findIndex(({ event }) => event?.type === 'handed-over');
      const shown = entries.findLastIndex(({ event }) => event?.type === 'article-shown');
      assert.ok(handed === -1 || shown < handed);
    }
  });

  it('is what its timeline tells, and its chain is whole until something is changed', () => {
    for (const { thread, entries } of stories) {
      assert.deepEqual(rebuildThread(entries), thread);
      assert.equal(firstBreakOfThread(entries, sha256), undefined);
      const [first, ...rest] = entries;
      assert.ok(first);
      assert.ok(firstBreakOfThread([{ ...first, at: minutesPast(1) }, ...rest], sha256));
    }
  });

  it('passes on every word once, in the order it was written', () => {
    for (const { entries, effects } of stories) {
      const wrote = (type: 'employee-wrote' | 'agent-wrote') =>
        entries.flatMap(({ event }) => (event?.type === type ? [event.messageId] : []));
      const sent = (kind: 'say-to-agent' | 'show-agents-words') =>
        effects.flatMap(({ action }) => (action.kind === kind ? [action.messageId] : []));
      assert.deepEqual(sent('say-to-agent'), wrote('employee-wrote'));
      assert.deepEqual(sent('show-agents-words'), wrote('agent-wrote'));
    }
  });

  it('never closes by itself on somebody who waits, and never without a warning', () => {
    for (const { entries } of stories) {
      entries.forEach(({ event }, place) => {
        if (event?.type !== 'abandoned') return;
        assert.ok(entries.slice(0, place).some((one) => one.event?.type === 'idle-warned'));
        const state = rebuildThread(entries.slice(0, place));
        assert.notEqual(state.state, 'waiting-for-agent');
        assert.notEqual(state.lastWord.of, 'employee');
      });
    }
  });

  it('ends in every way', () => {
    const ends = new Set(stories.map(({ thread }) => thread.state));
    assert.ok(ends.size >= 4, [...ends].join(', '));
    assert.ok(stories.some(({ thread }) => isOpen(thread)));
  });
});
