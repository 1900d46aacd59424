/** The most characters a message of Conversations may have (twilio.com/docs/conversations/api). */
const bodyMost = 1_600;

/** A text as one or several messages, broken where a word ends if one does. */
export function partsOf(text: string, most = bodyMost): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const end = breakIn(rest, most);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Not in the first half: rather in the middle of a word. */
function breakIn(text: string, most: number): number {
  const space = text.slice(0, most + 1).search(/\s\S*$/);
  if (space > most / 2) return space;
  const isHalved = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return isHalved ? most - 1 : most;
}
