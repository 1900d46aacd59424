/** Numbers as words that no masking holds back: neither digits, nor number words, nor letters spelled out. */
const consonants = Array.from('bdfgklmnprstvw');
const vowels = Array.from('aeiou');
const syllables = consonants.flatMap((first) => vowels.map((second) => first + second));

/** 0 "bababa", 1 "bababe"; three syllables hold 343,000 numbers. */
export function wordOf(n: number): string {
  const { length } = syllables;
  const places = [
    Math.floor(n / length / length) % length,
    Math.floor(n / length) % length,
    n % length,
  ];
  return places.map((place) => syllables[place] ?? '').join('');
}

export function numberOf(word: string): number {
  const read = word.match(/../g) ?? [];
  return read.reduce((sum, syllable) => sum * syllables.length + syllables.indexOf(syllable), 0);
}
