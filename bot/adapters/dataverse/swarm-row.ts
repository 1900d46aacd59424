/** A swarm as a row of `msdyn_swarm`. Why the states are what they are: docs/decisions/2026-11-dynamics-states.md. */
import { expertsIn, type Swarm } from '../../domain/swarm/swarm.ts';
import { bind, cut } from './columns.ts';

const limits = { name: 500, title: 500, description: 50_000, resolution: 5_000 } as const;

/** Always both: a state alone gets its default status, which for a cancelled swarm is "Case resolved". */
type State = { readonly statecode: number; readonly statuscode: number };

const active: State = { statecode: 0, statuscode: 192350000 };
const resolved: State = { statecode: 1, statuscode: 192350001 };
const noOneJoined: State = { statecode: 2, statuscode: 192350003 };
const systemCancelled: State = { statecode: 2, statuscode: 192350006 };

export type Columns = Readonly<Record<string, unknown>>;

/** What is written once, and is then the people's in Dynamics. */
export function firstColumns(swarm: Swarm, found: { agent?: string; template?: string }): Columns {
  const isCut = swarm.request.length > limits.title;
  const steps = isCut ? `${swarm.stepsTried}\n\nSwarm request: ${swarm.request}` : swarm.stepsTried;
  return {
    msdyn_name: cut(`${swarm.code} ${swarm.case.number} ${swarm.case.title}`, limits.name),
    msdyn_title: cut(swarm.request, limits.title),
    msdyn_description: cut(steps.trim(), limits.description),
    'msdyn_swarmrelatedrecordid_incident@odata.bind': bind('incidents', swarm.case.id),
    ...(found.template && {
      'msdyn_swarmtemplateid@odata.bind': bind('msdyn_swarmtemplates', found.template),
    }),
    ...(found.agent && { 'ownerid@odata.bind': bind('systemusers', found.agent) }),
  };
}

/** What we keep up to date. */
export type Current = State & {
  readonly msdyn_teamsconversationid: string | null;
  readonly msdyn_resolution: string | null;
};

export function currentColumns(swarm: Swarm): Current {
  const msdyn_teamsconversationid = swarm.chat?.id ?? null;
  switch (swarm.state) {
    case 'active':
      return { ...active, msdyn_teamsconversationid, msdyn_resolution: null };
    case 'resolved': {
      const msdyn_resolution = cut(swarm.resolution, limits.resolution);
      return { ...resolved, msdyn_teamsconversationid, msdyn_resolution };
    }
    case 'cancelled': {
      const state = expertsIn(swarm).length === 0 ? noOneJoined : systemCancelled;
      const msdyn_resolution = cut(`Cancelled: ${swarm.reason}`, limits.resolution);
      return { ...state, msdyn_teamsconversationid, msdyn_resolution };
    }
  }
}

/**
 * What to write over a row that is there: only what differs. A swarm that people in Dynamics resolved
 * or cancelled is theirs; it is not made active again, nor ended another way.
 */
export function changes(there: Current, wanted: Current): Columns {
  const isTheirs = there.statecode !== active.statecode;
  const ours: readonly (keyof Current)[] = isTheirs
    ? ['msdyn_teamsconversationid']
    : ['msdyn_teamsconversationid', 'msdyn_resolution', 'statecode', 'statuscode'];
  const differs = ours.filter((name) => there[name] !== wanted[name]);
  const both = differs.some((name) => name === 'statecode' || name === 'statuscode');
  return {
    ...Object.fromEntries(differs.map((name) => [name, wanted[name]])),
    ...(both && { statecode: wanted.statecode, statuscode: wanted.statuscode }),
  };
}
