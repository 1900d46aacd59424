import { msOf } from '../../../../domain/ids.ts';
import type { Channel, Named } from '../../../../domain/interaction/facts.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { nameOf } from '../../../../domain/interaction/known.ts';
import type { Card, LiveView } from '../../../../ports/cards.ts';
import type { Tells } from '../../../../ports/contact-center.ts';
import type { CardSettings } from '../card-settings.ts';
import {
  fact,
  group,
  heading,
  line,
  open,
  openDialog,
  separated,
  small,
  type CardAction,
  type Element,
} from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { cut } from '../text.ts';
import { words } from './words.ts';

const staleAfterMs = 30_000;
const linesShown = 3;
const lineLimit = 110;
const nameLimit = 80;
/** Three rows of one line each, as Teams draws them. */
const roomForLines = '76px';

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
      fact(words.caller, who(interaction)),
      fact(words.selfService, selfService(interaction)),
      fact(words.mood, mood(settings, view)),
      ...afterwards(interaction),
      ...holes(settings, view),
      lastLines(view),
    ],
    actions: [open(words.openSwarm, settings.swarmPage(swarm.id)), ...tell(view)],
    refresh: { verb: 'refresh-live', data: { swarmId: swarm.id } },
  });
}

/** A dialog, not a form in its place: the next news would wipe what is being typed. */
const tell = ({ swarm, interaction }: LiveView): readonly CardAction[] =>
  interaction.phase === 'ended' || swarm.state !== 'active'
    ? []
    : [openDialog(words.sendToAgent, 'tell', { swarmId: swarm.id })];

/** How much to believe of the state above it. */
function freshness({ times }: CardSettings, view: LiveView): string {
  const { interaction, at } = view;
  const { updatedAt, silentSince = updatedAt } = interaction;
  // Who asks hears of any silence; unasked the card tells of a long one, which is noted when gathered.
  const isSilent =
    interaction.silentSince !== undefined || msOf(at) - msOf(updatedAt) > staleAfterMs;
  const isStale = interaction.phase !== 'ended' && isSilent;
  return [
    words.asOf(times.toTheSecond(at)),
    ...(mayBeHeld(view) ? [words.holdUnknown] : []),
    ...(isStale ? [words.stale(times.clock(silentSince, at))] : []),
  ].join(' · ');
}

/** "Talking" is then all that can be said. What is written is not put on hold. */
const mayBeHeld = ({ interaction: { phase, channel }, can }: LiveView): boolean =>
  phase === 'talking' && !can.hold && !written.includes(channel);
const written: readonly Channel[] = ['chat', 'email', 'message'];

/** Contact centers name things as they like. */
function named(interaction: Interaction, one: Named): string | undefined {
  const name = nameOf(interaction, one);
  return name && cut(name, nameLimit);
}

const where = (interaction: Interaction): string =>
  [
    words.channel[interaction.channel],
    interaction.queue && named(interaction, interaction.queue),
    agentWords(interaction),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');

function agentWords(interaction: Interaction): string {
  const agent = interaction.agents.at(-1);
  if (!agent) return words.noAgent;
  const name = named(interaction, agent);
  return name === undefined ? words.someAgent : words.withAgent(name);
}

/** As much as the chat may see. */
const who = ({ customer }: Interaction): string =>
  [customer?.name, customer?.phone].filter((part) => part !== undefined).join(' · ') ||
  words.notReported;

function selfService(interaction: Interaction): string {
  const { selfService: tried } = interaction;
  if (!tried) return words.notReported;
  return [nameOf(interaction, tried.flow), tried.outcome].filter(Boolean).join(', ');
}

/** Only once there is something to say. */
function afterwards(interaction: Interaction): readonly Element[] {
  const code = interaction.disposition && nameOf(interaction, interaction.disposition);
  return code === undefined ? [] : [fact(words.wrapUp, code)];
}

/** What we do not know is said, not papered over. */
function holes({ times }: CardSettings, { interaction, at }: LiveView): readonly Element[] {
  const { missing = 0 } = interaction;
  const last = interaction.unheard.at(-1);
  return [
    ...(missing > 0 ? [fact(words.hole, words.missing(missing))] : []),
    ...(last
      ? [fact(words.hole, words.unheard(times.clock(last.from, at), times.clock(last.until, at)))]
      : []),
  ];
}

function mood({ times }: CardSettings, { interaction, can, at }: LiveView): string {
  const now = interaction.mood;
  const mayCome = can.mood && interaction.phase !== 'ended';
  if (!now) return mayCome ? words.moodUnknown : words.notReported;
  const before = interaction.moodBefore && words.moods[interaction.moodBefore];
  return words.moodSince(words.moods[now.label], times.clock(now.since, at), before);
}

/** Newest last. While more may be said there is room for it, so that nothing jumps. */
function lastLines({ interaction, can }: LiveView): Element {
  const { lines, channel, phase } = interaction;
  const isOver = phase === 'ended';
  const none = isOver || !reports(can, channel) ? words.notReported : words.nothingSaid;
  const rows = lines.slice(-linesShown).map((one) => fact(words[one.speaker], one.text, lineLimit));
  const shown = rows.length > 0 ? rows : [fact(words.conversation, none)];
  return separated(
    isOver || none === words.notReported ? group(shown) : group(shown, roomForLines),
  );
}

/** Whether it tells what is said, or written, in contacts of this channel. */
function reports(can: Tells, channel: Channel): boolean {
  if (channel === 'other') return can.transcript || can.messages;
  return written.includes(channel) ? can.messages : can.transcript;
}
