/**
 * What was said, made fit to be shown: masked with the question in view, and held back where a number
 * may go on. Words are kept as they were said only as long as they may be needed for that.
 */
import { after, msOf, type IsoTime } from '../ids.ts';
import type { ContactCustomer, InteractionEvent, InteractionFact, Named } from './facts.ts';
import {
  maskConversation,
  maskText,
  type HiddenKind,
  type HiddenSpan,
  type MaskPolicy,
} from './masking/index.ts';
import { inOrder } from './place.ts';

/** An event as it was told, private words and all. */
export type Heard = {
  readonly event: InteractionEvent;
  readonly receivedAt: IsoTime;
  /** For a line that was gathered before: how it is shown, and the digest it stands in. */
  readonly shown?: { readonly text: string; readonly digest?: number };
};

/** A line as it stands in the chat, and where in its words something is hidden. */
export type Said = { readonly event: InteractionEvent; readonly hides: readonly HiddenSpan[] };

/** An event as the rest of the product may see it. */
type Masked = {
  readonly event: InteractionEvent;
  /** Its words are still needed to mask what comes next. */
  readonly keepsWords: boolean;
};

/** A line shown before that now reads otherwise. */
type Reworded = {
  readonly event: InteractionEvent;
  readonly keepsWords: boolean;
  readonly digest?: number;
};

export type Hearing = {
  readonly fresh: readonly Masked[];
  readonly reworded: readonly Reworded[];
  /** Lines of before that read as they did, and whose words are needed no more. */
  readonly forgotten: readonly string[];
  /** Of the lines whose end is held back, the first: when it was said, and when it is shown whole. */
  readonly held?: { readonly at: IsoTime; readonly until: IsoTime };
  /** Who called, as far as these events tell. Private. */
  readonly customer?: ContactCustomer;
  readonly hidden: readonly HiddenKind[];
  /** The last lines, in their order: what comes is masked in view of them. */
  readonly said: readonly Said[];
};

/** How long a number that may go on is waited for. */
const holdBackMs = 5_000;
/** How many lines back the beginning of a number may lie: their words are kept as they were said. */
const windowLines = 14;
/** How many lines back a question may lie. As they are shown, so they may be kept: a hold may be long. */
const saidLines = 24;
/** How long after it was told a line may still be masked further by one that comes late. */
export const rewordedForMs = 120_000;

type Settings = { readonly now: IsoTime; readonly policy: MaskPolicy };

type Told = {
  readonly fresh: readonly Heard[];
  readonly recent: readonly Heard[];
  readonly said: readonly Said[];
};

/**
 * Masking only grows: what was hidden once stays hidden, although the question for it is out of view, and
 * a line whose words are kept no more is never masked anew.
 */
export function hear({ fresh, recent, said }: Told, settings: Settings): Hearing {
  const raw = [...recent, ...fresh.filter(isLine)];
  const known = new Map(said.map((one) => [one.event.id, one]));
  const spoken = lastSaid([...shownOnly(said, raw), ...raw].sort(byPlace));
  const shown = mask(spoken, { ...settings, known });
  const window = new Set(spoken.slice(-windowLines).map(({ event }) => event.id));
  const keeps = ({ event, receivedAt }: Heard) =>
    window.has(event.id) && msOf(settings.now) - msOf(receivedAt) < rewordedForMs;
  const held = firstHeld(spoken, shown);
  const customer = customerIn(fresh);
  return {
    fresh: fresh.map((one) => ({
      event: maskedEvent(one.event, shown.get(one.event.id)?.text, settings.policy),
      keepsWords: isLine(one) && keeps(one),
    })),
    reworded: recent.flatMap((one) => reworded(one, shown.get(one.event.id)?.text, keeps(one))),
    forgotten: recent.filter((one) => !keeps(one)).map(({ event }) => event.id),
    ...(held && { held }),
    ...(customer && { customer }),
    hidden: fresh.flatMap(({ event }) => [...(shown.get(event.id)?.hidden ?? [])]),
    said: spoken.slice(-saidLines).map((one) => saidOf(one, shown.get(one.event.id))),
  };
}

/** Lines of which only what is shown is left, as something said: they are masked already. */
function shownOnly(said: readonly Said[], raw: readonly Heard[]): readonly Spoken[] {
  const ids = new Set(raw.map(({ event }) => event.id));
  return said.filter(({ event }) => !ids.has(event.id)).map(({ event }) => ({ event }));
}

function saidOf({ event, receivedAt }: Spoken, shown: Shown | undefined): Said {
  const { fact } = event;
  if (receivedAt === undefined || !shown || fact.type !== 'line') return { event, hides: [] };
  return { event: { ...event, fact: { ...fact, text: shown.text } }, hides: shown.hides };
}

/** Without `receivedAt`: as it is shown, its words are kept no more. */
type Spoken = Pick<Heard, 'event'> & { readonly receivedAt?: IsoTime };

const isLine = ({ event }: Heard): boolean => event.fact.type === 'line';
const byPlace = (a: Spoken, b: Spoken): number => inOrder(a.event, b.event);

type Line = Extract<InteractionFact, { type: 'line' }>;
const lineOf = ({ event: { fact } }: Pick<Heard, 'event'>): Line | undefined =>
  fact.type === 'line' ? fact : undefined;

/** Of what was said of one segment, what counts: the final word, else the last; in its first place. */
function lastSaid(lines: readonly Spoken[]): readonly Spoken[] {
  const bySegment = new Map<string, Spoken>();
  for (const heard of lines) {
    const line = lineOf(heard);
    if (!line) continue;
    const known = bySegment.get(line.segmentId);
    if (known && lineOf(known)?.isFinal && !line.isFinal) continue;
    bySegment.set(line.segmentId, heard);
  }
  return [...bySegment.values()];
}

type Shown = {
  readonly text: string;
  readonly heldUntil?: IsoTime;
  readonly hidden: readonly HiddenKind[];
  readonly hides: readonly HiddenSpan[];
};

/** By event id. */
function mask(
  spoken: readonly Spoken[],
  { now, policy, known }: Settings & { readonly known: ReadonlyMap<string, Said> },
): ReadonlyMap<string, Shown> {
  const segments = spoken.flatMap((one) => {
    const line = lineOf(one);
    const hides = one.receivedAt === undefined ? [] : (known.get(one.event.id)?.hides ?? []);
    return line ? [{ role: line.speaker, text: line.text, hides }] : [];
  });
  const masked = maskConversation(segments, policy);
  return new Map(
    spoken.map(({ event, receivedAt }, place) => {
      const { text = '', openFrom, hidden = [], hides = [] } = masked[place] ?? {};
      const until = receivedAt && after(receivedAt, holdBackMs);
      return openFrom === undefined || until === undefined || until <= now
        ? [event.id, { text, hidden, hides }]
        : [event.id, { text: heldBack(text, openFrom), heldUntil: until, hidden, hides }];
    }),
  );
}

function firstHeld(spoken: readonly Spoken[], shown: ReadonlyMap<string, Shown>) {
  const untils = spoken.flatMap(({ event }) => shown.get(event.id)?.heldUntil ?? []);
  const first = spoken.find(({ event }) => shown.get(event.id)?.heldUntil !== undefined);
  const [until] = untils.sort();
  return first && until ? { at: first.event.at, until } : undefined;
}

const heldBack = (text: string, openFrom: number): string =>
  `${text.slice(0, openFrom).trimEnd()} …`.trimStart();

function maskedEvent(
  event: InteractionEvent,
  shown: string | undefined,
  policy: MaskPolicy,
): InteractionEvent {
  const { fact } = event;
  // A partial that a final one replaced is never shown: nothing of it is kept.
  if (fact.type === 'line') return { ...event, fact: { ...fact, text: shown ?? '' } };
  if (fact.type === 'customer-named') {
    return { ...event, fact: { ...fact, customer: visible(fact.customer, policy) } };
  }
  // Free text at some contact centers: what the customer typed into the flow may stand in it.
  if (fact.type === 'self-service') {
    const outcome = maskText(fact.outcome, policy);
    return { ...event, fact: { ...fact, flow: maskedName(fact.flow, policy), outcome } };
  }
  if (fact.type === 'wrapped-up' && fact.disposition) {
    return { ...event, fact: { ...fact, disposition: maskedName(fact.disposition, policy) } };
  }
  return event;
}

/** Where both are free text, the id is it too; one without a name is the contact center's own key to it. */
const maskedName = ({ id, name }: Named, policy: MaskPolicy): Named =>
  name === undefined ? { id } : { id: maskText(id, policy), name: maskText(name, policy) };

/** As much as a chat may see: a name where names may be seen, and the end of a number. */
function visible({ name, phone }: ContactCustomer, policy: MaskPolicy): ContactCustomer {
  const digits = phone?.replace(/\D/g, '') ?? '';
  return {
    ...(name && !policy.name && { name: maskText(name, policy) }),
    ...(digits.length > 4 && { phone: `…${digits.slice(-2)}` }),
  };
}

function reworded(
  heard: Heard,
  text: string | undefined,
  keepsWords: boolean,
): readonly Reworded[] {
  const line = lineOf(heard);
  const before = heard.shown;
  if (!line || !before || text === undefined || text === before.text) return [];
  return [
    {
      event: { ...heard.event, fact: { ...line, text } },
      keepsWords,
      ...(before.digest !== undefined && { digest: before.digest }),
    },
  ];
}

function customerIn(fresh: readonly Heard[]): ContactCustomer | undefined {
  const told = [...fresh]
    .sort(byPlace)
    .flatMap(({ event: { fact } }) => (fact.type === 'customer-named' ? [fact.customer] : []));
  return told.length > 0
    ? told.reduce<ContactCustomer>((known, one) => ({ ...known, ...one }), {})
    : undefined;
}
