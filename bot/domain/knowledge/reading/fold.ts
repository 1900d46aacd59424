import type { Language } from '../language/language.ts';

/**
 * Small letters without marks. In German ä, ae and a come out alike, for people write all three; that
 * "aktuell" becomes "aktull" on the way does no harm, since articles go the same way.
 */
export function fold(text: string, language: Language): string {
  const bare = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  if (language !== 'de') return bare;
  return bare.replace(/ae|oe|(?<![aeq])ue/g, (two) => two.charAt(0));
}
