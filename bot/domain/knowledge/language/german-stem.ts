/** Prefixes that part from their verb: an-ge-meldet, an-zu-melden, melde … an. */
export const partingPrefixes = [
  'zuruck',
  'wieder',
  'herunter',
  'runter',
  'hinzu',
  'heraus',
  'raus',
  'hoch',
  'nach',
  'fest',
  'frei',
  'fern',
  'auf',
  'aus',
  'ein',
  'vor',
  'weg',
  'mit',
  'los',
  'bei',
  'her',
  'hin',
  'ab',
  'an',
  'um',
  'zu',
] as const;

const endings = ['ungen', 'ung', 'ern', 'en', 'em', 'er', 'es', 'e', 's', 'n'] as const;
const left = { ungen: 4, ung: 4, ern: 4, s: 4 } as const;

/**
 * What a German word, folded and in small letters, may be found by: its stem first, then what a participle
 * or an infinitive with "zu" goes back to. "angemeldet", "anzumelden" and "Anmeldung" have "anmeld" in common.
 */
export function stemsGerman(word: string): readonly string[] {
  const stem = stemGerman(word);
  const others = [...inflected(word, stem), ...inserted(word)].filter((other) => other.length >= 3);
  return others.length === 0 ? [stem] : [...new Set([stem, ...others])];
}

function stemGerman(word: string): string {
  const noun = word.replace(/ation(en)?$/, 'ier');
  if (noun !== word && noun.length > 5) return noun;
  for (const ending of endings) {
    const least = ending in left ? left[ending as keyof typeof left] : 3;
    if (noun.endsWith(ending) && noun.length - ending.length >= least) {
      const rest = noun.slice(0, -ending.length);
      // "Rechnern", "Kindern": the plural's n was cut, its er is still there.
      return ending === 'n' && rest.endsWith('er') && rest.length > 5 ? rest.slice(0, -2) : rest;
    }
  }
  return noun;
}

/** "sperrt", "meldest", "klappte": the third person goes back to the stem too. */
function inflected(word: string, stem: string): readonly string[] {
  const verb = /^(.{3,}?)(?:e?st|e?t|e?te|e?ten)$/.exec(word)?.[1];
  return verb !== undefined && verb !== stem ? [verb] : [];
}

function inserted(word: string): readonly string[] {
  const plain = /^ge(.{3,}?)(?:e?t|en)$/.exec(word)?.[1];
  const prefix = partingPrefixes.find(
    (one) => word.startsWith(`${one}ge`) || word.startsWith(`${one}zu`),
  );
  if (prefix === undefined) return plain === undefined ? [] : [plain];
  const verb = /^(?:ge|zu)(.{3,}?)(?:e?t|en)$/.exec(word.slice(prefix.length))?.[1];
  return verb === undefined ? [] : [prefix + verb];
}
