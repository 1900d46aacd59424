import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { personId, tenantId as toTenantId } from '../../bot/domain/ids.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { anna, mia, paul, tenantId } from '../../sandbox/people.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';
import { usePanel } from '../support/panel-rig.ts';
import { until } from '../support/until.ts';

const eva = { name: 'Eva Morgen', phone: '+49 30 23125 010' };

describe('what the panel has beside the next step', function () {
  this.timeout(120_000);
  const rig = usePanel();
  const calls: string[] = [];
  afterEach(async () => {
    for (const id of calls.splice(0)) {
      rig.product.sandbox.ccaas.sendEvent(id, 'interaction.ended', {});
    }
    await rig.product.sandbox.connector.settled();
  });

  const button = (name: string | RegExp, exact = false) =>
    rig.panel.getByRole('button', { name, exact });
  const item = (name: string) => rig.panel.getByRole('menuitem', { name });
  const swarmOn = async (title: string, person = anna) => {
    const found = rig.caseNamed(title);
    const path = `/_cases/${found.id}/swarm`;
    await rig.post(path, { person: person.id, request: 'What to check first?' });
    return { ...found, title };
  };
  const enter = async (person = anna) => {
    await rig.openWorkspace({ person });
    await rig.signIn(rig.panel, person);
  };
  const find = async (number: string) => {
    await rig.panel.getByLabel('Case number').fill(number);
    await button('Find the case').click();
  };

  /** By a supervisor, somewhere else. */
  const cancel = async (number: string) => {
    const { swarms } = rig.product.app.store;
    const tenant = toTenantId(tenantId);
    const running = await swarms.activeSwarmsOf(tenant, personId(anna.id));
    const found = running.find((one) => one.case.number === number);
    assert.ok(found);
    const by = { id: personId(mia.id), name: mia.name };
    const key = { tenantId: tenant, swarmId: found.id };
    const deps = { store: swarms, clock: systemClock, digest: sha256 };
    await cancelSwarm(deps)({ key, by, reason: 'Solved on the phone', as: 'supervisor' });
  };
  const showCancelled = async () => {
    const news = rig.page.getByRole('status', { name: 'Notifications' });
    const told = news.getByRole('region', { name: /^Cancelled by Mia/ });
    await told.getByRole('button', { name: 'Show' }).click();
  };

  it('copies the link, cancels with a reason and takes up again, all from one menu by keyboard', async () => {
    const { page, panel } = rig;
    const { number } = await swarmOn('Milk unit does not foam');
    await enter();
    await find(number);
    const more = button('More actions');
    const choose = async (name: string) => {
      await tabTo(page, more);
      await page.keyboard.press('Enter');
      await item(name).waitFor();
      while (!(await isHere(item(name)))) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    await more.waitFor();
    await page.getByRole('button', { name: 'Minimize the panel' }).focus();
    await choose('Copy the link');
    await panel.getByText('The link is copied.').waitFor();
    await choose('Cancel swarm');
    const why = panel.getByLabel('Why is it cancelled?');
    await isFocused(why);
    await tabTo(page, button('Cancel swarm', true));
    await page.keyboard.press('Enter');
    await panel.getByText('Write why.').waitFor();
    await isFocused(why);
    // What was copied is the address of the swarm's page.
    await page.keyboard.press('ControlOrMeta+V');
    await until(async () => (await why.inputValue()).includes('/tabs/swarm?id='));
    await tabTo(page, button('Cancel swarm', true));
    await page.keyboard.press('Enter');
    await panel.getByText(/Cancelled by Anna Berg at/).waitFor();
    await isFocused(more);
    await choose('Reactivate');
    await tabTo(page, button('Reactivate', true));
    await page.keyboard.press('Enter');
    await panel.getByText('Active', { exact: true }).waitFor();
    await isFocused(more);
  });

  it('leads to the swarm’s page, where everything stands', async () => {
    const { panel } = rig;
    const { number, title } = await swarmOn('Milk unit does not foam');
    await enter();
    await find(number);
    await button('More actions').click();
    const link = item('Open the swarm’s page');
    const address = new URL((await link.getAttribute('href')) ?? '');
    assert.equal(address.pathname, '/tabs/swarm');
    const page = rig.page.context().waitForEvent('page');
    await link.click();
    await (await page).getByRole('button', { name: 'Sign in' }).waitFor();
    assert.equal(await panel.getByRole('heading', { name: title }).count(), 1);
  });

  it('opens a swarm on another case beside the call, and leads back to who is on the line', async () => {
    const { page, panel } = rig;
    const other = await swarmOn('Milk unit does not foam');
    const { number } = rig.caseNamed('Grinder stalls on dark roast');
    await enter();
    calls.push(rig.callFrom({ caseNumber: number, customer: eva }));
    await panel.getByRole('heading', { name: 'Grinder stalls on dark roast' }).waitFor();
    await panel.getByLabel('What do you need?').fill('Half a question');
    await button('1 more swarm of yours').click();
    await button(`Open it: ${other.title}`).click();
    await panel.getByRole('heading', { name: other.title }).waitFor();
    await panel.getByText('Eva Morgen', { exact: true }).waitFor();
    // The workspace shows its case in a tab of the call's session.
    await page.getByRole('heading', { name: other.title }).waitFor();
    const tabs = page.getByRole('group', { name: 'Tabs' });
    await tabs.getByRole('button', { name: `Close tab ${other.number}` }).waitFor();
    await button('Back to Eva Morgen').click();
    await panel.getByRole('heading', { name: 'Grinder stalls on dark roast' }).waitFor();
    assert.equal(await panel.getByLabel('What do you need?').inputValue(), 'Half a question');
  });

  it('brings the swarm that the workspace told of, when the agent wants to see it', async () => {
    const { page, panel } = rig;
    const other = await swarmOn('Machine leaks at the boiler');
    const { number } = rig.caseNamed('Grinder stalls on dark roast');
    await enter();
    calls.push(rig.callFrom({ caseNumber: number, customer: eva }));
    await panel.getByRole('heading', { name: 'Grinder stalls on dark roast' }).waitFor();
    const { sandbox } = rig.product;
    const expert = await page.context().newPage();
    const chat = encodeURIComponent(sandbox.teams.ensurePersonalChat(paul.id).id);
    await expert.goto(`${sandbox.urls.page}/#/paul.novak/teams/${chat}`);
    await expert.getByRole('button', { name: 'Join', exact: true }).click();
    const news = page.getByRole('status', { name: 'Notifications' });
    const joined = news.getByRole('region', { name: 'Paul Novak joined' });
    await joined.getByRole('button', { name: 'Show' }).click();
    await panel.getByRole('heading', { name: other.title }).waitFor();
    const people = panel.getByRole('region', { name: 'People' });
    await people.getByText('joined', { exact: true }).waitFor();
  });

  it('shows what became of a swarm nobody had looked at here, and leads on to asking again', async () => {
    const { panel } = rig;
    const other = await swarmOn('Brew temperature drops during rush hour');
    const { number } = rig.caseNamed('Grinder stalls on dark roast');
    await enter();
    calls.push(rig.callFrom({ caseNumber: number, customer: eva }));
    await panel.getByRole('heading', { name: 'Grinder stalls on dark roast' }).waitFor();
    await cancel(other.number);
    await showCancelled();
    await panel.getByRole('heading', { name: other.title }).waitFor();
    await panel.getByText(/Cancelled by Mia .* at/).waitFor();
    assert.equal(await button('Other case').count(), 0, 'one goes back to who is on the line');
    await button('Ask for help', true).click();
    await panel.getByLabel('What do you need?').waitFor();
    assert.equal(await button('Other case').count(), 0);
    await button('Back to Eva Morgen').waitFor();
  });

  it('stays where it is when the swarm it is to show stands there already', async () => {
    const { page, panel } = rig;
    const { number, title } = await swarmOn('Brew temperature drops during rush hour');
    await enter();
    calls.push(rig.callFrom({ caseNumber: number, customer: eva }));
    await panel.getByRole('heading', { name: title }).waitFor();
    await panel.getByText('Active', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Minimize the panel' }).click();
    await cancel(number);
    await showCancelled();
    await panel.getByText(/Cancelled by Mia .* at/).waitFor();
    assert.equal(await button(/^Back/).count(), 0, 'there is nowhere to go back to');
    assert.equal(await panel.getByText('Eva Morgen', { exact: true }).count(), 1);
  });

  it('goes on when the menu behind the dots does not come, and says so', async () => {
    const { page, panel } = rig;
    const { number, title } = await swarmOn('Milk unit does not foam');
    await enter();
    await find(number);
    await page.context().route('**/MoreMenuOpen*', (route) => route.abort());
    await button('More actions').click();
    await panel.getByText('This menu did not load.').waitFor();
    await panel.getByRole('heading', { name: title }).waitFor();
    await button('More actions').waitFor();
  });

  it('opens somebody else’s swarm only for who may see it', async () => {
    const { panel } = rig;
    const { number } = await swarmOn('Warranty question: pump replaced');
    // Here every agent's supervisor is in their swarms: this is how it is for one who is not.
    await rig.page.context().route(`**/api/v1/cases/${number}`, async (route) => {
      const response = await route.fetch();
      const found = (await response.json()) as { swarm: object };
      const swarm = { ...found.swarm, isMember: false };
      await route.fulfill({ response, json: { ...found, swarm } });
    });
    await enter(mia);
    await find(number);
    await panel.getByText(/already has a swarm: S-\w+, opened by Anna Berg\.$/).waitFor();
    const link = panel.getByRole('link', { name: /^Open it/ });
    assert.match((await link.getAttribute('href')) ?? '', /\/tabs\/swarm\?id=/);
  });
});

const isHere = (target: ReturnType<FrameLocator['locator']>): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);
