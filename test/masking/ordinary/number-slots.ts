import type { Chance } from '../chance.ts';
import { luhnNumber } from '../values/payment.ts';
import { cut } from '../values/value.ts';
import type { Slot, SlotMaker } from './slots.ts';

const capitals = 'ABCDEFGHKMNPRTUVWXY';

const dashed = (...groups: readonly string[]): Slot => ({ groups, written: [groups.join('-')] });
const spaced = (...groups: readonly string[]): Slot => ({ groups, written: [groups.join(' ')] });
const whole = (groups: readonly string[]): Slot => ({ groups, written: [groups.join('')] });

const order: SlotMaker = ({ chance }) =>
  chance.pick([
    dashed(chance.digits(4), chance.digits(4)),
    whole(cut(chance.digits(7), [3, 4])),
    whole(cut(chance.digits(8), [4])),
    dashed('A', chance.digits(6)),
    whole(['WB', chance.digits(3), chance.digits(3)]),
    dashed(chance.digits(3), chance.digits(7)),
  ]);

/** Some of the long ones pass Luhn and begin like a card. */
function long(chance: Chance): Slot {
  const digits = chance.happens(0.3)
    ? luhnNumber(chance, chance.pick(['4', '51', '34', '6', '30']), chance.pick([13, 14, 15, 16]))
    : chance.digits(chance.between(10, 16));
  const groups = cut(digits, [4]);
  return { groups, written: [digits, digits, groups.join(' ')] };
}

const caseNumber: SlotMaker = ({ chance }) => {
  const [number, tail] = [chance.digits(5), `${chance.letters(capitals, 1)}${chance.digits(1)}`];
  const more = chance.happens(0.3)
    ? `${chance.letters(capitals, 1)}${chance.digits(1)}${chance.letters(capitals, 1)}${chance.digits(1)}`
    : '';
  return { groups: ['CAS', number, tail + more], written: [`CAS-${number}-${tail}${more}`] };
};

const ticket: SlotMaker = ({ chance }) =>
  chance.pick([
    whole(['INC', chance.digits(4), chance.digits(3)]),
    dashed('SR', chance.digits(6)),
    dashed('R', '2026', chance.digits(4)),
  ]);

const serial: SlotMaker = ({ chance }) =>
  chance.happens(0.5)
    ? long(chance)
    : whole([
        chance.letters(capitals, 2),
        chance.digits(4),
        chance.letters(capitals, 1),
        chance.digits(3),
      ]);

const booking: SlotMaker = ({ chance }) =>
  whole([
    `${chance.letters(capitals, 1)}${chance.digits(1)}${chance.letters(capitals, 2)}${chance.digits(1)}${chance.letters(capitals, 1)}`,
  ]);

export const numberSlots: Readonly<Record<string, SlotMaker>> = {
  order,
  longorder: ({ chance }) => long(chance),
  tracking: ({ chance }) =>
    chance.happens(0.2)
      ? whole(['1Z', chance.digits(3), chance.digits(4), chance.digits(4)])
      : long(chance),
  case: caseNumber,
  ticket,
  serial,
  booking,
  invoice: ({ chance }) =>
    chance.pick([
      dashed('2026', chance.digits(5)),
      whole(cut(chance.digits(8), [4])),
      dashed('RE', chance.digits(6)),
    ]),
  article: ({ chance }) =>
    chance.pick([
      dashed(chance.digits(3), chance.digits(3), chance.digits(2)),
      whole([chance.digits(3), chance.digits(3)]),
    ]),
  asset: ({ chance }) => dashed(chance.pick(['NB', 'LT', 'PC']), chance.digits(5)),
  tag: ({ chance }) => whole([chance.pick(['LH', 'BA', 'LX']), chance.digits(3), chance.digits(3)]),
  rx: ({ chance }) => whole(cut(chance.digits(7), [3, 4])),
  postcode: ({ chance, lang }) =>
    lang === 'en' && chance.happens(0.4)
      ? spaced(
          `${chance.letters(capitals, 2)}${chance.between(1, 19)}`,
          `${chance.digits(1)}${chance.letters(capitals, 2)}`,
        )
      : whole([`${chance.between(1, 9)}${chance.digits(4)}`]),
  extension: ({ chance }) => whole([chance.digits(chance.between(3, 4))]),
  room: ({ chance }) => whole([String(chance.between(101, 899))]),
  error: ({ chance }) =>
    chance.pick([
      whole([String(chance.between(400, 599))]),
      whole(['0x8004', chance.digits(4)]),
      dashed('E', chance.digits(3)),
      whole([chance.digits(5)]),
    ]),
  port: ({ chance }) => whole([String(chance.pick([22, 443, 3389, 8080, 5061]))]),
};
