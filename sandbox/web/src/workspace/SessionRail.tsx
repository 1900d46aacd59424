import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CallRegular, DismissRegular, HomeRegular } from '@fluentui/react-icons';
import { CaseNumbers } from '../parts/CaseNumbers.tsx';
import { closeSession, focusSession, homeSession, type Session } from './model.ts';
import { useStore, useWorkspace } from './use-workspace.ts';

const useStyles = makeStyles({
  root: {
    width: '176px',
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { width: '120px' },
  },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' },
  button: { justifyContent: 'flex-start', minWidth: 0, textAlign: 'start', overflow: 'hidden' },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: 600 },
});

/** Only a person switches sessions: a page in the panel can put a mark on one, no more. */
export function SessionRail() {
  const styles = useStyles();
  const { sessions, focused } = useWorkspace();
  return (
    <nav className={styles.root} aria-label="Sessions">
      <ul className={styles.list}>
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} isHere={session.id === focused} />
        ))}
      </ul>
    </nav>
  );
}

function SessionItem({ session, isHere }: { session: Session; isHere: boolean }) {
  const styles = useStyles();
  const store = useStore();
  const isHome = session.id === homeSession;
  return (
    <li className={styles.item}>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.button, isHere && styles.here)}
        icon={isHome ? <HomeRegular /> : <CallRegular />}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => {
          store.change((now) => focusSession(now, session.id));
        }}
      >
        <span>
          <CaseNumbers>{session.title}</CaseNumbers>
        </span>
        {session.isMarked && (
          <>
            {' '}
            <Badge size="small" color="brand">
              new
            </Badge>
          </>
        )}
      </Button>
      {!isHome && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={`Close ${session.title}`}
          onClick={() => {
            store.change((now) => closeSession(now, session.id));
          }}
        />
      )}
    </li>
  );
}
