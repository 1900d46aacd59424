/** A swarm whose answer really does not reach its case: Dynamics refuses the note. */
import assert from 'node:assert/strict';
import { personId, tenantId as toTenantId } from '../../bot/domain/ids.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import { anna, tenantId } from '../../sandbox/people.ts';
import { bearerOf } from './events-rig.ts';
import type { Product } from './product.ts';
import { until } from './until.ts';

const tenant = toTenantId(tenantId);
const me = { id: personId(anna.id), name: anna.name };
const json = { 'content-type': 'application/json' };

/** Anna asks for help with this case and solves it; when it is given up, Dynamics takes notes again. */
export async function answerGivenUp(
  { sandbox, url, app }: Product,
  title: string,
  answer: string,
): Promise<Swarm> {
  const { swarms } = app.store;
  const [about] = sandbox.dataverse.cases(title, undefined);
  assert.ok(about, title);
  await post(`${sandbox.urls.page}/_cases/${about.id}/swarm`, json, {
    person: anna.id,
    request: 'What now?',
    stepsTried: '',
  });
  const active = await swarms.activeSwarmsOf(tenant, me.id);
  const swarm = active.find((one) => one.case.number === about.number);
  assert.ok(swarm, title);
  const notes = { service: 'dataverse', method: 'PATCH', path: '/api/data/v9.2/annotations*' };
  sandbox.faults.add({ ...notes, kind: 'status', status: 403, times: 5 });
  const authorization = await bearerOf({ sandbox }, me);
  const path = `/api/v1/swarms/${swarm.id}/resolution`;
  await post(url + path, { ...json, authorization }, { text: answer, closesCase: false });
  await until(async () => {
    const now = await swarms.findSwarm({ tenantId: tenant, swarmId: swarm.id });
    return (now?.undelivered?.length ?? 0) > 0;
  });
  sandbox.faults.clear();
  return swarm;
}

async function post(url: string, headers: Record<string, string>, body: object): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.ok(answer.ok, await answer.text());
}

/** What stands on the case in Dynamics. */
export function notesOn({ sandbox }: Product, title: string): string {
  const [about] = sandbox.dataverse.cases(title, undefined);
  return JSON.stringify(sandbox.dataverse.caseDetail(about?.id ?? '')?.notes);
}
