import assert from 'node:assert/strict';
import { reasonInGerman } from '../../tabs/src/words/reason.ts';
import { wordsIn } from '../../tabs/src/words/language.ts';

describe('why somebody is asked', () => {
  it('is all German where the page is', () => {
    const told = reasonInGerman(
      'Grinder mechanics 5 of 5, Boiler hydraulics 4 of 5, available now',
    );
    assert.equal(told, 'Grinder mechanics 5 von 5, Boiler hydraulics 4 von 5, gerade frei');
    assert.doesNotMatch(told, / of 5|available/);
  });

  const whyNot = [
    'is offline',
    'asked not to be disturbed',
    'is outside of their working hours',
    'takes no swarms at the moment',
    'is next if somebody cannot',
    'is already helping in another swarm',
    'is already helping in 3 swarms',
  ];
  for (const told of whyNot) {
    it(`is German also for who is not: ${told}`, () => {
      assert.doesNotMatch(wordsIn('de').reason(told), /\b(is|the|not|swarms?|to)\b/);
    });
  }

  it('is as recorded where the page is English', () => {
    assert.equal(wordsIn('en').reason('Fraud 5 of 5'), 'Fraud 5 of 5');
  });
});
