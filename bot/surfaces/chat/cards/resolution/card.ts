import { msOf, type IsoTime } from '../../../../domain/ids.ts';
import { stateOfNote } from '../../../../domain/swarm/desk-notes.ts';
import { solversOf, type ResolvedSwarm, type Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card, DeskView, NoteState } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { execute, heading, line, open, said, small, type Element } from '../elements.ts';
import { fitting, type CardParts } from '../make-card.ts';
import { sendAgain } from '../send-again.ts';
import { textLimits } from '../text-limits.ts';
import { duration } from '../times.ts';
import { listed, listedUpTo } from '../text.ts';
import { words } from './words.ts';

export type ResolutionView = {
  readonly swarm: Swarm;
  readonly note: NoteState;
  readonly desk: DeskView;
  readonly at: IsoTime;
};

/**
 * The answer first, who helped, and what was written where.
 * @throws Error when the swarm is not resolved
 */
export function resolutionCard(settings: CardSettings, view: ResolutionView): Card {
  const { swarm, note, desk, at } = view;
  if (swarm.state !== 'resolved') throw new Error(`${swarm.id} is not resolved`);
  const after = duration(msOf(swarm.resolvedAt) - msOf(swarm.openedAt));
  const title = words.solvedBy(solvers(swarm), after);
  const retry =
    note === 'not-saved'
      ? [execute(words.tryAgain, 'save-answer', { data: { swarmId: swarm.id }, style: 'positive' })]
      : [];
  const draw = (limit: number): CardParts => ({
    summary: `${swarm.case.number}: ${title}`,
    body: [
      heading(title),
      small(`${swarm.case.number} · ${swarm.code}`),
      ...said(swarm.resolution, limit),
      line(`${words.note[note]} ${swarm.closesCase ? words.closing : words.staysOpen}`),
      ...deskLine(swarm, desk),
      small(words.resolvedBy(swarm.resolvedBy.name, settings.times.clock(swarm.resolvedAt, at))),
    ],
    actions: [
      ...retry,
      ...sendAgain(desk, { swarmId: swarm.id }),
      execute(words.makeKnowledge, 'knowledge', { data: { swarmId: swarm.id } }),
      open(words.openSwarm, settings.swarmPage(swarm.id)),
      open(words.openCase, settings.casePage(swarm.case.id)),
    ],
  });
  return fitting(draw, textLimits);
}

/** Only where somebody had the customer when it was resolved. */
function deskLine(swarm: ResolvedSwarm, desk: DeskView): readonly Element[] {
  const answer = swarm.deskNotes.findLast((one) => one.isResolution);
  return answer ? [line(words.desk[stateOfNote(answer, desk)](desk.agent))] : [];
}

function solvers(swarm: ResolvedSwarm): string {
  const names = solversOf(swarm).map((one) => one.name);
  return names.length > 4 ? listedUpTo(names, 3) : listed(names);
}
