import type { DeskCase, DeskCases, DeskCaseState } from '../../../bot/ports/helpdesk-cases.ts';
import type { Weather } from './weather.ts';

const side = { side: 'dynamics', system: 'dataverse' } as const;

/** Dynamics: a row has the id we gave it, so that saving twice is saving once. */
export function farDynamics(weather: Weather) {
  const cases = new Map<string, DeskCase>();
  const stateOf = (id: DeskCase['caseId']): DeskCaseState => ({
    caseId: id,
    number: `CAS-${[...cases.keys()].indexOf(id) + 1}`,
    state: cases.get(id)?.isClosed ? 'Resolved' : 'In progress',
    isClosed: cases.get(id)?.isClosed ?? false,
  });
  const port: Pick<DeskCases, 'save' | 'rate'> = {
    save: (one) =>
      weather.call(side, () => {
        cases.set(one.caseId, one);
        return stateOf(one.caseId);
      }),
    rate: () => Promise.reject(new Error('nobody rates here')),
  };
  return { cases, port };
}
