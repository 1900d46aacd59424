import { msOf, type IsoTime } from '../../../../domain/ids.ts';
import type { Interaction, Line } from '../../../../domain/interaction/interaction.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { fact, heading, line, open, separated, small, type Element } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { words } from './words.ts';

export type LiveView = {
  readonly swarm: Swarm;
  readonly interaction: Interaction;
  readonly at: IsoTime;
};

const staleAfterMs = 30_000;
const linesShown = 3;
const lineLimit = 110;

/**
 * The live contact, redrawn in place: always the same rows, so that nothing jumps, and no clock that
 * would be wrong once nobody redraws it.
 */
export function liveCard(settings: CardSettings, view: LiveView): Card {
  const { swarm, interaction, at } = view;
  const { times } = settings;
  const state = words.phase(interaction.phase, times.clock(interaction.phaseSince, at));
  return makeCard({
    summary: `${swarm.case.number}: ${state}`,
    body: [
      heading(state),
      small(freshness(settings, view)),
      line(where(interaction)),
      fact(words.selfService, selfService(interaction)),
      fact(words.mood, mood(settings, view)),
      ...lastLines(interaction.lines),
    ],
    actions: [open(words.openSwarm, settings.swarmPage(swarm.id))],
    refresh: { verb: 'refresh-live', data: { swarmId: swarm.id } },
  });
}

function freshness({ times }: CardSettings, { interaction, at }: LiveView): string {
  const asOf = words.asOf(times.toTheSecond(at));
  const isStale =
    interaction.phase !== 'ended' && msOf(at) - msOf(interaction.updatedAt) > staleAfterMs;
  return isStale ? `${asOf} · ${words.stale(times.clock(interaction.updatedAt, at))}` : asOf;
}

const where = ({ channel, queue, agent }: Interaction): string =>
  [words.channel[channel], queue, agent ? words.withAgent(agent) : words.noAgent]
    .filter((part) => part !== undefined)
    .join(' · ');

const selfService = ({ selfService: tried }: Interaction): string =>
  tried ? `${tried.flow}, ${tried.outcome}` : words.noSelfService;

function mood({ times }: CardSettings, { interaction, at }: LiveView): string {
  const now = interaction.mood;
  if (!now) return words.moodUnknown;
  const before = interaction.moodBefore && words.moods[interaction.moodBefore];
  return words.moodSince(words.moods[now.label], times.clock(now.since, at), before);
}

/** Newest last, always as many rows. */
function lastLines(lines: readonly Line[]): readonly Element[] {
  const last = lines.slice(-linesShown);
  const rows = last.map((one) => fact(words[one.speaker], one.text, lineLimit));
  const missing = linesShown - rows.length;
  const filled = [
    ...rows,
    ...Array.from({ length: missing }, (_, place) =>
      fact('–', place === 0 && rows.length === 0 ? words.nothingSaid : '–'),
    ),
  ];
  return filled.map((row, place) => (place === 0 ? separated(row) : row));
}
