/**
 * The timeline of one swarm: immutable entries, each chained to the one before over the hash of its
 * payload. A payload can be erased later (its hash stays) without breaking the chain.
 */
import type { IsoTime, SwarmId, TenantId } from '../ids.ts';
import type { SwarmEvent } from './swarm-events.ts';
import type { Person } from './swarm.ts';

/** Hex digest of a text; SHA-256 in production. Passed in: the domain imports nothing. */
export type Digest = (text: string) => string;

/** `system` for timers and for what came back from the outside. */
export type Author = Person | 'system';

export type TimelineEntry = {
  readonly tenantId: TenantId;
  readonly swarmId: SwarmId;
  /** 1 for the first entry. */
  readonly seq: number;
  readonly at: IsoTime;
  readonly by: Author;
  /** Absent once erased. */
  readonly event?: SwarmEvent;
  readonly payloadHash: string;
  readonly previousHash: string;
  readonly hash: string;
};

const beforeTheFirst = '';

/** The same text for the same value, whatever order its keys were written or stored in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

type Link = Pick<TimelineEntry, 'seq' | 'at' | 'by' | 'payloadHash' | 'previousHash'> & {
  /** Whose timeline it is. */
  readonly subject: string;
};

/** What makes an entry's place in its chain. */
export const linkHash = (entry: Link, digest: Digest): string =>
  digest(
    canonicalJson([
      entry.previousHash,
      entry.subject,
      entry.seq,
      entry.at,
      entry.by === 'system' ? 'system' : entry.by.id,
      entry.payloadHash,
    ]),
  );

export type Occurrence = {
  readonly tenantId: TenantId;
  readonly swarmId: SwarmId;
  readonly at: IsoTime;
  readonly by: Author;
  readonly event: SwarmEvent;
};

/** The entry that follows `last` (undefined for the first). */
export function nextEntry(
  last: Pick<TimelineEntry, 'seq' | 'hash'> | undefined,
  occurrence: Occurrence,
  digest: Digest,
): TimelineEntry {
  const unhashed = {
    ...occurrence,
    seq: (last?.seq ?? 0) + 1,
    payloadHash: digest(canonicalJson(occurrence.event)),
    previousHash: last?.hash ?? beforeTheFirst,
  };
  return { ...unhashed, hash: linkHash({ ...unhashed, subject: unhashed.swarmId }, digest) };
}

/** The first entry that does not fit, or undefined when the chain is whole. */
export function firstBreak(
  entries: readonly TimelineEntry[],
  digest: Digest,
): TimelineEntry | undefined {
  let previous: TimelineEntry | undefined;
  for (const entry of entries) {
    if (!follows(previous, entry, digest)) return entry;
    previous = entry;
  }
  return undefined;
}

function follows(
  previous: TimelineEntry | undefined,
  entry: TimelineEntry,
  digest: Digest,
): boolean {
  const payloadFits =
    entry.event === undefined || digest(canonicalJson(entry.event)) === entry.payloadHash;
  return (
    payloadFits &&
    entry.seq === (previous?.seq ?? 0) + 1 &&
    entry.previousHash === (previous?.hash ?? beforeTheFirst) &&
    entry.hash === linkHash({ ...entry, subject: entry.swarmId }, digest)
  );
}
