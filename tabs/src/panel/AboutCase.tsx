import { useEffect, useState } from 'react';
import type { CaseView, ContactView } from '../../../bot/contract/panel-view.ts';
import type { SwarmSummary } from '../../../bot/contract/swarm-view.ts';
import { AskForm } from './AskForm.tsx';
import { CaseLine } from './CaseLine.tsx';
import type { InHandProps } from './props.ts';
import { SwarmInHand } from './SwarmInHand.tsx';
import { useSwarmOf } from './use-swarm-of.ts';

type Props = Omit<InHandProps, 'view' | 'focus'> & {
  readonly found: CaseView;
  readonly contact: ContactView | undefined;
  /** The swarm that was opened beside what one has in hand: also one that is over. */
  readonly opened: SwarmSummary | undefined;
  readonly readCase: () => void;
  readonly onOther: () => void;
};

/** The case, with either the form to ask with or the swarm that helps. */
export function AboutCase(props: Props) {
  const { found, contact, opened, client, around, place, news, lookNow, readCase } = props;
  // A contact may be shown in a swarm on another case than the one it is about now; and for a moment the
  // case before still stands there.
  const shown = [opened, contact?.swarm].find((one) => one?.case.number === found.number)?.id;
  const [isPast, setPast] = useState(false);
  const [swarmId, remember] = useSwarmOf(found, isPast ? undefined : shown);
  const { onNews } = news;
  // Somebody else may have opened one on this case, or this one just ended.
  useEffect(() => onNews(readCase), [onNews, readCase]);
  const isFixed = [place.caseId, swarmId, opened].some((one) => one !== undefined);
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
            setPast(true);
            remember(found.id, undefined);
            readCase();
          }}
        />
      )}
    </>
  );
}
