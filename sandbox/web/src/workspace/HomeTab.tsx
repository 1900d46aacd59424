import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { casesQuery } from '../api/queries.ts';
import { useResource } from '../api/use-resource.ts';
import { CaseNumbers } from '../parts/CaseNumbers.tsx';
import { useYou } from '../shell/you.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { isOpen } from '../dynamics/case-words.ts';
import { openTab } from './model.ts';
import { useStore } from './use-workspace.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXXL },
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  row: { justifyContent: 'flex-start', textAlign: 'start', fontWeight: 400 },
});

/** The dashboard: the open cases, each opened in a tab of the home session. */
export function HomeTab() {
  const styles = useStyles();
  const store = useStore();
  const { person } = useYou();
  const { data: rows, trouble } = useResource(casesQuery(person.id));
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2">My open cases</Subtitle2>
      <TroubleBar trouble={trouble} />
      <ul className={styles.list}>
        {rows?.filter(isOpen).map((row) => (
          <li key={row.id}>
            <Button
              appearance="subtle"
              className={styles.row}
              onClick={() => {
                const tab = {
                  id: store.newId('tab'),
                  title: row.number,
                  kind: 'record',
                  entity: 'incident',
                  recordId: row.id,
                } as const;
                store.change((now) => openTab(now, now.focused, tab));
              }}
            >
              <span>
                <CaseNumbers>{`${row.number} · ${row.title}`}</CaseNumbers>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
