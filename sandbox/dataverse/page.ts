/** Paging by cookie: a page knows the last row before it, not a number to skip. */
import { badQuery } from './errors.ts';
import { maxPageSize } from './prefer.ts';
import type { Row } from './rows.ts';

export type Page = {
  readonly rows: readonly Row[];
  /** Already URI-encoded: the client must send it back as it is. */
  readonly cookie: string | undefined;
};

const cookieForm =
  /^<cookie pagenumber="(\d+)" pagingcookie="([0-9a-f-]{36})" istracking="False" \/>$/;

export function readPage(
  rows: readonly Row[],
  pageSize: number | undefined,
  skipToken: string | undefined,
): Page {
  const size = pageSize ?? maxPageSize;
  const { from, number } = startOf(rows, size, skipToken);
  const page = rows.slice(from, from + size);
  const last = page.at(-1);
  if (!last || from + size >= rows.length) return { rows: page, cookie: undefined };
  const cookie = `<cookie pagenumber="${number + 1}" pagingcookie="${last.id}" istracking="False" />`;
  return { rows: page, cookie: encodeURIComponent(cookie) };
}

function startOf(
  rows: readonly Row[],
  size: number,
  skipToken: string | undefined,
): { readonly from: number; readonly number: number } {
  if (skipToken === undefined) return { from: 0, number: 1 };
  const [, number, lastId] = cookieForm.exec(skipToken) ?? [];
  if (number === undefined) throw badQuery('Malformed XML in the Paging Cookie');
  const at = rows.findIndex((row) => row.id === lastId);
  // The row before this page may be gone or changed by now: then count.
  const from = at < 0 ? (Number(number) - 1) * size : at + 1;
  return { from, number: Number(number) };
}
