/**
 * Where a sentence ends: at a stop, a question or exclamation mark before a space and what may begin the
 * next, at the end of a line, not after a single letter ("z.") or a date's day ("3.").
 */
const end =
  /(?<=[\p{L}\p{N}%)"»”][!?]["»”)]?|(?:\p{L}{2}|\p{N}{3}|[%)"»”])\.["»”)]?)\s+(?=["„«(]?[\p{Lu}\p{N}])|\n+/gu;
const abbreviation =
  /(?:^|\s)(?:z\.\s?b|d\.\s?h|u\.\s?a|bzw|usw|etc|ggf|evtl|inkl|max|min|ca|nr|tel|abs|str|dr|mr|mrs|e\.g|i\.e|no|approx|incl)\.$/i;

export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const piece of text.split(end)) {
    const before = sentences.at(-1);
    if (before !== undefined && abbreviation.test(before)) {
      sentences[sentences.length - 1] = `${before} ${piece}`;
    } else if (piece.trim() !== '') {
      sentences.push(piece.trim());
    }
  }
  return sentences;
}
