/** Where things stand on a chart. */

/** A round number that everything fits under, and the lines to it. Begins at zero. */
export function ticksTo(most: number): readonly number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const whole = Math.max(step, most < 4 ? 1 : step);
  const count = Math.ceil(most / whole);
  return Array.from({ length: count + 1 }, (_, nth) => nth * whole);
}

/** Every day from one to the other; the last one included. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); ; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > to || days.length > 400) return days;
    days.push(day);
  }
}

/** Parts of a line that hang together: where nothing was measured there is a gap, not a zero. */
export function runsOf<T>(points: readonly (T | undefined)[]): readonly (readonly T[])[] {
  const runs: T[][] = [[]];
  for (const point of points) {
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}
