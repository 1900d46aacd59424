import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { PanelView } from '../../../bot/contract/panel-view.ts';
import { clientOf, type Client } from '../api/client.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { Notice } from '../components/Notice.tsx';
import { useSignedOut } from '../frame/use-signed-out.ts';
import type { SignedIn } from '../identity/identity.ts';
import { useOnline } from '../swarm/use-online.ts';
import { exactTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { BlockedContext } from './blocked.ts';
import { useFocus, type Around } from './cif/use-workspace.ts';
import { InHandView } from './InHandView.tsx';
import { PanelWaiting } from './PanelWaiting.tsx';
import type { Place } from './place.ts';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePanelNews } from './use-panel-news.ts';

export type PanelProps = {
  readonly identity: SignedIn;
  readonly around: Around;
  readonly place: Place;
  readonly onSignedOut: () => void;
};

const pauseMs = 2_000;

export function Panel({ identity, around, place, onSignedOut }: PanelProps) {
  const look = usePanelStyles();
  const client = useMemo(() => clientOf(identity), [identity]);
  const [state, lookNow] = useFresh<PanelView>(client, '/api/v1/panel', pauseMs);
  const me = state.kind === 'shown' ? state.value.me.name : undefined;
  const news = usePanelNews({ identity, around, me, lookNow });
  useSignedOut(state, onSignedOut);
  return (
    <div className={look.page}>
      <p role="status" className="unseen">
        {news.said}
      </p>
      <Around around={around} />
      <Shown state={state} {...{ client, around, place, lookNow, onSignedOut }} news={news} />
    </div>
  );
}

function Around({ around }: { around: Around }) {
  const words = useWords();
  if (around.kind !== 'silent') return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.frameworkSilent}</MessageBarBody>
    </MessageBar>
  );
}

type ShownProps = {
  state: Fresh<PanelView>;
  client: Client;
  around: Around;
  place: Place;
  news: ReturnType<typeof usePanelNews>;
  lookNow: () => void;
  onSignedOut: () => void;
};

function Shown({ state, ...props }: ShownProps) {
  const words = useWords();
  const focus = useFocus(props.around);
  const isOnline = useOnline();
  switch (state.kind) {
    case 'loading':
    case 'signed-out':
      return <PanelWaiting />;
    case 'refused':
      return (
        <Notice
          icon={<PlugDisconnectedRegular />}
          what={words.problems[state.refused.problem.code]}
          why={words.unreachableWhy}
        />
      );
    case 'unreachable':
      return (
        <Notice
          icon={<PlugDisconnectedRegular />}
          what={words.unreachable}
          why={words.unreachableWhy}
        />
      );
    case 'shown':
      return (
        <BlockedContext
          value={!isOnline ? words.offlineAction : state.isStale ? words.unreachable : undefined}
        >
          {(state.isStale || !isOnline) && <Stale asOf={state.asOf} isOnline={isOnline} />}
          <InHandView view={state.value} focus={focus} {...props} />
        </BlockedContext>
      );
  }
}

function Stale({ asOf, isOnline }: { asOf: number; isOnline: boolean }) {
  const words = useWords();
  const at = exactTime(words.locale, asOf);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{isOnline ? words.stale(at) : words.offline(at)}</MessageBarBody>
    </MessageBar>
  );
}
