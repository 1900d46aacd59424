import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { deskId } from '../../bot/domain/helpdesk/ids.ts';
import { tenantId } from '../../bot/domain/ids.ts';
import { kenji, paul, tenantId as sandboxTenant } from '../../sandbox/people.ts';
import { changeSetUp } from '../../sandbox/set-up.ts';
import { seriousFindings } from '../support/axe.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';
import { tooSmall, tooWide } from '../support/panel-rig.ts';
import { useTeamsTabs } from '../support/teams-rig.ts';
import { until } from '../support/until.ts';

describe('the settings of an admin', function () {
  this.timeout(120_000);
  const rig = useTeamsTabs();
  const open = (page: Page = rig.page) => rig.alone('settings', kenji, page);
  const box = (name: string) => rig.page.getByRole('region', { name, exact: true });
  const button = (name: string | RegExp, within = 'Doctor') =>
    box(within).getByRole('button', { name });

  const api = async (path: string) => {
    const { settings } = rig.product.app.store;
    const [newest] = await settings.newest(tenantId(sandboxTenant));
    return path === 'version' ? newest?.version : newest?.value;
  };

  it('stand in Teams beside the other tabs, for who has the role', async () => {
    await rig.at(kenji, 'app/settings');
    await rig.tab('Settings').getByRole('heading', { name: 'Doctor' }).waitFor();
    await rig.at(paul, 'app/settings');
    await rig.tab('Settings').getByText('This is for admins').waitFor();
  });

  it('name what is wrong, what is lost and who can mend it, by keyboard alone; one thing is looked at again', async () => {
    const press = async (target: Locator) => {
      await tabTo(rig.page, target);
      await rig.page.keyboard.press('Enter');
    };
    changeSetUp(rig.product.sandbox.world, { withdrawnGraphPermissions: ['Presence.Read.All'] });
    await open();
    await box('Doctor').getByText('Nothing has been checked yet.').waitFor();
    await press(button('Check now'));
    const finding = box('Doctor').getByRole('listitem').filter({ hasText: 'CS-GRAPH-016' }).first();
    await finding.getByText('Lost without it: Busy and absent people').waitFor();
    await finding.getByText('Who can fix it: Entra admin').waitFor();
    await press(finding.locator('summary'));
    await finding.getByText('Press “Grant admin consent”.').waitFor();
    await box('Doctor').getByText('1 to fix').waitFor();
    await press(
      box('Doctor')
        .locator('summary')
        .filter({ hasText: /^To know/ }),
    );
    const quiet = box('Doctor').getByRole('listitem').filter({ hasText: 'CS-WEBHOOK-004' }).first();
    await quiet.getByText('Nothing has come from 4 connections so far.').waitFor();
    await quiet.getByText('In 4 places:').waitFor();
    assert.equal(await quiet.getByRole('listitem').count(), 4, 'each by its name, once');
    await quiet.getByText(/^voice-genesys /).waitFor();
    await press(quiet.getByRole('button', { name: 'Check this one: CS-WEBHOOK-004' }));
    await button('Check again').waitFor();
    changeSetUp(rig.product.sandbox.world, { withdrawnGraphPermissions: [] });
    await press(finding.getByRole('button', { name: 'Check this one: CS-GRAPH-016' }));
    await finding.waitFor({ state: 'detached' });
    // What the keyboard stood on is gone.
    await isFocused(button('Check again'));
    await press(box('Doctor').getByText('What was checked'));
    await box('Microsoft Graph').getByText('Presence.Read.All Fine').waitFor();
    await box('Consent in chats')
      .getByText('Not checked: No swarm has a chat yet.')
      .first()
      .waitFor();
  });

  it('are saved section by section, with a way back for a while', async () => {
    await open();
    const minutes = box('Invitations').getByLabel('Minutes to answer');
    await minutes.fill('5');
    await button('Save', 'Invitations').click();
    await box('Invitations').getByText('Saved', { exact: true }).waitFor();
    assert.deepEqual(await api('value'), { silenceMs: 300_000, swarmsAtOnce: 2 });
    await box('Who changed what').getByText('Kenji Tanaka changed Invitations').waitFor();
    await button('Undo', 'Invitations').click();
    await box('Invitations').getByText('Taken back').waitFor();
    assert.equal(await minutes.inputValue(), '10');
    assert.equal(await api('value'), undefined);
  });

  it('take back what did not arrive, and say why', async () => {
    await open();
    await rig.page.route('**/settings/masking', (route) => route.abort());
    await box('Masking').getByLabel('Hide names').click();
    await button('Save', 'Masking').click();
    await box('Masking').getByText('Not saved: Case Swarm does not answer.').waitFor();
    assert.ok(await box('Masking').getByLabel('Hide names').isChecked(), 'what was wished is kept');
    assert.ok(await button('Save', 'Masking').isEnabled());
  });

  it('tell the second of two admins that the first was faster', async () => {
    const second = await rig.page.context().newPage();
    await open();
    await open(second);
    const days = 'Days that ids of Teams messages are kept';
    const retention = second.getByRole('region', { name: 'Retention' });
    await retention.getByLabel(days).fill('20');
    await box('Retention').getByLabel(days).fill('30');
    await button('Save', 'Retention').click();
    await box('Retention').getByText('Saved', { exact: true }).waitFor();
    await retention.getByRole('button', { name: 'Save' }).click();
    await retention.getByText('Somebody else saved this meanwhile.').waitFor();
    await second.close();
  });

  it('are changed by keyboard alone', async () => {
    await open();
    await box('Invitations').getByLabel('Swarms at once for one person').focus();
    await rig.page.keyboard.press('ControlOrMeta+A');
    await rig.page.keyboard.type('4');
    await rig.page.keyboard.press('Enter');
    await box('Invitations').getByText('Saved', { exact: true }).waitFor();
    await rig.page.keyboard.press('Tab');
    await rig.page.keyboard.press('Tab');
    assert.equal(await rig.page.locator(':focus').textContent(), 'Undo');
    await rig.page.keyboard.press('Enter');
    await box('Invitations').getByText('Taken back').waitFor();
  });

  it('show how connections do, and of secrets the names alone', async () => {
    const { ccaas } = rig.product.sandbox;
    ccaas.startCall({
      vendor: 'generic',
      customer: { name: 'Eva Morgen', phone: '+49 30 23125 010' },
      queue: 'Retail',
      agent: kenji.id,
    });
    // Written now and then: before that the page would look again only when it next does.
    await until(async () => {
      const known = await rig.product.app.store.connections.healthOf(tenantId(sandboxTenant));
      return known.some((one) => one.events > 0);
    });
    await open();
    await box('Connections').getByText('SECRET_CCAAS_VOICE_DE (set)').waitFor();
    await box('Connections')
      .getByText(/last event \d+ s ago/)
      .waitFor();
    assert.doesNotMatch(await rig.page.content(), /sandbox-only|whsec_/);
  });

  it('test and pause a connection by keyboard alone; what is paused is named by the doctor', async () => {
    const press = async (target: Locator) => {
      await tabTo(rig.page, target);
      await rig.page.keyboard.press('Enter');
    };
    await open();
    const of = (name: string) => box('Connections').getByRole('listitem').filter({ hasText: name });
    const genesys = of('voice-genesys');
    await press(genesys.getByRole('button', { name: 'Test: voice-genesys' }));
    await genesys.getByText(/Its API answers, in \d+ ms/).waitFor();
    await press(of('voice-de').getByRole('button', { name: 'Test: voice-de' }));
    await of('voice-de').getByText('There is no API here to ask').waitFor();
    rig.product.sandbox.faults.add({ service: 'ccaas', kind: 'status', status: 401, times: 9 });
    await press(genesys.getByRole('button', { name: 'Test: voice-genesys' }));
    await genesys.getByText(/Its API refuses us/).waitFor();
    rig.product.sandbox.faults.clear();
    await press(genesys.getByRole('button', { name: 'Pause: voice-genesys' }));
    await genesys.getByText('paused by Kenji Tanaka').waitFor();
    await genesys.getByText('EventBridge sends again for up to 24 hours').waitFor();
    await button(/Check (now|again)/).click();
    await box('Doctor')
      .getByText(/^To know/)
      .click();
    await box('Doctor')
      .getByText('The connection voice-genesys is paused by Kenji Tanaka.')
      .waitFor();
    await rig.page.route('**/connections/*/pause', (route) => route.abort());
    await press(genesys.getByRole('button', { name: 'Resume: voice-genesys' }));
    await genesys.getByText('Not confirmed: Case Swarm does not answer.').waitFor();
    await genesys.getByText('paused by Kenji Tanaka').waitFor();
    await rig.page.unroute('**/connections/*/pause');
    await press(genesys.getByRole('button', { name: 'Resume: voice-genesys' }));
    await genesys.getByText('paused by').waitFor({ state: 'detached' });
  });

  const tenant = tenantId(sandboxTenant);
  const desks = () => rig.product.app.store.desks.all(tenant);
  afterEach(async () => {
    for (const one of await desks()) await rig.product.app.store.desks.remove(one);
  });
  const channelLink =
    'https://teams.microsoft.com/l/channel/19%3Ac0ffee5a11ithelpdeskc0ffee5a11%40thread.tacv2/IT%20Help%20Desk';

  it('make a desk of a channel by keyboard alone, pause it and take it away', async () => {
    const press = async (target: Locator) => {
      await tabTo(rig.page, target);
      await rig.page.keyboard.press('Enter');
    };
    await open();
    const all = box('Helpdesks');
    await all.getByText('No helpdesk yet.').waitFor();
    await press(button('Add a helpdesk', 'Helpdesks'));
    await isFocused(all.getByLabel('Name'));
    await rig.page.keyboard.type('IT');
    await rig.page.keyboard.press('Tab');
    await rig.page.keyboard.type('our channel');
    await rig.page.keyboard.press('Enter');
    // The browser itself knows what is no address.
    await all.getByLabel('Link to its channel').fill(channelLink);
    await tabTo(rig.page, all.getByLabel('Queue', { exact: true }));
    await rig.page.keyboard.type('Laptops');
    await rig.page.keyboard.press('Enter');
    await all.getByText('IT is saved.').waitFor();
    await isFocused(button('Add a helpdesk', 'Helpdesks'));
    await all.getByRole('link', { name: 'IT Help Desk' }).waitFor();
    const [made] = await desks();
    assert.equal(made?.channelId, '19:c0ffee5a11ithelpdeskc0ffee5a11@thread.tacv2');
    assert.deepEqual(made.languages, ['en', 'de']);
    assert.equal(made.handOver?.queue, 'Laptops');
    await all.getByText('Laptops').waitFor();

    await press(button('Change: IT', 'Helpdesks'));
    await isFocused(all.getByLabel('Name'));
    await rig.page.keyboard.press('Escape');
    await isFocused(button('Change: IT', 'Helpdesks'));
    await press(button('Pause: IT', 'Helpdesks'));
    await all.getByText('Paused', { exact: true }).waitFor();
    assert.equal((await desks())[0]?.isPaused, true);
    await press(button('Remove: IT', 'Helpdesks'));
    await isFocused(button('Keep', 'Helpdesks'));
    await press(button('Remove', 'Helpdesks'));
    await all.getByText('No helpdesk yet.').waitFor();
    assert.deepEqual(await desks(), []);
  });

  it('tell who changes a desk that somebody else was faster, and keep what was typed', async () => {
    const desk = await newDesk();
    await open();
    await button(`Change: ${desk.name}`, 'Helpdesks').click();
    const name = box('Helpdesks').getByLabel('Name');
    await name.fill('Mine');
    await rig.product.app.store.desks.save({ ...desk, name: 'Theirs' });
    await button('Save', 'Helpdesks').click();
    await box('Helpdesks').getByText('Not saved: Somebody else saved this meanwhile.').waitFor();
    assert.equal(await name.inputValue(), 'Mine');
    await button('Show what is there now', 'Helpdesks').click();
    await box('Helpdesks').getByRole('heading', { name: 'Theirs' }).waitFor();
    await rig.product.app.store.desks.remove({ ...desk, version: 2 });
  });

  const newDesk = async () => {
    const saved = await rig.product.app.store.desks.save({
      tenantId: tenant,
      id: deskId('it'),
      name: 'IT Help Desk',
      channelId: '19:c0ffee5a11ithelpdeskc0ffee5a11@thread.tacv2',
      scope: { subjects: ['Accounts and access'], hasInternal: true },
      hours: { timeZone: 'Europe/Berlin', open: [{ day: 1, from: 480, to: 1_020 }] },
      languages: ['en', 'de'],
      ratingQuestion: { en: 'Did we help you?' },
      version: 0,
    });
    assert.ok(typeof saved === 'object');
    return saved;
  };

  const languages = [
    ['en-GB', 'Doctor', 'Check again', 'What was checked', 'Change'],
    ['de-DE', 'Doktor', 'Neu prüfen', 'Was geprüft wurde', 'Ändern'],
  ] as const;
  for (const [locale, doctor, check, checked, change] of languages) {
    it(`keep nobody out in any theme, and fit 320 px (${locale})`, async () => {
      const still = { locale, reducedMotion: 'reduce' } as const;
      const context = await rig.page.context().browser()?.newContext(still);
      assert.ok(context);
      const page = await context.newPage();
      const desk = await newDesk();
      await rig.product.app.store.desks.save({
        ...desk,
        ...{ id: deskId('hr'), name: 'People and Buildings', channelId: '19:hr@thread.tacv2' },
        ...{ version: 0, isPaused: true },
      });
      await open(page);
      await page.getByRole('button', { name: `${change}: IT Help Desk` }).click();
      await page.getByRole('form', { name: `${change}: IT Help Desk` }).waitFor();
      const report = page.getByRole('region', { name: doctor, exact: true });
      await report.getByRole('button', { name: check }).click();
      await report.getByRole('button', { name: check }).waitFor();
      await report.getByText(checked).click();
      const steps = report.locator('summary').first();
      await steps.click();
      for (const media of themes) {
        await page.emulateMedia(media);
        assert.deepEqual(await seriousFindings(page), [], JSON.stringify(media));
        const shots = process.env['SETTINGS_SHOTS'];
        if (shots !== undefined) {
          const path = `${shots}/settings-${locale}-${media.colorScheme}-${media.forcedColors}.png`;
          await page.screenshot({ path, fullPage: true });
        }
      }
      await page.setViewportSize({ width: 320, height: 800 });
      assert.equal(await tooWide(page), 0);
      assert.deepEqual(await tooSmall(page), []);
      const shots = process.env['SETTINGS_SHOTS'];
      if (shots !== undefined) {
        await page.screenshot({ path: `${shots}/settings-${locale}-320.png`, fullPage: true });
      }
      await context.close();
    });
  }

  const themes = [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const;
});
