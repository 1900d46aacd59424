import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView, PanelView } from '../../../bot/contract/panel-view.ts';
import type { SwarmSummary } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';
import type { Around } from './cif/use-workspace.ts';
import type { PanelNews } from './use-panel-news.ts';

type Hands = {
  readonly view: PanelView;
  readonly client: Client;
  readonly around: Around;
  readonly news: Pick<PanelNews, 'wanted' | 'forgetWanted'>;
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
export function useElsewhere({ view, client, around, news, front }: Hands): Elsewhere {
  const [opened, setOpened] = useState<SwarmSummary>();
  const known = useRef(new Map<string, SwarmSummary>());
  for (const swarm of view.swarms) known.current.set(swarm.id, swarm);
  const workspace = around.kind === 'workspace' ? around.workspace : undefined;
  const open = useCallback(
    (swarm: SwarmSummary) => {
      setOpened(swarm);
      if (!workspace) return;
      const path = `/api/v1/cases/${encodeURIComponent(swarm.case.number)}`;
      client
        .get<CaseView>(path)
        .then(({ id }) => workspace.openBeside(id))
        // The panel shows it all the same.
        .catch(() => undefined);
    },
    [client, workspace],
  );
  const leave = useCallback(() => {
    setOpened(undefined);
  }, []);
  useEffect(leave, [front, leave]);
  const { wanted, forgetWanted } = news;
  useEffect(() => {
    const swarm = wanted === undefined ? undefined : known.current.get(wanted);
    if (wanted === undefined) return;
    forgetWanted();
    if (swarm) open(swarm);
  }, [wanted, forgetWanted, open]);
  return { opened, open, leave };
}
