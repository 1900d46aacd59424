import { partsOf } from '../reading/compound.ts';
import { stemsOf, type Word } from '../reading/reader.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { respell } from './respell.ts';

const LEAST = 4;
/** A shorter German word is hardly made of two. */
const LEAST_COMPOUND = 7;

/**
 * The words of a question. Those that neither the articles nor the language know are taken apart if they are
 * made of words that are known, or else read as the word they are a typing error away from.
 */
export function readQuestion(text: string, shelf: Shelf): readonly Word[] {
  const { reader } = shelf;
  return reader.wordsOf(reader.lexicon.withoutIdioms(text)).flatMap((word) => {
    if (/\d/.test(word.folded) || isKnown(word, shelf)) return [word];
    const parts = compoundParts(word, shelf);
    if (parts.length > 0) return parts;
    const respelt = respell(word.folded, shelf);
    if (respelt.length === 0) return [word];
    const stems = respelt.flatMap((one) => stemsOf(one, reader.language));
    return [{ folded: respelt[0] ?? word.folded, stems }];
  });
}

function isKnown({ folded, stems }: Word, { isSpelt, having, reader }: Shelf): boolean {
  const { spellings, knows } = reader.lexicon;
  if (isSpelt(folded) || spellings.has(folded)) return true;
  return stems.some((stem) => knows(stem) || having(stem).size > 0);
}

function compoundParts({ stems: [stem = ''] }: Word, { reader, having }: Shelf): readonly Word[] {
  if (reader.language !== 'de' || stem.length < LEAST_COMPOUND) return [];
  const isPart = (part: string) =>
    reader.lexicon.knows(part) || (part.length >= LEAST && having(part).size > 0);
  return (partsOf(stem, isPart) ?? []).map((part) => ({ folded: part, stems: [part] }));
}
