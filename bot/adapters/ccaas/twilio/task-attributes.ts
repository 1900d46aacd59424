import type { DeskNote } from '../../../ports/contact-center.ts';
import type { Attributes } from './attributes.ts';

/** What stands in a task for its agent: `case_swarm.answers`, the newest last. */
type Answer = {
  readonly id: string;
  readonly case: string;
  readonly text: string;
  readonly from: string;
  readonly at: string;
  readonly resolution: boolean;
};

/**
 * TaskRouter limits the JSON of a task's attributes; by how much stands in the console alone. This is
 * what it used to be, to be checked on a tenant.
 */
export const attributesMost = 4_096;
/** So that a long answer is cut rather than refused. */
const textLeast = 200;

/**
 * The attributes with one answer more, older answers left out where there is no room for them.
 * Undefined: it stands there already.
 */
export function withAnswer(attributes: Attributes, note: DeskNote): Attributes | undefined {
  const ours = isObject(attributes['case_swarm']) ? attributes['case_swarm'] : {};
  const answers = Array.isArray(ours['answers']) ? (ours['answers'] as unknown[]) : [];
  if (answers.some((one) => isObject(one) && one['id'] === note.id)) return undefined;
  const put = (list: readonly unknown[]): Attributes => ({
    ...attributes,
    case_swarm: { ...ours, answers: list },
  });
  const answer = answerOf(note);
  for (const first of answers.keys()) {
    const whole = put([...answers.slice(first), answer]);
    if (sizeOf(whole) <= attributesMost) return whole;
  }
  return put([cut(answer, attributesMost - sizeOf(put([{ ...answer, text: '' }])))]);
}

const answerOf = ({ id, caseNumber, text, from, at, isResolution }: DeskNote): Answer => ({
  id,
  case: caseNumber,
  text,
  from,
  at,
  resolution: isResolution,
});

/** As much of its text as fits into so many bytes of JSON. */
function cut(answer: Answer, room: number): Answer {
  const { text } = answer;
  const most = Math.max(room, textLeast);
  if (sizeOf(text) - 2 <= most) return answer;
  const letters = Array.from(text);
  let size = sizeOf('…') - 2;
  const fits = letters.findIndex((letter) => (size += sizeOf(letter) - 2) > most);
  return { ...answer, text: `${letters.slice(0, fits).join('').trimEnd()}…` };
}

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');

const isObject = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
