/** The tabs in the sandbox's Teams: the whole product, the whole sandbox, a browser. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { anna, type Person } from '../../sandbox/people.ts';
import type { Env } from '../../scripts/processes.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { openBrowser, watchOutside } from './browser.ts';
import { startProduct, type Product } from './product.ts';
import { rememberingSignIns } from './signed-in.ts';
import { withoutHostList } from './tab-probe.ts';
import { until } from './until.ts';

export type TeamsTabsRig = {
  readonly product: Product;
  readonly page: Page;
  /** What stands in the frame of a tab. */
  readonly tab: (name: string) => FrameLocator;
  /** A place in Teams: `app/home`, `activity`, `<chat>/swarm`. */
  readonly at: (person: Person, place: string, query?: string) => Promise<void>;
  /** A tab by itself, outside of Teams: `settings`. */
  readonly alone: (tab: string, person: Person, on?: Page) => Promise<void>;
  /** Anna opens a swarm for the case of that title. @returns its chat, once it is there */
  readonly openSwarm: (title: string, request: string) => Promise<string>;
};

const desk = { width: 1280, height: 900 };
const waitMs = 20_000;

/** One product for a whole file; a new browser context for each test. */
export function useTeamsTabs({ env = {} }: { readonly env?: Env } = {}): TeamsTabsRig {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let outside: readonly string[];
  let broken: string[];
  const signIns = rememberingSignIns();

  before(async function () {
    this.timeout(120_000);
    await buildWeb();
    product = await startProduct(env);
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await product.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: desk,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    });
    context.setDefaultTimeout(waitMs);
    page = await context.newPage();
    outside = await watchOutside(page);
    await withoutHostList(page);
    broken = [];
    page.on('pageerror', (error) => broken.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    assert.deepEqual(outside, [], 'nothing but this machine is asked');
    assert.deepEqual(broken, [], 'no script breaks');
  });

  return {
    get product() {
      return product;
    },
    get page() {
      return page;
    },
    tab: (name) => page.frameLocator(`iframe[title="${name}"]`),
    async at(person, place, query = '') {
      const [handle = ''] = person.mail.split('@');
      await page.goto(`${product.sandbox.urls.page}/${query}#/${handle}/teams/${place}`);
    },
    alone: (tab, person, on = page) => signIns.open(on, `${product.url}/tabs/${tab}`, person),
    openSwarm: (title, request) => openSwarm(product, title, request),
  };
}

async function openSwarm({ sandbox }: Product, title: string, request: string): Promise<string> {
  const [about] = sandbox.dataverse.cases(title, undefined);
  assert.ok(about, title);
  const opened = await fetch(`${sandbox.urls.page}/_cases/${about.id}/swarm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: anna.id, request, stepsTried: '' }),
  });
  assert.ok(opened.ok, await opened.text());
  const chat = () =>
    sandbox.teams
      .chatsOf(anna.id)
      .find((one) => one.appInstalled && one.topic.includes(about.number));
  await until(() => chat() !== undefined);
  return chat()?.id ?? '';
}
