import { makeStyles, tokens } from '@fluentui/react-components';
import { Later } from '../components/Later.tsx';
import { CaseBox } from './CaseBox.tsx';
import { CatchUp } from './CatchUp.tsx';
import { FilesBox } from './FilesBox.tsx';
import { LiveBox } from './LiveBox.tsx';
import { NotDelivered } from './NotDelivered.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { PeopleBox } from './PeopleBox.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { TasksBox } from './TasksBox.tsx';
import { TimelineBox } from './TimelineBox.tsx';
import { UpdatesBox } from './UpdatesBox.tsx';

const wide = '@media (min-width: 760px)';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    maxWidth: '1120px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalM,
    [wide]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 360px)',
      // What stands at the side is taller than what begins beside it: the last row takes the rest.
      gridTemplateRows: 'var(--rows)',
      padding: tokens.spacingHorizontalXL,
    },
  },
  /** On a narrow screen all boxes stand in one column, in the order they are written in. */
  column: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingHorizontalL,
    minWidth: 0,
  },
  whole: { [wide]: { gridColumn: '1 / -1' } },
  /** Beside everything on the left, from its first row on. */
  side: { [wide]: { gridColumn: 2, gridRow: 'var(--first) / span 2' } },
  left: { [wide]: { gridColumn: 1 } },
});

/** Which row the two columns begin in. */
const beginSecond = { '--first': 2, '--rows': 'auto auto 1fr' };
const beginThird = { '--first': 3, '--rows': 'auto auto auto 1fr' };

/** Narrow: catch-up, live, what is asked, people, then the rest; the order on the screen is the order read aloud. */
export function Boxes({ now }: { now: number }) {
  const styles = useStyles();
  const { view } = useOnSwarm();
  const hasTrouble = view.notDelivered.length > 0;
  return (
    <div
      className={styles.body}
      style={(hasTrouble ? beginThird : beginSecond) as React.CSSProperties}
    >
      <CatchUp className={styles.whole} />
      {hasTrouble && <NotDelivered className={styles.whole} />}
      <div className={`${styles.column} ${styles.left}`}>
        <LiveBox now={now} />
        <QuestionBox />
      </div>
      <div className={`${styles.column} ${styles.side}`}>
        <PeopleBox />
        <TasksBox />
        <FilesBox />
        <Later>
          <CaseBox />
        </Later>
      </div>
      <div className={`${styles.column} ${styles.left}`}>
        <Later>
          <UpdatesBox />
          <TimelineBox />
        </Later>
      </div>
    </div>
  );
}
