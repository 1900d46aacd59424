import type { TrendView } from '../../../../bot/contract/board-view.ts';
import { useBoardWords } from '../words/index.ts';
import { bottom, Frame, height, left, namesOf, right, top, yOf } from './Frame.tsx';
import { ticksTo } from './scale.ts';
import { Spots } from './Spots.tsx';
import { useChartStyles } from './use-chart-styles.ts';
import { useWidth } from './use-width.ts';

type Props = { rows: readonly TrendView[]; label: string; onOpen: (key: string) => void };

/** Opened beside solved, day by day. */
export function ColumnChart({ rows, label, onOpen }: Props) {
  const styles = useChartStyles();
  const words = useBoardWords();
  const [box, width] = useWidth();
  const said = words.trendWords;
  const ticks = ticksTo(Math.max(...rows.flatMap((row) => [row.opened, row.solved])));
  const most = ticks.at(-1) ?? 1;
  const step = (width - left - right) / rows.length;
  const thick = Math.max(1, Math.min(18, step * 0.36));
  const middleOf = (nth: number) => left + step * (nth + 0.5);
  return (
    <div ref={box}>
      {width > 0 && (
        <Frame
          width={width}
          label={label}
          unit={said.swarms}
          ticks={ticks}
          names={namesOf(
            rows.map((row) => row.name),
            middleOf,
            width,
          )}
        >
          {rows.map((row, nth) => (
            <g key={row.key} aria-hidden>
              <Column
                className={styles.first}
                x={middleOf(nth) - thick}
                {...{ thick, most }}
                value={row.opened}
              />
              <Column
                className={styles.second}
                x={middleOf(nth)}
                {...{ thick, most }}
                value={row.solved}
              />
            </g>
          ))}
          <Spots
            onOpen={onOpen}
            spots={rows.map((row, nth) => ({
              key: row.key,
              words: said.point(row.name, said.volume(row.opened, row.solved)),
              x: left + step * nth,
              y: top,
              width: step,
              height: height - top - bottom,
            }))}
          />
        </Frame>
      )}
      <div className={styles.legend}>
        <Key className={styles.first} words={said.opened} />
        <Key className={styles.second} words={said.solved} />
      </div>
    </div>
  );
}

type ColumnProps = { className: string; x: number; thick: number; value: number; most: number };

function Column({ className, x, thick, value, most }: ColumnProps) {
  if (value === 0) return null;
  const y = yOf(value, most);
  return <rect className={className} x={x} y={y} width={thick} height={height - bottom - y} />;
}

export function Key({ className, words }: { className: string; words: string }) {
  const styles = useChartStyles();
  return (
    <span className={styles.key}>
      <svg className={styles.swatch} viewBox="0 0 14 14" aria-hidden>
        <rect className={className} x="1" y="1" width="12" height="12" />
      </svg>
      {words}
    </span>
  );
}
