import assert from 'node:assert/strict';
import { applyEvent, rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { interactionId } from '../../bot/domain/ids.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import {
  accepted,
  askedOf,
  boilers,
  chatOpened,
  declined,
  invited,
  kenji,
  keyOf,
  mia,
  minutesPast,
  noon,
  opening,
  priya,
  rosa,
  timelineOf,
  tom,
  warranty,
} from '../support/builders.ts';

const stateAfter = (...events: Parameters<typeof timelineOf>[0]) => rebuild(timelineOf(events));

describe('the state of a swarm', () => {
  it('begins active, with its agent as the only participant', () => {
    const swarm = stateAfter([opening(), tom]);
    assert.equal(swarm.state, 'active');
    assert.equal(swarm.openedAt, noon);
    assert.deepEqual(swarm.participants, [
      { person: tom, role: 'agent', joinedBy: 'opening', joinedAt: noon, skills: [] },
    ]);
  });

  it('is watched from the beginning by who leads its agent', () => {
    const swarm = stateAfter(opening({ observers: [mia] }));
    assert.deepEqual(swarm.participants[1], {
      person: mia,
      role: 'observer',
      joinedBy: 'rule',
      joinedAt: noon,
      skills: [],
    });
    assert.equal('observers' in swarm, false);
  });

  it('counts the entries it is made of', () => {
    assert.equal(stateAfter(opening(), chatOpened, invited(priya)).version, 3);
  });

  it('knows its chat', () => {
    assert.deepEqual(stateAfter(opening(), chatOpened).chat, {
      id: '19:swarm@thread.v2',
      webUrl: 'https://teams.example/chat',
    });
  });

  it('waits for who was invited', () => {
    const [invitation] = stateAfter(opening(), invited(priya)).invitations;
    assert.equal(invitation?.status, 'pending');
    assert.equal(invitation.sentAt, minutesPast(1));
  });

  it('seats who accepts, for the skills they were asked for', () => {
    const swarm = stateAfter(opening(), invited(priya), accepted(priya));
    assert.equal(swarm.invitations[0]?.status, 'accepted');
    assert.deepEqual(swarm.participants[1], {
      person: priya,
      role: 'expert',
      joinedBy: 'invitation',
      joinedAt: minutesPast(2),
      skills: [boilers],
    });
  });

  it('keeps why somebody declined', () => {
    const [invitation] = stateAfter(opening(), invited(priya), declined(priya)).invitations;
    assert.equal(invitation?.status === 'declined' && invitation.reason, 'in-a-call');
  });

  it('lets a late yes replace a silence, with no trace of the silence in the invitation', () => {
    const expired: SwarmEvent = { type: 'invitation-expired', invitationId: askedOf(priya) };
    const [invitation] = stateAfter(
      opening(),
      invited(priya),
      expired,
      accepted(priya),
    ).invitations;
    assert.equal(invitation?.status, 'accepted');
    assert.equal('expiredAt' in invitation, false);
  });

  it('seats nobody twice, but with what they now also cover', () => {
    const added: SwarmEvent = { type: 'participant-added', person: priya };
    const swarm = stateAfter(opening(), added, invited(priya), accepted(priya));
    assert.equal(swarm.participants.length, 2);
    assert.equal(swarm.participants[1]?.joinedBy, 'hand');
    assert.deepEqual(swarm.participants[1].skills, [boilers]);
  });

  it('remembers the newest search for experts', () => {
    const search = (why: string): SwarmEvent => ({
      type: 'experts-searched',
      passedOver: [{ person: kenji, skills: [boilers], why }],
      unmatchedSkills: [warranty],
    });
    const swarm = stateAfter(opening(), search('is offline'), search('is next'));
    assert.deepEqual(swarm.passedOver, [{ person: kenji, skills: [boilers], why: 'is next' }]);
    assert.deepEqual(swarm.unmatchedSkills, [warranty]);
  });

  it('shows one interaction', () => {
    const linked: SwarmEvent = {
      type: 'interaction-linked',
      interactionId: interactionId('call-1'),
    };
    assert.equal(stateAfter(opening(), linked).interactionId, 'call-1');
  });

  it('is resolved by a person, with the answer', () => {
    const resolved: SwarmEvent = {
      type: 'swarm-resolved',
      resolution: 'The gasket is worn.',
      closesCase: true,
    };
    const swarm = stateAfter(opening(), [resolved, priya], { type: 'answer-saved' });
    assert.equal(swarm.state, 'resolved');
    assert.equal(swarm.resolution, 'The gasket is worn.');
    assert.equal(swarm.resolvedBy, priya);
    assert.equal(swarm.closesCase, true);
    assert.throws(() => stateAfter(opening(), resolved), /only a person/);
  });

  it('is cancelled by a person, with the reason', () => {
    const swarm = stateAfter(opening(), [
      { type: 'swarm-cancelled', reason: 'The customer hung up.' },
      tom,
    ]);
    assert.equal(swarm.state === 'cancelled' && swarm.reason, 'The customer hung up.');
  });

  it('is the same whether built step by step or from the whole timeline', () => {
    const entries = timelineOf([
      [opening(), tom],
      chatOpened,
      invited(priya),
      invited(rosa, { skills: [warranty] }),
      [declined(priya), priya],
      invited(kenji),
      [accepted(kenji), kenji],
      { type: 'invitation-expired', invitationId: askedOf(rosa) },
      [{ type: 'participant-added', person: mia }, tom],
      [{ type: 'update-posted', text: 'Look at the gasket.' }, kenji],
      [{ type: 'swarm-resolved', resolution: 'The gasket.', closesCase: false }, tom],
    ]);
    let swarm: ReturnType<typeof rebuild> | undefined;
    for (const { event, ...entry } of entries)
      swarm = applyEvent(swarm, { ...entry, event: event! });
    assert.deepEqual(rebuild(entries), swarm);
  });

  it('cannot be told without its opening, nor opened twice, nor with a payload erased', () => {
    assert.throws(() => rebuild([]), /empty timeline/);
    assert.throws(() => stateAfter(chatOpened), /does not begin with its opening/);
    assert.throws(() => stateAfter(opening(), opening({ request: 'again' })), /opened twice/);
    const [{ event: _erased, ...entry }] = timelineOf([opening()]) as [
      ReturnType<typeof timelineOf>[number],
    ];
    assert.throws(() => rebuild([entry]), /was erased/);
  });

  it('belongs to the tenant and swarm its timeline names', () => {
    const swarm = rebuild(timelineOf([opening()], keyOf('another')));
    assert.equal(swarm.id, 'another');
  });
});
