import { makeStyles, tokens } from '@fluentui/react-components';
import { EyeOffRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Notice } from '../components/Notice.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useSignedOut } from '../frame/use-signed-out.ts';
import type { SignedIn } from '../identity/identity.ts';
import { exactTime } from '../times.ts';
import { CaseBox } from './CaseBox.tsx';
import { CatchUp } from './CatchUp.tsx';
import { LiveBox } from './LiveBox.tsx';
import { NotDelivered } from './NotDelivered.tsx';
import { PeopleBox } from './PeopleBox.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { StateBar } from './StateBar.tsx';
import { TimelineBox } from './TimelineBox.tsx';
import { UpdatesBox } from './UpdatesBox.tsx';
import { useSwarm, type SwarmState } from './use-swarm.ts';

const wide = '@media (min-width: 760px)';

const useStyles = makeStyles({
  stale: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    maxWidth: '1120px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalM,
    [wide]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(260px, 340px)',
      padding: tokens.spacingHorizontalXL,
    },
  },
  /** On a narrow screen all boxes stand in one column, in the order of `order`. */
  column: {
    display: 'contents',
    [wide]: { display: 'grid', alignContent: 'start', gap: tokens.spacingHorizontalL, minWidth: 0 },
  },
  whole: { [wide]: { gridColumn: '1 / -1' } },
  third: { order: 1, [wide]: { order: 0 } },
  last: { order: 2, [wide]: { order: 0 } },
});

type Props = {
  id: string;
  identity: SignedIn;
  onSignedOut: () => void;
};

export function SwarmPage({ id, identity, onSignedOut }: Props) {
  const state = useSwarm(id, identity);
  useSignedOut(state, onSignedOut);
  switch (state.kind) {
    case 'loading':
    case 'signed-out':
      return <Waiting label="Fetching the swarm" shape="page" />;
    case 'refused':
      return (
        <Notice
          icon={<EyeOffRegular />}
          what={state.refused.message}
          why="A swarm is shown to its members and to the people who were asked. Ask the agent who opened it."
        />
      );
    case 'unreachable':
      return (
        <Notice
          icon={<PlugDisconnectedRegular />}
          what="Case Swarm does not answer."
          why="This page goes on by itself as soon as it does."
        />
      );
    case 'shown':
      return <Shown state={state} />;
  }
}

function Shown({ state }: { state: Extract<SwarmState, { kind: 'shown' }> }) {
  const styles = useStyles();
  const { value: view, asOf, isStale } = state;
  return (
    <>
      <StateBar view={view} asOf={asOf} isStale={isStale} />
      <div role="status">{isStale && <p className={styles.stale}>{staleWords(asOf)}</p>}</div>
      <Boxes view={view} now={asOf} />
    </>
  );
}

const staleWords = (asOf: number): string =>
  navigator.onLine
    ? `Case Swarm does not answer. Showing ${exactTime(asOf)}, and trying again.`
    : `You’re offline. Showing ${exactTime(asOf)}.`;

/** Narrow: catch-up, live, people, then the rest. */
function Boxes({ view, now }: { view: SwarmView; now: number }) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      <CatchUp view={view} className={styles.whole} />
      {view.notDelivered.length > 0 && <NotDelivered view={view} className={styles.whole} />}
      <div className={styles.column}>
        <LiveBox view={view} now={now} />
        <QuestionBox view={view} className={styles.third} />
        {view.updates.length > 0 && <UpdatesBox view={view} className={styles.third} />}
        <TimelineBox view={view} className={styles.last} />
      </div>
      <div className={styles.column}>
        <PeopleBox view={view} />
        <CaseBox view={view} className={styles.third} />
      </div>
    </div>
  );
}
