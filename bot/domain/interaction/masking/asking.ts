import { phrasePattern, type FoundCue } from './cues.ts';
import type { HiddenKind, Speaker, Topic } from './kinds.ts';
import { isComplete } from './shapes.ts';
import type { Line } from './streams.ts';
import type { Token } from './tokens.ts';

/**
 * The question in view: what the next number is when nothing beside it says so.
 *
 * asked: the other one wants it; announced: the speaker is about to say it ("my card number is …");
 * mentioned: it was only spoken of, which counts for nothing until the other one says "go ahead".
 */
export type Question = {
  readonly topics: readonly Topic[];
  readonly way: 'asked' | 'announced' | 'mentioned';
  readonly by: Speaker;
  /** Named only by what it belongs to ("your card?"): a number must look like a whole value. */
  readonly isLoose: boolean;
  /** A request for the value itself, not talk of renewing it: then words answer it, too. */
  readonly isRequest: boolean;
  /** Which of the topics is answered next. */
  readonly at: number;
  /** Digits given for it so far. */
  readonly given: number;
  /** All topics are answered: what comes now repeats or corrects. */
  readonly isDone: boolean;
  /** Talk went on to something else. */
  readonly isStale: boolean;
  /** Segments since it last moved. */
  readonly quiet: number;
  /** What was still open when this one came between. */
  readonly before?: Question;
};

/** After so many segments without an answer only a whole value is taken for one; then none is. */
const staleAfter = 8;
const goneAfter = 16;

const requests = phrasePattern('requests');
const again = phrasePattern('again');

export const isSecret = (topic: Topic | undefined): topic is HiddenKind =>
  topic !== undefined && topic !== 'stays';

export const topicOf = (question: Question | undefined): Topic | undefined =>
  question?.topics[Math.min(question.at, question.topics.length - 1)];

export const answererOf = ({ by, way }: Question): Speaker => {
  if (way === 'announced') return by;
  return by === 'agent' ? 'customer' : 'agent';
};

/** The question after a number or an answer was given to it. */
export function answered(question: Question, digits: number): Question {
  const topic = topicOf(question);
  const given = question.given + digits;
  if (isSecret(topic) && !isComplete(topic, given)) {
    return { ...question, given, quiet: 0, isStale: false };
  }
  if (question.at < question.topics.length - 1) {
    return { ...question, given: 0, at: question.at + 1, quiet: 0 };
  }
  if (topic === 'stays' && question.before) return question.before;
  return { ...question, given, quiet: 0, isDone: true, isStale: false };
}

/**
 * The question in view after a line was said.
 * @param consumed cues that had their number beside them, with the count of its digits
 */
export function afterLine(
  question: Question | undefined,
  line: Line,
  consumed: ReadonlyMap<FoundCue, number>,
): Question | undefined {
  const cues = line.stream.cues.filter(
    ({ from, isDeclined }) => from >= line.from && from < line.to && !isDeclined,
  );
  const said: Said = { line, cues, consumed };
  const next = line.role === 'agent' ? afterAgent(question, said) : afterCustomer(question, said);
  if (next !== question || !next || line.isListening) return next;
  const quiet = next.quiet + 1;
  if (quiet > goneAfter) return undefined;
  return { ...next, quiet, isStale: next.isStale || quiet > staleAfter };
}

type Said = {
  readonly line: Line;
  readonly cues: readonly FoundCue[];
  readonly consumed: ReadonlyMap<FoundCue, number>;
};

const isWord = (topic: Topic): boolean => topic === 'stays' || topic === 'name';

function afterAgent(question: Question | undefined, said: Said): Question | undefined {
  const { line, cues, consumed } = said;
  const open = cues.filter(
    (cue) => !(consumed.has(cue) && cue.topic === 'stays') && !isThanked(line, cue),
  );
  const certain = open.filter((cue) => cue.isCertain);
  const named = certain.length > 0 ? certain : open.filter(({ topic }) => topic !== 'stays');
  if (named.length === 0) return withoutCue(question, line);
  const tokens = tokensOf(line);
  const topics = [...new Set(named.map((cue) => cue.topic))];
  const isAsked = isRequesting(line, named) && !tokens.some(({ meaning }) => meaning.warnings);
  const isSent = topics.includes('one-time-code') && certain.length > 0;
  const isNumberNamed = tokens.some(({ word }) =>
    /^(?:numbers?|digits|nummer|zahl|ziffern)$/.test(word),
  );
  if (!isAsked && !isSent && isPending(question)) return question;
  return opened(topics, 'agent', {
    way: isAsked || isSent ? 'asked' : 'mentioned',
    isLoose: certain.length === 0 && !isNumberNamed,
    isRequest: isAsked && !tokens.some(({ meaning }) => meaning.renewals),
    ...(topics.every(isWord) && isPending(question) && { before: question }),
  });
}

/** "go ahead", "could you repeat that?", or a question about something else. */
function withoutCue(question: Question | undefined, line: Line): Question | undefined {
  if (!question) return undefined;
  const text = textOf(line);
  const tokens = tokensOf(line);
  if (line.isListening && question.way === 'mentioned' && question.by === 'customer') {
    return { ...question, way: 'asked', by: 'agent', isLoose: true };
  }
  const isAgain = question.way !== 'mentioned' && again.test(text);
  if (isAgain) return { ...question, isDone: false, isStale: false, given: 0, quiet: 0 };
  return isOtherQuestion(tokens) ? { ...question, isStale: true } : question;
}

function afterCustomer(question: Question | undefined, said: Said): Question | undefined {
  const { line, cues, consumed } = said;
  const cue = cues.findLast(({ topic, isCertain }) => isCertain || topic !== 'stays');
  if (!cue || cue.topic === 'name') return question;
  const isPublic = cue.topic === 'stays';
  const after = line.stream.tokens.slice(cue.to + 1, line.to);
  const how = { isLoose: !cue.isCertain, isRequest: true };
  if (!consumed.has(cue) && isDangling(after)) {
    if (!cue.isCertain && isPending(question)) return question;
    const before = isPublic && isPending(question) && { before: question };
    return opened([cue.topic], 'customer', { way: 'announced', ...how, ...before });
  }
  if (isPublic || isPending(question)) return question;
  const digits = consumed.get(cue);
  if (digits === undefined) return opened([cue.topic], 'customer', { way: 'mentioned', ...how });
  return answered(opened([cue.topic], 'customer', { way: 'announced', ...how }), digits);
}

const isPending = (question: Question | undefined): question is Question =>
  question !== undefined &&
  question.way !== 'mentioned' &&
  !question.isDone &&
  topicOf(question) !== 'stays';

function opened(
  topics: readonly Topic[],
  by: Speaker,
  how: Pick<Question, 'way' | 'isLoose' | 'isRequest'> & { readonly before?: Question },
): Question {
  return { topics, by, at: 0, given: 0, isDone: false, isStale: false, quiet: 0, ...how };
}

const tokensOf = ({ stream, from, to }: Line): readonly Token[] => stream.tokens.slice(from, to);

const textOf = ({ stream: { plain }, from, to }: Line): string =>
  plain.text.slice(plain.starts[from] ?? 0, plain.starts[to] ?? plain.text.length);

/** "my card number is …" and nothing more. */
const isDangling = (after: readonly Token[]): boolean =>
  after.length <= 6 &&
  after.every(
    ({ form, word, meaning }) =>
      (form === 'mark' && word !== '?') ||
      meaning.copulas === true ||
      meaning.between === true ||
      meaning.listening === true,
  );

const thanked =
  /(?:thanks|thank you|danke|dank|dankeschoen) (?:for|fuer) (?:[a-z]+ )?$|(?:got|received|erhalten) (?:the |your |ihre |die )?$/;

/** "thanks for the card number": it is had, not wanted. */
const isThanked = ({ stream: { plain } }: Line, cue: FoundCue): boolean =>
  thanked.test(plain.text.slice(0, plain.starts[cue.from] ?? 0));

/**
 * A question, a wish, or no more than the name ("and the card number"): whatever does not tell of
 * somebody doing something with it.
 */
function isRequesting(line: Line, cues: readonly FoundCue[]): boolean {
  const tokens = tokensOf(line);
  const text = textOf(line);
  if (isQuestion(line) || opening.test(text)) return true;
  if (cues.some(({ topic }) => topic === 'security-answer')) return true;
  return !tokens.some(({ meaning }) => meaning.doers ?? meaning.copulas ?? meaning.renewals);
}

const opening =
  /^(?:(?:thank you|thanks|danke|okay|ok|gut|great|perfect|super|so|alright|now|jetzt) |[,.] )*(?:and|und|then|dann|next|finally|zum schluss|zuletzt|noch|ausserdem) /;

/** Asks, as far as its words tell. */
export function isQuestion(line: Line): boolean {
  const text = textOf(line);
  return text.includes('?') || requests.test(text);
}

/** A question about something else: "what happened?". Not "what comes next?". */
function isOtherQuestion(tokens: readonly Token[]): boolean {
  const asks = tokens.some(({ meaning }) => meaning.questions);
  const isAboutMore = tokens.every(
    ({ form, meaning }) =>
      form === 'mark' ||
      (meaning.questions ??
        meaning.between ??
        meaning.listening ??
        meaning.copulas ??
        meaning.neutralNouns ??
        meaning.units),
  );
  return asks && !isAboutMore;
}
