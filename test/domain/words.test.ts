import assert from 'node:assert/strict';
import { maskText } from '../../bot/domain/interaction/masking/index.ts';
import { skillId } from '../../bot/domain/ids.ts';
import { suggestSkills } from '../../bot/domain/routing/suggest-skills.ts';
import { codesIn, newSwarmCode } from '../../bot/domain/swarm/swarm-code.ts';
import {
  checkRequest,
  requestLimit,
  skillLimit,
  stepsTriedLimit,
} from '../../bot/domain/swarm/swarm-request.ts';
import { boilers, warranty } from '../support/builders.ts';

describe('masking', () => {
  for (const [text, masked] of [
    ['my card is 4111 1111 1111 1111, thanks', 'my card is [card number hidden], thanks'],
    ['4111-1111-1111-1111', '[card number hidden]'],
    ['378282246310005', '[card number hidden]'],
    ['write to anna.berg@example.com.', 'write to [mail address hidden].'],
    ['jürgen@müller.example', '[mail address hidden]'],
    ['call +49 (30) 1234-567', 'call [phone number hidden]'],
    [
      'two: 4111111111111111 and a@b.example',
      'two: [card number hidden] and [mail address hidden]',
    ],
  ] as const) {
    it(`hides what must not stand in a chat: ${text}`, () => {
      assert.equal(maskText(text), masked);
    });
  }

  for (const text of [
    'case CAS-01001 of 2026-11-22',
    'order 1234567890123456 is late',
    'serial 4111 1111 1111',
    'it costs +5 euro',
  ]) {
    it(`leaves what is no secret: ${text}`, () => {
      assert.equal(maskText(text), text);
    });
  }
});

describe('the request of a swarm', () => {
  const asked = { request: 'Why?', stepsTried: '', skills: [boilers] };

  it('is trimmed, and each skill is there once', () => {
    const checked = checkRequest({
      request: ' Why? ',
      stepsTried: '\nall ',
      skills: [boilers, warranty, boilers],
    });
    assert.deepEqual(checked, {
      request: 'Why?',
      stepsTried: 'all',
      skills: [boilers, warranty],
    });
  });

  it('is refused by name when it does not fit, and never cut', () => {
    const many = Array.from({ length: skillLimit + 1 }, (_, i) => ({
      id: skillId(`${i}`),
      name: `Skill ${i}`,
    }));
    assert.equal(checkRequest({ ...asked, request: ' \n' }), 'request-missing');
    assert.equal(
      checkRequest({ ...asked, request: 'x'.repeat(requestLimit + 1) }),
      'request-too-long',
    );
    assert.equal(
      checkRequest({ ...asked, stepsTried: 'x'.repeat(stepsTriedLimit + 1) }),
      'steps-too-long',
    );
    assert.equal(checkRequest({ ...asked, skills: many }), 'too-many-skills');
    assert.equal(typeof checkRequest({ ...asked, skills: many.slice(1) }), 'object');
  });
});

describe('the code of a swarm', () => {
  it('is five letters that neither spell a word nor look alike', () => {
    for (let i = 0; i < 200; i += 1) {
      assert.match(
        newSwarmCode(() => (i * 0.618) % 1),
        /^S-[2-9BCDFGHJKMNPQRSTVWXZ]{5}$/,
      );
    }
  });

  it('follows the chance it is given', () => {
    assert.equal(
      newSwarmCode(() => 0),
      'S-22222',
    );
    assert.equal(
      newSwarmCode(() => 0.999),
      'S-ZZZZZ',
    );
  });

  it('is found in a chat’s topic', () => {
    assert.deepEqual(codesIn('CAS-01001 · Leaks · S-4F7K2'), ['S-4F7K2']);
    assert.deepEqual(codesIn('S-22222 then S-33333'), ['S-22222', 'S-33333']);
    assert.deepEqual(codesIn('XS-4F7K2 S-4F7K S-4F7K23 s-4f7k2 S-AEIOU'), []);
  });
});

describe('the skills a text speaks of', () => {
  const hydraulics = { id: skillId('hydraulics'), name: 'Boiler hydraulics' };
  const returns = { id: skillId('returns'), name: 'Returns' };
  const suggested = (text: string) =>
    suggestSkills(text, [hydraulics, warranty, returns]).map((skill) => skill.name);

  it('are those whose name it says, in whatever form', () => {
    assert.deepEqual(suggested('The boilers leak.'), ['Boiler hydraulics']);
    assert.deepEqual(suggested('Is the WARRANTY over? I want to return it'), [
      'Warranty',
      'Returns',
    ]);
  });

  it('are none for other words', () => {
    assert.deepEqual(suggested('Password reset for the portal'), []);
    assert.deepEqual(suggested(''), []);
  });

  it('are ten at most', () => {
    const all = Array.from({ length: 12 }, (_, i) => ({
      id: skillId(`${i}`),
      name: `Boiler ${'abcdefghijkl'.charAt(i)}`,
    }));
    assert.equal(suggestSkills('boiler', all).length, skillLimit);
  });
});
