/** One JSON file beside the bot's own data: written whole, to a side file first, then renamed. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type StateFile = {
  load(): Record<string, object>;
  /** Takes the state when it writes, not when it is called: many changes, one write. */
  save(state: () => Record<string, object>): void;
  readonly close: () => Promise<void>;
};

const debounceMs = 50;

export function createStateFile(dataDir: string | undefined): StateFile {
  if (dataDir === undefined) {
    return { load: () => ({}), save: () => undefined, close: () => Promise.resolve() };
  }
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'sandbox.json');
  let pending: (() => Record<string, object>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    const state = pending;
    pending = undefined;
    if (!state) return;
    await writeFile(`${path}.next`, JSON.stringify(state()));
    await rename(`${path}.next`, path);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  return {
    load: () => (existsSync(path) ? parse(path) : {}),
    save(state) {
      if (isClosed) return;
      pending = state;
      timer ??= setTimeout(() => void flush(), debounceMs);
    },
    close: () => {
      isClosed = true;
      return flush();
    },
  };
}

function parse(path: string): Record<string, object> {
  try {
    // Written by this module alone: an object of slices.
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, object>;
  } catch (cause) {
    throw new Error(`${path} cannot be read; delete it to begin anew`, { cause });
  }
}
