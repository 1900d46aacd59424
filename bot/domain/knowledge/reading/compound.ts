const links = ['', 's', 'es', 'n', 'en', 'e', 'er'] as const;
const LEAST = 3;

/**
 * The parts of a German compound, folded, if it can be made of known stems: "passwortrucksetz" is
 * "passwort" and "rucksetz". The longest first part wins. Undefined if it cannot.
 */
export function partsOf(
  word: string,
  isKnown: (stem: string) => boolean,
  most = 3,
): readonly string[] | undefined {
  for (let at = word.length - LEAST; at >= LEAST; at -= 1) {
    const head = knownHead(word.slice(0, at), isKnown);
    if (head === undefined) continue;
    const tail = word.slice(at);
    if (isKnown(tail)) return [head, tail];
    const rest = most > 2 ? partsOf(tail, isKnown, most - 1) : undefined;
    if (rest) return [head, ...rest];
  }
  return undefined;
}

/** What stands before another part carries a linking sound: Urlaub-s, Karte-n. */
function knownHead(head: string, isKnown: (stem: string) => boolean): string | undefined {
  return links
    .filter((link) => head.endsWith(link) && head.length - link.length >= LEAST)
    .map((link) => head.slice(0, head.length - link.length))
    .find(isKnown);
}
