/** What the API knows by id: people, and what the calls so far have shown of queues, codes, outcomes. */
import { people } from '../../people.ts';
import type { Call } from '../kit/model.ts';
import { notFound } from './errors.ts';
import { flowName, saidIn } from './told.ts';
import { outcomeId, queueId, wrapUpId } from './uuid.ts';

type Found = Readonly<Record<string, unknown>>;
/** @throws GenesysRefusal 404 */
export type LookUp = (id: string, calls: readonly Call[]) => Found;

export const lookUps: Readonly<Record<string, LookUp>> = {
  users: (id) => {
    const found = people.find((one) => one.id === id && one.role === 'agent');
    if (!found) throw notFound('a user with that id');
    const { name, mail, jobTitle: title, department } = found;
    return { id, name, email: mail, username: mail, title, department, state: 'active' };
  },
  'routing/queues': named('a queue', queueId, (call) =>
    call.events.map((event) => saidIn(event).queue.name),
  ),
  'routing/wrapupcodes': named('a wrap-up code', wrapUpId, (call) =>
    call.events.flatMap((event) => saidIn(event).wrapup?.code ?? []),
  ),
  'flows/outcomes': named('a flow outcome', outcomeId, (call) =>
    call.events.flatMap((event) => {
      const { selfservice } = saidIn(event);
      return selfservice ? [flowName(selfservice)] : [];
    }),
  ),
};

function named(
  what: string,
  idOf: (name: string) => string,
  namesIn: (call: Call) => readonly string[],
): LookUp {
  return (id, calls) => {
    const name = calls.flatMap(namesIn).find((one) => idOf(one) === id);
    if (name === undefined) throw notFound(`${what} with that id`);
    return { id, name };
  };
}
