/**
 * What the browser's tab keeps for us. Where storage is blocked (cookies refused altogether, a frame of
 * another site) even reading it throws: then it is kept as long as the page lives.
 */
const inMemory = new Map<string, string>();

export const kept = {
  get: (key: string): string | undefined =>
    inMemory.get(key) ?? tried(() => sessionStorage.getItem(key)) ?? undefined,
  set(key: string, text: string): void {
    if (!tried(() => keepFor(key, text))) inMemory.set(key, text);
  },
  remove(key: string): void {
    inMemory.delete(key);
    tried(() => {
      sessionStorage.removeItem(key);
    });
  },
};

const probeKey = 'case-swarm.probe';

/** Whether what is kept is still there after the page was left. */
export function isKeptForTab(): boolean {
  const isKept = tried(() => keepFor(probeKey, '1')) ?? false;
  kept.remove(probeKey);
  return isKept;
}

function keepFor(key: string, text: string): true {
  sessionStorage.setItem(key, text);
  return true;
}

function tried<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
