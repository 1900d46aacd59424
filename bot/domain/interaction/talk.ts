/**
 * What was said in a contact: its last lines, and the last sayings they come from, each time a segment is
 * said being one. Where people speak at once, or a partial line is dated like its final one, hardly
 * anything said comes in its order: among the sayings it is put in its place, and the lines are made from
 * them anew. So they are the same as if all had been told in order.
 */
import type { IsoTime } from '../ids.ts';
import type { InteractionEvent, InteractionFact, Speaker } from './facts.ts';
import { inOrder, placeOf, type Place } from './place.ts';

export type Line = {
  readonly segmentId: string;
  readonly speaker: Speaker;
  readonly text: string;
  readonly at: IsoTime;
  readonly isFinal: boolean;
};
type Saying = Line & Place;

export type Talk = {
  /** The lines as they were before the sayings that are kept. */
  readonly before: readonly Line[];
  /** The newest saying in `before`: where one belongs that comes later but was said earlier is not known. */
  readonly since?: Place;
  /** In their order. */
  readonly sayings: readonly Saying[];
};
export const silence: Talk = { before: [], sayings: [] };

/** How many lines the card has room for. */
export const linesKept = 12;
/** Two who speak at once for ten seconds, four times a second told of. */
const sayingsKept = 40;

export const hasPlaceFor = ({ since }: Talk, event: Place): boolean =>
  since === undefined || inOrder(event, since) > 0;

type SaidEvent = InteractionEvent & { readonly fact: Extract<InteractionFact, { type: 'line' }> };

/** @param event one the talk has a place for */
export function say({ before, since, sayings }: Talk, event: SaidEvent): Talk {
  const { segmentId, speaker, text, isFinal } = event.fact;
  const said: Saying = { ...placeOf(event), segmentId, speaker, text, isFinal };
  const place = sayings.findLastIndex((one) => inOrder(one, said) < 0) + 1;
  const all = sayings.toSpliced(place, 0, said);
  const kept = { before, ...(since && { since }), sayings: all };
  return withoutReplaced(all.length > sayingsKept ? withoutOldest(kept) : kept);
}

function withoutOldest(talk: Talk): Talk {
  const [oldest, ...sayings] = talk.sayings;
  if (!oldest) return talk;
  return { before: withLine(talk.before, oldest), since: placeOf(oldest), sayings };
}

export const linesOf = ({ before, sayings }: Talk): readonly Line[] =>
  sayings.reduce(withLine, before);

/** Nothing of what a line said before it was said whole is kept: it may be masked less. */
function withoutReplaced({ before, sayings, ...talk }: Talk): Talk {
  const whole = new Map(
    sayings.flatMap((one, place) => (one.isFinal ? [[one.segmentId, place] as const] : [])),
  );
  const emptied = <T extends Line>(one: T, place: number): T =>
    one.isFinal || (whole.get(one.segmentId) ?? -1) < place ? one : { ...one, text: '' };
  return {
    ...talk,
    before: before.map((one) => emptied(one, 0)),
    sayings: sayings.map(emptied),
  };
}

/** The same words otherwise, wherever they stand. */
export const rewordTalk = (talk: Talk, texts: ReadonlyMap<string, string>): Talk => ({
  ...talk,
  before: rewordLines(talk.before, texts),
  sayings: rewordLines(talk.sayings, texts),
});

export const rewordLines = <T extends Line>(
  lines: readonly T[],
  texts: ReadonlyMap<string, string>,
): readonly T[] => lines.map((line) => ({ ...line, text: texts.get(line.segmentId) ?? line.text }));

/** A segment said again replaces what it said before, in its place; a final one stays. */
function withLine(lines: readonly Line[], said: Line): readonly Line[] {
  const { segmentId, speaker, text, isFinal } = said;
  const known = lines.find((line) => line.segmentId === segmentId);
  if (known?.isFinal && !isFinal) return lines;
  const line: Line = { segmentId, speaker, text, at: known?.at ?? said.at, isFinal };
  const next = known ? lines.map((one) => (one === known ? line : one)) : [...lines, line];
  return next.slice(-linesKept);
}
