/** What several places have in common is said once: one finding, and where it is. */
import type { Facts, FindingText, Found } from './finding.ts';
import type { KnownCode } from './findings/index.ts';
import { told, type Language, type ToldFinding } from './words.ts';

/** A finding of one check. */
export type Spotted = { readonly check: string; readonly found: Found };

type Place = {
  /** Look at it again with this one. */
  readonly check: string;
  /** `voice-de`, `SECRET_BOT_PASSWORD`: absent where the finding is about no one place. */
  readonly name?: string;
  /** What is its own there beside its name: an address, the names of its secrets. */
  readonly detail?: string;
};

export type ToldTogether = ToldFinding & { readonly places: readonly [Place, ...Place[]] };

/** By code, in the order in which each was met first. What nobody here knows is left out. */
export function toldTogether(
  spotted: readonly Spotted[],
  language: Language,
): readonly ToldTogether[] {
  const codes = new Map<string, [Spotted, ...Spotted[]]>();
  for (const one of spotted) {
    const known = codes.get(one.found.code);
    if (known) known.push(one);
    else codes.set(one.found.code, [one]);
  }
  return [...codes.values()].flatMap((these) => group(these, language) ?? []);
}

function group(these: [Spotted, ...Spotted[]], language: Language): ToldTogether | undefined {
  const [first, ...others] = these;
  const facts = others.length === 0 ? first.found.facts : shared(these, language);
  const all = told({ code: first.found.code, ...(facts && { facts }) }, language);
  if (!all) return undefined;
  const names = others.length === 0 ? [] : differing(these);
  const [place, ...places] = [placeOf(first, names), ...others.map((one) => placeOf(one, names))];
  if (others.length === 0) return { ...all, places: [place] };
  // The first code has been told: it is a known one.
  const cause = causeOfMany(first.found.code as KnownCode, language) ?? all.cause;
  return {
    ...all,
    cause: cause.replaceAll('{count}', String(these.length)),
    places: [place, ...places],
  };
}

const ownName = ['connection', 'name', 'system'] as const;

function placeOf({ check, found: { facts = {} } }: Spotted, differs: readonly string[]): Place {
  const own = ownName.find((name) => facts[name] !== undefined);
  const name = own && facts[own];
  const details = differs.filter((one) => one !== own && !isCount(facts[one]));
  const detail = details.map((one) => facts[one]).join(' · ');
  return { check, ...(name !== undefined && { name }), ...(detail !== '' && { detail }) };
}

/** A bare number says nothing without its sentence. */
const isCount = (fact: string | undefined): boolean => fact === undefined || /^\d+$/.test(fact);

function differing(these: readonly Spotted[]): readonly string[] {
  const names = new Set(these.flatMap(({ found }) => Object.keys(found.facts ?? {})));
  return [...names].filter((name) => valuesOf(these, name).length > 1);
}

/** Each fact once; where places differ, all there are: `a, b and c`. */
function shared(these: readonly Spotted[], language: Language): Facts {
  const names = new Set(these.flatMap(({ found }) => Object.keys(found.facts ?? {})));
  const list = new Intl.ListFormat(language);
  return Object.fromEntries([...names].map((name) => [name, list.format(valuesOf(these, name))]));
}

const valuesOf = (these: readonly Spotted[], name: string): readonly string[] => [
  ...new Set(these.flatMap(({ found }) => found.facts?.[name] ?? [])),
];

type Both = Readonly<Record<Language, FindingText['cause']>>;

/** Where a list in the sentence for one would not be a sentence. */
const many: Readonly<Partial<Record<KnownCode, Both>>> = {
  'CS-WEBHOOK-001': {
    en: 'The webhook addresses of {count} connections are not answered by Case Swarm.',
    de: 'Die Webhook-Adressen von {count} Verbindungen werden nicht von Case Swarm beantwortet.',
  },
  'CS-WEBHOOK-002': {
    en: 'The last webhooks of {count} connections were refused: their signatures do not fit.',
    de: 'Die letzten Webhooks von {count} Verbindungen wurden abgewiesen: ihre Signaturen passen nicht.',
  },
  'CS-WEBHOOK-003': {
    en: 'The last webhooks of {count} connections were refused.',
    de: 'Die letzten Webhooks von {count} Verbindungen wurden abgewiesen.',
  },
  'CS-WEBHOOK-004': {
    en: 'Nothing has come from {count} connections so far.',
    de: 'Von {count} Verbindungen ist bisher nichts gekommen.',
  },
  'CS-WEBHOOK-005': {
    en: 'Nothing has come from {count} connections for more than a day.',
    de: 'Von {count} Verbindungen ist seit mehr als einem Tag nichts gekommen.',
  },
  'CS-WEBHOOK-006': {
    en: '{count} connections are paused.',
    de: '{count} Verbindungen sind angehalten.',
  },
  'CS-SECRET-001': {
    en: '{count} secrets are not set.',
    de: '{count} Geheimnisse sind nicht gesetzt.',
  },
  'CS-SECRET-002': {
    en: '{count} secrets have the value that is published with the sandbox.',
    de: '{count} Geheimnisse haben den Wert, der mit der Sandbox veröffentlicht ist.',
  },
  'CS-SECRET-003': {
    en: '{count} secrets are shorter than 16 characters.',
    de: '{count} Geheimnisse sind kürzer als 16 Zeichen.',
  },
  'CS-SECRET-004': {
    en: 'Two secrets are live in each of {count} connections.',
    de: 'In {count} Verbindungen gelten je zwei Geheimnisse zugleich.',
  },
  'CS-CLOCK-001': {
    en: 'This machine’s clock is off from {count} others.',
    de: 'Die Uhr dieses Rechners weicht von {count} anderen ab.',
  },
};

const causeOfMany = (code: KnownCode, language: Language): string | undefined =>
  many[code]?.[language];
