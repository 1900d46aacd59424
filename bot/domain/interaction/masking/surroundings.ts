import type { Run } from './runs.ts';
import type { Stream } from './streams.ts';
import type { Token } from './tokens.ts';
import { isPause, isUnknownWord } from './word-kinds.ts';

/** The words right beside a run in its own segments. */
function beside(run: Run, { tokens }: Stream) {
  const before = tokens[run.from - 1];
  const after = tokens[run.to + 1];
  return {
    before: before?.segment === tokens[run.from]?.segment ? before : undefined,
    after: after?.segment === tokens[run.to]?.segment ? after : undefined,
  };
}

/** Nothing but pauses around it: "uh, four one", not "two cards" or "this one". */
export function isBare(run: Run, stream: Stream): boolean {
  const { before, after } = beside(run, stream);
  if (run.chars.length === 1 && before?.meaning.pointers) return false;
  return (isPause(before) || before?.meaning.copulas === true) && isPause(after);
}

/** Its segments hold nothing else but pauses, taking back and other numbers. */
export function isAlone(run: Run, stream: Stream): boolean {
  const segments = new Set(run.elements.map(({ from }) => stream.tokens[from]?.segment));
  return stream.tokens.every(
    (token) =>
      !segments.has(token.segment) ||
      token.form !== 'word' ||
      isPause(token) ||
      (token.meaning.slipWords ?? token.meaning.number ?? token.meaning.copulas) !== undefined ||
      token.word.length === 1 ||
      token.meaning.letter !== undefined ||
      token.meaning.neutralNouns === true,
  );
}

/** Few digits and then a word that is no everyday one: "3 machines". */
export function isCount(run: Run, stream: Stream): boolean {
  const { after } = beside(run, stream);
  return run.digits.length <= 3 && after !== undefined && isUnknownWord(after);
}

/** Longer numbers are not said in passing. */
const longest = 6;

/** "Boeing 747", "we are 5 adults and 9 children, 21 and 15": part of a story rather than an answer. */
export function isInPassing(run: Run, stream: Stream): boolean {
  if (run.digits.length > longest) return false;
  const { before } = beside(run, stream);
  if (run.digits.length <= 4 && before !== undefined && isUnknownWord(before)) return true;
  const said = clauseBefore(run, stream.tokens);
  const unknown = said.filter(isUnknownWord).length;
  return (
    unknown > 1 ||
    said.some(
      ({ meaning }) =>
        meaning.months ?? (meaning.units && !meaning.smallUnits && !meaning.neutralNouns),
    )
  );
}

/** What stands before a run in its segment, back to where an answer can begin: "okay", "it says". */
function clauseBefore(run: Run, tokens: readonly Token[]): readonly Token[] {
  const segment = tokens[run.from]?.segment;
  let at = run.from - 1;
  while (at >= 0 && run.from - at <= 14) {
    const token = tokens[at];
    if (!token || token.segment !== segment) break;
    if (token.meaning.copulas || /^[.!?;:]$/.test(token.word)) break;
    at -= 1;
  }
  return tokens.slice(at + 1, run.from);
}

export const isLast = (run: Run, stream: Stream): boolean =>
  stream.tokens.slice(run.to + 1).every((token) => isPause(token));
