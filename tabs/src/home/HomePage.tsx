import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { HomeView, ProfileView } from '../../../bot/contract/home-view.ts';
import type { Fresh } from '../api/use-fresh.ts';
import { Notice } from '../components/Notice.tsx';
import { Waiting } from '../components/Waiting.tsx';
import type { Entered } from '../frame/TabFrame.tsx';
import { useSignedOut } from '../frame/use-signed-out.ts';
import { useOnline } from '../swarm/use-online.ts';
import { exactTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { Asks } from './Asks.tsx';
import { Drafts } from './Drafts.tsx';
import { HomeContext, type InHome } from './in-home.ts';
import { MeBox } from './MeBox.tsx';
import { MySwarms } from './MySwarms.tsx';
import { MyTasks } from './MyTasks.tsx';
import { SkillsBox } from './SkillsBox.tsx';
import { useHome } from './use-home.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

const SwarmPage = lazy(async () => ({
  default: (await import('../swarm/SwarmPage.tsx')).SwarmPage,
}));

const useStyles = makeStyles({
  stale: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  back: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});

type Opened = { readonly id: string; readonly title: string };

/** A link into the tab may name a swarm: `swarm/<id>`. */
const openedBy = (subPageId: string | undefined): Opened | undefined => {
  const [, id] = /^swarm\/([\w-]{1,64})$/.exec(subPageId ?? '') ?? [];
  return id === undefined ? undefined : { id, title: '' };
};

export function HomePage({ identity, host, onSignedOut }: Entered) {
  const words = useHomeWords();
  const all = useWords();
  const { client, state, profile, lookNow, lookAtProfile } = useHome(identity);
  const [opened, setOpened] = useState(() => openedBy(host?.subPageId));
  const isOnline = useOnline();
  useSignedOut(state, onSignedOut);
  if (state.kind === 'loading' || state.kind === 'signed-out') {
    return <Waiting label={words.loading} shape="page" />;
  }
  if (state.kind !== 'shown') return <Away state={state} />;
  const isStale = state.isStale || !isOnline;
  const blocked = !isOnline ? all.offlineAction : isStale ? all.unreachable : undefined;
  const inHome: InHome = {
    client,
    host,
    blocked,
    lookNow,
    onSignedOut,
    openSwarm: setOpened,
  };
  return (
    <HomeContext value={inHome}>
      {opened ? (
        <OpenedSwarm
          opened={opened}
          identity={identity}
          onSignedOut={onSignedOut}
          onBack={() => {
            setOpened(undefined);
          }}
        />
      ) : (
        <>
          <Stale isStale={isStale} isOnline={isOnline} asOf={state.asOf} />
          <Parts view={state.value} profile={profile} onTryAgain={lookAtProfile} />
        </>
      )}
    </HomeContext>
  );
}

function Away({ state }: { state: Extract<Fresh<HomeView>, { kind: 'refused' | 'unreachable' }> }) {
  const all = useWords();
  return (
    <Notice
      icon={<PlugDisconnectedRegular />}
      what={state.kind === 'refused' ? all.problems[state.refused.problem.code] : all.unreachable}
      why={all.unreachableWhy}
    />
  );
}

function Stale(props: { isStale: boolean; isOnline: boolean; asOf: number }) {
  const styles = useStyles();
  const all = useWords();
  const at = exactTime(all.locale, props.asOf);
  return (
    <div role="status">
      {props.isStale && (
        <p className={styles.stale}>
          {props.isOnline ? all.stale(at) : `${all.offline(at)} ${all.offlineAction}`}
        </p>
      )}
    </div>
  );
}

type PartsProps = { view: HomeView; profile: Fresh<ProfileView>; onTryAgain: () => void };

function Parts({ view, profile, onTryAgain }: PartsProps) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const presence = profile.kind === 'shown' ? profile.value.presence : 'unknown';
  return (
    <div className={styles.page}>
      <h1 className={styles.unseen}>{words.title}</h1>
      <Asks asks={view.asks} swarms={view.swarms} />
      <MySwarms swarms={view.swarms} />
      <MyTasks tasks={view.tasks} />
      <Drafts drafts={view.drafts ?? []} more={view.moreDrafts ?? 0} />
      <MeBox known={view.me} presence={presence} />
      <SkillsBox profile={profile} onTryAgain={onTryAgain} />
    </div>
  );
}

function OpenedSwarm(
  props: Pick<Entered, 'identity' | 'onSignedOut'> & { opened: Opened; onBack: () => void },
) {
  const styles = useStyles();
  const words = useHomeWords();
  const { opened, identity, onSignedOut, onBack } = props;
  const [paths] = useState(() => [`/api/v1/swarms/${encodeURIComponent(opened.id)}`]);
  return (
    <>
      <nav className={styles.back}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {words.back}
        </Button>
      </nav>
      <Suspense fallback={<Waiting label={words.loading} shape="page" />}>
        <SwarmPage paths={paths} identity={identity} onSignedOut={onSignedOut} />
      </Suspense>
    </>
  );
}
