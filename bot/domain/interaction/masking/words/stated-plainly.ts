import type { FoundCue } from '../reading/cues.ts';
import { isCopula, isMarkOf } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import type { Stream } from '../reading/streams.ts';
import { isDigits, type Token, type Tokens } from '../reading/tokens.ts';
import { isParticiple, isTellingWord, type Span } from './telling.ts';

/**
 * An answer or a password right after its name, with no more than a comma: "mother's maiden name
 * Halvorsen", "user anna, password zitronenfalter". It is all that its clause says, and for a
 * password another of the speaker's own details stands beside it: "password problem" does not tell one.
 */
export function statedPlainly(stream: Stream, cue: FoundCue, line: Span): Span | undefined {
  const { tokens, cues } = stream;
  const start = isMarkOf(tokens[cue.to + 1], ',:-') ? cue.to + 2 : cue.to + 1;
  const end = clauseEnd(tokens, cues, { from: start, to: line.to });
  const said = tokens.slice(start, end);
  const isName = said.length > 0 && said.length <= mostWords && said.every(isNaming);
  if (!isName || isParticiple(tokens, start)) return undefined;
  const isAllowed =
    cue.topic === 'password' ? isAmongOthers(stream, cue, line) : isOfName(stream, cue);
  return isAllowed ? { from: start, to: end - 1 } : undefined;
}

const mostWords = 3;
const isOther = oneOf('renewals', 'happenings', 'things');
const isNaming = (token: Token): boolean => isTellingWord(token) && !isOther(token);

const isClause = oneOf('clauses');

/** Before a mark, a word that opens another clause, or the name of another value. */
function clauseEnd(tokens: Tokens, cues: readonly FoundCue[], { from, to }: Span): number {
  let end = from;
  while (end < to && tokens[end]?.form === 'word' && !isClause(tokens[end])) {
    if (cues.some((cue) => cue.from === end)) break;
    end += 1;
  }
  return end;
}

/** Its name says that a name or a place follows: "maiden name", not "first car". */
function isOfName({ plain }: Stream, cue: FoundCue): boolean {
  const text = plain.text.slice(plain.starts[cue.from], plain.starts[cue.to + 1]).trim();
  return /(?:namen?|birth|birth ?place|ort|stadt|answer|antwort|pet|mutter|mother)$/.test(text);
}

/** "pin 1944 und passwort …", "login anna …": details told one after the other. */
function isAmongOthers({ tokens, cues }: Stream, own: FoundCue, { from, to }: Span): boolean {
  return cues.some(
    (cue) =>
      cue.from >= from && cue.to < to && cue !== own && cue.isCertain && hasValue(tokens, cue),
  );
}

function hasValue(tokens: Tokens, { topic, to }: FoundCue): boolean {
  const next = tokens[isCopula(tokens[to + 1]) ? to + 2 : to + 1];
  if (isDigits(next) || next?.meaning.number?.digits !== undefined) return true;
  return (topic === 'stays' || topic === 'name') && isTellingWord(next);
}
