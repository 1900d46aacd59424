/**
 * A text in parts of at most `most` UTF-16 units, so that it is within the limit however the other side
 * counts: cut at a white space where there is one in the second half, and never inside a character.
 */
export function inParts(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const at = cutAt(rest, most);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function cutAt(text: string, most: number): number {
  const space = text.slice(0, most + 1).search(/\s\S*$/);
  if (space > most / 2) return space;
  // The second half of a surrogate pair would begin the next part.
  return /[\uDC00-\uDFFF]/.test(text.charAt(most)) ? most - 1 : most;
}
