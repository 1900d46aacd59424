import { caseId, swarmId, type TenantId } from '../domain/ids.ts';
import { suggestSkills } from '../domain/routing/suggest-skills.ts';
import { newSwarmCode } from '../domain/swarm/swarm-code.ts';
import type { SwarmEvent } from '../domain/swarm/swarm-events.ts';
import {
  checkRequest,
  type RequestRefusal,
  type SwarmRequest,
} from '../domain/swarm/swarm-request.ts';
import type { Person, Skill, Swarm } from '../domain/swarm/swarm.ts';
import { nowOf } from '../ports/clock.ts';
import type { CaseRecord, CaseRecords, ExpertDirectory } from '../ports/case-records.ts';
import type { Ids } from '../ports/ids.ts';
import type { Random } from '../ports/random.ts';
import type { SwarmTransaction } from '../ports/swarm-store.ts';
import type { ChangeDeps } from './change-swarm.ts';
import { contactOfCase } from './contact-of-case.ts';
import { record } from './record.ts';
import { typedWords } from './typed-words.ts';

export type Opening = {
  readonly tenantId: TenantId;
  readonly by: Person;
  /** Ticket number or record id. */
  readonly case: string;
  readonly request: string;
  readonly stepsTried?: string;
  /** Absent: taken from the words of the request and the case. */
  readonly skillIds?: readonly string[];
};

export type OpenRefusal =
  RequestRefusal | 'case-not-found' | 'case-forbidden' | 'case-closed' | 'unknown-skill';

export type Opened =
  | { readonly kind: 'opened'; readonly swarm: Swarm }
  /** One swarm per case at a time: here is the one that runs. */
  | { readonly kind: 'already-swarming'; readonly swarm: Swarm }
  | { readonly kind: 'refused'; readonly refusal: OpenRefusal };

export type OpenDeps = ChangeDeps & {
  readonly cases: CaseRecords;
  readonly experts: ExpertDirectory;
  readonly ids: Ids;
  readonly random: Random;
};

const refused = (refusal: OpenRefusal): Opened => ({ kind: 'refused', refusal });

/** Opens a swarm on a case the person may see. Reads from Dynamics first; what is decided is local. */
export function openSwarm(deps: OpenDeps) {
  return async (opening: Opening): Promise<Opened> => {
    const { tenantId, by } = opening;
    const found = await deps.cases.find({ tenantId, case: opening.case, viewer: by.id });
    if (typeof found === 'string') return refused(`case-${found}`);
    const skills = await neededSkills(deps.experts, opening, found);
    if (skills === 'unknown-skill') return refused(skills);
    const request = typedWords(opening.request);
    const stepsTried = typedWords(opening.stepsTried ?? '');
    const checked = checkRequest({ request, stepsTried, skills });
    if (typeof checked === 'string') return refused(checked);
    const supervisor = await deps.experts.supervisorOf(tenantId, by.id);
    const observers = supervisor ? [supervisor] : [];
    return deps.store.transact((tx) => decide(tx, deps, { opening, found, checked, observers }));
  };
}

async function neededSkills(
  experts: ExpertDirectory,
  { tenantId, request, skillIds }: Opening,
  { title, description }: CaseRecord,
): Promise<readonly Skill[] | 'unknown-skill'> {
  const known = await experts.skills(tenantId);
  if (!skillIds) return suggestSkills(`${request} ${title} ${description}`, known);
  const chosen = skillIds.map((id) => known.find((skill) => skill.id === id));
  return chosen.every((skill) => skill !== undefined) ? chosen : 'unknown-skill';
}

type Findings = {
  readonly opening: Opening;
  readonly found: CaseRecord;
  readonly checked: SwarmRequest;
  readonly observers: readonly Person[];
};

async function decide(
  tx: SwarmTransaction,
  deps: OpenDeps,
  { opening, found, checked, observers }: Findings,
): Promise<Opened> {
  const { tenantId, by } = opening;
  const running = await tx.activeSwarmOfCase(tenantId, found.id);
  if (running) return { kind: 'already-swarming', swarm: running };
  if (!found.isOpen) return refused('case-closed');
  const { id, number, title, share } = found;
  const events: SwarmEvent[] = [
    {
      type: 'swarm-opened',
      code: await freeCode(tx, tenantId, deps.random),
      case: { id: caseId(id), number, title, share },
      agent: by,
      observers,
      ...checked,
    },
    ...(await contactOfCase(tx, { tenantId, now: nowOf(deps.clock) }, { id: caseId(id), number })),
  ];
  const key = { tenantId, swarmId: swarmId(deps.ids.newId()) };
  return { kind: 'opened', swarm: await record(tx, { key, swarm: undefined, by, events }, deps) };
}

async function freeCode(tx: SwarmTransaction, tenantId: TenantId, random: Random) {
  for (;;) {
    const code = newSwarmCode(random);
    if (!(await tx.isCodeTaken(tenantId, code))) return code;
  }
}
