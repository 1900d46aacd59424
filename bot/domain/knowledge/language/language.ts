/** The languages whose words are known. Any other is searched by its words as they stand. */
export type Language = 'en' | 'de' | 'other';

/** @param tag `de`, `de-AT`, `EN_us` */
export function languageOf(tag: string): Language {
  const [first = ''] = tag.toLowerCase().split(/[-_]/);
  return first === 'de' || first === 'en' ? first : 'other';
}
