import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TrendView } from '../../../../bot/contract/board-view.ts';
import { useBoardStyles } from '../use-board-styles.ts';
import { useBoardWords } from '../words/index.ts';
import { Key } from './ColumnChart.tsx';
import { useChartStyles } from './use-chart-styles.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, padding: 0, listStyleType: 'none' },
  row: { display: 'grid', gap: '2px', minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalM}`,
  },
  name: {
    overflowWrap: 'break-word',
    minWidth: 0,
    minHeight: '24px',
    textAlign: 'start',
    // Colours alone do not tell a link in high contrast.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  bar: { display: 'block', width: '100%', height: '14px' },
});

type Props = { rows: readonly TrendView[]; label: string; onOpen: (key: string) => void };

/** One bar for each name, with the part of it that nobody was found for. */
export function BarChart({ rows, label, onOpen }: Props) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const chart = useChartStyles();
  const words = useBoardWords();
  const said = words.trendWords;
  const most = Math.max(1, ...rows.map((row) => row.opened));
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {rows.map((row) => (
          <li key={row.key} className={styles.row}>
            <span className={styles.head}>
              <Link
                as="button"
                className={styles.name}
                onClick={() => {
                  onOpen(row.key);
                }}
              >
                {row.name}
              </Link>
              <span className={mergeClasses(looks.figures, looks.quiet)}>
                {said.volume(row.opened, row.solved)}
                {row.unmatched > 0 && ` · ${said.unmatched}: ${row.unmatched}`}
              </span>
            </span>
            <svg className={styles.bar} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden>
              <rect
                className={chart.first}
                x="0"
                y="2"
                width={(row.opened / most) * 100}
                height="10"
              />
              <rect
                className={chart.second}
                x="0"
                y="2"
                width={(row.unmatched / most) * 100}
                height="10"
                vectorEffect="non-scaling-stroke"
              />
            </svg>
          </li>
        ))}
      </ul>
      <div className={chart.legend}>
        <Key className={chart.first} words={said.opened} />
        <Key className={chart.second} words={said.unmatched} />
      </div>
    </>
  );
}
