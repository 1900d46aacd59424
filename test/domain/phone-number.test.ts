import assert from 'node:assert/strict';
import {
  comparePhones,
  digitsInCommon,
  readPhone,
} from '../../bot/domain/interaction/phone-number.ts';

function compared(a: string, b: string): string {
  const [one, other] = [readPhone(a), readPhone(b)];
  return one && other ? comparePhones(one, other) : 'unreadable';
}

describe('a telephone number', () => {
  const full = '+49 30 23125 010';

  const same = [
    '+493023125010',
    '493023125010',
    '0049 30 23125010',
    '00493023125010',
    '+49 (0)30 / 231 25-010',
    '+49 (0) 30 23125010',
    '+49 030 23125010',
    '(+49) 30.23.12.50.10',
    'tel:+49-30-23125010;phone-context=example',
    'TEL:+493023125010',
    'sip:+493023125010@carrier.example;user=phone',
    'sips:00493023125010@carrier.example:5061',
    '+49 30 23125010 ext. 7',
    '+49 30 23125010 x7',
    '\t+49 30 23125010\u00a0',
  ];
  for (const written of same) {
    it(`is the same written ${JSON.stringify(written)}`, () => {
      assert.equal(compared(full, written), 'same');
      assert.equal(compared(written, full), 'same');
    });
  }

  const alike = ['030 23125010', '(030) 231-25010', '030/23125010', '30 23125010'];
  for (const written of alike) {
    it(`is alike without its country: ${written}`, () => {
      assert.equal(compared(full, written), 'alike');
      assert.equal(compared(written, full), 'alike');
    });
  }

  it('is another by one digit, by its country, and without its area code', () => {
    for (const written of [
      '+49 30 23125 011',
      '+43 30 23125 010',
      '030 23125 01',
      '023125010',
      '23125010',
      '+49 30 23125 0100',
    ]) {
      assert.equal(compared(full, written), 'other', written);
    }
  });

  it('reads as well where no 0 leads into the country, or belongs to the number', () => {
    assert.equal(compared('+1 (212) 555-0123', '1-212-555-0123'), 'same');
    assert.equal(compared('+1 (212) 555-0123', '212.555.0123'), 'alike');
    assert.equal(compared('+39 06 555 0123', '0039065550123'), 'same');
    assert.equal(compared('+39 06 555 0123', '06 5550123'), 'alike');
    assert.equal(compared('+44 20 7946 0123', '020 7946 0123'), 'alike');
    assert.equal(compared('+352 27 12 34 56', '27 12 34 56'), 'alike');
  });

  it('is none where nobody can be told by it', () => {
    for (const written of [
      '',
      'anonymous',
      'Restricted',
      '4711',
      '+4711',
      'sip:agent12345678@host.example',
      'sip:anonymous@anonymous.invalid',
      'eva1234567@post.example',
      '+1234567890123456',
      '+49 30 2312501 / +49 171 2312502',
    ]) {
      assert.equal(readPhone(written), undefined, written);
    }
  });

  it('is searched for by digits that stand in every way to write it', () => {
    for (const written of [full, ...same, ...alike]) {
      const phone = readPhone(written);
      assert.ok(phone);
      const pattern = new RegExp(digitsInCommon(phone).split('').join('.*'));
      assert.ok(digitsInCommon(phone).length >= 7, written);
      for (const other of [full, ...same, ...alike]) assert.match(other, pattern);
    }
  });
});
