import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../../scripts/build-web.ts';
import { seriousFindings } from '../support/axe.ts';
import { openBrowser, watchOutside } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';

describe('a swarm, played by hand in the browser', function () {
  this.timeout(120_000);

  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let anna: Page;
  let paul: Page;
  let outside: readonly string[];

  before(async () => {
    await buildWeb();
    product = await startProduct();
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(20_000);
    anna = await context.newPage();
    paul = await context.newPage();
    outside = await watchOutside(anna);
  });
  after(async () => {
    await browser.close();
    await product.stop();
  });

  const at = (person: Page, place: string) =>
    person.goto(`${product.sandbox.urls.page}/#/${place}`);
  const leakingCase = () => {
    const [found] = product.sandbox.dataverse.cases('Machine leaks at the boiler', undefined);
    assert.ok(found);
    return found;
  };
  const say = async (person: Page, words: string) => {
    await person.getByRole('textbox', { name: /Message as/ }).fill(words);
    await person.keyboard.press('Enter');
  };

  it('is opened by the agent from the case form', async () => {
    await at(anna, `anna.berg/dynamics/${leakingCase().id}`);
    await anna.getByRole('button', { name: 'Create swarm' }).click();
    await anna.getByLabel('What do you need?').fill('Water under the boiler. What to check first?');
    await anna.getByLabel('Already tried').fill('Descaled twice');
    await anna.getByRole('button', { name: 'Ask experts' }).click();
    await anna.getByRole('article').getByText('Active', { exact: true }).waitFor();
    await anna.getByText('Water under the boiler. What to check first?').waitFor();
  });

  it('is offered, not doubled, when she asks for it again', async () => {
    await anna.getByRole('button', { name: 'Create swarm' }).click();
    await anna.getByRole('button', { name: 'Ask experts' }).click();
    await anna.getByText(/This case already has a swarm/).waitFor();
    assert.equal(product.sandbox.dataverse.caseDetail(leakingCase().id)?.swarms.length, 1);
  });

  it('asks an expert, who joins with one press and finds the chat', async () => {
    const invited = anna.getByRole('link', { name: /Be Paul/ });
    await invited.waitFor();
    await paul.goto(new URL((await invited.getAttribute('href')) ?? '', anna.url()).href);
    await paul.getByText('Why you').waitFor();
    await paul.getByRole('button', { name: 'Join', exact: true }).click();
    await paul.getByText('You’re in.').first().waitFor();
    await paul.getByRole('link', { name: /CAS-01189 · Machine leaks/ }).click();
    await paul
      .getByRole('group', { name: /CAS-01189/ })
      .first()
      .waitFor();
  });

  it('shows its live page to who is in it, and to nobody else', async () => {
    const opened = context.waitForEvent('page');
    await paul
      .getByRole('link', { name: 'Open swarm' })
      .or(paul.getByRole('button', { name: 'Open swarm' }))
      .first()
      .click();
    const page = await opened;
    await page.getByRole('heading', { name: /Machine leaks at the boiler/ }).waitFor();
    await page.getByText('Paul Novak joined').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await seriousFindings(page), [], colorScheme);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(over <= 0, `${over} px too wide`);

    const other = new URL(page.url());
    other.searchParams.set('login_hint', 'ben.carter@contoso-coffee.example');
    const ben = await (await browser.newContext()).newPage();
    await ben.goto(other.href);
    await ben.getByText('There is no swarm here that you are in.').waitFor();
    await ben.context().close();
    await page.close();
  });

  it('brings the answer back to the case', async () => {
    await say(paul, '@Case Swarm update Gasket 3 is seated twisted.');
    await paul.getByText('Update from Paul Novak').first().waitFor();
    await at(anna, 'anna.berg/teams');
    await anna.getByRole('link', { name: /CAS-01189 · Machine leaks/ }).click();
    await anna.getByText('Gasket 3 is seated twisted.').first().waitFor();
    await say(anna, '@Case Swarm resolve Gasket 3 reseated, 4 Nm.');
    await anna
      .getByText(/Solved by Paul Novak/)
      .last()
      .waitFor();
    await at(anna, `anna.berg/dynamics/${leakingCase().id}`);
    await anna.getByRole('article').getByText('Resolved', { exact: true }).waitFor();
    await anna
      .getByRole('listitem')
      .getByText(/Gasket 3 reseated, 4 Nm/)
      .waitFor();
    assert.deepEqual(outside, [], 'nothing but this machine is asked');
  });
});
