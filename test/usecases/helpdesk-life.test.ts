import assert from 'node:assert/strict';
import { everyDay } from '../../bot/domain/helpdesk/hours.ts';
import { rosa } from '../support/builders.ts';
import { dayMs, deskWithCenter } from '../support/desk-with-center.ts';
import { openSharedStore } from '../support/store.ts';

const line = (segmentId: string, text: string) =>
  ({ type: 'line', segmentId, speaker: 'agent', text, isFinal: true }) as const;

describe('a question out of hours', () => {
  before(openSharedStore);
  const hours = (days: readonly number[], from: number) => ({
    timeZone: 'Europe/Berlin',
    open: everyDay([...days], from * 60, 17 * 60),
  });

  it('is saved, with when somebody is back', async () => {
    // It is one o'clock on a Sunday, in Berlin.
    const { deliver, inTeams } = await deskWithCenter({ hours: hours([1, 2, 3, 4, 5], 8) });
    await deliver();
    const [card = ''] = inTeams();
    assert.match(card, /We’re back at .*08:00 CET\./);
    assert.match(card, /Case CAS-01207: in progress\./);
  });

  it('says nothing of hours to who asks within them, or once somebody has it', async () => {
    const within = await deskWithCenter({ hours: hours([0], 8) });
    await within.deliver();
    assert.doesNotMatch(within.inTeams().join('\n'), /back at/);
    const taken = await deskWithCenter({ hours: hours([1], 8) });
    await taken.deliver();
    await taken.tell({ type: 'agent-assigned', agent: { id: 'a-1', name: 'Anna' } });
    await taken.deliver();
    assert.doesNotMatch(taken.inTeams().join('\n'), /back at/);
  });
});

describe('an employee who is silent', () => {
  before(openSharedStore);
  const answered = async () => {
    const desk = await deskWithCenter();
    await desk.deliver();
    await desk.tell(line('a', 'Is it still smoking?'));
    await desk.deliver();
    const passes = async (ms: number) => {
      desk.clock.advance(ms);
      await desk.passTime();
      await desk.deliver();
    };
    return { ...desk, passes };
  };

  it('is warned after two days with when it closes, and a day later it closes', async () => {
    const { passes, inTeams, thread } = await answered();
    await passes(dayMs);
    assert.doesNotMatch(inTeams().join('\n'), /still there/);
    await passes(dayMs);
    assert.match(inTeams().at(-1) ?? '', /Are you still there\?.*this closes at .*It’s solved/s);
    const posts = inTeams().length;
    await passes(dayMs);
    assert.equal((await thread()).state, 'abandoned');
    assert.match(inTeams()[0] ?? '', /Closed, as nobody wrote any more/);
    assert.equal(inTeams().length, posts, 'it is told in the card that stands there');
  });

  it('who writes after the warning keeps it open', async () => {
    const { passes, say, thread, inTeams } = await answered();
    await passes(2 * dayMs);
    await say('2', 'Yes');
    await passes(2 * dayMs);
    assert.equal((await thread()).state, 'with-agent');
    assert.equal(inTeams().filter((text) => text.includes('still there')).length, 1);
  });

  it('who waits for an agent is never closed upon', async () => {
    const desk = await deskWithCenter();
    await desk.deliver();
    desk.clock.advance(30 * dayMs);
    assert.equal(await desk.passTime(), 0);
    assert.equal((await desk.thread()).state, 'waiting-for-agent');
  });

  it('who was passed on waits as well, whoever wrote last', async () => {
    const { tell, passes, thread } = await answered();
    await tell({ type: 'transferred' });
    await passes(30 * dayMs);
    await passes(30 * dayMs);
    assert.equal((await thread()).state, 'waiting-for-agent');
  });
});

describe('a question that was solved', () => {
  before(openSharedStore);
  const solved = async () => {
    const desk = await deskWithCenter();
    await desk.deliver();
    await desk.press.done({ key: desk.key, by: rosa });
    await desk.deliver();
    return { ...desk, before: await desk.thread() };
  };

  it('opens again when its asker writes within seven days, with the same case, for the agent', async () => {
    const { say, clock, deliver, thread, before, atAgent, inTeams } = await solved();
    clock.advance(7 * dayMs - 1_000);
    const heard = await say('2', 'It smokes again');
    await deliver();
    assert.equal(heard.kind, 'taken');
    const now = await thread();
    assert.equal(now.state, 'waiting-for-agent');
    assert.equal(now.handOver.caseId, before.handOver?.caseId);
    assert.equal(atAgent.at(-1), 'It smokes again');
    assert.match(inTeams()[0] ?? '', /A colleague is reading this now/);
  });

  it('stays closed after them, and says so to who asked alone', async () => {
    const { say, clock, thread, before, atAgent } = await solved();
    clock.advance(7 * dayMs + 1_000);
    const heard = await say('2', 'It smokes again');
    assert.deepEqual([heard.kind, 'refusal' in heard && heard.refusal], ['refused', 'over']);
    assert.equal((await thread()).version, before.version);
    assert.deepEqual(atAgent, ['It smokes']);
  });
});
