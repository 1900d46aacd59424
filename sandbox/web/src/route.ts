/** Where one is: who, in which system, at what. Kept in the address, so that every place is a link. */
const views = ['dynamics', 'teams', 'contact-center'] as const;
export type View = (typeof views)[number];

export type Route = {
  /** The part of the person's mail address before the @; empty until somebody is chosen. */
  readonly person: string;
  readonly view: View | undefined;
  /** The case, chat or call that is open. */
  readonly selected: string | undefined;
};

export function parseRoute(hash: string): Route {
  const [person = '', view = '', selected = ''] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decode(part));
  return {
    person,
    view: views.find((one) => one === view),
    selected: selected === '' ? undefined : selected,
  };
}

export function formatRoute(route: Route): string {
  const parts = [route.person, route.view, route.selected].filter((part) => part !== undefined);
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
