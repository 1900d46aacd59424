/** PostgreSQL refuses to run as root. Root runs it as `nobody`, who must then be able to reach it. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { chown, cp, lchown, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Undefined: as ourselves. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

export function accountToRunAs(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((which) =>
    Number.parseInt(spawnSync('id', [which, 'nobody'], { encoding: 'utf8' }).stdout, 10),
  );
  if (!uid || !gid) throw new Error('root cannot run PostgreSQL: there is no user "nobody"');
  return { uid, gid };
}

/** Where throw-away files go that the account can reach: TMPDIR may be root's alone. */
export function placeFor(account: Account): string {
  const places = [tmpdir(), '/tmp', '/var/tmp'];
  const place = places.find((one) => canReach(account, one));
  if (place === undefined) throw new Error(`"nobody" cannot reach any of ${places.join(', ')}`);
  return place;
}

/** Whether everybody may enter every directory on the way: a clone below /root or mktemp -d fails. */
export function canReach(account: Account, path: string): boolean {
  if (account === undefined) return true;
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  const isOpen = (mode & 0o001) !== 0;
  return isOpen && (dirname(path) === path || canReach(account, dirname(path)));
}

export async function giveTo(account: Account, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

/** A copy of a whole directory that belongs to the account. */
export async function copyFor(account: Account, from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
  if (!account) return;
  await giveTo(account, to);
  for (const entry of await readdir(to, { recursive: true })) {
    await lchown(join(to, entry), account.uid, account.gid);
  }
}
