import { endsSentence, isCopula, isMarkOf, isPause, isUnknownWord } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import type { Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import { isAskedFirst, isPausing } from '../words/sentences.ts';
import { isEndNamed } from './ends.ts';
import { isDigits, isWord, type Token, type Tokens } from '../reading/tokens.ts';

/** The words right beside a run in its own segments. */
function beside(run: Run, { tokens }: Stream) {
  const before = tokens[run.from - 1];
  const after = tokens[run.to + 1];
  return {
    before: before?.segment === tokens[run.from]?.segment ? before : undefined,
    after: after?.segment === tokens[run.to]?.segment ? after : undefined,
  };
}

const isPointer = oneOf('pointers');

/** Nothing but pauses around it: "uh, four one", not "two cards" or "this one". */
export function isBare(run: Run, stream: Stream): boolean {
  const { before, after } = beside(run, stream);
  if (run.chars.length === 1 && isPointer(before)) return false;
  return (isPause(before) || isCopula(before)) && isPause(after);
}

const isLight = oneOf('slipWords', 'copulas', 'neutralNouns');
const isOfNumber = ({ number, letter }: Token['meaning']): boolean =>
  number !== undefined || letter !== undefined;

/** Its segments hold nothing else but pauses, taking back and other numbers. */
export function isAlone(run: Run, stream: Stream): boolean {
  const others = withWords(stream);
  return run.elements.every(({ from }) => {
    const segment = stream.tokens[from]?.segment;
    return segment === undefined || !others.has(segment);
  });
}

const known = new WeakMap<Stream, ReadonlySet<number>>();

/** The segments that hold something else. Asked for each number: read once for all of them. */
function withWords(stream: Stream): ReadonlySet<number> {
  const before = known.get(stream);
  if (before) return before;
  const said = stream.tokens.filter(
    (token) =>
      !isPause(token) && !isLight(token) && token.word.length !== 1 && !isOfNumber(token.meaning),
  );
  const found = new Set(said.map(({ segment }) => segment));
  known.set(stream, found);
  return found;
}

/** Few digits and then a word that is no everyday one: "3 machines". */
export function isCount(run: Run, stream: Stream): boolean {
  const { after } = beside(run, stream);
  return run.digits.length <= 3 && isUnknownWord(after) && !isState(after);
}

/** "391 gültig bis …": what is counted is a thing. */
const isState = oneOf('states');

/** Longer numbers are not said in passing. */
const longest = 6;
const isMeasure = oneOf('months', 'units');
const isNoMeasure = oneOf('smallUnits', 'neutralNouns');

const isNumber = (token: Token | undefined): boolean =>
  isDigits(token) || token?.meaning.number !== undefined;

/** "Boeing 747", "we are 5 adults and 9 children, 21 and 15": part of a story rather than an answer. */
export function isInPassing(run: Run, stream: Stream): boolean {
  if (run.digits.length > longest) return false;
  if (run.digits.length <= 4 && isUnknownWord(beside(run, stream).before)) return true;
  if (isInQuestion(run, stream)) return true;
  const said = clauseBefore(run, stream.tokens);
  const isMeasured = said.some(
    (token, at) => isMeasure(token) && !isNoMeasure(token) && isNumber(said[at - 1]),
  );
  return isMeasured || said.filter(isUnknownWord).length > 1;
}

/** "Do you have the KS 8381 in stock". */
function isInQuestion(run: Run, { tokens }: Stream): boolean {
  if (isPausing(tokens[run.from - 1])) return false;
  const segment = tokens[run.from]?.segment;
  let start = run.from;
  while (tokens[start - 1]?.segment === segment && !endsSentence(tokens[start - 1], undefined)) {
    start -= 1;
  }
  return isAskedFirst(tokens, start, run.from);
}

/** What stands before a run in its segment, back to where an answer can begin: "it says". */
function clauseBefore(run: Run, tokens: Tokens): Tokens {
  const segment = tokens[run.from]?.segment;
  let at = run.from;
  while (run.from - at <= 14) {
    const token = tokens[at - 1];
    if (token?.segment !== segment || isCopula(token) || isMarkOf(token, '.!?;:')) break;
    at -= 1;
  }
  return tokens.slice(at, run.from);
}

export const isLast = (run: Run, { tokens }: Stream): boolean =>
  tokens.slice(run.to + 1).every((token) => !isWord(token) || isPause(token));

/** "the one ending in 4471", "die letzten vier sind 4471". */
export const isNamedEnd = (run: Run, { tokens }: Stream): boolean =>
  isEndNamed(tokens.slice(Math.max(0, run.from - 6), run.from));
