import type { ReactNode } from 'react';
import { useChartStyles } from './use-chart-styles.ts';

export const left = 44;
export const right = 8;
export const top = 22;
export const bottom = 28;
export const height = 220;

type Props = {
  width: number;
  label: string;
  /** What the numbers at the side are. */
  unit: string;
  ticks: readonly number[];
  tickWords?: (tick: number) => string;
  /** Where another line stands already. */
  taken?: number;
  /** Words under the chart, with where they stand. */
  names: readonly { readonly x: number; readonly words: string }[];
  children: ReactNode;
};

export const yOf = (value: number, most: number): number =>
  top + (height - top - bottom) * (1 - value / most);

/** Lines, numbers and names around what a chart shows; it begins at zero. */
export function Frame({
  width,
  label,
  unit,
  ticks,
  tickWords = String,
  taken,
  names,
  children,
}: Props) {
  const styles = useChartStyles();
  const most = ticks.at(-1) ?? 1;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={label}
    >
      <text className={styles.axis} x={0} y={12} aria-hidden>
        {unit}
      </text>
      {ticks.map((tick) => (
        <g key={tick} aria-hidden>
          {tick !== taken && (
            <line
              className={styles.grid}
              x1={left}
              x2={width - right}
              y1={yOf(tick, most)}
              y2={yOf(tick, most)}
            />
          )}
          <text className={styles.axis} x={left - 8} y={yOf(tick, most) + 4} textAnchor="end">
            {tickWords(tick)}
          </text>
        </g>
      ))}
      {names.map(({ x, words }) => (
        <text
          key={`${x} ${words}`}
          className={styles.axis}
          x={x}
          y={height - 8}
          textAnchor="middle"
          aria-hidden
        >
          {words}
        </text>
      ))}
      {children}
    </svg>
  );
}

/** Only as many names as there is room for. */
export function namesOf(
  names: readonly string[],
  placeOf: (nth: number) => number,
  width: number,
): readonly { readonly x: number; readonly words: string }[] {
  const each = Math.max(1, Math.ceil(names.length / Math.max(1, Math.floor(width / 84))));
  return names.flatMap((words, nth) => (nth % each === 0 ? [{ x: placeOf(nth), words }] : []));
}
