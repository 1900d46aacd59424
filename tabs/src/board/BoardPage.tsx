import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useMemo } from 'react';
import type { BoardView } from '../../../bot/contract/board-view.ts';
import type { Fresh } from '../api/use-fresh.ts';
import { Notice } from '../components/Notice.tsx';
import { Waiting } from '../components/Waiting.tsx';
import type { Entered } from '../frame/TabFrame.tsx';
import { useSignedOut } from '../frame/use-signed-out.ts';
import { useDialog } from '../swarm/use-dialog.ts';
import { useOnline } from '../swarm/use-online.ts';
import { exactTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import type { BoardAddress } from './address.ts';
import { Announced } from './Announced.tsx';
import { Filters } from './Filters.tsx';
import { Numbers } from './Numbers.tsx';
import { BoardContext, type Asked, type OnBoard } from './on-board.ts';
import { OutcomeBar } from './OutcomeBar.tsx';
import { Overloaded } from './Overloaded.tsx';
import { Parked } from './Parked.tsx';
import { PersonFilter } from './PersonFilter.tsx';
import { SwarmList } from './SwarmList.tsx';
import { TopBar } from './TopBar.tsx';
import { useActs } from './use-acts.ts';
import { useAddress } from './use-address.ts';
import { useBoard, type Board } from './use-board.ts';
import { usePerson } from './use-person.ts';
import { useBoardWords } from './words/index.ts';

const SwarmDrawer = lazy(async () => ({
  default: (await import('./SwarmDrawer.tsx')).SwarmDrawer,
}));
const ActDialog = lazy(async () => ({ default: (await import('./ActDialog.tsx')).ActDialog }));
const Trends = lazy(async () => ({ default: (await import('./trends/Trends.tsx')).Trends }));

const useStyles = makeStyles({
  page: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalL,
    maxWidth: '1440px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalM,
    '@media (min-width: 900px)': { padding: tokens.spacingHorizontalXL },
  },
  stale: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** A link into the tab may name a swarm: `swarm/<id>`. */
const startOf = (subPageId: string | undefined): Partial<BoardAddress> => {
  const [, swarm] = /^swarm\/([\w-]{1,64})$/.exec(subPageId ?? '') ?? [];
  return swarm === undefined ? {} : { swarm };
};

export function BoardPage({ identity, host, onSignedOut }: Entered) {
  const words = useBoardWords();
  const [address, go] = useAddress(startOf(host?.subPageId));
  const board = useBoard(identity, address);
  const { state } = board;
  useSignedOut(state, onSignedOut);
  switch (state.kind) {
    case 'loading':
    case 'signed-out':
      return <Waiting label={words.loading} shape="page" />;
    case 'refused':
    case 'unreachable':
      return <Away state={state} />;
    case 'shown':
      return (
        <Shown board={board} state={state} address={address} go={go} onSignedOut={onSignedOut} />
      );
  }
}

function Away({
  state,
}: {
  state: Extract<Fresh<BoardView>, { kind: 'refused' | 'unreachable' }>;
}) {
  const all = useWords();
  const words = useBoardWords();
  if (state.kind === 'refused' && state.refused.problem.code === 'supervisors-only') {
    return <Notice icon={<LockClosedRegular />} what={words.notForYou} why={words.notForYouWhy} />;
  }
  return (
    <Notice
      icon={<PlugDisconnectedRegular />}
      what={state.kind === 'refused' ? all.problems[state.refused.problem.code] : all.unreachable}
      why={all.unreachableWhy}
    />
  );
}

type ShownProps = Pick<OnBoard, 'address' | 'go'> & {
  board: Board;
  state: Extract<Board['state'], { kind: 'shown' }>;
  onSignedOut: () => void;
};

function Shown({ board, state, address, go, onSignedOut }: ShownProps) {
  const styles = useStyles();
  const all = useWords();
  const isOnline = useOnline();
  const { client, lookNow, isLive, answers } = board;
  const acts = useActs({ client, view: state.value, lookNow, onSignedOut });
  const { what: asked, open: ask, trigger, home, ...dialogue } = useDialog<Asked>();
  const isStale = state.isStale || !isOnline;
  const blocked = !isOnline ? all.offlineAction : state.isStale ? all.unreachable : undefined;
  const { act, busy, closing } = acts;
  const { targets } = state.value;
  const onBoard = useMemo<OnBoard>(
    () => ({ client, address, go, answers, targets, act, ask, trigger, blocked, busy, closing }),
    [client, address, go, answers, targets, act, ask, trigger, blocked, busy, closing],
  );
  const view = acts.patched ?? state.value;
  return (
    <BoardContext value={onBoard}>
      <TopBar asOf={state.asOf} isLive={isLive && isOnline} />
      <div role="status">
        {isStale && <p className={styles.stale}>{staleWords(all, isOnline, state.asOf)}</p>}
      </div>
      <div className={styles.page} ref={home}>
        {address.view === 'trends' ? (
          <Suspense>
            <Trends />
          </Suspense>
        ) : (
          <Now view={view} />
        )}
      </div>
      {address.swarm !== '' && (
        <Suspense>
          <SwarmDrawer key={address.swarm} id={address.swarm} view={view} />
        </Suspense>
      )}
      {asked && (
        <Suspense>
          <ActDialog key={`${asked.kind} ${asked.swarm.id}`} asked={asked} {...dialogue} />
        </Suspense>
      )}
      <OutcomeBar outcome={acts.outcome} onDismiss={acts.dismiss} />
      <Announced numbers={state.value.numbers} />
    </BoardContext>
  );
}

function staleWords(all: ReturnType<typeof useWords>, isOnline: boolean, asOf: number): string {
  const at = exactTime(all.locale, asOf);
  return isOnline ? all.stale(at) : `${all.offline(at)} ${all.offlineAction}`;
}

function Now({ view }: { view: BoardView }) {
  const person = usePerson(view);
  return (
    <>
      <Numbers view={view} />
      <Filters>{person && <PersonFilter key={person.id} name={person.name} />}</Filters>
      {view.parked.length > 0 && <Parked parked={view.parked} />}
      <SwarmList view={view} person={person} />
      {view.overloaded.length > 0 && <Overloaded view={view} />}
    </>
  );
}
