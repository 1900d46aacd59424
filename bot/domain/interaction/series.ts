/** Numbers that were heard of a series, as ranges in order: `[[1, 4], [6, 6]]` misses 5. */
export type Series = readonly (readonly [from: number, to: number])[];

/** Heard twice is heard once; any order gives the same. */
export function withNumber(series: Series = [], number: number): Series {
  if (series.some(([from, to]) => from <= number && number <= to)) return series;
  const sorted = [...series, [number, number] as const].sort(([a], [b]) => a - b);
  const joined: (readonly [number, number])[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last?.[1] === range[0] - 1) joined[joined.length - 1] = [last[0], range[1]];
    else joined.push(range);
  }
  return joined;
}

/** How many numbers between the first and the last were not heard. */
export function missingIn(series: Series): number {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return 0;
  const heard = series.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return last[1] - first[0] + 1 - heard;
}
