/** What was written into a task, shown to the agent: on the page, and to the stories. */
import type { Call } from '../../kit/model.ts';
import type { Parts } from './parts.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** Attributes stand on the call as texts; answers among them are notes as well, once each. */
export function noteAnswers(
  { world, center }: Parts,
  call: Call,
  attributes: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(attributes)) call.attributes[name] = asText(value);
  for (const answer of answersIn(attributes)) {
    const id = asText(answer['id']);
    if (call.notes.some((one) => one.id === id)) continue;
    call.notes.push({
      id,
      text: asText(answer['text']),
      author: asText(answer['from']),
      kind: answer['resolution'] === true ? 'resolution' : 'note',
      caseNumber: asText(answer['case']),
      at: world.nowIso(),
    });
  }
  center.changed(call);
  // The task was changed, and TaskRouter says so.
  center.sendEvent(call.id, 'attributes.updated', {});
}

function answersIn(attributes: Readonly<Record<string, unknown>>) {
  const ours = attributes['case_swarm'];
  const answers = isObject(ours) ? ours['answers'] : undefined;
  return Array.isArray(answers) ? (answers as unknown[]).filter(isObject) : [];
}
