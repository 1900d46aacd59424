import { survivors, type Token, tokensOf } from './alignment.ts';
import type {
  Conversation,
  Corpus,
  Key,
  Kept,
  Lang,
  Masked,
  Piece,
  Secret,
  SecretKind,
} from './corpus-types.ts';
import { weightOf } from './speech/weight.ts';

/** Three digits in a row, or a word, tell something; one or two digits do not. */
const TELLING = 3;

type Tally = {
  readonly kind: SecretKind;
  readonly lang: Lang;
  values: number;
  leaked: number;
};
type KeptTally = { readonly kind: string; values: number; lost: number };
/** One finding, to look at: where, and what the masker made of it. */
export type Finding = { readonly id: string; readonly what: string; readonly out: string };

export type Score = {
  /** By kind and language. Names are among them; `overall` leaves them out, they go by policy. */
  readonly secrets: readonly Tally[];
  readonly overall: { values: number; leaked: number };
  /** Segments without any secret; touched when their text differs at all. */
  readonly ordinary: { lines: number; touched: number };
  readonly kept: readonly KeptTally[];
  readonly cases: { values: number; lost: number };
  /** Words beside the secrets in their own segments. */
  readonly collateral: { words: number; changed: number };
  readonly leaks: readonly Finding[];
  readonly touches: readonly Finding[];
  readonly losses: readonly Finding[];
};

type Compared = {
  readonly text: string;
  readonly out: string;
  readonly tokens: readonly Token[];
  readonly kept: readonly boolean[];
};

function compare(text: string, out: string, secret: readonly Piece[]): Compared {
  const tokens = tokensOf(text);
  const isBeside = (token: Token) =>
    !secret.some(
      ({ start, text: { length } }) => token.start >= start && token.end <= start + length,
    );
  return {
    text,
    out,
    tokens,
    kept: text === out ? tokens.map(() => true) : survivors(tokens, out, isBeside),
  };
}

type Fate = { readonly text: string; readonly kept: boolean };

function fatesIn(piece: Piece, segments: readonly Compared[]): readonly Fate[] {
  const segment = segments[piece.segment];
  if (segment === undefined) throw new Error('the key names a segment that is not there');
  const end = piece.start + piece.text.length;
  return segment.tokens.flatMap((token, place) =>
    token.start >= piece.start && token.end <= end
      ? [{ text: token.text, kept: segment.kept[place] === true }]
      : [],
  );
}

/** Whether enough of the value survives in a row; pieces in later segments go on with the row. */
function leaks(secret: Secret, segments: readonly Compared[]): boolean {
  const fates = secret.pieces.flatMap((piece) => fatesIn(piece, segments));
  let run = 0;
  return fates.some((fate, place) => {
    const weight = weightOf(fate.text, fates[place + 1]?.text, secret.shape);
    if (weight === 0) return false;
    run = fate.kept ? run + weight : 0;
    return run >= TELLING;
  });
}

const isLost = (kept: Kept, segments: readonly Compared[]): boolean =>
  kept.pieces.some((piece) => fatesIn(piece, segments).some((fate) => !fate.kept));

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join(' | ');

const outOf = (pieces: readonly Piece[], segments: readonly Compared[]) =>
  [...new Set(pieces.map(({ segment }) => segment))]
    .map((segment) => segments[segment]?.out ?? '')
    .join(' | ');

function collateralOf(key: Key, segments: readonly Compared[]): { words: number; changed: number } {
  const marked = [...key.secrets.flatMap(({ pieces }) => pieces), ...key.free];
  const withSecrets = new Set(
    key.secrets.flatMap(({ pieces }) => pieces.map(({ segment }) => segment)),
  );
  const beside = segments.flatMap((segment, number) =>
    withSecrets.has(number)
      ? segment.tokens.flatMap((token, place) =>
          marked.some((piece) => covers(piece, number, token))
            ? []
            : [segment.kept[place] === true],
        )
      : [],
  );
  return { words: beside.length, changed: beside.filter((kept) => !kept).length };
}

const covers = (piece: Piece, segment: number, token: Token): boolean =>
  piece.segment === segment &&
  token.start >= piece.start &&
  token.end <= piece.start + piece.text.length;

/** Counts what one masker made of the corpus. Throws when a conversation or a segment is missing. */
export function score(corpus: Corpus, masked: readonly Masked[]): Score {
  const outputs = new Map(masked.map((one) => [one.id, one.segments]));
  const tallies = startTallies();
  for (const [place, conversation] of corpus.conversations.entries()) {
    const key = corpus.keys[place];
    if (key?.id !== conversation.id) throw new Error(`no key for ${conversation.id}`);
    const segments = comparedWith(conversation, key, outputs.get(conversation.id));
    tallies.add(conversation, key, segments);
  }
  return tallies.result();
}

function comparedWith(
  { id, segments }: Conversation,
  key: Key,
  out: readonly string[] | undefined,
): readonly Compared[] {
  if (out?.length !== segments.length)
    throw new Error(`${id}: ${String(out?.length)} segments came back of ${segments.length}`);
  const pieces = key.secrets.flatMap((secret) => secret.pieces);
  return segments.map(({ text }, place) =>
    compare(
      text,
      out[place] ?? '',
      pieces.filter(({ segment }) => segment === place),
    ),
  );
}

function startTallies() {
  const secrets = new Map<string, Tally>();
  const kept = new Map<string, KeptTally>();
  const ordinary = { lines: 0, touched: 0 };
  const collateral = { words: 0, changed: 0 };
  const found = { leaks: [] as Finding[], touches: [] as Finding[], losses: [] as Finding[] };

  const addSecret = (id: string, lang: Lang, secret: Secret, segments: readonly Compared[]) => {
    const name = `${secret.kind} ${lang}`;
    const tally = secrets.get(name) ?? { kind: secret.kind, lang, values: 0, leaked: 0 };
    secrets.set(name, tally);
    tally.values += 1;
    if (!leaks(secret, segments)) return;
    tally.leaked += 1;
    found.leaks.push({
      id,
      what: `${secret.kind}: ${textOf(secret.pieces)}`,
      out: outOf(secret.pieces, segments),
    });
  };

  const addKept = (id: string, one: Kept, segments: readonly Compared[]) => {
    const tally = kept.get(one.kind) ?? { kind: one.kind, values: 0, lost: 0 };
    kept.set(one.kind, tally);
    tally.values += 1;
    if (!isLost(one, segments)) return;
    tally.lost += 1;
    found.losses.push({
      id,
      what: `${one.kind}: ${textOf(one.pieces)}`,
      out: outOf(one.pieces, segments),
    });
  };

  const addOrdinary = (id: string, key: Key, segments: readonly Compared[]) => {
    const special = new Set(
      [...key.secrets.flatMap(({ pieces }) => pieces), ...key.free].map(({ segment }) => segment),
    );
    for (const [number, { text, out }] of segments.entries()) {
      if (special.has(number)) continue;
      ordinary.lines += 1;
      if (text === out) continue;
      ordinary.touched += 1;
      found.touches.push({ id, what: text, out });
    }
  };

  return {
    add: ({ id, lang }: Conversation, key: Key, segments: readonly Compared[]) => {
      for (const secret of key.secrets) addSecret(id, lang, secret, segments);
      for (const one of key.kept) addKept(id, one, segments);
      addOrdinary(id, key, segments);
      const beside = collateralOf(key, segments);
      collateral.words += beside.words;
      collateral.changed += beside.changed;
    },
    result: (): Score => ({
      secrets: [...secrets.values()].sort((a, b) =>
        `${a.kind}${a.lang}`.localeCompare(`${b.kind}${b.lang}`),
      ),
      overall: sumOf([...secrets.values()].filter(({ kind }) => kind !== 'name')),
      ordinary,
      kept: [...kept.values()].sort((a, b) => a.kind.localeCompare(b.kind)),
      cases: kept.get('case') ?? { values: 0, lost: 0 },
      collateral,
      ...found,
    }),
  };
}

const sumOf = (tallies: readonly Tally[]) => ({
  values: tallies.reduce((sum, { values }) => sum + values, 0),
  leaked: tallies.reduce((sum, { leaked }) => sum + leaked, 0),
});
