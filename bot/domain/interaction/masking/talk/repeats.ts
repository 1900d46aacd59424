import type { HiddenKind } from '../kinds.ts';
import { isAlone, isInPassing } from '../numbers/surroundings.ts';
import type { Run } from '../reading/runs.ts';
import { valueOf, type Value } from './value.ts';
import type { Decided } from './values.ts';

/** Shorter runs are no part that tells anything. */
const shortest = 3;
/** So many digits in common with a hidden value are no chance, whatever the number was called. */
const telling = 8;

/**
 * Numbers that repeat a hidden one or a part of it, before or after, by either speaker: read-backs,
 * "ending in 1234". What was named as something public stays, unless it has so much of a hidden
 * value in it that the name must be wrong.
 */
export function repeatedNumbers(
  values: readonly Value[],
  runs: readonly Decided[],
): readonly Value[] {
  const secrets = values.flatMap((value) => secretOf(value) ?? []);
  if (secrets.length === 0) return [];
  return runs.flatMap((decided) => {
    const { run, stream, topic } = decided;
    const isOpen = topic === undefined || topic === 'stays';
    const least = run.isDated ? telling : shortest;
    const kind = isOpen && run.chars.length >= least ? closest(secrets, decided) : undefined;
    return kind ? [valueOf(kind, run, stream)] : [];
  });
}

type Secret = Pick<Value, 'kind' | 'stream' | 'segment'> & {
  /** The segment it ends in. */
  readonly end: number;
  readonly chars: string;
  readonly digits: string;
};

function secretOf({ kind, stream, segment, to, chars = '' }: Value): Secret | undefined {
  const digits = chars.replace(/\D/g, '');
  const end = stream.tokens[to]?.segment ?? segment;
  return chars.length >= shortest ? { kind, stream, segment, end, chars, digits } : undefined;
}

/** The kind of the secret that the run has most in common with; undefined when that tells nothing. */
function closest(secrets: readonly Secret[], decided: Decided): HiddenKind | undefined {
  let best: HiddenKind | undefined;
  let most = 0;
  for (const secret of secrets) {
    const shared = sharedWith(secret, decided);
    if (shared <= most) continue;
    best = secret.kind;
    most = shared;
  }
  return best;
}

/** How much of the secret the run gives away; 0 when it may be there by chance. */
function sharedWith(secret: Secret, decided: Decided): number {
  const overlap = overlapOf(secret, decided.run);
  if (overlap.shared >= telling) return overlap.shared;
  const isNamed = decided.topic === 'stays' || decided.run.isDated;
  return !isNamed && isRepeated(secret, overlap, decided) ? overlap.shared : 0;
}

type Overlap = { readonly whole: string; readonly part: string; readonly shared: number };

/** Compared by digits where letters stand between them in one of the two only. */
function overlapOf(secret: Secret, run: Run): Overlap {
  const isByDigits = run.digits.length >= shortest && !secret.chars.includes(run.chars);
  const [whole, part] = isByDigits ? [secret.digits, run.digits] : [secret.chars, run.chars];
  return { whole, part, shared: inCommon(whole, part) };
}

function isRepeated(secret: Secret, overlap: Overlap, decided: Decided): boolean {
  const { shared, whole } = overlap;
  if (shared < shortest) return false;
  if (shared >= 6 || shared === whole.length) return true;
  if (isReadBack(secret, decided) && isMostOf(overlap, decided)) return true;
  return !isInPassing(decided.run, decided.stream) && isPartOf(overlap, decided);
}

/** With a slip of the tongue in it, but hardly by chance: "ten fifteen" has three digits of many a number. */
const isMostOf = ({ shared, part }: Overlap, { run, stream }: Decided): boolean =>
  shared === part.length || shared > shortest || isAlone(run, stream);

/** The other speaker says it right after. */
function isReadBack(secret: Secret, { stream, segment }: Decided): boolean {
  const isSoon = segment >= secret.segment && segment <= secret.end + 3;
  return secret.stream.role !== stream.role && isSoon;
}

/** All of the run is in the secret: at one of its ends, or alone in its line, or too long for chance. */
function isPartOf({ whole, part, shared }: Overlap, { run, stream }: Decided): boolean {
  if (shared !== part.length) return false;
  return shared > 4 || whole.endsWith(part) || whole.startsWith(part) || isAlone(run, stream);
}

/** How many characters in a row the two have in common. */
function inCommon(a: string, b: string): number {
  let most = 0;
  for (let at = 0; at < b.length; at += 1) {
    while (at + most < b.length && a.includes(b.slice(at, at + most + 1))) most += 1;
  }
  return most;
}
