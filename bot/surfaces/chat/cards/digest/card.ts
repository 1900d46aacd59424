import type { InteractionEvent, Speaker } from '../../../../domain/interaction/facts.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { labelled, line, small, type Element } from '../elements.ts';
import { fits, howManyFit, makeCard, type CardParts } from '../make-card.ts';

const words = {
  summary: (number: string) => `${number}: what was said`,
  when: (from: string, until: string) =>
    from === until ? `Said at ${from}` : `Said from ${from} to ${until}`,
  leftOut: (count: number, since: string) =>
    count === 1
      ? `1 earlier line, from ${since}, is left out here.`
      : `${count} earlier lines, from ${since} on, are left out here.`,
  speakers: { customer: 'Customer', agent: 'Agent' } satisfies Record<Speaker, string>,
} as const;

/** More than anybody reads at once: of a flood of words the end is shown, and that it is the end. */
const linesAtMost = 180;
/** Long speeches are cut before whole lines are left out, but not until they say nothing. */
const textLimits = [500, 250] as const;

/**
 * What was said lately, as one message that is read from top to bottom. Where not all of it fits (a swarm
 * that opens late in a long call) it is the end that helps, and it says what is missing: several messages in
 * a row would push everything else out of sight.
 */
export function digestCard(
  settings: CardSettings,
  { swarm, lines }: { swarm: Swarm; lines: readonly InteractionEvent[] },
): Card {
  const spoken = lastOfEach(lines);
  const draw = (count: number, rows: readonly Element[]): CardParts => ({
    summary: words.summary(swarm.case.number),
    body: [...told(settings, spoken, count), ...rows],
  });
  let rows: readonly Element[] = [];
  for (const limit of textLimits) {
    rows = spoken.slice(-linesAtMost).map((one) => rowOf(one, limit));
    const parts = draw(rows.length, rows);
    if (fits(parts)) return makeCard(parts);
  }
  const count = howManyFit([...rows].reverse(), draw(rows.length, []));
  return makeCard(draw(count, rows.slice(rows.length - count)));
}

const rowOf = ({ speaker, text }: Spoken, limit: number): Element =>
  labelled(words.speakers[speaker], text, limit);

/** From when to when the last `count` of these were said, and how much was before. */
function told(
  { times }: CardSettings,
  spoken: readonly Spoken[],
  count: number,
): readonly Element[] {
  const leftOut = spoken.length - count;
  const [begun, first, last] = [spoken[0], spoken[leftOut], spoken.at(-1)];
  if (!begun || !first || !last) return [];
  return [
    small(words.when(times.toTheSecond(first.at), times.toTheSecond(last.at))),
    ...(leftOut > 0 ? [line(words.leftOut(leftOut, times.toTheSecond(begun.at)))] : []),
  ];
}

type Spoken = {
  readonly at: InteractionEvent['at'];
  readonly speaker: Speaker;
  readonly text: string;
};

/** A segment said again stands once, in its first place, with its last words. */
function lastOfEach(lines: readonly InteractionEvent[]): readonly Spoken[] {
  const bySegment = new Map<string, Spoken>();
  for (const { at, fact } of lines) {
    if (fact.type !== 'line') continue;
    const { segmentId, speaker, text } = fact;
    bySegment.set(segmentId, { at: bySegment.get(segmentId)?.at ?? at, speaker, text });
  }
  return [...bySegment.values()];
}
