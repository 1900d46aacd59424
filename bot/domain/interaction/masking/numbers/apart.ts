import { isMarkOf } from '../reading/everyday.ts';
import { runOf, type Run } from '../reading/runs.ts';
import { isWord, signOf, type Token, type Tokens } from '../reading/tokens.ts';
import { checkedShape, isUnmistakable, shapeOf } from './shapes.ts';

/**
 * Several whole numbers said one after the other, with no more between than a segment's border, an
 * "and" or a space. What says nothing as one number is several where parts of it are whole by their
 * form: first by a check digit, then by how they are written, which chance makes more easily.
 */
export function apart(run: Run, tokens: Tokens): readonly Run[] {
  return [checkedShape, shapeOf].reduce<readonly Run[]>(
    (runs, shape) => runs.flatMap((one) => divided(one, { tokens, shape })),
    [run],
  );
}

type Reading = { readonly tokens: Tokens; readonly shape: typeof shapeOf };

function divided(run: Run, reading: Reading): readonly Run[] {
  const { elements } = run;
  if (elements.length < 2 || shapeOf(run, reading.tokens) !== undefined) return [run];
  const found: Run[] = [];
  let rest = 0;
  for (let at = 0; at < elements.length; at += 1) {
    const end = endOfWhole(run, at, reading, at === rest);
    if (end === undefined) continue;
    found.push(...partOf(run, reading, rest, at), ...partOf(run, reading, at, end));
    rest = end;
    at = end - 1;
  }
  return rest === 0 ? [run] : [...found, ...partOf(run, reading, rest, elements.length)];
}

function partOf({ elements, isDated }: Run, { tokens }: Reading, from: number, to: number) {
  const part = runOf(tokens, elements.slice(from, to), isDated);
  return part ? [part] : [];
}

/** No number with a form of its own is longer: so far on, and no farther, its end is looked for. */
const longest = 34;

/** Where a whole number that begins at an element ends (one past its last), the longest if several do. */
function endOfWhole(run: Run, at: number, reading: Reading, isFree: boolean): number | undefined {
  const isStart = isFree || isBorder(run, at, reading.tokens);
  let end: number | undefined;
  let length = 0;
  for (const [place, { chars }] of run.elements.slice(at, at + longest).entries()) {
    const to = at + place + 1;
    length += chars.length;
    if (length > longest) break;
    const isBounded = isStart && isBorder(run, to, reading.tokens);
    const mayBeOne = length >= shortest && (isBounded || mayBeWhole(run, at, to));
    if (mayBeOne && isWhole(partOf(run, reading, at, to)[0], reading, isBounded)) end = to;
  }
  return end;
}

function isWhole(part: Run | undefined, { tokens, shape }: Reading, isBounded: boolean): boolean {
  if (!part) return false;
  return isUnmistakable(part, tokens) || (isBounded && shape(part, tokens) !== undefined);
}

/** No number with a form of its own has fewer characters. */
const shortest = 7;

/** Longer than any one number: then a mark or an "and" in it may divide two. */
const longestOne = 19;

/** Whether one number may end before an element and another begin with it. */
function isBorder({ elements, chars }: Run, at: number, tokens: Tokens): boolean {
  const before = elements[at - 1];
  const after = elements[at];
  if (!before || !after) return true;
  if (tokens[before.to]?.segment !== tokens[after.from]?.segment) return true;
  const between = tokens.slice(before.to + 1, after.from);
  if (between.some(isOpening)) return true;
  return chars.length > longestOne && between.some(isDividing);
}

/** What stands before another number, or between two, and in none. */
const isOpening = (token: Token): boolean => isMarkOf(token, '+;') || signOf(token) === '+';
const isDividing = (token: Token): boolean => isWord(token) || isMarkOf(token, ',;:/');

/** Numbers written in few groups, or beginning with the letters of a country: what can be told apart inside a line. */
const mayBeWhole = ({ elements }: Run, at: number, to: number): boolean =>
  elements[at]?.kind === 'letters' || to - at === 3 || to - at === 4;
