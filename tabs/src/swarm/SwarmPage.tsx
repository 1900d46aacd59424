import { makeStyles, tokens } from '@fluentui/react-components';
import { EyeOffRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { clientOf, type Client } from '../api/client.ts';
import { Notice } from '../components/Notice.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useSignedOut } from '../frame/use-signed-out.ts';
import type { SignedIn } from '../identity/identity.ts';
import { useWords } from '../words/use-words.ts';
import { announcementOf } from './announcements.ts';
import { Boxes } from './Boxes.tsx';
import { SwarmContext, type OnSwarm } from './on-swarm.ts';
import { Outcomes } from './Outcomes.tsx';
import { StateBar } from './StateBar.tsx';
import { swarmCalls } from './swarm-calls.ts';
import { useActions } from './use-actions.ts';
import { useAnnouncer } from './use-announcer.ts';
import { useOnline } from './use-online.ts';
import { useSwarm } from './use-swarm.ts';
import { useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  /** A line of its own in the header; while there is nothing to say it takes no room, and is heard all the same. */
  known: { flexBasis: '100%', ':empty': { position: 'absolute' } },
  stale: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

type Props = {
  paths: readonly string[];
  identity: SignedIn;
  onSignedOut: () => void;
};

export function SwarmPage({ paths, identity, onSignedOut }: Props) {
  const words = useSwarmWords();
  const all = useWords();
  const client = useMemo(() => clientOf(identity), [identity]);
  const [said, announce] = useAnnouncer();
  const [state, lookNow] = useSwarm(paths, {
    client,
    identity,
    onNews: (news) => {
      const text = announcementOf(news, words);
      if (text !== undefined) announce(text);
    },
  });
  useSignedOut(state, onSignedOut);
  switch (state.kind) {
    case 'loading':
    case 'signed-out':
      return <Waiting label={words.loading} shape="page" />;
    case 'refused':
      return <Notice icon={<EyeOffRegular />} what={words.notYours} why={words.notYoursWhy} />;
    case 'unreachable':
      return (
        <Notice
          icon={<PlugDisconnectedRegular />}
          what={all.unreachable}
          why={words.unreachableWhy}
        />
      );
    case 'shown':
      return (
        <Shown
          fresh={state.value}
          asOf={state.asOf}
          isStale={state.isStale}
          said={said}
          {...{ client, lookNow, onSignedOut }}
        />
      );
  }
}

type ShownProps = {
  fresh: SwarmView;
  asOf: number;
  isStale: boolean;
  said: string;
  client: Client;
  lookNow: () => void;
  onSignedOut: () => void;
};

function Shown({ fresh, asOf, isStale, said, client, lookNow, onSignedOut }: ShownProps) {
  const styles = useStyles();
  const all = useWords();
  const times = useTimes();
  const isOnline = useOnline();
  const { act, outcome, dismiss, view } = useActions({ fresh, lookNow, onSignedOut });
  const calls = useMemo(() => swarmCalls(client, fresh.id), [client, fresh.id]);
  const blocked = !isOnline ? all.offlineAction : isStale ? all.unreachable : undefined;
  const on: OnSwarm = { view, client, calls, act, blocked, lookNow };
  return (
    <SwarmContext value={on}>
      <StateBar asOf={asOf} isStale={isStale || !isOnline}>
        <div role="status" className={styles.known}>
          {(isStale || !isOnline) && (
            <p className={styles.stale}>
              {isOnline
                ? all.stale(times.exact(asOf))
                : `${all.offline(times.exact(asOf))} ${all.offlineAction}`}
            </p>
          )}
        </div>
      </StateBar>
      <Outcomes outcome={outcome} onDismiss={dismiss} />
      <Boxes now={asOf} />
      <div className={styles.heard} role="status" aria-live="polite">
        {said}
      </div>
    </SwarmContext>
  );
}
