import type { Log } from '../../bot/ports/log.ts';

const nothing = () => undefined;
export const silentLog: Log = { info: nothing, warn: nothing, error: nothing };

/** Keeps the codes that were logged. */
export function recordingLog(): Log & { readonly codes: string[] } {
  const codes: string[] = [];
  const note = (code: string) => codes.push(code);
  return { codes, info: note, warn: note, error: note };
}
