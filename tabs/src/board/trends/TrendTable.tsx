import { makeStyles, tokens } from '@fluentui/react-components';
import type { TrendView } from '../../../../bot/contract/board-view.ts';
import { durationIn } from '../durations.ts';
import { useBoardWords } from '../words/index.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'end',
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: 'anywhere',
    },
    '& th:first-child': { textAlign: 'start' },
    '& thead th': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3 },
  },
});

type Props = { caption: string; first: string; rows: readonly TrendView[] };

/** What a chart shows, for who reads or prints it. */
export function TrendTable({ caption, first, rows }: Props) {
  const styles = useStyles();
  const words = useBoardWords();
  const said = words.trendWords;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {[first, said.opened, said.solved, words.columns.firstExpert, said.unmatched].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td>{row.opened}</td>
              <td>{row.solved}</td>
              <td>
                {row.firstExpertMs === undefined
                  ? '–'
                  : durationIn(words.durations, row.firstExpertMs)}
              </td>
              <td>{row.unmatched}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
