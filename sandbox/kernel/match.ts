/** Which route answers a path, and which paths a fault means. */
import type { Route } from './stand-in.ts';

type Found = { readonly route: Route; readonly params: Readonly<Record<string, string>> };
export type Router = (method: string, path: string) => Found | undefined;

type Compiled = {
  readonly route: Route;
  readonly match: (segments: readonly string[]) => Params | undefined;
};
type Params = Record<string, string>;

/** Undefined when a percent-encoding is broken. */
export function decodeSegments(path: string): readonly string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

export function createRouter(routes: readonly Route[]): Router {
  const compiled: readonly Compiled[] = routes.map((route) => ({
    route,
    match: typeof route.path === 'string' ? segmentMatcher(route.path) : regexMatcher(route.path),
  }));
  return (method, path) => {
    const segments = decodeSegments(path);
    if (!segments) return undefined;
    for (const { route, match } of compiled) {
      if (route.method !== method) continue;
      const params = match(segments);
      if (params) return { route, params };
    }
    return undefined;
  };
}

function segmentMatcher(path: string): Compiled['match'] {
  const wanted = path.split('/');
  return (segments) => {
    if (segments.length !== wanted.length) return undefined;
    const params: Params = {};
    for (const [index, want] of wanted.entries()) {
      const got = segments[index] ?? '';
      if (want.startsWith(':') && got !== '') params[want.slice(1)] = got;
      else if (want !== got) return undefined;
    }
    return params;
  };
}

// A slash inside a segment stays encoded, or `a%2Fb` would look like two segments to the pattern.
const regexMatcher =
  (pattern: RegExp): Compiled['match'] =>
  (segments) => {
    const found = pattern.exec(segments.map((one) => one.replaceAll('/', '%2F')).join('/'));
    if (!found) return undefined;
    const groups = Object.entries(found.groups ?? {});
    return Object.fromEntries(
      // A group of a branch not taken is undefined, whatever its type says.
      groups.flatMap(([name, value]: [string, string | undefined]) =>
        value === undefined ? [] : [[name, value.replaceAll('%2F', '/')]],
      ),
    );
  };

/** Exact, with `*` for anything, or a regular expression when it starts with `^`. */
export function pathPattern(path: string): (path: string) => boolean {
  const source = path.startsWith('^') ? path : `^${path.split('*').map(escapeRegex).join('.*')}$`;
  const pattern = new RegExp(source);
  return (candidate) =>
    pattern.test(candidate) || pattern.test(decodeSegments(candidate)?.join('/') ?? candidate);
}

const escapeRegex = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
