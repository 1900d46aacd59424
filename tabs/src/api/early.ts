/** What the first script of a page has asked for, kept where the others find it: they share nothing else. */
type Early = { readonly path: string; readonly response: Promise<Response> };

// What all scripts of a page have in common.
const page = globalThis as { caseSwarmEarly?: Early | undefined };

/** Twice the time the slowest good answer takes; then it counts as none. */
const patienceMs = 10_000;

/** As everything of ours is asked for. */
export const howToAsk = (): RequestInit => ({
  signal: AbortSignal.timeout(patienceMs),
  // We hold the last answer and its etag ourselves.
  cache: 'no-store',
});

export function keepEarly(path: string, headers: Readonly<Record<string, string>>): void {
  const response = fetch(path, { ...howToAsk(), headers });
  // Told to who takes it; perhaps nobody does.
  response.catch(() => undefined);
  page.caseSwarmEarly = { path, response };
}

/** Once: an answer is as old as its question. Undefined: ask for yourself. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const early = page.caseSwarmEarly;
  if (early?.path !== path) return undefined;
  page.caseSwarmEarly = undefined;
  return early.response;
}
