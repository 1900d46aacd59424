import type { FoundCue } from './cues.ts';
import type { Stream } from './streams.ts';
import {
  chunkAt,
  isMixed,
  isParticiple,
  isQuote,
  isTelling,
  isTellingWord,
  tellingSpan,
  type Span,
} from './telling.ts';
import type { Token } from './tokens.ts';
import { endsSentence } from './word-kinds.ts';

type Tokens = readonly Token[];

/** A password or an answer said with its name: "my password is …", "… is my password". */
export function statedBeside(stream: Stream, cue: FoundCue, line: Span): Span | undefined {
  return statedAfter(stream.tokens, cue, line.to) ?? statedBefore(stream.tokens, cue, line.from);
}

/** "my password is …", "Passwort: …", "changed it to …", "password sunflower four". */
function statedAfter(tokens: Tokens, cue: FoundCue, limit: number): Span | undefined {
  const next = cue.to + 1;
  if (next >= limit) return undefined;
  const beside = chunkAt(tokens, next, limit);
  if (isTelling(tokens[next]) && isMixed(tokens, beside)) return tellingSpan(tokens, next, limit);
  const named = namedBeside(tokens, next, limit);
  if (named) return named;
  // "password manager", "password rules": another thing.
  if (tokens[next]?.meaning.renewals ?? isTellingWord(tokens[next])) return undefined;
  const joint = jointAfter(tokens, next, limit);
  if (joint === undefined) return undefined;
  let start = joint + 1;
  while (start < limit && isLeadIn(tokens[start])) start += 1;
  const quoted = quotedAt(tokens, start, limit);
  if (quoted) return quoted;
  if (start >= limit) return undefined;
  const chunk = chunkAt(tokens, start, limit);
  const isValue =
    isMixed(tokens, chunk) || (isTelling(tokens[start]) && !isParticiple(tokens, start));
  return isValue ? tellingSpan(tokens, start, limit) : undefined;
}

/** "with the password sunflower seventeen": a word and a number, or letters being spelled. */
function namedBeside(tokens: Tokens, start: number, limit: number): Span | undefined {
  if (!isTellingWord(tokens[start]) || tokens[start]?.meaning.renewals) return undefined;
  const span = tellingSpan(tokens, start, limit);
  const isCode = tokens
    .slice(start + 1, span.to + 1)
    .some(
      (token) =>
        token.form === 'digits' || token.meaning.number?.digits !== undefined || isSign(token),
    );
  return isCode ? span : undefined;
}

const isSign = ({ form, meaning }: Token): boolean =>
  form === 'word' && meaning.sign !== undefined && !meaning.common;

function jointAfter(tokens: Tokens, start: number, limit: number): number | undefined {
  for (let at = start; at < Math.min(limit, start + 9); at += 1) {
    const token = tokens[at];
    if (!token || endsSentence(token, tokens[at + 1])) return undefined;
    if (token.word === ':' || token.word === '=') return at;
    if (token.meaning.copulas || /^(?:auf|als|to|as)$/.test(token.word)) return at;
    if (token.meaning.clauses) return undefined;
  }
  return undefined;
}

/** What may come first without being the value: pauses, quotes, "capital", "the", "probably". */
const isLeadIn = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.form === 'mark'
    ? !isQuote(token) && !/[.!?;]/.test(token.word)
    : token.form === 'word' &&
      token.word.length > 1 &&
      !token.meaning.number &&
      !token.meaning.states &&
      (token.meaning.between ?? token.meaning.casing) === true);

function quotedAt(tokens: Tokens, start: number, limit: number): Span | undefined {
  if (!isQuote(tokens[start])) return undefined;
  for (let at = start + 2; at < Math.min(limit, start + 16); at += 1) {
    if (isQuote(tokens[at])) return { from: start + 1, to: at - 1 };
  }
  return undefined;
}

/** "hunter2 is my password". */
function statedBefore(tokens: Tokens, cue: FoundCue, limit: number): Span | undefined {
  let at = cue.from - 1;
  while (at > limit && cue.from - at <= 3 && isOwner(tokens[at])) at -= 1;
  const joint = tokens[at];
  if (!joint?.meaning.copulas && joint?.word !== 'als' && joint?.word !== 'as') return undefined;
  const last = at - 1;
  if (last < limit || !isTelling(tokens[last])) return undefined;
  const chunk = chunkAt(tokens, last, cue.from);
  return isMixed(tokens, chunk) || chunk.from === limit ? chunk : undefined;
}

const isOwner = (token: Token | undefined): boolean =>
  token?.meaning.common === true && !token.meaning.copulas;
