/** The tab of a swarm: the whole product, the whole sandbox, a browser. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { dataverseScope } from '../../bot/adapters/entra/app-tokens.ts';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { personId, tenantId as toTenantId } from '../../bot/domain/ids.ts';
import type { Person as Member, Swarm } from '../../bot/domain/swarm/swarm.ts';
import { acceptInvitation } from '../../bot/usecases/accept-invitation.ts';
import { anna, paul, tenantId, type Person } from '../../sandbox/people.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { openBrowser, watchOutside } from './browser.ts';
import { appTokens } from './outside.ts';
import { startProduct, type Product } from './product.ts';
import { rememberingSignIns } from './signed-in.ts';
import { until } from './until.ts';

const waitMs = 20_000;
const tenant = toTenantId(tenantId);
const member = ({ id, name }: Person): Member => ({ id: personId(id), name });

export type SwarmTabRig = {
  readonly product: Product;
  readonly page: Page;
  /** A swarm of Anna's with Paul in it and its chat open; with a customer in a call when one is asked for. */
  readonly swarm: (told?: { title?: string; inCall?: boolean }) => Promise<Swarm>;
  readonly now: (swarm: Swarm) => Promise<Swarm>;
  /** The page by its link, as this person. */
  readonly open: (swarm: Swarm, as?: Person, page?: Page) => Promise<void>;
  /** Words of the customer on the line. */
  readonly say: (swarm: Swarm, text: string) => void;
  /** Paul shares a file in the chat. */
  readonly share: (swarm: Swarm, name: string) => void;
  readonly inject: (fault: object) => void;
  /** Tasks as they stand in Dynamics. */
  readonly tasks: () => Promise<readonly TaskRow[]>;
  /** Somebody finishes one there. */
  readonly finishThere: (id: string) => Promise<void>;
  readonly newPage: (options: BrowserContextOptions) => Promise<Page>;
};

export function useSwarmTab({ locale = 'en-GB' } = {}): SwarmTabRig {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let outside: readonly string[];
  let broken: string[];
  let calls: Map<string, string>;
  const others: BrowserContext[] = [];
  const signIns = rememberingSignIns();

  before(async function () {
    this.timeout(120_000);
    await buildWeb();
    product = await startProduct();
    browser = await openBrowser();
    calls = new Map();
  });
  after(async () => {
    await browser.close();
    await product.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale });
    context.setDefaultTimeout(waitMs);
    page = await context.newPage();
    outside = await watchOutside(page);
    broken = [];
    page.on('pageerror', (error) => broken.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    for (const one of others.splice(0)) await one.close();
    product.sandbox.faults.clear();
    assert.deepEqual(outside, [], 'nothing but this machine is asked');
    assert.deepEqual(broken, [], 'no script breaks');
  });

  const now = async ({ tenantId: of, id }: Swarm): Promise<Swarm> => {
    const found = await product.app.store.swarms.findSwarm({ tenantId: of, swarmId: id });
    assert.ok(found);
    return found;
  };

  return {
    get product() {
      return product;
    },
    get page() {
      return page;
    },
    now,
    async swarm({ title = 'Machine leaks at the boiler', inCall = false } = {}) {
      const { sandbox, app } = product;
      const [about] = sandbox.dataverse.cases(title, undefined);
      assert.ok(about);
      const running = (await app.store.swarms.activeSwarmsOf(tenant, member(anna).id)).find(
        (one) => one.case.number === about.number,
      );
      if (running) return running;
      if (inCall) calls.set(about.number, startCall(product, about.number));
      const answer = await fetch(`${sandbox.urls.page}/_cases/${about.id}/swarm`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          person: anna.id,
          request: 'Water under the boiler. What to check first?',
          stepsTried: 'Descaled twice\nChanged the filter',
        }),
      });
      assert.ok(answer.ok, await answer.text());
      const mine = async () =>
        (await app.store.swarms.activeSwarmsOf(tenant, member(anna).id)).find(
          (one) => one.case.number === about.number,
        );
      const asked = async () =>
        (await mine())?.invitations.find((one) => one.person.id === paul.id);
      await until(async () => (await asked()) !== undefined);
      const [swarm, invitation] = [await mine(), await asked()];
      assert.ok(swarm && invitation);
      const accept = acceptInvitation({
        store: app.store.swarms,
        clock: systemClock,
        digest: sha256,
      });
      const key = { tenantId: tenant, swarmId: swarm.id };
      await accept({ key, by: member(paul), invitationId: invitation.id });
      await until(async () => (await now(swarm)).isChatReady);
      return now(swarm);
    },
    async open(swarm, as = paul, on = page) {
      await signIns.open(on, `${product.url}/tabs/swarm?id=${swarm.id}`, as);
      await on.getByRole('heading', { name: swarm.case.title }).waitFor();
    },
    say: (swarm, text) => {
      const call = calls.get(swarm.case.number);
      assert.ok(call !== undefined);
      product.sandbox.ccaas.sendEvent(call, 'transcript.segment', { role: 'customer', text });
    },
    share: ({ chat }, name) => {
      assert.ok(chat);
      const contentUrl = `https://contoso-my.sharepoint.com/${encodeURIComponent(name)}`;
      const attachments = [{ contentType: 'reference', contentUrl, name }];
      const content = { text: 'See this', format: 'plain', mentions: [], attachments } as const;
      product.sandbox.teams.post(chat.id, { kind: 'person', id: paul.id }, content);
    },
    inject: (fault) => {
      product.sandbox.faults.add(fault);
    },
    async tasks() {
      const select = '$select=subject,statecode,activityid';
      const answer = await askDataverse(product, `tasks?${select}`, { method: 'GET' });
      return ((await answer.json()) as { value: TaskRow[] }).value;
    },
    async finishThere(id) {
      const body = JSON.stringify({ statecode: 1, statuscode: 5 });
      await askDataverse(product, `tasks(${id})`, { method: 'PATCH', body });
    },
    async newPage(options) {
      const other = await browser.newContext(options);
      other.setDefaultTimeout(waitMs);
      others.push(other);
      return other.newPage();
    },
  };
}

type TaskRow = {
  readonly activityid: string;
  readonly subject: string;
  readonly statecode: number;
};

async function askDataverse({ sandbox }: Product, path: string, init: RequestInit) {
  const { dataverse } = sandbox.urls;
  const token = appTokens(sandbox)(dataverseScope(dataverse));
  const answer = await fetch(`${dataverse}/api/data/v9.2/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
  });
  assert.ok(answer.ok, `${path} answered ${answer.status}`);
  return answer;
}

function startCall({ sandbox }: Product, caseNumber: string): string {
  const { id } = sandbox.ccaas.startCall({
    vendor: 'generic',
    caseNumber,
    customer: { name: 'Eva Morgen', phone: '+49 30 23125 010' },
    queue: 'Retail',
    selfService: { flow: 'Descaling guide', outcome: 'did not help' },
    agent: anna.id,
  });
  sandbox.ccaas.sendEvent(id, 'agent.assigned', {});
  return id;
}
