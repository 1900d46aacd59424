/** OData query options, as far as these collections have them; what is not allowed is refused. */
import type { StandInRequest } from '../kernel/stand-in.ts';
import { badRequest } from './errors.ts';

export type OptionName =
  '$top' | '$filter' | '$orderby' | '$expand' | '$select' | '$search' | '$count' | '$skiptoken';

const optionTitle = (name: string): string => name.slice(1, 2).toUpperCase() + name.slice(2);

/** The options asked for; any `$…` that the operation does not take is a 400, as in life. */
export function options(
  request: StandInRequest,
  allowed: readonly OptionName[],
): Partial<Record<OptionName, string>> {
  const found: Partial<Record<OptionName, string>> = {};
  for (const [name, value] of request.url.searchParams) {
    if (!name.startsWith('$')) continue;
    const known = allowed.find((one) => one === name.toLowerCase());
    if (!known) {
      throw badRequest(
        `Query option '${optionTitle(name)}' is not allowed. To allow it, set the 'AllowedQueryOptions' property on EnableQueryAttribute or QueryValidationSettings.`,
      );
    }
    found[known] = value;
  }
  return found;
}

export function topOf(given: string | undefined, limit: { usual: number; most: number }): number {
  if (given === undefined) return limit.usual;
  const top = Number(given);
  if (!/^\d+$/.test(given) || top < 1) {
    throw badRequest(`Invalid value '${given}' for $top query option found.`);
  }
  if (top > limit.most) {
    throw badRequest(
      `The limit of '${limit.most}' for Top query has been exceeded. The value from the incoming request is '${given}'.`,
    );
  }
  return top;
}

export type Page<T> = { readonly value: readonly T[]; readonly nextLink?: string };

/**
 * A page that stays in place while things are added in front: the token names the last item of the
 * page before, not a position.
 */
export function page<T>(
  request: StandInRequest,
  all: readonly T[],
  { top, keyOf }: { top: number; keyOf: (item: T) => string },
): Page<T> {
  const token = request.url.searchParams.get('$skiptoken');
  const start = token === null ? 0 : after(all.map(keyOf), token);
  const value = all.slice(start, start + top);
  const last = value.at(-1);
  if (last === undefined || start + top >= all.length) return { value };
  const next = new URL(request.url);
  next.searchParams.set('$skiptoken', Buffer.from(keyOf(last)).toString('base64url'));
  return { value, nextLink: next.href };
}

function after(keys: readonly string[], token: string): number {
  const index = keys.indexOf(Buffer.from(token, 'base64url').toString());
  if (index < 0) throw badRequest('The skip token of the request is not valid.');
  return index + 1;
}

export function collection(
  context: string,
  { value, nextLink }: Page<unknown>,
  count?: number,
): Record<string, unknown> {
  return {
    '@odata.context': context,
    ...(count !== undefined && { '@odata.count': count }),
    ...(nextLink !== undefined && { '@odata.nextLink': nextLink }),
    value,
  };
}

/** `$select` on an entity: the named properties and the annotations. */
export function select(
  entity: Readonly<Record<string, unknown>>,
  names: string | undefined,
): Record<string, unknown> {
  if (names === undefined) return { ...entity };
  const wanted = names.split(',').map((one) => one.trim().toLowerCase());
  return Object.fromEntries(
    Object.entries(entity).filter(
      ([name]) => name.startsWith('@') || wanted.includes(name.toLowerCase()),
    ),
  );
}
