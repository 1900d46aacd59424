/** Official descriptions that may stand beside the project, in ../shared; never part of it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'mocha';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');

/** The path of a file there, or undefined. */
export function officialPath(file: string): string | undefined {
  const path = join(shared, file);
  return existsSync(path) ? path : undefined;
}

/** Skips the test, saying so, when the description is not there. */
export async function readWhenPresent(test: Context, file: string): Promise<string> {
  const path = officialPath(file);
  if (!path) {
    console.log(`      skipped: ${file} is not beside the project`);
    test.skip();
  }
  return readFile(path, 'utf8');
}
