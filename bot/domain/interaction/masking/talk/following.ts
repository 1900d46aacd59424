import { isSecret, type Topic } from '../kinds.ts';
import { phrasePattern, type FoundCue } from '../reading/cues.ts';
import { isCopula } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import { textOf, tokensOf, type Line } from '../reading/streams.ts';
import { isMark, isWord, type Token, type Tokens } from '../reading/tokens.ts';
import { isLong } from '../numbers/lengths.ts';
import { aged, answered, isPending, opened, type Question } from './question.ts';
import { isRequesting, isThanked } from './requests.ts';

type Asked = Question | undefined;

type Said = {
  readonly line: Line;
  readonly cues: readonly FoundCue[];
  /** Cues that had their number beside them, with the count of its digits. */
  readonly consumed: ReadonlyMap<FoundCue, number>;
};

/** The question in view after a line was said. @param consumed cues with a number beside them, and its digits */
export function afterLine(question: Asked, line: Line, consumed: Said['consumed']): Asked {
  const cues = line.stream.cues.filter(
    ({ from, isDeclined }) => from >= line.from && from < line.to && !isDeclined,
  );
  const said: Said = { line, cues, consumed };
  const next = line.role === 'agent' ? afterAgent(question, said) : afterCustomer(question, said);
  return next && next === question && !line.isListening ? aged(next) : next;
}

const isPublic = (topic: Topic): boolean => topic === 'stays' || topic === 'name';

function afterAgent(question: Asked, said: Said): Asked {
  const { line } = said;
  const named = namedBy(said);
  if (named.length === 0) return withoutCue(question, line);
  const topics = topicsOf(named);
  const isCertain = named.some((cue) => cue.isCertain);
  const isRequest = isRequesting(line, topics);
  // "I have sent you a code" asks for it.
  const isAsked = isRequest || (isCertain && topics.includes('one-time-code'));
  if (!isAsked && isPending(question)) return question;
  return opened({
    topics,
    by: 'agent',
    way: isAsked ? 'asked' : 'mentioned',
    isLoose: !isCertain && !tokensOf(line).some(isNumberNoun),
    isRequest: isRequest && !tokensOf(line).some(isRenewal),
    ...beforePublic(question, topics),
  });
}

/** The name in "the name of your first school" is part of the question, no other one. */
function topicsOf(named: readonly FoundCue[]): readonly Topic[] {
  const topics = [...new Set(named.map(({ topic }) => topic))];
  return topics.includes('security-answer') ? topics.filter((topic) => topic !== 'name') : topics;
}

/** A long secret that is still to come waits while something public is asked; a short one is given up. */
function beforePublic(question: Asked, topics: readonly Topic[]): Pick<Question, 'before'> {
  const isWaiting = topics.every(isPublic) && isPending(question) && question.topics.some(isLong);
  return isWaiting ? { before: question } : {};
}

/** What an agent speaks of and has not: by name, or else by what it belongs to. */
function namedBy({ line, cues, consumed }: Said): readonly FoundCue[] {
  const open = cues.filter(
    (cue) => !(consumed.has(cue) && cue.topic === 'stays') && !isThanked(line, cue),
  );
  const certain = open.filter(({ isCertain }) => isCertain);
  if (certain.length > 0) return certain;
  const secret = open.filter(({ topic }) => isSecret(topic));
  return secret.length > 0 || again.test(textOf(line))
    ? secret
    : open.filter((cue) => isLastWord(line, cue));
}

/** "And the model?", but not "where may I mail the invoice". */
const isLastWord = ({ stream, to }: Line, cue: FoundCue): boolean =>
  stream.tokens.slice(cue.to + 1, to).filter(isWord).length <= 1;

const numberNouns = new Set('number numbers digits nummer zahl ziffern'.split(' '));
const isNumberNoun = ({ word }: Token): boolean => numberNouns.has(word);
const isRenewal = oneOf('renewals');
const again = phrasePattern('again');

/** "go ahead", "could you repeat that?", or a question about something else. */
function withoutCue(question: Asked, line: Line): Asked {
  if (!question) return undefined;
  if (question.way === 'mentioned') {
    const isEncouraged = line.isListening && question.by === 'customer';
    return isEncouraged ? { ...question, way: 'asked', by: 'agent', isLoose: true } : question;
  }
  if (again.test(textOf(line))) {
    return { ...question, isDone: false, isStale: false, given: 0, quiet: 0 };
  }
  return isAboutOther(line) ? { ...question, isStale: true } : question;
}

const asks = oneOf('questions');
const isAboutMore = oneOf('questions', 'between', 'listening', 'copulas', 'neutralNouns', 'units');

/** A question about something else: "what happened?". Not "what comes next?". */
function isAboutOther(line: Line): boolean {
  const tokens = tokensOf(line);
  return tokens.some(asks) && !tokens.every((token) => isMark(token) || isAboutMore(token));
}

function afterCustomer(question: Asked, { line, cues, consumed }: Said): Asked {
  const cue = cues.findLast(({ topic, isCertain }) => isCertain || isSecret(topic));
  if (!cue || cue.topic === 'name') return question;
  if (!consumed.has(cue) && isAnnouncing(line, cue)) return afterAnnouncement(question, cue);
  if (!isSecret(cue.topic) || isPending(question)) return question;
  const digits = consumed.get(cue);
  const how = {
    topics: [cue.topic],
    by: 'customer',
    isLoose: !cue.isCertain,
    isRequest: true,
  } as const;
  return digits === undefined
    ? opened({ ...how, way: 'mentioned' })
    : answered(opened({ ...how, way: 'announced' }), digits);
}

function afterAnnouncement(question: Asked, { topic, isCertain }: FoundCue): Asked {
  if (!isCertain && isPending(question)) return question;
  return opened({
    topics: [topic],
    by: 'customer',
    way: 'announced',
    isLoose: !isCertain,
    isRequest: true,
    ...beforePublic(question, [topic]),
  });
}

const isJoint = oneOf('copulas', 'between', 'slipWords', 'listening');

/** "my card number is …" and nothing more. */
function isAnnouncing(line: Line, cue: FoundCue): boolean {
  const after: Tokens = line.stream.tokens.slice(cue.to + 1, line.to);
  if (!cue.isCertain && !after.some(isCopula)) return false;
  return (
    after.length <= 6 &&
    after.every((token) => (isMark(token) && token.word !== '?') || isJoint(token))
  );
}
