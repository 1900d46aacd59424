import { useCallback, useEffect, useState } from 'react';
import type { CaseView } from '../../../bot/contract/panel-view.ts';

/** A swarm that is over is no more the case's: the panel goes on showing the one it had. */
const known = new Map<string, string | undefined>();

/** That this is the swarm to show on that case, from now on. */
export const keepSwarmOf = (caseId: string, swarmId: string | undefined): void => {
  known.set(caseId, swarmId);
};

/** @param shown the swarm to show whichever the case has */
export function useSwarmOf({ id: caseId, swarm }: CaseView, shown: string | undefined) {
  const [, drawAgain] = useState(0);
  const remember = useCallback((id: string, swarmId: string | undefined) => {
    keepSwarmOf(id, swarmId);
    drawAgain((so) => so + 1);
  }, []);
  const running = shown ?? (swarm?.isMember ? swarm.id : undefined);
  useEffect(() => {
    if (running !== undefined) remember(caseId, running);
  }, [caseId, running, remember]);
  return [running ?? known.get(caseId), remember] as const;
}
