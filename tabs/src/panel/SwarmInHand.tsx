import { useEffect } from 'react';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import { useFresh } from '../api/use-fresh.ts';
import { useSignedOut } from '../frame/use-signed-out.ts';
import { useWords } from '../words/use-words.ts';
import { useAnswer } from './drafts.ts';
import { NextSteps } from './NextSteps.tsx';
import { PanelWaiting } from './PanelWaiting.tsx';
import { PeopleInSwarm } from './PeopleInSwarm.tsx';
import { SaidBack } from './SaidBack.tsx';
import { SwarmHead } from './SwarmHead.tsx';
import { ThankButton } from './ThankButton.tsx';
import { Trouble } from './Trouble.tsx';
import type { PanelNews } from './use-panel-news.ts';

type Props = {
  id: string;
  isCaseOpen: boolean;
  client: Client;
  news: PanelNews;
  onChanged: () => void;
  onAskAgain: () => void;
  onSignedOut: () => void;
};

/** Asked for from time to time even while news come by themselves: what chats and notes came to is none. */
const pauseMs = 8_000;
const pauseWithoutNewsMs = 2_000;

export function SwarmInHand({ id, news, ...hands }: Props) {
  const { client, onChanged, onSignedOut } = hands;
  const words = useWords();
  const path = `/api/v1/swarms/${encodeURIComponent(id)}/panel`;
  const pause = news.isListening ? pauseMs : pauseWithoutNewsMs;
  const [state, lookNow] = useFresh<PanelSwarmView>(client, path, pause);
  const { onNews } = news;
  useEffect(
    () =>
      onNews((swarmId) => {
        if (swarmId === undefined || swarmId === id) lookNow();
      }),
    [onNews, lookNow, id],
  );
  useSignedOut(state, onSignedOut);
  switch (state.kind) {
    case 'loading':
    case 'signed-out':
      return <PanelWaiting />;
    case 'refused':
      return <Trouble trouble={words.problems[state.refused.problem.code]} />;
    case 'unreachable':
      return <Trouble trouble={words.unreachable} />;
    case 'shown':
      return (
        <Shown
          {...hands}
          view={state.value}
          onChanged={() => {
            lookNow();
            onChanged();
          }}
        />
      );
  }
}

type ShownProps = Omit<Props, 'id' | 'news'> & { view: PanelSwarmView };

function Shown({ view, ...hands }: ShownProps) {
  const { client, onChanged, onSignedOut } = hands;
  const answer = useAnswer(view.id);
  const isActive = view.state === 'active';
  return (
    <>
      <SwarmHead view={view} hands={{ client, onSignedOut, onRetried: onChanged }} />
      {isActive && <PeopleInSwarm view={view} />}
      <SaidBack view={view} {...(isActive && { onUse: answer.open })} />
      <ThankButton view={view} {...{ client, onSignedOut }} onThanked={onChanged} />
      <NextSteps view={view} answer={answer} {...hands} />
    </>
  );
}
