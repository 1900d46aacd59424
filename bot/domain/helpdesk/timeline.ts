/** The timeline of one thread, chained like that of a swarm: a payload can be erased, its hash stays. */
import type { IsoTime, TenantId } from '../ids.ts';
import { canonicalJson, linkHash, type Author, type Digest } from '../swarm/timeline.ts';
import type { ThreadId } from './ids.ts';
import type { ThreadEvent } from './thread-events.ts';

export type ThreadEntry = {
  readonly tenantId: TenantId;
  readonly threadId: ThreadId;
  /** 1 for the first entry. */
  readonly seq: number;
  readonly at: IsoTime;
  readonly by: Author;
  /** Absent once erased. */
  readonly event?: ThreadEvent;
  readonly payloadHash: string;
  readonly previousHash: string;
  readonly hash: string;
};

const hashOf = ({ threadId, ...entry }: Omit<ThreadEntry, 'hash'>, digest: Digest): string =>
  linkHash({ ...entry, subject: threadId }, digest);

/** The entry that follows `last` (undefined for the first). */
export function nextThreadEntry(
  last: Pick<ThreadEntry, 'seq' | 'hash'> | undefined,
  occurrence: Pick<ThreadEntry, 'tenantId' | 'threadId' | 'at' | 'by'> & {
    readonly event: ThreadEvent;
  },
  digest: Digest,
): ThreadEntry & { readonly event: ThreadEvent } {
  const unhashed = {
    ...occurrence,
    seq: (last?.seq ?? 0) + 1,
    payloadHash: digest(canonicalJson(occurrence.event)),
    previousHash: last?.hash ?? '',
  };
  return { ...unhashed, hash: hashOf(unhashed, digest) };
}

/** The first entry that does not fit, or undefined when the chain is whole. */
export function firstBreakOfThread(
  entries: readonly ThreadEntry[],
  digest: Digest,
): ThreadEntry | undefined {
  return entries.find((entry, place) => {
    const before = entries[place - 1];
    const isOwn =
      entry.event === undefined || digest(canonicalJson(entry.event)) === entry.payloadHash;
    return !(
      isOwn &&
      entry.seq === place + 1 &&
      entry.previousHash === (before?.hash ?? '') &&
      entry.hash === hashOf(entry, digest)
    );
  });
}
