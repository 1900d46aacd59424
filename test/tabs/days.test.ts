import assert from 'node:assert/strict';
import { daysInWords } from '../../tabs/src/words/days.ts';

const names = { mon: 'Mo', tue: 'Di', wed: 'Mi', thu: 'Do', fri: 'Fr', sat: 'Sa', sun: 'So' };
const inWords = (...days: string[]) => daysInWords(days, names, 'täglich');

describe('working days in words', () => {
  it('are a span from three in a row on', () => {
    assert.equal(inWords('mon', 'tue', 'wed', 'thu', 'fri'), 'Mo–Fr');
    assert.equal(inWords('mon', 'tue'), 'Mo, Di');
    assert.equal(inWords('wed', 'mon', 'tue', 'sat'), 'Mo–Mi, Sa');
    assert.equal(inWords('mon', 'wed', 'fri'), 'Mo, Mi, Fr');
  });

  it('have a word for all of them', () => {
    assert.equal(inWords('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), 'täglich');
  });
});
