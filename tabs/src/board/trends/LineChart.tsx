import type { TrendView } from '../../../../bot/contract/board-view.ts';
import { durationIn } from '../durations.ts';
import { useBoardWords } from '../words/index.ts';
import { bottom, Frame, height, left, namesOf, right, top, yOf } from './Frame.tsx';
import { runsOf, ticksTo } from './scale.ts';
import { Spots } from './Spots.tsx';
import { useChartStyles } from './use-chart-styles.ts';
import { useWidth } from './use-width.ts';

const minuteMs = 60_000;

type Props = {
  rows: readonly TrendView[];
  label: string;
  targetMs: number;
  onOpen: (key: string) => void;
};

/** How long agents were alone, day by day, and how long they should be at most. */
export function LineChart({ rows, label, targetMs, onOpen }: Props) {
  const styles = useChartStyles();
  const words = useBoardWords();
  const [box, width] = useWidth();
  const said = words.trendWords;
  const minutes = rows.map((row) =>
    row.firstExpertMs === undefined ? undefined : row.firstExpertMs / minuteMs,
  );
  const target = targetMs / minuteMs;
  const ticks = ticksTo(Math.max(target, ...minutes.map((one) => one ?? 0)));
  const most = ticks.at(-1) ?? 1;
  const step = (width - left - right) / rows.length;
  const middleOf = (nth: number) => left + step * (nth + 0.5);
  const points = minutes.map((value, nth) =>
    value === undefined ? undefined : ([middleOf(nth), yOf(value, most)] as const),
  );
  return (
    <div ref={box}>
      {width > 0 && (
        <Frame
          width={width}
          label={label}
          unit={said.minutes}
          ticks={ticks}
          taken={target}
          names={namesOf(
            rows.map((row) => row.name),
            middleOf,
            width,
          )}
        >
          <g aria-hidden>
            <line
              className={styles.target}
              x1={left}
              x2={width - right}
              y1={yOf(target, most)}
              y2={yOf(target, most)}
            />
            <text
              className={styles.axis}
              x={width - right}
              y={yOf(target, most) - 6}
              textAnchor="end"
            >
              {words.target(durationIn(words.durations, targetMs))}
            </text>
            {runsOf(points).map((run) => (
              <polyline
                key={run[0]?.[0]}
                className={styles.line}
                points={run.map((point) => point.join(',')).join(' ')}
              />
            ))}
            {points.map((point) =>
              point === undefined ? null : (
                <circle key={point[0]} className={styles.dot} cx={point[0]} cy={point[1]} r={3} />
              ),
            )}
          </g>
          <Spots
            onOpen={onOpen}
            spots={rows.map((row, nth) => ({
              key: row.key,
              words: said.point(
                row.name,
                row.firstExpertMs === undefined
                  ? said.notMeasured
                  : durationIn(words.durations, row.firstExpertMs),
              ),
              x: left + step * nth,
              y: top,
              width: step,
              height: height - top - bottom,
            }))}
          />
        </Frame>
      )}
    </div>
  );
}
