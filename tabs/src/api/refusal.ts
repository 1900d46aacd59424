import type { Problem } from '../../../bot/contract/problem.ts';

/** What the bot said no to, in its own words. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
  }
}

/** Nobody answered: no network, or the bot is away. */
export class Unreachable extends Error {}
