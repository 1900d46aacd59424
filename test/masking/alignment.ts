/** A token is one digit or one run of letters; `end` is the place after it in the text. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/\p{L}+|\d/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A match counts fully; where either of two equal words may be the one left, the one beside the secret. */
const MATCH = 1000;

/** The worth of the best matching (in order, gaps allowed) from each pair of places on. */
function bestWorths(
  from: readonly Token[],
  to: readonly Token[],
  worth: readonly number[],
): readonly Uint32Array[] {
  const table = Array.from({ length: from.length + 1 }, () => new Uint32Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const skipping = Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
      const same = from[i]!.text === to[j]!.text;
      table[i]![j] = same ? Math.max(skipping, table[i + 1]![j + 1]! + worth[i]!) : skipping;
    }
  }
  return table;
}

/** For each token of the original, whether it is still there in what came out, in its order. */
export function survivors(
  original: readonly Token[],
  masked: string,
  isBeside: (token: Token) => boolean,
): readonly boolean[] {
  const left = tokensOf(masked);
  const worth = original.map((token) => (isBeside(token) ? MATCH + 1 : MATCH));
  const table = bestWorths(original, left, worth);
  const kept = original.map(() => false);
  let [i, j] = [0, 0];
  while (i < original.length && j < left.length) {
    if (table[i]![j] === table[i + 1]![j]) i += 1;
    else if (table[i]![j] === table[i]![j + 1]) j += 1;
    else {
      kept[i] = true;
      [i, j] = [i + 1, j + 1];
    }
  }
  return kept;
}
