import assert from 'node:assert/strict';
import {
  chooseExperts,
  type Candidate,
  type Search,
} from '../../bot/domain/routing/choose-experts.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { boilers, kenji, mia, priya, rosa, warranty } from '../support/builders.ts';

function candidate(
  person: Person,
  levels: { boilers?: number; warranty?: number },
  told: Partial<Candidate> = {},
): Candidate {
  return { person, levels, presence: 'available', activeSwarms: 0, ...told };
}

const search = (candidates: readonly Candidate[], told: Partial<Search> = {}) =>
  chooseExperts({
    skills: [boilers, warranty],
    candidates,
    asked: new Set(),
    swarmsAtOnce: 2,
    ...told,
  });
const names = (found: readonly { person: Person }[]) => found.map((one) => one.person.name);

describe('choosing experts', () => {
  it('takes one person who covers all before two who cover a part each', () => {
    const choice = search([
      candidate(priya, { boilers: 5 }),
      candidate(kenji, { warranty: 5 }),
      candidate(rosa, { boilers: 2, warranty: 2 }),
    ]);
    assert.deepEqual(names(choice.chosen), ['Rosa']);
    assert.deepEqual(choice.unmatchedSkills, []);
  });

  it('takes as many as it needs to cover all, each for what is theirs', () => {
    const choice = search([candidate(priya, { boilers: 5 }), candidate(kenji, { warranty: 3 })]);
    assert.deepEqual(
      choice.chosen.map((one) => [one.person.name, one.skills.map((skill) => skill.name)]),
      [
        ['Priya', ['Boilers']],
        ['Kenji', ['Warranty']],
      ],
    );
  });

  it('prefers who is free, then who knows more, then who is asked less, then the name', () => {
    const best = (...candidates: Candidate[]) =>
      names(search(candidates, { skills: [boilers] }).chosen)[0];
    assert.equal(
      best(candidate(priya, { boilers: 5 }, { presence: 'busy' }), candidate(rosa, { boilers: 1 })),
      'Rosa',
    );
    assert.equal(best(candidate(priya, { boilers: 3 }), candidate(rosa, { boilers: 4 })), 'Rosa');
    assert.equal(
      best(candidate(priya, { boilers: 3 }, { activeSwarms: 1 }), candidate(rosa, { boilers: 3 })),
      'Rosa',
    );
    assert.equal(best(candidate(rosa, { boilers: 3 }), candidate(priya, { boilers: 3 })), 'Priya');
  });

  it('passes over who cannot be reached, with a reason', () => {
    const choice = search(
      [
        candidate(priya, { boilers: 5 }, { presence: 'offline' }),
        candidate(kenji, { boilers: 5 }, { presence: 'do-not-disturb' }),
        candidate(rosa, { boilers: 5 }, { activeSwarms: 2 }),
        candidate(mia, { boilers: 1 }),
      ],
      { skills: [boilers] },
    );
    assert.deepEqual(names(choice.chosen), ['Mia']);
    assert.deepEqual(
      choice.passedOver.map((one) => [one.person.name, one.why]),
      [
        ['Priya', 'is offline'],
        ['Kenji', 'asked not to be disturbed'],
        ['Rosa', 'is already helping in 2 swarms'],
      ],
    );
  });

  it('names who is next', () => {
    const choice = search([candidate(priya, { boilers: 5 }), candidate(kenji, { boilers: 4 })], {
      skills: [boilers],
    });
    assert.deepEqual(choice.passedOver, [
      { person: kenji, skills: [boilers], why: 'is next if somebody cannot', isNext: true },
    ]);
  });

  it('says why each was chosen', () => {
    const why = (presence: Candidate['presence']) =>
      search([candidate(priya, { boilers: 4 }, { presence })], { skills: [boilers] }).chosen[0]
        ?.why;
    assert.equal(why('available'), 'Boilers 4 of 5, available now');
    assert.equal(why('busy'), 'Boilers 4 of 5, though busy');
    assert.equal(why('unknown'), 'Boilers 4 of 5');
  });

  it('asks nobody twice, and does not speak of them again', () => {
    const choice = search([candidate(priya, { boilers: 5 })], { asked: new Set([priya.id]) });
    assert.deepEqual(choice, {
      chosen: [],
      passedOver: [],
      unmatchedSkills: [boilers, warranty],
    });
  });

  it('names the skills that nobody has', () => {
    const choice = search([candidate(priya, { boilers: 5 }), candidate(kenji, {})]);
    assert.deepEqual(choice.unmatchedSkills, [warranty]);
    assert.deepEqual(choice.passedOver, []);
  });

  it('does not depend on the order in which people are found', () => {
    const candidates = [
      candidate(priya, { boilers: 3, warranty: 1 }),
      candidate(kenji, { warranty: 3 }, { presence: 'busy' }),
      candidate(rosa, { boilers: 3, warranty: 1 }),
    ];
    assert.deepEqual(
      names(search(candidates).chosen),
      names(search([...candidates].reverse()).chosen),
    );
  });

  it('passes over who is off work, whatever Teams says of them', () => {
    const choice = search([
      candidate(priya, { boilers: 5 }, { isOffWork: true }),
      candidate(kenji, { boilers: 1 }),
    ]);
    assert.deepEqual(names(choice.chosen), ['Kenji']);
    assert.deepEqual(
      choice.passedOver.map((one) => [one.person.name, one.why, one.isNext]),
      [['Priya', 'is outside of their working hours', undefined]],
    );
  });

  it('asks nobody beyond what they take at once, more than others or fewer', () => {
    const choice = search([
      candidate(priya, { boilers: 5 }, { activeSwarms: 1, swarmsAtOnce: 1 }),
      candidate(kenji, { boilers: 1 }, { activeSwarms: 3, swarmsAtOnce: 4 }),
      candidate(rosa, { warranty: 5 }, { swarmsAtOnce: 0 }),
    ]);
    assert.deepEqual(names(choice.chosen), ['Kenji']);
    assert.deepEqual(
      choice.passedOver.map((one) => one.why),
      ['is already helping in another swarm', 'takes no swarms at the moment'],
    );
  });
});
