const guid = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/** A case as a contact center names it: by its ticket number, or by its id in Dynamics. */
export type CaseName = { readonly kind: 'number' | 'id'; readonly value: string };

export function caseName(told: string): CaseName {
  const id = guid.exec(told.trim())?.[1];
  return id ? { kind: 'id', value: id.toLowerCase() } : { kind: 'number', value: told.trim() };
}
