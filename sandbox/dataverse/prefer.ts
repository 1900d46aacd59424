/** What the `Prefer` header asks for; unknown wishes are passed over, as the standard says. */
import type { IncomingHttpHeaders } from 'node:http';
import { notBuilt } from './errors.ts';
import { splitOutside } from './query/split.ts';

export type Preferences = {
  readonly wantsRow: boolean;
  readonly pageSize: number | undefined;
  /** Whether the answer carries the annotation of this full name. */
  readonly wantsAnnotation: (name: string) => boolean;
  /** What was honoured, for `Preference-Applied`. */
  readonly applied: readonly string[];
};

export const maxPageSize = 5000;

export function readPreferences(headers: IncomingHttpHeaders): Preferences {
  const given = headers['prefer'];
  const whole = Array.isArray(given) ? given.join(',') : (given ?? '');
  const wishes = splitQuoted(whole);
  if (wishes.some((wish) => wish.startsWith('odata.track-changes'))) {
    throw notBuilt('change tracking (Prefer: odata.track-changes)');
  }
  const valueOf = (name: string) =>
    wishes.find((wish) => wish.startsWith(`${name}=`))?.slice(name.length + 1);
  const annotations = valueOf('odata.include-annotations')?.replaceAll('"', '');
  const size = Number(valueOf('odata.maxpagesize') ?? valueOf('maxpagesize') ?? Number.NaN);
  const known = ['return=representation', 'odata.include-annotations', 'odata.maxpagesize'];
  return {
    wantsRow: wishes.includes('return=representation'),
    pageSize: size >= 1 ? Math.min(Math.floor(size), maxPageSize) : undefined,
    wantsAnnotation: matcher(annotations),
    applied: wishes.filter((wish) => known.some((name) => wish.startsWith(name))),
  };
}

/** Patterns as documented: `*`, a name, or a prefix ending in `.*`. */
function matcher(patterns: string | undefined): (name: string) => boolean {
  const list = (patterns ?? '').split(',').map((one) => one.trim());
  return (name) =>
    list.some((pattern) =>
      pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name,
    );
}

/** The list of annotations may hold commas inside its quotes. */
function splitQuoted(header: string): readonly string[] {
  return splitOutside(header.replaceAll('"', "'"), ',')
    .map((wish) => wish.trim().replaceAll("'", '"'))
    .filter((wish) => wish !== '');
}
