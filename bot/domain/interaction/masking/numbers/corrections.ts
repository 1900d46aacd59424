import { isCopula, isPause } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import type { Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import { isMark, type Token } from '../reading/tokens.ts';

const isSlip = oneOf('slips');
const isLight = oneOf('slipWords', 'neutralNouns', 'places', 'listening');
const parts = new Set(
  'bit bits part parts middle half piece teil stueck mitte haelfte schluss hinten vorne ende die der das am'.split(
    ' ',
  ),
);

/** "no the last bit was wrong, it's 7109", "nein, das Ende heißt 7109": a part of what was given, anew. */
export function isCorrection(run: Run, { tokens }: Stream): boolean {
  const segment = tokens[run.from]?.segment;
  const start = tokens.findIndex((token) => token.segment === segment);
  const before = tokens.slice(start, run.from);
  return (run.hasSlip || before.some(isSlip)) && before.every(isOfCorrection);
}

const isOfCorrection = (token: Token): boolean =>
  isMark(token) ||
  isPause(token) ||
  isCopula(token) ||
  isLight(token) ||
  parts.has(token.word) ||
  token.meaning.number !== undefined;
