/** What is cut off the end of an English word, the first that fits, as long as this many letters are left. */
const endings: readonly (readonly [ending: string, left: number, instead: string])[] = [
  ['ization', 3, 'ize'],
  ['isation', 3, 'ize'],
  ['ations', 4, ''],
  ['ation', 4, ''],
  ['ments', 4, ''],
  ['ment', 4, ''],
  ['ions', 4, ''],
  ['ion', 4, ''],
  ['ings', 3, ''],
  ['ing', 3, ''],
  ['ance', 5, ''],
  ['able', 4, ''],
  ['ness', 4, ''],
  ['als', 5, ''],
  ['al', 5, ''],
  ['ed', 3, ''],
  ['ly', 4, ''],
];

/** Things by now, no longer doings: a building is not built, a training comes by no train. */
const nouns = new Set([
  'building',
  'training',
  'meeting',
  'wedding',
  'morning',
  'evening',
  'ceiling',
]);

const vowel = /[aeiouy]/;

/**
 * The stem of an English word in small letters. Cruder than the known ones and not meant to be read:
 * all that counts is that "install", "installing" and "installation" come out alike.
 */
export function stemEnglish(word: string): string {
  if (word.length <= 3) return word;
  const one = withoutPlural(word);
  if (nouns.has(one)) return one;
  for (const [ending, left, instead] of endings) {
    if (!one.endsWith(ending)) continue;
    const rest = one.slice(0, -ending.length);
    // "thing", "bring" and "need" only look as if they had an ending.
    if (rest.length >= left && vowel.test(rest) && !rest.endsWith('e')) {
      return trimmed(rest + instead);
    }
  }
  return trimmed(one);
}

function withoutPlural(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** "cancelled" and "cancel", "use" and "using", "copies" and "copy". */
function trimmed(stem: string): string {
  const short = stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
  const single =
    /([b-df-hj-np-tv-z])\1$/.test(short) && short.length > 3 ? short.slice(0, -1) : short;
  return single.length > 3 && single.endsWith('y') ? `${single.slice(0, -1)}i` : single;
}
