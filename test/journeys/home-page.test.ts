import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { anna, ines, paul, sofia, tom } from '../../sandbox/people.ts';
import { seriousFindings } from '../support/axe.ts';
import { tooSmall, tooWide } from '../support/panel-rig.ts';
import { useTeamsTabs } from '../support/teams-rig.ts';

describe('the personal tab in Teams', function () {
  this.timeout(120_000);

  const rig = useTeamsTabs();
  const home = (): FrameLocator => rig.tab('Home');
  const button = (name: string | RegExp) => home().getByRole('button', { name });

  it('shows who asks, without a question who one is; one press joins, and the chat opens there', async () => {
    const chatId = await rig.openSwarm('Machine leaks at the boiler', 'Water under the boiler?');
    await rig.at(paul, 'app/home');
    await home().getByText('Anna Berg asks for your help').waitFor();
    await home().getByText('Why you: Boiler hydraulics 4 of 5, available now').waitFor();
    await button(/^Join/).click();
    await home().getByRole('heading', { name: 'In progress (1)' }).waitFor();
    await home()
      .getByText(/^Good to have you/)
      .waitFor();
    await home()
      .getByRole('link', { name: /^Open chat/ })
      .first()
      .click();
    await rig.page.waitForURL((url) => decodeURIComponent(url.hash).endsWith(`/teams/${chatId}`));
    await rig.page.getByRole('textbox', { name: /Message as Paul/ }).waitFor();
  });

  it('counts what others wrote since, and shows the swarm in place', async () => {
    await rig.at(paul, 'app/home');
    await home().getByRole('heading', { name: 'In progress (1)' }).waitFor();
    await sayInChat('@Case Swarm update Gasket 3 is twisted.');
    await home().getByText('1 new answer').waitFor();
    await home().getByText('Anna Berg: Gasket 3 is twisted.').waitFor();
    await button(/^Open: /).click();
    await home().getByRole('heading', { name: 'Catch-up' }).waitFor();
    await button('Home').click();
    await home().getByRole('heading', { name: 'In progress (1)' }).waitFor();
  });

  it('hears of an invitation as it comes; a no by keyboard alone can be taken back', async () => {
    await rig.at(ines, 'app/home');
    await home().getByText('Nothing needs you.').waitFor();
    // Sofia is the first who would be asked.
    rig.product.sandbox.teams.setPresence(sofia.id, {
      availability: 'Offline',
      activity: 'Offline',
    });
    await rig.openSwarm('warranty', 'Is this still covered by the warranty?');
    await button(/^Can’t now/).waitFor();
    await button(/^Join/).focus();
    await rig.page.keyboard.press('Tab');
    await rig.page.keyboard.press('Enter');
    for (const _ of [1, 2]) await rig.page.keyboard.press('Tab');
    await rig.page.keyboard.press('Enter');
    await home().getByText('Thanks for saying so.').waitFor();
    await tabTo('I can help after all');
    await rig.page.keyboard.press('Enter');
    await home().getByRole('heading', { name: 'In progress (1)' }).waitFor();
  });

  it('takes back what did not arrive, and says why', async () => {
    await rig.openSwarm('Grinder', 'The grinder mechanics: why does it smell?');
    await rig.at(tom, 'app/home');
    await button(/^Join/).waitFor();
    await rig.page.route('**/acceptance', (route) => route.abort());
    await button(/^Join/).click();
    await home().getByText('Your answer did not arrive. Case Swarm does not answer.').waitFor();
    assert.ok(await button(/^Join/).isVisible());
  });

  it('keeps how many swarms one takes, and when one works', async () => {
    await rig.at(sofia, 'app/home');
    await button('One fewer at once').click();
    await home().getByText('Saved', { exact: true }).waitFor();
    await button('Change your working hours').click();
    await home().getByRole('checkbox', { name: 'Fri' }).uncheck();
    await home().getByLabel('From').fill('08:30');
    await button('Save').click();
    await home().getByText('Mon–Thu, 08:30–17:00').waitFor();
    await home().getByText('Saved', { exact: true }).waitFor();
    await rig.page.reload();
    await home().getByText('Mon–Thu, 08:30–17:00').waitFor();
    assert.equal(await home().locator('output').textContent(), '1');
    await home().getByText('Warranty, 5 of 5').waitFor();
  });

  it('never tears a case number at its hyphens, however narrow it is', async () => {
    const { page } = rig;
    const number = 'CAS-01018-B4T2X1';
    await page.route('**/api/v1/me/home?*', async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replaceAll(/CAS-\d+/g, number);
      await route.fulfill({ response, body: text });
    });
    await rig.alone('home', tom);
    await page.getByText(number).first().waitFor();
    for (let width = 300; width <= 420; width += 4) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await page.evaluate(linesOf, number), [1], `at ${width} px`);
    }
  });

  it('says it in the language of Teams', async () => {
    await rig.at(paul, 'app/home', '?sandbox_language=de');
    await home().getByText('Nimmt bis zu').waitFor();
    assert.equal(await home().locator('html').getAttribute('lang'), 'de');
  });

  const languages = [
    ['en-GB', 'Needs you'],
    ['de-DE', 'Für Sie'],
  ] as const;
  for (const [locale, title] of languages) {
    it(`keeps nobody out in any theme, and fits 320 px (${locale})`, async () => {
      // Colours that are on their way from one theme to the next are nobody's.
      const still = { locale, reducedMotion: 'reduce' } as const;
      const context = await rig.page.context().browser()?.newContext(still);
      assert.ok(context);
      const page = await context.newPage();
      await rig.alone('home', tom, page);
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByRole('button', { name: /^(Can’t now|Geht gerade nicht)/ }).click();
      await page.getByRole('button', { name: /^(Change your|Arbeitszeit)/ }).click();
      for (const { paper, ...media } of themes) {
        await page.emulateMedia(media);
        await page.waitForFunction(isOn, paper);
        assert.deepEqual(await seriousFindings(page), [], JSON.stringify(media));
      }
      await page.setViewportSize({ width: 320, height: 800 });
      assert.equal(await tooWide(page), 0);
      assert.deepEqual(await tooSmall(page), []);
      await context.close();
    });
  }

  const themes = [
    { colorScheme: 'light', forcedColors: 'none', paper: '#ffffff' },
    { colorScheme: 'dark', forcedColors: 'none', paper: '#292929' },
    { colorScheme: 'light', forcedColors: 'active', paper: '#000000' },
  ] as const;
  /** The page has taken the theme with this background. */
  const isOn = (paper: string): boolean => {
    const page = document.querySelector('.fui-FluentProvider');
    const has = page && getComputedStyle(page).getPropertyValue('--colorNeutralBackground1');
    return has?.trim() === paper;
  };

  /** On how many lines each mention of it stands, every count once. */
  const linesOf = (number: string): readonly number[] => {
    const counts = new Set<number>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(number) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + number.length);
      counts.add(new Set([...range.getClientRects()].map((one) => one.top)).size);
    }
    return [...counts];
  };

  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 5; presses += 1) {
      if ((await home().locator(':focus').textContent()) === name) return;
      await rig.page.keyboard.press('Tab');
    }
    assert.fail(`${name} is not among the next to be reached`);
  }

  async function sayInChat(text: string): Promise<void> {
    const { sandbox } = rig.product;
    const [chat] = sandbox.teams.chatsOf(anna.id).filter((one) => one.type === 'group');
    assert.ok(chat);
    sandbox.connector.say({ chatId: chat.id, from: anna.id, text });
    await sandbox.connector.settled();
  }
});
