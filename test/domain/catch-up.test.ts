import assert from 'node:assert/strict';
import { catchUpOn } from '../../bot/domain/swarm/catch-up.ts';
import type { Interaction } from '../../bot/domain/interaction/interaction.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import {
  activeSwarm,
  boilers,
  kenji,
  minutesPast,
  noon,
  participant,
  pendingInvitation,
  priya,
  tom,
  warranty,
} from '../support/builders.ts';

const update = (text: string, minutes: number) => ({ by: priya, text, at: minutesPast(minutes) });
const contact = (told: Partial<Interaction>): Interaction =>
  ({
    phase: 'talking',
    phaseSince: minutesPast(1),
    names: { flow: { name: 'Descaling guide' } },
    ...told,
    // The rest of a contact is not looked at.
  }) as Interaction;

const swarm = (told: Partial<Swarm> = {}): Swarm => activeSwarm(told as never);

describe('the catch-up of a swarm', () => {
  it('is empty where nothing was said', () => {
    const none = swarm({ stepsTried: '', skills: [] });
    assert.deepEqual(catchUpOn(none, undefined), { known: [], tried: [], decided: [], open: [] });
  });

  it('tells what people posted and what befell the customer, oldest first, the newest few', () => {
    const updates = [1, 3, 5, 7].map((minutes) => update(`Found ${minutes}`, minutes));
    const held = contact({ phase: 'held', phaseSince: minutesPast(6) });
    assert.deepEqual(
      catchUpOn(swarm({ updates }), held).known.map((one) =>
        one.kind === 'update' ? one.text : one.moment,
      ),
      ['Found 3', 'Found 5', 'held-long', 'Found 7'],
    );
  });

  it('tells of a mood that turned, and of the end', () => {
    const mood = { label: 'negative', since: minutesPast(2) } as const;
    const over = contact({ phase: 'ended', phaseSince: minutesPast(9), mood });
    assert.deepEqual(catchUpOn(swarm(), over).known, [
      { kind: 'moment', moment: 'mood-turned', at: minutesPast(2) },
      { kind: 'moment', moment: 'ended', at: minutesPast(9) },
    ]);
    assert.deepEqual(catchUpOn(swarm(), contact({})).known, []);
  });

  it('tells what was tried: by the customer, by the agent, by who finished a task', () => {
    const told = swarm({
      stepsTried: '- Descaled twice\n\n• Changed the filter',
      tasks: [
        {
          id: 't-1',
          title: 'Measure the pressure',
          owner: priya,
          state: 'done',
          addedAt: noon,
          isFromDynamics: false,
          changedIn: 3,
        },
      ],
    });
    const selfService = { flow: { id: 'flow' }, outcome: 'did not help' };
    assert.deepEqual(catchUpOn(told, contact({ selfService })).tried, [
      { kind: 'self-service', flow: 'Descaling guide', outcome: 'did not help' },
      { kind: 'step', text: 'Descaled twice' },
      { kind: 'step', text: 'Changed the filter' },
      { kind: 'task-done', title: 'Measure the pressure', owner: 'Priya' },
    ]);
  });

  it('tells what was decided: what went to the agent, the newest few, and not the answer again', () => {
    const note = { id: 'n', from: priya, isForDesk: true, isOnDesk: true };
    const told = [1, 2, 3, 4].map((minutes) => ({
      ...{ ...note, text: `Reseat gasket ${minutes}` },
      ...{ at: minutesPast(minutes), isResolution: false },
    }));
    const answer = { ...note, text: '4 Nm', at: minutesPast(8), isResolution: true };
    const ended = { resolution: '4 Nm', resolvedBy: tom, resolvedAt: minutesPast(8) };
    const deskNotes = [...told, answer];
    const resolved = { ...swarm({ deskNotes }), state: 'resolved', ...ended } as Swarm;
    assert.deepEqual(
      catchUpOn(resolved, undefined).decided,
      [2, 3, 4].map((minutes) => ({
        ...{ kind: 'told-agent', by: 'Priya' },
        ...{ text: `Reseat gasket ${minutes}`, at: minutesPast(minutes) },
      })),
    );
  });

  it('tells what is open: subjects with who is waited for, and tasks with who and when', () => {
    const open = catchUpOn(
      swarm({
        participants: [participant(priya, { skills: [boilers] })],
        invitations: [pendingInvitation(kenji, { skills: [warranty] })],
        tasks: [
          {
            id: 't-1',
            title: 'Order gasket',
            owner: { name: 'Rosa' },
            dueOn: '2026-11-27',
            state: 'open',
            addedAt: noon,
            isFromDynamics: true,
            changedIn: 2,
          },
        ],
      }),
      undefined,
    ).open;
    assert.deepEqual(open, [
      { kind: 'subject', name: 'Warranty', status: 'asked', until: minutesPast(5) },
      { kind: 'task', title: 'Order gasket', owner: 'Rosa', dueOn: '2026-11-27' },
    ]);
  });

  it('tells of subjects nobody was found for, until the swarm is over', () => {
    const alone = swarm({ unmatchedSkills: [warranty] });
    assert.deepEqual(
      catchUpOn(alone, undefined).open.map((one) => one.kind === 'subject' && one.status),
      ['searching', 'nobody'],
    );
    const over = { reason: 'Hung up', cancelledBy: tom, cancelledAt: noon };
    const cancelled = { ...alone, state: 'cancelled', ...over } as Swarm;
    assert.deepEqual(catchUpOn(cancelled, undefined).open, []);
  });
});
