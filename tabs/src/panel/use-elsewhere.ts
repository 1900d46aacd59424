import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView, PanelView } from '../../../bot/contract/panel-view.ts';
import type { SwarmSummary } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';
import type { Fresh } from '../api/use-fresh.ts';
import type { Around } from './cif/use-workspace.ts';
import type { PanelNews } from './use-panel-news.ts';
import { keepSwarmOf } from './use-swarm-of.ts';

type Hands = {
  readonly client: Client;
  readonly around: Around;
  /** What is in front: somewhere else, the panel follows. */
  readonly front: string;
};

export type Elsewhere = {
  /** The swarm one looks at beside what one has in hand. */
  readonly opened: SwarmSummary | undefined;
  readonly open: (swarm: SwarmSummary) => void;
  readonly leave: () => void;
};

/** A swarm on another case than the one in hand: looked at until one goes back, or on to something else. */
export function useElsewhere({ client, around, front }: Hands): Elsewhere {
  const [opened, setOpened] = useState<SwarmSummary>();
  const frontNow = useRef(front);
  frontNow.current = front;
  const workspace = around.kind === 'workspace' ? around.workspace : undefined;
  const open = useCallback(
    (swarm: SwarmSummary) => {
      setOpened(swarm);
      if (!workspace) return;
      const frontThen = frontNow.current;
      const path = `/api/v1/cases/${encodeURIComponent(swarm.case.number)}`;
      client
        .get<CaseView>(path)
        .then(({ id }) => {
          // Who has gone on meanwhile wants no tab in the session they went to.
          if (frontNow.current !== frontThen) return undefined;
          // Once its form is in front the case is in hand: with this swarm, also when that is over.
          keepSwarmOf(id, swarm.id);
          return workspace.openBeside(id);
        })
        // The panel shows it all the same.
        .catch(() => undefined);
    },
    [client, workspace],
  );
  const leave = useCallback(() => {
    setOpened(undefined);
  }, []);
  useEffect(leave, [front, leave]);
  return { opened, open, leave };
}

type Wanted = {
  readonly view: PanelView;
  readonly news: Pick<PanelNews, 'wanted' | 'forgetWanted'>;
  readonly elsewhere: Elsewhere;
  /** The number of the case in hand. */
  readonly own: string | undefined;
  /** The case in hand is to be seen, not a choice of others. */
  readonly onOwn: () => void;
};

/** Brings the swarm that the person wants to see after the workspace told of it. */
export function useWanted({ view, news, elsewhere, own, onOwn }: Wanted): void {
  const known = useRef(new Map<string, SwarmSummary>());
  for (const swarm of view.swarms) known.current.set(swarm.id, swarm);
  const { wanted, forgetWanted } = news;
  const { opened, open, leave } = elsewhere;
  useEffect(() => {
    if (wanted === undefined) return;
    forgetWanted();
    const swarm = known.current.get(wanted);
    if (!swarm || swarm.id === opened?.id) return;
    if (swarm.case.number !== own) {
      open(swarm);
      return;
    }
    leave();
    onOwn();
  }, [wanted, forgetWanted, opened, open, leave, own, onOwn]);
}

/** The number of a case that may be known by its record: learned while it is shown, and kept. */
export function useNumberOf(
  caseName: string | undefined,
  state: Fresh<CaseView>,
): string | undefined {
  const numbers = useRef(new Map<string, string>());
  const name = caseName?.toLowerCase();
  if (name === undefined) return undefined;
  if (state.kind === 'shown') {
    const { id, number } = state.value;
    // For a moment what is shown is still the case before.
    if ([id, number].some((one) => one.toLowerCase() === name)) numbers.current.set(name, number);
  }
  return numbers.current.get(name) ?? caseName;
}
