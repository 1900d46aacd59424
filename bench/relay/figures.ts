/** How figures are printed: each beside its floor. */

export const line = (name: string, ...figures: readonly string[]): string =>
  [name.padEnd(46), ...figures.map((one) => one.padStart(14))].join('');

export const ms = (figure: number): string => `${figure.toFixed(1)} ms`;
export const perSecond = (figure: number): string => `${Math.round(figure)}/s`;

/** @param share 0.95 for p95 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);
