import assert from 'node:assert/strict';
import { de } from '../../tabs/src/words/de.ts';
import { en } from '../../tabs/src/words/en.ts';
import { clockTime, exactTime } from '../../tabs/src/words/times.ts';

describe('a time of day', () => {
  for (const { locale } of [en, de]) {
    it(`is written as ${locale} writes it`, () => {
      const clock = { hour: '2-digit', minute: '2-digit' } as const;
      const exact = { ...clock, second: '2-digit' } as const;
      for (const iso of ['2026-11-23T00:00:00Z', '2026-07-01T09:05:07Z', '2026-12-31T12:59:59Z']) {
        const at = new Date(iso);
        assert.equal(clockTime(locale, iso), at.toLocaleTimeString(locale, clock));
        assert.equal(exactTime(locale, at.getTime()), at.toLocaleTimeString(locale, exact));
      }
    });
  }

  it('is left to the language where that writes it otherwise', () => {
    assert.match(clockTime('en-US', '2026-12-31T12:59:59Z'), /[AP]M/);
  });
});
