/** Everybody who may knock at the tab API, before the whole product with one swarm in it. */
import assert from 'node:assert/strict';
import { ownApiToken } from '../../sandbox/entra/person-token.ts';
import {
  anna,
  app,
  ben,
  kenji,
  mia,
  paul,
  rosa,
  tenantId as sandboxTenant,
  type Person,
} from '../../sandbox/people.ts';
import { changeSetUp } from '../../sandbox/set-up.ts';
import { personId, tenantId } from '../../bot/domain/ids.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import { startProduct, type Product } from './product.ts';
import { until } from './until.ts';

/** Who is turned away whatever they ask for. */
export const strangers = {
  nobody: 401,
  noise: 401,
  expired: 401,
  app: 401,
  gone: 401,
  'wrong tenant': 403,
} as const;

/** Who is let in, the one who may least first. */
export const insiders = ['outsider', 'asked', 'member', 'agent', 'supervisor', 'admin'] as const;
type Insider = (typeof insiders)[number];
type Role = keyof typeof strangers | Insider;

export type EndpointRig = {
  readonly product: Product;
  readonly swarm: Swarm;
  /** Who was asked and has not answered. */
  readonly asked: Person;
  readonly ask: (
    role: Role,
    call: { method: string; path: string; body?: unknown },
  ) => Promise<number>;
  readonly stop: () => Promise<void>;
};

export async function endpointRig(): Promise<EndpointRig> {
  const product = await startProduct();
  const { sandbox, url } = product;
  const tokenOf = (person: Person) => ownApiToken(sandbox, person);
  const request = async (
    token: string | undefined,
    method: string,
    path: string,
    body?: unknown,
  ) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    await answer.body?.cancel();
    return answer.status;
  };
  const swarm = await swarmOfAnna(product, async (path) =>
    request(await tokenOf(paul), 'POST', path),
  );
  const people = await import('../../sandbox/people.ts');
  const pending = swarm.invitations.find(({ status }) => status === 'pending');
  const asked = people.people.find(({ id }) => id === pending?.person.id);
  assert.ok(asked, 'somebody is asked and has not answered');
  changeSetUp(sandbox.world, { peopleGone: [rosa.id] });
  const claims = {
    aud: app.id,
    iss: `${sandbox.urls.entra}/${sandboxTenant}/v2.0`,
    tid: sandboxTenant,
    oid: anna.id,
    scp: 'access_as_user',
  };
  const other = '99999999-9999-4999-8999-999999999999';
  const { scp: _scope, ...ofTheApp } = claims;
  const tokens: Readonly<Record<Role, string | undefined>> = {
    nobody: undefined,
    noise: 'not.a.token',
    expired: await sandbox.tokens.mint(claims, -3_600),
    app: await sandbox.tokens.mint({ ...ofTheApp, roles: ['Admin'] }),
    gone: await tokenOf(rosa),
    'wrong tenant': await sandbox.tokens.mint({
      ...claims,
      tid: other,
      iss: `${sandbox.urls.entra}/${other}/v2.0`,
    }),
    outsider: await tokenOf(ben),
    asked: await tokenOf(asked),
    member: await tokenOf(paul),
    agent: await tokenOf(anna),
    supervisor: await tokenOf(mia),
    admin: await tokenOf(kenji),
  };
  return {
    product,
    swarm,
    asked,
    ask: (role, { method, path, body }) => request(tokens[role], method, path, body),
    stop: () => product.stop(),
  };
}

/** With Paul in it and somebody who has not answered. */
async function swarmOfAnna(
  { sandbox, app: { store } }: Product,
  asPaul: (path: string) => Promise<number>,
): Promise<Swarm> {
  const [about] = sandbox.dataverse.cases('Machine leaks at the boiler', undefined);
  assert.ok(about);
  const opened = await fetch(`${sandbox.urls.page}/_cases/${about.id}/swarm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      person: anna.id,
      request: 'Boiler hydraulics and warranty: water under the boiler, is that still covered?',
      stepsTried: '',
    }),
  });
  assert.ok(opened.ok, await opened.text());
  const mine = async () =>
    (await store.swarms.activeSwarmsOf(tenantId(sandboxTenant), personId(anna.id)))[0];
  const invited = async () => (await mine())?.invitations.find((one) => one.person.id === paul.id);
  await until(async () => (await invited()) !== undefined);
  const [swarm, invitation] = [await mine(), await invited()];
  assert.ok(swarm && invitation);
  assert.ok((await asPaul(`/api/v1/me/invitations/${swarm.id}/${invitation.id}/acceptance`)) < 300);
  await until(async () => (await mine())?.isChatReady === true);
  const ready = await mine();
  assert.ok(ready);
  return ready;
}
