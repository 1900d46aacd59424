import type { Fields } from './event-fields.ts';

/** The names contact centers carry a case under. */
const usual = ['caseNumber', 'caseid', 'ticketnumber', 'incidentid', 'customer_ticket_number'];

/** Finds the case in an event: a ticket number or an incident's id, as it stands there. */
export type CaseFinder = {
  readonly find: (data: Fields, attributes?: Fields) => string | undefined;
  /** Whether a field of this name is read for the case. */
  readonly reads: (name: string) => boolean;
};

/** @param first the name it goes by at this connection; the usual ones come after it */
export function caseFinder(first: string): CaseFinder {
  // Nobody agrees on the casing, not even within one contact center.
  const names = [first, ...usual].map((name) => name.toLowerCase());
  return {
    reads: (name) => names.includes(name.toLowerCase()),
    find(data, attributes = {}) {
      const fields = [...Object.entries(attributes), ...Object.entries(data)];
      const byName = new Map(fields.map(([name, value]) => [name.toLowerCase(), textOf(value)]));
      return names.map((name) => byName.get(name)).find((value) => value);
    },
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
