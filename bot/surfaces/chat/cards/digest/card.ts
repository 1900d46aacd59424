import type { InteractionEvent, Speaker } from '../../../../domain/interaction/facts.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { labelled, line, small } from '../elements.ts';
import { fitting, makeCard } from '../make-card.ts';

const words = {
  summary: (number: string) => `${number}: what was said`,
  when: (from: string, until: string) =>
    from === until ? `Said at ${from}` : `Said from ${from} to ${until}`,
  leftOut: (count: number) =>
    count === 1 ? '1 line before is left out here.' : `${count} lines before are left out here.`,
  speakers: { customer: 'Customer', agent: 'Agent' } satisfies Record<Speaker, string>,
} as const;

/** More than anybody reads at once: of a flood of words the end is shown, and that it is the end. */
const linesAtMost = 180;

/** What was said lately, as a message that is read from top to bottom. */
export function digestCard(
  { times }: CardSettings,
  { swarm, lines }: { swarm: Swarm; lines: readonly InteractionEvent[] },
): Card {
  const spoken = lastOfEach(lines);
  const shown = spoken.slice(-linesAtMost);
  const [first, last] = [spoken[0], spoken.at(-1)];
  const leftOut = spoken.length - shown.length;
  const draw = (limit: number) =>
    makeCard({
      summary: words.summary(swarm.case.number),
      body: [
        ...(first && last
          ? [small(words.when(times.toTheSecond(first.at), times.toTheSecond(last.at)))]
          : []),
        ...(leftOut > 0 ? [line(words.leftOut(leftOut))] : []),
        ...shown.map((one) => labelled(words.speakers[one.speaker], one.text, limit)),
      ],
    });
  return fitting(draw, [500, 250, 110]);
}

/** A segment said again stands once, in its first place, with its last words. */
function lastOfEach(lines: readonly InteractionEvent[]) {
  const bySegment = new Map<
    string,
    { at: InteractionEvent['at']; speaker: Speaker; text: string }
  >();
  for (const { at, fact } of lines) {
    if (fact.type !== 'line') continue;
    const { segmentId, speaker, text } = fact;
    bySegment.set(segmentId, { at: bySegment.get(segmentId)?.at ?? at, speaker, text });
  }
  return [...bySegment.values()];
}
