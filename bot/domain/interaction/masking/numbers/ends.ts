import type { Topic } from '../kinds.ts';
import { isLong } from './lengths.ts';
import { isCopula } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import { isMark, type Token, type Tokens } from '../reading/tokens.ts';

const ends = new Set(
  `finishes finishing finish ended hoert aufhoert aufhoerend ending ends end endet endend ende endziffern endung last letzten letzte starting starts start
  beginning begins begin beginnt beginnend anfang faengt first ersten schluss hinten`
    .split(/\s+/)
    .filter(Boolean),
);
const joints = new Set(
  'in with on mit auf an it the die of der four three six vier drei sechs bit bits part teil stueck block'.split(
    ' ',
  ),
);
const isFiller = oneOf('between', 'slipWords', 'neutralNouns');

const isLight = (token: Token): boolean =>
  isMark(token) || isCopula(token) || isFiller(token) || joints.has(token.word);

const ofLength = new Set<Topic>([
  'bank-account',
  'health-insurance',
  'membership',
  'identity-document',
]);

/** Kinds long enough that an end of one tells which it is. */
export const hasEnds = (topic: Topic): boolean => isLong(topic) || ofLength.has(topic);

/** How many words before a number may say which end of another it is. */
const reach = 5;

/** What stands before a number says that it is an end of one: "and it ends in", "am Ende die". */
export function isEndNamed(before: Tokens): boolean {
  const near = before.slice(-reach);
  const end = near.findLastIndex(({ word }) => ends.has(word));
  return end >= 0 && near.slice(end + 1).every(isLight);
}
