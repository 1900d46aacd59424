import type { Token } from './tokens.ts';

/** A word that none of the languages has among its everyday ones. */
export const isUnknownWord = ({ form, word, meaning }: Token): boolean =>
  form === 'word' &&
  word.length > 1 &&
  meaning.number === undefined &&
  !(
    meaning.common ??
    meaning.copulas ??
    meaning.between ??
    meaning.slipWords ??
    meaning.listening ??
    meaning.clauses ??
    meaning.questions ??
    meaning.casing ??
    meaning.doers ??
    meaning.pointers ??
    meaning.neutralNouns
  );

/** Pauses, politeness and marks: what may stand around a value that is all somebody says. */
export const isPause = (token: Token | undefined): boolean =>
  token === undefined ||
  token.form !== 'word' ||
  token.meaning.between === true ||
  (token.meaning.listening === true && token.meaning.clauses === true);

export const endsSentence = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.form === 'mark' && /[.!?;]/.test(token.word) && next?.glued !== true;
