import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { caseQuery } from '../api/queries.ts';
import { useResource } from '../api/use-resource.ts';
import { CaseNumbers } from '../parts/CaseNumbers.tsx';
import { CaseTab } from './CaseTab.tsx';
import { HomeTab } from './HomeTab.tsx';
import { closeTab, focusedTab, sessionOf, withSession, type Session, type Tab } from './model.ts';
import { useStore, useWorkspace } from './use-workspace.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: '40px',
  },
  here: { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandBackground}` },
  content: { minHeight: 0, overflowY: 'auto' },
  blank: { padding: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground3 },
});

export function SessionTabs() {
  const styles = useStyles();
  const session = sessionOf(useWorkspace());
  const tab = focusedTab(session);
  if (!session) return null;
  return (
    <main className={styles.root} aria-label={session.title}>
      <div className={styles.strip} role="group" aria-label="Tabs">
        {session.tabs.map((one, place) => (
          <TabButton key={one.id} session={session} tab={one} isAnchor={place === 0} />
        ))}
      </div>
      <div className={styles.content}>{tab && <Content tab={tab} />}</div>
    </main>
  );
}

function Content({ tab }: { tab: Tab }) {
  const styles = useStyles();
  switch (tab.kind) {
    case 'home':
      return <HomeTab />;
    case 'record':
      return tab.entity === 'incident' ? (
        <CaseTab key={tab.recordId} caseId={tab.recordId} />
      ) : (
        <p className={styles.blank}>The form of this table is not built in the sandbox.</p>
      );
    case 'search':
    case 'blank':
      return <p className={styles.blank}>This session has no record yet.</p>;
  }
}

function TabButton(props: { session: Session; tab: Tab; isAnchor: boolean }) {
  const { session, tab, isAnchor } = props;
  const styles = useStyles();
  const store = useStore();
  const { data } = useResource(
    tab.kind === 'record' && tab.entity === 'incident' ? caseQuery(tab.recordId) : undefined,
  );
  const title = data?.number ?? tab.title;
  const isHere = session.focusedTab === tab.id;
  return (
    <span>
      <Button
        appearance="subtle"
        size="small"
        className={mergeClasses(isHere && styles.here)}
        aria-current={isHere ? 'true' : undefined}
        onClick={() => {
          store.change((now) =>
            withSession(now, session.id, (one) => ({ ...one, focusedTab: tab.id })),
          );
        }}
      >
        <CaseNumbers>{title}</CaseNumbers>
      </Button>
      {!isAnchor && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={`Close tab ${title}`}
          onClick={() => {
            store.change((now) => closeTab(now, session.id, tab.id));
          }}
        />
      )}
    </span>
  );
}
