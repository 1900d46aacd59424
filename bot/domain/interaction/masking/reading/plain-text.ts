import type { Tokens } from './tokens.ts';

/** Tokens as text for regular expressions: folded words with one space between. */
export type PlainText = {
  readonly text: string;
  /** Where each token begins in it. */
  readonly starts: readonly number[];
};

const abbreviations = new Set('nr no tel kto mitgl vers str ref art best kd'.split(' '));
const kept = new Set(['.', '?', ',', ':', ';', '!', '+']);

/** Marks stand apart; hyphens, brackets and the dots of abbreviations are left out. */
export function plainTextOf(tokens: Tokens): PlainText {
  let text = '';
  const starts: number[] = [];
  tokens.forEach((token, at) => {
    starts.push(text.length);
    const isAbbreviation = token.word === '.' && abbreviations.has(tokens[at - 1]?.word ?? '');
    if (token.form === 'mark' && (!kept.has(token.word) || isAbbreviation)) return;
    text += token.form === 'hidden' ? '# ' : `${token.word} `;
  });
  return { text, starts };
}

/** The token at an offset: the last one that begins at or before it. */
export function tokenAt({ starts }: PlainText, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
