import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { personId, tenantId } from '../../bot/domain/ids.ts';
import { anna, mia, tenantId as sandboxTenant } from '../../sandbox/people.ts';
import { usePanel } from '../support/panel-rig.ts';
import { until } from '../support/until.ts';

const eva = { name: 'Eva Morgen', phone: '+49 30 23125 010' };

describe('the panel’s page', function () {
  this.timeout(120_000);
  const rig = usePanel();
  const calls: string[] = [];
  const call = (about: Parameters<typeof rig.callFrom>[0]) => {
    const id = rig.callFrom(about);
    calls.push(id);
    return id;
  };
  // Nobody is on the line for the next one, and no swarm runs.
  afterEach(async () => {
    for (const id of calls.splice(0)) {
      rig.product.sandbox.ccaas.sendEvent(id, 'interaction.ended', {});
    }
    await rig.product.sandbox.connector.settled();
  });
  const ask = (where: FrameLocator) => where.getByRole('button', { name: 'Ask experts' });

  it('works beside a case form, where no framework is', async () => {
    const { page } = rig;
    await rig.openWorkspace();
    const { number } = rig.caseNamed('Grinder stalls on dark roast');
    await page.getByRole('button', { name: new RegExp(number) }).click();
    await page.getByRole('button', { name: 'Ask experts' }).click();
    const pane = page.frameLocator('iframe[title="Ask experts"]');
    await rig.signIn(pane);
    await pane.getByRole('heading', { name: 'Grinder stalls on dark roast' }).waitFor();
    await pane.getByText('Tom Ek').waitFor();
    assert.equal(await pane.getByText('No customer on the line.').count(), 0);
    // Of all who call now the one who calls about this case stands there.
    call({ customer: { name: 'Dana Reuter', phone: '+49 221 4710 332' } });
    call({ caseNumber: number, customer: eva });
    await pane.getByText('Eva Morgen', { exact: true }).waitFor();
    assert.equal(await pane.getByLabel('Which customer?').count(), 0);
    await ask(pane).click();
    await pane.getByText('0 of 1 joined').waitFor();
    assert.equal(await pane.getByText(/Dynamics doesn’t answer/).count(), 0);
    await pane.getByRole('button', { name: 'Resolve' }).click();
    await pane.getByLabel('What solved it?').fill('The burrs were dull.');
    await pane.getByRole('checkbox', { name: /Close the case/ }).check();
    await pane.getByRole('button', { name: 'Resolve', exact: true }).click();
    await pane.getByText('The answer is on the case.').waitFor();
    const { id } = rig.caseNamed('Grinder stalls on dark roast');
    await until(() => rig.product.sandbox.dataverse.caseDetail(id)?.isOpen === false);
  });

  it('is used by keyboard alone, from the sign-in to the answer', async () => {
    const { page, panel } = rig;
    const { number } = rig.caseNamed('Milk unit does not foam');
    await rig.openWorkspace();
    const signIn = panel.getByRole('button', { name: 'Sign in' });
    await signIn.and(panel.locator(':not([aria-disabled="true"])')).waitFor();
    await page.getByRole('button', { name: 'Minimize the panel' }).focus();
    await page.keyboard.press('Tab');
    await isFocused(signIn);
    const popup = page.waitForEvent('popup');
    await page.keyboard.press('Enter');
    const window = await popup;
    await window.getByRole('link', { name: anna.name }).focus();
    await window.keyboard.press('Enter');
    call({ caseNumber: number });
    const need = panel.getByLabel('What do you need?');
    await need.waitFor();
    await page.getByRole('button', { name: 'Minimize the panel' }).focus();
    await tabTo(page, need);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('No foam since the weekly cleaning.');
    await tabTo(page, ask(panel));
    await page.keyboard.press('Enter');
    const resolve = panel.getByRole('button', { name: 'Resolve', exact: true });
    await resolve.waitFor();
    await tabTo(page, resolve);
    await page.keyboard.press('Enter');
    await isFocused(panel.getByLabel('What solved it?'));
    await page.keyboard.press('Escape');
    await tabTo(page, resolve);
    await page.keyboard.press('Enter');
    await page.keyboard.type('The air valve sat upside down.');
    await tabTo(page, resolve);
    await page.keyboard.press('Enter');
    await panel.getByText(/Solved by Anna Berg/).waitFor();
  });

  it('asks whose case it is when nobody knows, and the customer’s open cases are there to press', async () => {
    const { page, panel } = rig;
    await rig.openWorkspace();
    await rig.signIn(panel);
    // Two open cases: neither can be told for certain.
    call({ customer: { name: 'Dana Reuter', phone: '+49 221 4710 332' } });
    await panel.getByRole('heading', { name: 'Which case is it about?' }).waitFor();
    const choice = panel.getByRole('button', { name: /Brew temperature drops/ });
    await choice.click();
    await panel.getByRole('heading', { name: /Brew temperature drops/ }).waitFor();
    await page.getByRole('heading', { name: /Brew temperature drops/ }).waitFor();
    await ask(panel).click();
    await panel.getByRole('region', { name: 'People' }).waitFor();
    // The swarm shows this call: it was named as its case's.
    const { number } = rig.caseNamed('Brew temperature drops');
    const { swarms } = rig.product.app.store;
    await until(async () => {
      const active = await swarms.activeSwarmsOf(tenantId(sandboxTenant), personId(anna.id));
      return active.find((one) => one.case.number === number)?.interactionId !== undefined;
    });
  });

  it('follows the session in front, and keeps what was typed in each', async () => {
    const { page, panel } = rig;
    const [first, second] = [
      rig.caseNamed('EM-200 shows E14'),
      rig.caseNamed('Return of second EM-200'),
    ];
    await rig.openWorkspace();
    await rig.signIn(panel);
    call({ caseNumber: first.number });
    const need = panel.getByLabel('What do you need?');
    await panel.getByRole('heading', { name: /EM-200 shows E14/ }).waitFor();
    await need.fill('Half a question');
    call({ caseNumber: second.number, customer: { name: 'Lena Hof', phone: '+49 89 1' } });
    const sessions = page.getByRole('navigation', { name: 'Sessions' });
    const other = sessions.getByRole('button', { name: new RegExp(`${second.number}.*new`) });
    await other.waitFor();
    // Who is typing is not torn away.
    assert.equal(await need.inputValue(), 'Half a question');
    await other.click();
    await panel.getByRole('heading', { name: /Return of second EM-200/ }).waitFor();
    await panel.getByText('Lena Hof', { exact: true }).waitFor();
    const toSession = (number: string) =>
      sessions
        .getByRole('button', { name: new RegExp(number) })
        .first()
        .click();
    await toSession(first.number);
    await panel.getByRole('heading', { name: /EM-200 shows E14/ }).waitFor();
    assert.equal(await need.inputValue(), 'Half a question');
    await panel.getByLabel('Which customer?').waitFor();
    // And what was begun for an answer.
    await ask(panel).click();
    await panel.getByRole('button', { name: 'Resolve', exact: true }).click();
    const solved = panel.getByLabel('What solved it?');
    await solved.fill('Half an answer');
    await panel.getByRole('checkbox', { name: /Close the case/ }).check();
    await toSession(second.number);
    await panel.getByRole('heading', { name: /Return of second EM-200/ }).waitFor();
    await toSession(first.number);
    await panel.getByRole('heading', { name: /EM-200 shows E14/ }).waitFor();
    await solved.waitFor();
    assert.equal(await solved.inputValue(), 'Half an answer');
    assert.ok(await panel.getByRole('checkbox', { name: /Close the case/ }).isChecked());
    assert.equal(await hasFocus(solved), false, 'nobody’s keyboard is taken');
    await solved.press('Escape');
    await panel.getByRole('button', { name: 'Resolve', exact: true }).click();
    assert.equal(await solved.inputValue(), 'Half an answer');
  });

  it('stands still while there is no network: nothing to press that could not be sent, no clock that runs', async () => {
    const { page, panel } = rig;
    const { number } = rig.caseNamed('EM-200 shows E14');
    await rig.openWorkspace();
    await rig.signIn(panel);
    call({ caseNumber: number });
    const next = panel.getByRole('button', { name: /^(Ask experts|Resolve)$/ });
    await next.waitFor();
    await page.context().setOffline(true);
    await panel.getByText(/You’re offline. Showing/).waitFor();
    await panel.getByText('Nothing can be sent until you’re connected again.').waitFor();
    assert.equal(await next.getAttribute('aria-disabled'), 'true');
    const clock = panel.locator('header time');
    const shown = await clock.innerText();
    // A running one would have moved on by now.
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 2_100)));
    assert.equal(await clock.innerText(), shown);
    await page.context().setOffline(false);
    await next.and(panel.locator(':not([aria-disabled="true"])')).waitFor();
  });

  for (const shape of ['object', 'map'] as const) {
    it(`reads what the framework answers also as ${shape}`, async () => {
      const { number } = rig.caseNamed('EM-200 shows E14');
      await rig.openWorkspace({ query: `sandbox_results=${shape}` });
      await rig.signIn(rig.panel);
      call({ caseNumber: number, customer: eva });
      const sessions = rig.page.getByRole('navigation', { name: 'Sessions' });
      await sessions.getByRole('button', { name: `${number} Eva Morgen`, exact: true }).waitFor();
      await rig.panel.getByRole('heading', { name: /EM-200 shows E14/ }).waitFor();
      await rig.page.getByRole('heading', { name: /EM-200 shows E14/ }).waitFor();
    });
  }

  it('says when the framework is silent, and works all the same', async () => {
    const { number } = rig.caseNamed('Return of second EM-200');
    await rig.openWorkspace({ query: 'sandbox_results=silent' });
    await rig.signIn(rig.panel);
    call({ caseNumber: number });
    await ask(rig.panel).waitFor();
    await rig.panel.getByText(/Dynamics doesn’t answer/).waitFor();
  });

  it('signs in where nothing may be stored, and renews without a question', async () => {
    const { page, panel } = rig;
    await page.addInitScript(blockStorage, 'in frames');
    const grants: string[] = [];
    await page.context().route('**/oauth2/v2.0/token', async (route) => {
      const asked = new URLSearchParams(route.request().postData() ?? '');
      grants.push(asked.get('grant_type') ?? '');
      const response = await route.fetch();
      const answer = (await response.json()) as object;
      // The first token is as good as over when it comes.
      const short = grants.length === 1 ? { expires_in: 30 } : {};
      await route.fulfill({ response, json: { ...answer, ...short } });
    });
    await rig.openWorkspace();
    await rig.signIn(panel);
    await panel.getByText('No customer on the line.').waitFor();
    assert.deepEqual(grants, ['authorization_code', 'refresh_token']);
    assert.deepEqual(await page.context().cookies(), []);
  });

  it('lets everybody into the other pages as well where nothing may be stored, and in a frame that is not Teams', async () => {
    const { page, product } = rig;
    await page.context().addInitScript(blockStorage, 'everywhere');
    await page.goto(`${product.url}/tabs/home`);
    await rig.signIn(page);
    await page.getByRole('heading', { name: 'Needs you' }).waitFor();
    // There teams-js asks who may be its host before it hears a message.
    await page.route('https://res.cdn.office.net/**', (route) => route.abort());
    const around = `${product.url}/an-intranet`;
    await page.route(around, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<iframe title="ours" src="/tabs/home" width="600" height="500"></iframe>',
      }),
    );
    await page.goto(around);
    const framed = page.frameLocator('iframe[title="ours"]');
    await rig.signIn(framed);
    await framed.getByRole('heading', { name: 'Needs you' }).waitFor();
  });

  it('shows somebody else’s swarm no more than whose it is', async () => {
    const { panel } = rig;
    const { id, number } = rig.caseNamed('Warranty question: pump replaced');
    await rig.post(`/_cases/${id}/swarm`, { person: mia.id, request: 'Still under warranty?' });
    await rig.openWorkspace();
    await rig.signIn(panel);
    await panel.getByLabel('Case number').fill(number);
    await panel.getByRole('button', { name: 'Find the case' }).click();
    await panel.getByText(/already has a swarm: S-.*, opened by Mia Schwarz/).waitFor();
    assert.equal(await panel.getByText('Still under warranty?').count(), 0);
  });

  it('speaks German where Dynamics does', async () => {
    const { panel } = rig;
    const { number } = rig.caseNamed('Return of second EM-200');
    await rig.openWorkspace({ query: 'sandbox_language=de' });
    await rig.signIn(panel);
    call({ caseNumber: number });
    await panel.getByLabel('Was brauchen Sie?').waitFor();
    await panel.getByText('Im Gespräch', { exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Fachleute fragen' }).waitFor();
    assert.equal(await panel.locator('html').getAttribute('lang'), 'de');
  });
});

/** As a browser does that is told to refuse cookies: to look at the storage is enough to be refused. */
function blockStorage(where: string): void {
  const deny = {
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  };
  // The sign-in's own pages are another site.
  const isOurs = window.location.pathname.startsWith('/tabs/');
  if (where === 'in frames' ? window.top === window : !isOurs) return;
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, deny);
  }
  Object.defineProperty(document, 'cookie', deny);
}

/** Presses Tab until it is reached: what cannot be reached so is not there for many people. */
async function tabTo(page: Page, target: ReturnType<FrameLocator['locator']>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`not reached by Tab: ${String(target)}`);
}
const hasFocus = (target: ReturnType<FrameLocator['locator']>): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);
const isFocused = (target: ReturnType<FrameLocator['locator']>): Promise<void> =>
  until(() => hasFocus(target));
