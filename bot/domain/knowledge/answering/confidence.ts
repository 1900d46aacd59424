import type { Evidence } from './evidence.ts';

/**
 * A logistic regression, fitted on the half of the corpus that is for tuning, with the answering article
 * also taken away once, so that what only stands next to it is seen too; in its sets of 6 to 30 articles,
 * and in all of them as one (test/knowledge/calibrate.ts).
 */
const weights: Evidence = {
  answered: 1.78,
  clause: 2.65,
  score: 4.07,
  weight: -1.72,
  passage: 1.27,
  strange: -0.81,
  size: -0.23,
};
const START = -4.23;

/** From this confidence on the article is shown; below it, a person is asked. */
export const BAR = 0.35;

export function confidenceOf(evidence: Evidence): number {
  const names = Object.keys(weights) as (keyof Evidence)[];
  const sum = names.reduce((all, name) => all + weights[name] * evidence[name], START);
  return 1 / (1 + Math.exp(-sum));
}
