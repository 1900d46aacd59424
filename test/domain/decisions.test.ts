import assert from 'node:assert/strict';
import { invitationId } from '../../bot/domain/ids.ts';
import {
  acceptInvitation,
  addByHand,
  cancelSwarm,
  declineInvitation,
  expireInvitation,
  postUpdate,
  remindInvitation,
  resolveSwarm,
  textLimit,
  thankHelpers,
} from '../../bot/domain/swarm/decisions.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { effectsOf } from '../../bot/domain/swarm/effects.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import {
  accepted,
  activeSwarm,
  askedOf,
  boilers,
  declined,
  invited,
  kenji,
  mia,
  minutesPast,
  noon,
  opening,
  participant,
  pendingInvitation,
  priya,
  rosa,
  timelineOf,
  tom,
  warranty,
} from '../support/builders.ts';

const after = (...events: Parameters<typeof timelineOf>[0]): Swarm =>
  rebuild(timelineOf([opening(), ...events]));
const typesOf = (decision: readonly { type: string }[] | string) =>
  typeof decision === 'string' ? decision : decision.map((event) => event.type);
const cancelled = [{ type: 'swarm-cancelled', reason: 'x' }, tom] as const;
const expired = { type: 'invitation-expired', invitationId: askedOf(priya) } as const;
const withdrawn = {
  type: 'invitation-withdrawn',
  invitationId: askedOf(priya),
  because: 'covered',
} as const;

describe('accepting an invitation', () => {
  const accept = (swarm: Swarm, person = priya) =>
    acceptInvitation(swarm, askedOf(priya), person.id);

  it('happens while it is pending', () => {
    assert.deepEqual(accept(after(invited(priya))), [accepted(priya)]);
  });

  it('still counts after silence, and after a no', () => {
    assert.deepEqual(accept(after(invited(priya), expired)), [accepted(priya)]);
    assert.deepEqual(accept(after(invited(priya), declined(priya))), [accepted(priya)]);
  });

  it('is nobody else’s to do', () => {
    assert.equal(accept(after(invited(priya)), kenji), 'not-invited');
    assert.equal(
      acceptInvitation(after(invited(priya)), invitationId('none'), priya.id),
      'not-invited',
    );
  });

  it('happens once', () => {
    assert.equal(accept(after(invited(priya), accepted(priya))), 'already-accepted');
  });

  it('says that the subject is covered when somebody was faster', () => {
    const swarm = after(invited(priya), expired, invited(kenji), accepted(kenji));
    assert.equal(accept(swarm), 'already-covered');
  });

  it('says that it was withdrawn', () => {
    assert.equal(accept(after(invited(priya), withdrawn)), 'withdrawn');
  });

  it('is too late once the swarm is closed', () => {
    assert.equal(accept(after(invited(priya), cancelled)), 'swarm-closed');
  });

  it('withdraws the invitations that nothing is left for', () => {
    const swarm = after(
      invited(priya, { skills: [boilers, warranty] }),
      invited(kenji, { skills: [boilers] }),
      invited(rosa, { skills: [warranty] }),
    );
    assert.deepEqual(accept(swarm), [
      accepted(priya),
      { type: 'invitation-withdrawn', invitationId: askedOf(kenji), because: 'covered' },
      { type: 'invitation-withdrawn', invitationId: askedOf(rosa), because: 'covered' },
    ]);
  });

  it('leaves the invitations for what is still open', () => {
    const swarm = after(
      invited(priya),
      invited(kenji, { skills: [boilers, warranty] }),
      invited(rosa, { skills: [warranty] }),
    );
    assert.deepEqual(accept(swarm), [accepted(priya)]);
  });
});

describe('declining an invitation', () => {
  const decline = (swarm: Swarm, person = priya) =>
    declineInvitation(swarm, { id: askedOf(priya), person: person.id, reason: 'in-a-call' });

  it('keeps the reason', () => {
    assert.deepEqual(decline(after(invited(priya))), [declined(priya)]);
  });

  it('is refused when it was answered, is not theirs, or the swarm is closed', () => {
    assert.equal(decline(after(invited(priya), accepted(priya))), 'already-answered');
    assert.equal(decline(after(invited(priya), expired)), 'already-answered');
    assert.equal(decline(after(invited(priya)), kenji), 'not-invited');
    assert.equal(decline(after(invited(priya), cancelled)), 'swarm-closed');
  });
});

describe('a reminder', () => {
  it('is for who is still waited for, once', () => {
    const swarm = activeSwarm({ invitations: [pendingInvitation(priya)] });
    assert.deepEqual(remindInvitation(swarm, askedOf(priya)), [
      { type: 'invitation-reminded', invitationId: askedOf(priya) },
    ]);
    const reminded = { ...pendingInvitation(priya), remindedAt: minutesPast(2) };
    assert.deepEqual(remindInvitation({ ...swarm, invitations: [reminded] }, askedOf(priya)), []);
    const gone = { ...pendingInvitation(priya), status: 'expired' as const, expiredAt: noon };
    assert.deepEqual(remindInvitation({ ...swarm, invitations: [gone] }, askedOf(priya)), []);
    assert.deepEqual(remindInvitation(swarm, askedOf(kenji)), []);
  });
});

describe('silence', () => {
  const expire = (swarm: Swarm) => expireInvitation(swarm, askedOf(priya));

  it('ends a pending invitation', () => {
    assert.deepEqual(expire(after(invited(priya))), [expired]);
  });

  it('changes nothing after an answer, a second ring, or the end of the swarm', () => {
    assert.deepEqual(expire(after(invited(priya), accepted(priya))), []);
    assert.deepEqual(expire(after(invited(priya), expired)), []);
    assert.deepEqual(expire(after(invited(priya), cancelled)), []);
    assert.deepEqual(expireInvitation(after(), invitationId('none')), []);
  });
});

describe('bringing somebody in by hand', () => {
  it('needs no invitation', () => {
    assert.deepEqual(addByHand(activeSwarm(), tom.id, mia), [
      { type: 'participant-added', person: mia },
    ]);
  });

  it('answers the invitation of who was being asked anyway', () => {
    const swarm = activeSwarm({ invitations: [pendingInvitation(priya)] });
    assert.deepEqual(addByHand(swarm, tom.id, priya), [accepted(priya)]);
  });

  it('is refused to strangers, for who is in, and when the swarm is closed', () => {
    assert.equal(addByHand(activeSwarm(), kenji.id, mia), 'not-a-member');
    assert.equal(addByHand(activeSwarm(), tom.id, tom), 'already-in');
    assert.equal(addByHand(after(cancelled), tom.id, mia), 'swarm-closed');
  });
});

describe('an update', () => {
  it('is trimmed', () => {
    assert.deepEqual(postUpdate(activeSwarm(), tom.id, '  Look. \n'), [
      { type: 'update-posted', text: 'Look.' },
    ]);
  });

  it('is refused to strangers, without words, over the limit, and when the swarm is closed', () => {
    assert.equal(postUpdate(activeSwarm(), kenji.id, 'x'), 'not-a-member');
    assert.equal(postUpdate(activeSwarm(), tom.id, ' \n '), 'text-missing');
    assert.equal(postUpdate(activeSwarm(), tom.id, 'x'.repeat(textLimit + 1)), 'text-too-long');
    assert.equal(typeof postUpdate(activeSwarm(), tom.id, 'x'.repeat(textLimit)), 'object');
    assert.equal(postUpdate(after(cancelled), tom.id, 'x'), 'swarm-closed');
  });
});

describe('thanking who helped', () => {
  const members = { participants: [participant(tom, { role: 'agent' }), participant(priya)] };
  const solved: Swarm = {
    ...activeSwarm({ ...members, agent: tom }),
    state: 'resolved',
    resolution: 'The gasket.',
    resolvedBy: tom,
    resolvedAt: noon,
    closesCase: false,
    isAnswerSaved: true,
  };

  it('is said by the agent once it is solved', () => {
    assert.deepEqual(thankHelpers(solved, tom.id, ' Thank you! '), [
      { type: 'helpers-thanked', text: 'Thank you!' },
    ]);
  });

  it('is said once', () => {
    const thanks = { by: tom, text: 'Thank you!', at: noon };
    assert.deepEqual(thankHelpers({ ...solved, thanks }, tom.id, 'Thanks again'), []);
  });

  it('is refused to others, where nobody helped, before it is solved, and without words', () => {
    assert.equal(thankHelpers(solved, kenji.id, 'x'), 'not-a-member');
    assert.equal(thankHelpers(solved, priya.id, 'x'), 'only-the-agent-thanks');
    const alone = { ...solved, participants: [participant(tom, { role: 'agent' })] };
    assert.equal(thankHelpers(alone, tom.id, 'x'), 'nobody-to-thank');
    const running = activeSwarm({ ...members, agent: tom });
    assert.equal(thankHelpers(running, tom.id, 'x'), 'nobody-to-thank');
    assert.equal(thankHelpers(solved, tom.id, ' \n'), 'text-missing');
    assert.equal(thankHelpers(solved, tom.id, 'x'.repeat(textLimit + 1)), 'text-too-long');
  });

  it('goes to the chat, and may be said anew when it was taken up again and solved again', () => {
    const thanked: SwarmEvent = { type: 'helpers-thanked', text: 'Thank you!' };
    const resolved: SwarmEvent = { type: 'swarm-resolved', resolution: 'x', closesCase: false };
    const told: Parameters<typeof timelineOf>[0] = [
      [opening(), tom],
      [{ type: 'participant-added', person: priya }, tom],
      [resolved, tom],
      [thanked, tom],
    ];
    const swarm = rebuild(timelineOf(told));
    assert.deepEqual(
      effectsOf(thanked, swarm).map(({ action }) => action),
      [{ kind: 'post-update', update: swarm.state === 'resolved' && swarm.thanks }],
    );
    const again: SwarmEvent = { type: 'swarm-reactivated', reopensCase: false };
    const solvedAgain = rebuild(timelineOf([...told, [again, tom], [resolved, tom]]));
    assert.equal('thanks' in solvedAgain, false);
  });
});

describe('resolving a swarm', () => {
  const members = { participants: [participant(tom, { role: 'agent' }), participant(priya)] };
  const resolve = (swarm: Swarm, by = tom, closesCase = false) =>
    resolveSwarm(swarm, { by: by.id, resolution: ' The gasket. ', closesCase });

  it('keeps the answer and withdraws what is still asked', () => {
    const swarm = activeSwarm({ ...members, invitations: [pendingInvitation(kenji)] });
    assert.deepEqual(resolve(swarm), [
      { type: 'swarm-resolved', resolution: 'The gasket.', closesCase: false },
      { type: 'invitation-withdrawn', invitationId: askedOf(kenji), because: 'swarm-closed' },
    ]);
  });

  it('is any member’s to do, closing the case only its agent’s', () => {
    assert.deepEqual(typesOf(resolve(activeSwarm(members), priya)), ['swarm-resolved']);
    assert.equal(resolve(activeSwarm(members), priya, true), 'only-the-agent-closes-the-case');
    assert.deepEqual(typesOf(resolve(activeSwarm(members), tom, true)), ['swarm-resolved']);
    assert.equal(resolve(activeSwarm(members), kenji), 'not-a-member');
  });

  it('happens once', () => {
    assert.equal(resolve(after(cancelled)), 'swarm-closed');
  });
});

describe('cancelling a swarm', () => {
  it('needs a reason, and withdraws what is still asked', () => {
    const swarm = activeSwarm({ invitations: [pendingInvitation(priya)] });
    assert.equal(cancelSwarm(swarm, tom.id, ' '), 'text-missing');
    assert.deepEqual(typesOf(cancelSwarm(swarm, tom.id, 'hung up')), [
      'swarm-cancelled',
      'invitation-withdrawn',
    ]);
  });
});
