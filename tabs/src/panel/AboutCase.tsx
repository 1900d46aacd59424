import { useCallback, useEffect, useState } from 'react';
import type { CaseView, ContactView } from '../../../bot/contract/panel-view.ts';
import { AskForm } from './AskForm.tsx';
import { CaseLine } from './CaseLine.tsx';
import type { InHandProps } from './props.ts';
import { SwarmInHand } from './SwarmInHand.tsx';

type Props = Omit<InHandProps, 'view' | 'focus'> & {
  readonly found: CaseView;
  readonly contact: ContactView | undefined;
  readonly readCase: () => void;
  readonly onOther: () => void;
};

/** The case, with either the form to ask with or the swarm that helps. */
export function AboutCase(props: Props) {
  const { found, contact, client, around, place, news, lookNow, readCase } = props;
  // A contact may be shown in a swarm on another case than the one it is about now.
  const shown = contact?.swarm?.case.number === found.number ? contact.swarm.id : undefined;
  const [swarmId, remember] = useSwarmOf(found, shown);
  const { onNews } = news;
  // Somebody else may have opened one on this case, or this one just ended.
  useEffect(() => onNews(readCase), [onNews, readCase]);
  const isFixed = place.caseId !== undefined || swarmId !== undefined;
  const look = () => {
    lookNow();
    readCase();
  };
  return (
    <>
      <CaseLine found={found} around={around} {...(!isFixed && { onOther: props.onOther })} />
      {swarmId === undefined ? (
        <AskForm
          key={found.id}
          found={found}
          client={client}
          onSignedOut={props.onSignedOut}
          onOpened={(id) => {
            remember(found.id, id);
            look();
          }}
        />
      ) : (
        <SwarmInHand
          key={swarmId}
          id={swarmId}
          isCaseOpen={found.isOpen}
          client={client}
          news={news}
          onSignedOut={props.onSignedOut}
          onChanged={look}
          onAskAgain={() => {
            remember(found.id, undefined);
            readCase();
          }}
        />
      )}
    </>
  );
}

/** A swarm that is over is no more the case's: the panel goes on showing the one it had. */
const known = new Map<string, string | undefined>();

function useSwarmOf({ id: caseId, swarm }: CaseView, shown: string | undefined) {
  const [, drawAgain] = useState(0);
  const remember = useCallback((id: string, swarmId: string | undefined) => {
    known.set(id, swarmId);
    drawAgain((so) => so + 1);
  }, []);
  const running = shown ?? (swarm?.isMember ? swarm.id : undefined);
  useEffect(() => {
    if (running !== undefined) remember(caseId, running);
  }, [caseId, running, remember]);
  return [running ?? known.get(caseId), remember] as const;
}
