/** How the server's database compares: text without case and accents, null below everything. */
import type { Scalar } from '../rows.ts';
import type { Comparison, TextTest } from './ast.ts';

export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Negative, zero or positive; null sorts first. */
export function order(left: Scalar, right: Scalar, isTime: boolean): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  const [a, b] = [comparable(left, isTime), comparable(right, isTime)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function comparable(value: string | number | boolean, isTime: boolean): string | number {
  if (typeof value !== 'string') return Number(value);
  return isTime ? Date.parse(value) : fold(value);
}

const bySign: Readonly<Record<Comparison, (sign: number) => boolean>> = {
  eq: (sign) => sign === 0,
  ne: (sign) => sign !== 0,
  gt: (sign) => sign > 0,
  ge: (sign) => sign >= 0,
  lt: (sign) => sign < 0,
  le: (sign) => sign <= 0,
};

export function isTrue(
  comparison: Comparison,
  left: Scalar,
  right: Scalar,
  isTime: boolean,
): boolean {
  // Rows without a value count as "not equal" to any value, and are in no range.
  if (left === null || right === null) {
    if (comparison === 'eq') return left === right;
    return comparison === 'ne' && left !== right;
  }
  return bySign[comparison](order(left, right, isTime));
}

/** SQL's wildcards work inside the value: % for anything, _ for one, [abc] for one of these. */
export function likePattern(test: TextTest, value: string): RegExp {
  const middle = fold(value).replace(/\[([^\]]*)\]|[%_]|[^\w\s]/gu, (match, set?: string) => {
    if (set !== undefined) return characterClass(set);
    if (match === '%') return '.*';
    if (match === '_') return '.';
    return `\\u{${(match.codePointAt(0) ?? 0).toString(16)}}`;
  });
  const from = test === 'startswith' ? '^' : '';
  const to = test === 'endswith' ? '$' : '';
  return new RegExp(`${from}${middle}${to}`, 'su');
}

/** `[%]` is a percent sign, `[^a]` anything but a; an empty set matches nothing. */
function characterClass(set: string): string {
  const [negated, members] = set.startsWith('^') ? ['^', set.slice(1)] : ['', set];
  return `[${negated}${members.replace(/[\\\]^]/g, '\\$&')}]`;
}
