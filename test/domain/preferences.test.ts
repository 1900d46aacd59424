import assert from 'node:assert/strict';
import { after, isoTime, type IsoTime } from '../../bot/domain/ids.ts';
import { asksFor, helpedPeople, newsFor, tasksFor } from '../../bot/domain/preferences/my-work.ts';
import { isOffWork, refusalOf } from '../../bot/domain/preferences/preferences.ts';
import { isWithin, type WorkingHours } from '../../bot/domain/preferences/working-hours.ts';
import type { ResolvedSwarm, Swarm } from '../../bot/domain/swarm/swarm.ts';
import {
  activeSwarm,
  kenji,
  minutesPast,
  noon,
  participant,
  pendingInvitation,
  priya,
  rosa,
  tom,
} from '../support/builders.ts';

const office: WorkingHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  timeZone: 'Europe/Berlin',
};
const utc = (text: string): IsoTime => isoTime(Date.parse(`${text}Z`));

describe('working hours', () => {
  it('are those of the clock on the person’s own wall, summer and winter', () => {
    // 23 November 2026 is a Monday; Berlin is an hour ahead of UTC then, and two in July.
    assert.equal(isWithin(office, utc('2026-11-23T07:59')), false);
    assert.equal(isWithin(office, utc('2026-11-23T08:00')), true);
    assert.equal(isWithin(office, utc('2026-11-23T15:59')), true);
    assert.equal(isWithin(office, utc('2026-11-23T16:00')), false);
    assert.equal(isWithin(office, utc('2026-07-20T07:00')), true);
    assert.equal(
      isWithin({ ...office, timeZone: 'America/New_York' }, utc('2026-11-23T08:00')),
      false,
    );
  });

  it('end with the week', () => {
    assert.equal(isWithin(office, utc('2026-11-22T10:00')), false, 'a Sunday');
  });

  it('may go over midnight: the day is the one on which they begin', () => {
    const night = { ...office, days: ['fri'] as const, from: '22:00', to: '06:00' };
    assert.equal(isWithin(night, utc('2026-11-27T21:30')), true, 'Friday night');
    assert.equal(isWithin(night, utc('2026-11-28T04:30')), true, 'Saturday morning');
    assert.equal(isWithin(night, utc('2026-11-27T04:30')), false, 'Friday morning');
    assert.equal(isWithin(night, utc('2026-11-28T21:30')), false, 'Saturday night');
  });

  it('count only for who has said when they work', () => {
    const sunday = utc('2026-11-22T10:00');
    assert.equal(isOffWork({}, sunday), false);
    assert.equal(isOffWork({ workingHours: office }, sunday), true);
  });
});

describe('what a person decides about being asked', () => {
  it('is kept when it makes sense', () => {
    assert.equal(refusalOf({}), undefined);
    assert.equal(refusalOf({ swarmsAtOnce: 0, workingHours: office }), undefined);
  });

  it('is refused otherwise, by name', () => {
    assert.equal(refusalOf({ swarmsAtOnce: 10 }), 'at-once-out-of-range');
    assert.equal(refusalOf({ swarmsAtOnce: 1.5 }), 'at-once-out-of-range');
    const refused = (told: Partial<WorkingHours>) =>
      refusalOf({ workingHours: { ...office, ...told } });
    assert.equal(refused({ days: [] }), 'no-day');
    assert.equal(refused({ from: '9:00' }), 'hours-unknown');
    assert.equal(refused({ to: '09:00' }), 'hours-unknown');
    assert.equal(refused({ timeZone: 'Europe/Nowhere' }), 'hours-unknown');
  });
});

describe('what is a person’s in swarms', () => {
  const swarm = activeSwarm({
    participants: [
      participant(tom, { role: 'agent', joinedBy: 'opening' }),
      participant(priya, { joinedAt: minutesPast(2) }),
    ],
    invitations: [pendingInvitation(kenji), pendingInvitation(rosa)],
    updates: [
      { by: kenji, text: 'Before she came', at: minutesPast(1) },
      { by: kenji, text: 'First', at: minutesPast(3) },
      { by: rosa, text: 'Second', at: minutesPast(4) },
    ],
  });

  it('are the invitations that wait for them, not those of others', () => {
    const asks = asksFor([swarm], kenji.id);
    assert.deepEqual(
      asks.map((one) => one.invitation.person.name),
      ['Kenji'],
    );
    assert.deepEqual(asksFor([swarm], priya.id), []);
  });

  it('is what others wrote since they came, or since they wrote last', () => {
    const { count, last } = newsFor(swarm, priya.id);
    assert.deepEqual([count, last?.by, last?.text], [2, 'Rosa', 'Second']);
    const answered = {
      ...swarm,
      updates: [...swarm.updates, { by: priya, text: 'Mine', at: minutesPast(5) }],
    };
    assert.deepEqual(newsFor(answered, priya.id), { count: 0, last: undefined });
  });

  it('are the tasks they promised, the next due first', () => {
    const task = (id: string, told: object = {}) => ({
      id,
      title: id,
      owner: { id: priya.id, name: priya.name },
      state: 'open' as const,
      addedAt: noon,
      isFromDynamics: false,
      changedIn: 1,
      ...told,
    });
    const withTasks = {
      ...swarm,
      tasks: [
        task('some day'),
        task('Friday', { dueOn: '2026-11-27' }),
        task('tomorrow', { dueOn: '2026-11-23' }),
        task('done', { state: 'done' }),
        task('of Kenji', { owner: { id: kenji.id, name: kenji.name } }),
      ],
    };
    assert.deepEqual(
      tasksFor([withTasks], priya.id).map((one) => one.task.title),
      ['tomorrow', 'Friday', 'some day'],
    );
  });

  it('is how many people they helped this month by their own clock, each once', () => {
    const resolved = (agent: Swarm['agent'], resolvedAt: IsoTime): ResolvedSwarm => ({
      ...swarm,
      state: 'resolved',
      agent,
      resolution: 'Reseated.',
      resolvedBy: agent,
      resolvedAt,
      closesCase: false,
      isAnswerSaved: true,
    });
    const helped = (...swarms: Swarm[]) =>
      helpedPeople(swarms, { person: priya.id, timeZone: 'Europe/Berlin', now: noon });
    assert.equal(helped(resolved(tom, noon), resolved(tom, noon), resolved(kenji, noon)), 2);
    assert.equal(helped(resolved(priya, noon), swarm), 0, 'not oneself, not what goes on');
    // 00:30 on the first of November in Berlin is still October in London.
    assert.equal(helped(resolved(tom, utc('2026-10-31T23:30'))), 1);
    assert.equal(helped(resolved(tom, after(utc('2026-10-31T23:30'), -3_600_000))), 0);
  });
});
