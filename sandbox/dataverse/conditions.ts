/** `If-Match` and `If-None-Match`: optimistic concurrency, and which half of an upsert may happen. */
import type { IncomingHttpHeaders } from 'node:http';
import { etagOf } from './answer.ts';
import { doesNotExist, duplicateKey, versionMismatch } from './errors.ts';
import type { Row } from './rows.ts';
import type { Table } from './schema.ts';

export function checkWrite(
  headers: IncomingHttpHeaders,
  table: Table,
  id: string,
  row: Row | undefined,
): void {
  const wanted = headers['if-match'];
  if (wanted !== undefined) {
    if (!row) throw doesNotExist(table, id);
    if (wanted !== '*' && wanted !== etagOf(row)) throw versionMismatch();
  }
  if (row && headers['if-none-match'] === '*') throw duplicateKey();
}

/** Clients are told to send the word `null` when they mean none. */
export function isUnchanged(headers: IncomingHttpHeaders, row: Row): boolean {
  return headers['if-none-match'] === etagOf(row);
}
