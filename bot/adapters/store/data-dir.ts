import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreUnavailable } from './unavailable.ts';

/**
 * Two processes on one PGlite directory would ruin it, and PGlite itself does not look. A file beside
 * it names the process that has it; one left by a process that died is taken over.
 * @returns what gives the directory back
 * @throws StoreUnavailable when another process has it
 */
export async function holdDataDir(dataDir: string): Promise<() => Promise<void>> {
  const lockFile = `${dataDir.replace(/\/+$/, '')}.lock`;
  await mkdir(dirname(lockFile), { recursive: true });
  const owner = await ownerIn(lockFile);
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
    throw new StoreUnavailable(
      `${dataDir} is in use by process ${owner}. Stop it first; if it is not Case Swarm, delete ${lockFile}.`,
    );
  }
  await rm(lockFile, { force: true });
  const file = await open(lockFile, 'wx');
  await file.writeFile(`${process.pid}\n`);
  await file.close();
  return () => rm(lockFile, { force: true });
}

async function ownerIn(lockFile: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(lockFile, 'utf8'), 10) || undefined;
  } catch {
    return undefined; // no such file: nobody
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
