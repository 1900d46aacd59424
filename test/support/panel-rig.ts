/** The agent's panel in the Customer Service workspace: the whole product, the whole sandbox, a browser. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { anna, type Person } from '../../sandbox/people.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { openBrowser, watchOutside } from './browser.ts';
import { startProduct, type Product } from './product.ts';
import { until } from './until.ts';

export const waitMs = 20_000;

/** The panel, in a frame or by itself. */
type Shown = Pick<FrameLocator, 'getByRole' | 'locator'>;

export type PanelRig = {
  readonly product: Product;
  readonly page: Page;
  /** What stands in the panel's frame. */
  readonly panel: FrameLocator;
  readonly openWorkspace: (options?: { query?: string; person?: Person }) => Promise<void>;
  /** In the window that opens by itself. */
  readonly signIn: (where: Shown, person?: Person) => Promise<void>;
  readonly caseNamed: (title: string) => { readonly id: string; readonly number: string };
  /** A call that the agent has answered. */
  readonly callFrom: (call: {
    caseNumber?: string;
    customer?: { name: string; phone: string };
    agent?: Person;
  }) => string;
  readonly post: (path: string, body: object) => Promise<void>;
};

const desk = { width: 1440, height: 900 };

/** One product for a whole file; a new browser context for each test. */
export function usePanel({ locale = 'en-GB' } = {}): PanelRig {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let outside: readonly string[];
  let broken: string[];

  before(async function () {
    this.timeout(120_000);
    await buildWeb();
    product = await startProduct();
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await product.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: desk, locale });
    context.setDefaultTimeout(waitMs);
    page = await context.newPage();
    outside = await watchOutside(page);
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
    get panel() {
      return page.frameLocator('iframe[title="Case Swarm"]');
    },
    async openWorkspace({ query = '', person = anna } = {}) {
      const [handle = ''] = person.mail.split('@');
      await page.goto(`${product.sandbox.urls.dataverse}/main.aspx?${query}#/${handle}`);
    },
    async signIn(where, person = anna) {
      const button = where.getByRole('button', { name: /Sign in|Anmelden/ });
      await button.and(where.locator(':not([aria-disabled="true"])')).waitFor();
      const popup = page.waitForEvent('popup');
      await button.click();
      await (await popup).getByText(person.name).click();
      await button.waitFor({ state: 'detached' });
    },
    caseNamed(title) {
      const [found] = product.sandbox.dataverse.cases(title, undefined);
      assert.ok(found);
      return found;
    },
    callFrom({
      caseNumber,
      customer = { name: 'Eva Morgen', phone: '+49 30 23125 010' },
      agent = anna,
    }) {
      const { ccaas } = product.sandbox;
      const { id } = ccaas.startCall({
        vendor: 'generic',
        ...(caseNumber !== undefined && { caseNumber }),
        customer,
        queue: 'Retail',
        selfService: { flow: 'Descaling guide', outcome: 'did not help' },
        agent: agent.id,
      });
      ccaas.sendEvent(id, 'agent.assigned', {});
      return id;
    },
    async post(path, body) {
      const answer = await fetch(product.sandbox.urls.page + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const said = await answer.text();
      assert.ok(answer.ok, `${path} answered ${answer.status}: ${said}`);
    },
  };
}

/** How far what is shown is wider than the window. */
export async function tooWide(page: Page): Promise<number> {
  const over = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  // What follows its box by an observer is drawn anew a moment after the window has its size.
  await until(async () => (await over()) <= 0, { ms: 2_000 }).catch(() => undefined);
  return over();
}

/** What can be pressed and is smaller than a finger needs at the very least. */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const least = 24;
    const pressable = document.querySelectorAll('button, a[href], select, input, textarea');
    return [...pressable].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isShown = width > 0 && height > 0;
      const name = element.getAttribute('aria-label') ?? element.textContent;
      const isSmall = isShown && (width < least || height < least);
      return isSmall && !element.matches('input[type=checkbox]')
        ? [`${name} ${width}×${height}`]
        : [];
    });
  });
