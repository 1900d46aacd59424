/** Where one is: who, in which system, at what. Kept in the address, so that every place is a link. */
const views = ['dynamics', 'teams', 'contact-center'] as const;
export type View = (typeof views)[number];

export type Route = {
  /** The part of the person's mail address before the @; empty until somebody is chosen. */
  readonly person: string;
  readonly view: View | undefined;
  /** The case, chat or call that is open; in Teams also `activity`, or `app` for the personal app. */
  readonly selected: string | undefined;
  /** In Teams: the tab of it, by its entity id. */
  readonly tab?: string | undefined;
  /** What a link into the tab carries along. */
  readonly sub?: string | undefined;
};

export function parseRoute(hash: string): Route {
  const [person = '', view = '', selected, tab, sub] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decode(part));
  return {
    person,
    view: views.find((one) => one === view),
    selected: filled(selected),
    tab: filled(tab),
    sub: filled(sub),
  };
}

const filled = (part: string | undefined): string | undefined => (part === '' ? undefined : part);

export function formatRoute({ person, view, selected, tab, sub }: Route): string {
  const parts = [person, view, selected, tab, sub].filter((part) => part !== undefined);
  return `#/${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}

/** A hand-typed address may hold a stray %. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
