/** An answer that a language model worded from passages: only with what it cites. */
type Cited = {
  readonly position: number;
  readonly title: string;
  readonly url: string;
  readonly passage: string;
};

export type Composed = { readonly text: string; readonly cited: readonly Cited[] };

const textLimit = 1_500;
const marks = /\[(\d{1,3})\]/g;
/** A model that has nothing to say is asked to say just this. */
export const nothingFound = 'NO_ANSWER';

/**
 * Undefined when it cannot be shown: it says nothing, cites nothing, cites what it was not given, or
 * brings along an address that no passage has.
 */
export function composedFrom(
  said: string,
  passages: readonly { readonly title: string; readonly text: string; readonly url: string }[],
): Composed | undefined {
  const text = said.trim();
  if (text === '' || text.length > textLimit || text.includes(nothingFound)) return undefined;
  const positions = [...new Set([...text.matchAll(marks)].map(([, number]) => Number(number)))];
  const cited = positions.flatMap((position) => {
    const passage = passages[position - 1];
    return passage
      ? [{ position, title: passage.title, url: passage.url, passage: passage.text }]
      : [];
  });
  const isAllGiven = positions.length > 0 && cited.length === positions.length;
  return isAllGiven && !hasForeignAddress(text, passages) ? { text, cited } : undefined;
}

const address = /\b(?:https?:\/\/|www\.)\S+/gi;

const hasForeignAddress = (text: string, passages: readonly { readonly text: string }[]): boolean =>
  [...text.matchAll(address)].some(
    ([found]) => !passages.some((one) => one.text.includes(found.replace(/[).,;:!?]+$/, ''))),
  );
