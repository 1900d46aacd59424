import { oneOf } from './roles.ts';
import { isWord, type Token } from './tokens.ts';

export const isBetween = oneOf('between');
export const isCopula = oneOf('copulas');
export const isDoer = oneOf('doers');
const isPolite = oneOf('polite');

const isKnown = oneOf(
  'common',
  'copulas',
  'between',
  'slipWords',
  'listening',
  'clauses',
  'questions',
  'casing',
  'doers',
  'pointers',
  'neutralNouns',
);

/** A word that none of the languages has among its everyday ones. */
export const isUnknownWord = (token: Token | undefined): boolean =>
  token?.form === 'word' &&
  token.word.length > 1 &&
  token.meaning.number === undefined &&
  !isKnown(token);

/** Pauses, politeness and marks: what may stand around a value that is all somebody says. */
export const isPause = (token: Token | undefined): boolean =>
  !isWord(token) || isBetween(token) || isPolite(token);

export const isMarkOf = (token: Token | undefined, marks: string): boolean =>
  token?.form === 'mark' && marks.includes(token.word);

/** A full stop and the like, unless the text goes on right after it. */
export const endsSentence = (token: Token | undefined, next: Token | undefined): boolean =>
  isMarkOf(token, '.!?;') && next?.glued !== true;
