/**
 * How many typing errors lie between two words: a letter too many, too few, another one, or two in the
 * wrong order. Stops counting beyond `most`.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let at = 1; at <= a.length; at += 1) {
    const next = nextRow({ a, b, at, row, before });
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

type Rows = {
  readonly a: string;
  readonly b: string;
  readonly at: number;
  readonly row: readonly number[];
  readonly before: readonly number[];
};

function nextRow(rows: Rows): readonly number[] {
  const next = [rows.at];
  for (let to = 1; to <= rows.b.length; to += 1) {
    const { a, b, at, row } = rows;
    const same = a[at - 1] === b[to - 1] ? 0 : 1;
    const behind = next.at(-1) ?? 0;
    const [above = 0, diagonal = 0] = [row[to], row[to - 1]];
    next.push(Math.min(above + 1, behind + 1, diagonal + same, swapped(rows, to)));
  }
  return next;
}

function swapped({ a, b, at, before }: Rows, to: number): number {
  const isSwapped = at > 1 && to > 1 && a[at - 1] === b[to - 2] && a[at - 2] === b[to - 1];
  return isSwapped ? (before[to - 2] ?? 0) + 1 : Infinity;
}
