import assert from 'node:assert/strict';
import { anna, paul } from '../../sandbox/people.ts';
import { seriousFindings } from '../support/axe.ts';
import { useTeamsTabs } from '../support/teams-rig.ts';
import { until } from '../support/until.ts';

describe('the app in Teams', function () {
  this.timeout(120_000);

  // Half of it, and they are reminded.
  const rig = useTeamsTabs({ env: { INVITATION_SILENCE_SECONDS: '16' } });
  const swarm = () => rig.tab('Swarm');

  it('shows the swarm in the tab of its chat, without a question who one is', async () => {
    const chatId = await rig.openSwarm('Machine leaks at the boiler', 'Water under the boiler?');
    await rig.page.emulateMedia({ colorScheme: 'light' });
    await rig.at(anna, encodeURIComponent(chatId));
    await rig.page
      .getByRole('navigation', { name: 'Tabs of this chat' })
      .getByRole('link', { name: 'Swarm' })
      .click();
    await swarm()
      .getByRole('heading', { name: /Machine leaks at the boiler/ })
      .waitFor();
    assert.equal(await swarm().getByRole('button', { name: 'Sign in' }).count(), 0);
    assert.equal(await swarm().locator('html').getAttribute('lang'), 'en');
  });

  it('takes the colours and the language of Teams', async () => {
    const chatId = await chatOfAnna();
    await rig.page.emulateMedia({ colorScheme: 'light' });
    await rig.at(anna, `${encodeURIComponent(chatId)}/swarm`, '?sandbox_language=de');
    await swarm()
      .getByRole('heading', { name: /Machine leaks at the boiler/ })
      .waitFor();
    assert.equal(await swarm().locator('html').getAttribute('lang'), 'de');
    const colours = () =>
      swarm()
        .locator('html')
        .evaluate((page) => page.style.colorScheme);
    assert.equal(await colours(), 'light');
    await rig.page.getByRole('button', { name: 'Use the dark theme' }).click();
    await until(async () => (await colours()) === 'dark');
  });

  it('keeps nobody out in Teams’ own contrast theme, where no system forces its colours', async () => {
    const chatId = await chatOfAnna();
    await rig.at(anna, `${encodeURIComponent(chatId)}/swarm`, '?sandbox_theme=contrast');
    await swarm()
      .getByRole('heading', { name: /Machine leaks at the boiler/ })
      .waitFor();
    const frame = rig.page.frames().find((one) => one.url().includes('/tabs/swarm'));
    assert.ok(frame);
    const paper = () =>
      frame.evaluate(() => {
        const main = document.querySelector('main');
        return main && getComputedStyle(main).backgroundColor;
      });
    await until(async () => (await paper()) === 'rgb(0, 0, 0)');
    await swarm().getByRole('button', { name: 'Add a task' }).click();
    assert.deepEqual(await seriousFindings(frame), []);
  });

  it('reminds who has not answered, once, in their activity; a press leads to where they answer', async () => {
    const { teams } = rig.product.sandbox;
    await until(() => teams.activitiesOf(paul.id).length > 0, { ms: 40_000 });
    await rig.at(paul, '');
    await rig.page.getByRole('link', { name: /Activity.*1 unread/ }).click();
    await rig.page
      .getByRole('link', { name: /Case Swarm asks for your help with CAS-01189/ })
      .click();
    await rig.tab('Home').getByRole('heading', { name: 'Me', exact: true }).waitFor();
    const [card] = teams.messages(teams.ensurePersonalChat(paul.id).id, paul.id).slice(-1);
    assert.ok((card?.edits ?? 0) > 0, 'the card says so too, in its place');
    assert.equal(teams.activitiesOf(paul.id).length, 1);
  });

  async function chatOfAnna(): Promise<string> {
    const { teams } = rig.product.sandbox;
    const found = () => teams.chatsOf(anna.id).find((one) => one.type === 'group');
    await until(() => found() !== undefined);
    return found()?.id ?? '';
  }
});
