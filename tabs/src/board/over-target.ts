import type { BoardSwarmView, BoardView } from '../../../bot/contract/board-view.ts';

export type Targets = Pick<BoardView['targets'], 'firstExpertMs' | 'solvedMs'>;
type Times = Pick<BoardSwarmView, 'state' | 'openedAt' | 'endedAt' | 'firstExpertAt'>;

/** How long it runs, or ran until it was over. */
export const ageMs = ({ openedAt, endedAt }: Times, now: number): number =>
  (endedAt === undefined ? now : Date.parse(endedAt)) - Date.parse(openedAt);

/** By how much it runs, or took, too long. What was cancelled was not to be solved any more. */
export const ageOver = (swarm: Times, { solvedMs }: Targets, now: number): number | undefined =>
  swarm.state === 'cancelled' ? undefined : beyond(ageMs(swarm, now), solvedMs);

/** By how much the first expert came too late, or has not come. Over without anybody: nobody will. */
export function expertOver(
  swarm: Times,
  { firstExpertMs }: Targets,
  now: number,
): number | undefined {
  const { state, openedAt, firstExpertAt } = swarm;
  if (firstExpertAt !== undefined) {
    return beyond(Date.parse(firstExpertAt) - Date.parse(openedAt), firstExpertMs);
  }
  return state === 'active' ? beyond(ageMs(swarm, now), firstExpertMs) : undefined;
}

const beyond = (ms: number, target: number): number | undefined =>
  ms > target ? ms - target : undefined;
