/** Why somebody is asked, or is not: recorded in English when it was decided. */

/** Part by part. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/\b(\d) of 5\b/g, '$1 von 5'],
  [/, available now$/, ', gerade frei'],
  [/, though busy$/, ', obwohl beschäftigt'],
  [/^is offline$/, 'ist offline'],
  [/^asked not to be disturbed$/, 'möchte nicht gestört werden'],
  [/^is outside of their working hours$/, 'hat gerade keine Arbeitszeit'],
  [/^takes no swarms at the moment$/, 'nimmt zurzeit keine Schwärme an'],
  [/^is next if somebody cannot$/, 'ist als Nächstes dran'],
  [/^is already helping in another swarm$/, 'hilft schon in einem anderen Schwarm'],
  [/^is already helping in (\d+) swarms$/, 'hilft schon in $1 Schwärmen'],
];

export const reasonInGerman = (told: string): string =>
  reasons.reduce((text, [english, german]) => text.replace(english, german), told);
