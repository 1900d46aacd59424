import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { TrendsView, TrendView } from '../../../../bot/contract/board-view.ts';
import { useFresh } from '../../api/use-fresh.ts';
import { Box } from '../../components/Box.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useTimes } from '../../swarm/use-times.ts';
import { useWords } from '../../words/use-words.ts';
import { trendsQuery } from '../address.ts';
import { durationIn } from '../durations.ts';
import { Filters } from '../Filters.tsx';
import { useOnBoard } from '../on-board.ts';
import { useBoardStyles } from '../use-board-styles.ts';
import { useBoardWords } from '../words/index.ts';
import { BarChart } from './BarChart.tsx';
import { ColumnChart } from './ColumnChart.tsx';
import { LineChart } from './LineChart.tsx';
import { daysBetween } from './scale.ts';
import { TrendTable } from './TrendTable.tsx';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  table: { justifySelf: 'start' },
  finding: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What is over changes no more, and today changes slowly. */
const pauseMs = 60_000;

/** How it went: by day, subject and product. */
export function Trends() {
  const words = useBoardWords();
  const all = useWords();
  const { client, address } = useOnBoard();
  const path = `/api/v1/board/trends${trendsQuery(address)}`;
  const [state] = useFresh<TrendsView>(client, path, pauseMs);
  return (
    <>
      <Filters />
      {state.kind === 'loading' && <Waiting label={words.loading} shape="narrow" />}
      {state.kind === 'refused' && <p role="status">{all.problems[state.refused.problem.code]}</p>}
      {state.kind === 'unreachable' && (
        <p role="status">
          {words.partFailed} {all.unreachableWhy}
        </p>
      )}
      {state.kind === 'shown' && <Charts trends={state.value} />}
    </>
  );
}

function Charts({ trends }: { trends: TrendsView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const times = useTimes();
  const said = words.trendWords;
  if (trends.days.length === 0) {
    return (
      <Box title={said.lede(times.day(trends.from), times.day(trends.to))}>
        <h2 className={styles.finding}>{said.nothing}</h2>
        <p className={looks.quiet}>{said.nothingWhy}</p>
      </Box>
    );
  }
  return (
    <>
      <p className={looks.quiet}>{said.lede(times.day(trends.from), times.day(trends.to))}</p>
      <ByDay trends={trends} />
      <div className={styles.two}>
        <Grouped title={said.bySkill} finding={said.topSkill} rows={trends.skills} />
        <Grouped title={said.byProduct} finding={said.topProduct} rows={trends.products} />
      </div>
    </>
  );
}

function ByDay({ trends }: { trends: TrendsView }) {
  const words = useBoardWords();
  const times = useTimes();
  const { go } = useOnBoard();
  const said = words.trendWords;
  const days = daysBetween(trends.from, trends.to);
  const known = new Map(trends.days.map((day) => [day.key, day]));
  const opened = sum(trends.days, (day) => day.opened);
  const solved = sum(trends.days, (day) => day.solved);
  const openDay = (day: string) => {
    go({ view: 'board', state: 'all', from: day, to: day });
  };
  const rows = days.map((day): TrendView => ({
    ...(known.get(day) ?? { opened: 0, solved: 0, unmatched: 0 }),
    key: day,
    name: times.day(day),
  }));
  const { firstExpertMs: typical, withoutExpert } = trends.whole;
  return (
    <>
      <Part
        title={said.byDay}
        finding={said.volume(opened, solved)}
        about={[words.definitions.opened, words.definitions.solved]}
        table={<TrendTable first={said.day} rows={rows} caption={said.byDay} />}
      >
        <ColumnChart rows={rows} label={said.byDay} onOpen={openDay} />
      </Part>
      <Part
        title={said.firstExpert}
        finding={
          typical === undefined
            ? said.noWait
            : said.wait(durationIn(words.durations, typical), withoutExpert)
        }
        about={[words.definitions.firstExpert]}
        table={<TrendTable first={said.day} rows={rows} caption={said.firstExpert} />}
      >
        <LineChart
          rows={rows}
          label={said.firstExpert}
          targetMs={trends.targets.firstExpertMs}
          onOpen={openDay}
        />
      </Part>
    </>
  );
}

type GroupedProps = {
  title: string;
  finding: (name: string) => string;
  rows: readonly TrendView[];
};

const mostShown = 10;

function Grouped({ title, finding, rows }: GroupedProps) {
  const words = useBoardWords();
  const { go } = useOnBoard();
  const isSkill = title === words.trendWords.bySkill;
  const named = rows.map((row) => ({
    ...row,
    name: row.name === '' ? words.noProduct : row.name,
  }));
  const [first] = named;
  return (
    <Part
      title={title}
      finding={first ? finding(first.name) : title}
      about={[words.definitions.opened, words.definitions.trendUnmatched]}
      table={
        <TrendTable first={isSkill ? words.skill : words.product} rows={named} caption={title} />
      }
    >
      <BarChart
        rows={named.slice(0, mostShown)}
        label={title}
        onOpen={(key) => {
          go({
            view: 'board',
            state: 'all',
            ...(isSkill ? { skill: key } : { product: key === '' ? '-' : key }),
          });
        }}
      />
    </Part>
  );
}

type PartProps = {
  title: string;
  /** What one sees on it, in a sentence. */
  finding: string;
  about: readonly string[];
  table: ReactNode;
  children: ReactNode;
};

function Part({ title, finding, about, table, children }: PartProps) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const [isTable, setTable] = useState(false);
  return (
    <Box title={title}>
      <h3 className={styles.finding}>{finding}</h3>
      {isTable ? table : children}
      <p className={mergeClasses(looks.quiet, looks.small)}>{about.join(' ')}</p>
      <ToggleButton
        className={styles.table}
        icon={<TableRegular />}
        checked={isTable}
        onClick={() => {
          setTable(!isTable);
        }}
      >
        {isTable ? words.trendWords.asChart : words.trendWords.asTable}
      </ToggleButton>
    </Box>
  );
}

const sum = (days: readonly TrendView[], count: (day: TrendView) => number): number =>
  days.reduce((all, day) => all + count(day), 0);
