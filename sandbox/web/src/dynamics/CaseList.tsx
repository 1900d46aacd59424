import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  SearchBox,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { ImportantFilled, SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import { casesQuery } from '../api/queries.ts';
import type { CaseListRow } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { Empty } from '../parts/Empty.tsx';
import { usePanes, useRow } from '../parts/panes.ts';
import { listTime, wholeTime } from '../parts/times.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { formatRoute } from '../route.ts';
import { handleOf, useYou } from '../shell/you.ts';
import { filters, matches, type Filter } from './case-words.ts';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  tabs: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  high: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    flex: 'none',
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  waiting: { padding: tokens.spacingHorizontalM, display: 'grid', gap: tokens.spacingVerticalL },
});

export function CaseList({ selected }: { selected: string | undefined }) {
  const panes = usePanes();
  const styles = useStyles();
  const { person } = useYou();
  const { data: rows, trouble } = useResource(casesQuery(person.id));
  const [filter, setFilter] = useState<Filter>('Open');
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search);
  const found = rows?.filter((row) => matches(row, filter, words));
  return (
    <>
      <div className={panes.listHead}>
        <div className={panes.listTitle}>
          <Subtitle2 as="h2">Cases</Subtitle2>
          <Link
            href={`/_workspace?person=${encodeURIComponent(person.mail)}`}
            target="_blank"
            rel="noreferrer"
          >
            Workspace, with the panel
          </Link>
          <span className={styles.count} role="status">
            {found && `${found.length} of ${rows?.length ?? 0}`}
          </span>
        </div>
        <SearchBox
          className={styles.search}
          aria-label="Search the cases"
          placeholder="Number, title, customer"
          value={search}
          onChange={(_, data) => {
            setSearch(data.value);
          }}
        />
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={filter}
          aria-label="Which cases"
          onTabSelect={(_, data) => {
            setFilter(filters.find((one) => one === data.value) ?? 'All');
          }}
        >
          {filters.map((one) => (
            <Tab key={one} value={one}>
              {one}
            </Tab>
          ))}
        </TabList>
      </div>
      <TroubleBar trouble={trouble} />
      {found ? (
        <Rows
          rows={found}
          selected={selected}
          onClear={() => {
            setSearch('');
            setFilter('All');
          }}
        />
      ) : (
        <Skeleton className={styles.waiting} aria-label="Fetching the cases">
          {[1, 2, 3, 4, 5].map((one) => (
            <SkeletonItem key={one} size={48} />
          ))}
        </Skeleton>
      )}
    </>
  );
}

type RowsProps = {
  rows: readonly CaseListRow[];
  selected: string | undefined;
  onClear: () => void;
};

function Rows({ rows, selected, onClear }: RowsProps) {
  const panes = usePanes();
  if (rows.length === 0) {
    return (
      <Empty
        icon={<SearchRegular />}
        what="No case matches"
        why="Search looks at number, title, customer and line."
        action={<Button onClick={onClear}>Show all cases</Button>}
      />
    );
  }
  return (
    <ul className={panes.rows}>
      {rows.map((row) => (
        <CaseRow key={row.id} row={row} isChosen={row.id === selected} />
      ))}
    </ul>
  );
}

function CaseRow({ row, isChosen }: { row: CaseListRow; isChosen: boolean }) {
  const styles = useStyles();
  const look = useRow();
  const { person } = useYou();
  const href = formatRoute({ person: handleOf(person), view: 'dynamics', selected: row.id });
  return (
    <li>
      <a
        href={href}
        className={mergeClasses(look.row, isChosen && look.chosen)}
        {...(isChosen && { 'aria-current': 'true' as const })}
      >
        <span className={look.line}>
          <span className={mergeClasses(look.grow, look.cut, styles.title)}>{row.title}</span>
          <time
            className={mergeClasses(look.quiet, look.whole, styles.small)}
            dateTime={row.modifiedOn}
            title={`Changed ${wholeTime(row.modifiedOn)}`}
          >
            {listTime(row.modifiedOn)}
          </time>
        </span>
        <span className={mergeClasses(look.line, look.quiet, styles.small)}>
          <span className={mergeClasses(look.grow, look.cut)}>
            {row.number} · {row.customer}
          </span>
          {row.priority === 'High' && (
            <span className={styles.high}>
              <ImportantFilled aria-hidden />
              High
            </span>
          )}
        </span>
        <span className={mergeClasses(look.line, look.quiet, styles.small)}>
          <span className={mergeClasses(look.grow, look.cut)}>
            {[row.line, row.status].filter(Boolean).join(' · ')}
          </span>
        </span>
      </a>
    </li>
  );
}
