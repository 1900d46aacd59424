import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { anna, kenji, mia, paul, rosa } from '../../sandbox/people.ts';
import { seriousFindings } from '../support/axe.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';
import { tooSmall, tooWide } from '../support/panel-rig.ts';
import { useSwarmTab } from '../support/swarm-tab-rig.ts';
import { withoutHostList } from '../support/tab-probe.ts';
import { until } from '../support/until.ts';

describe('the tab of a swarm', function () {
  this.timeout(60_000);
  const rig = useSwarmTab();

  const inCall = () => rig.swarm({ inCall: true });
  const { say, share } = rig;
  const box = (name: string, on: Page = rig.page) => on.getByRole('region', { name });

  it('is found by its chat in Teams, where the link on a card leads', async () => {
    const swarm = await inCall();
    const { page, product } = rig;
    assert.ok(swarm.chat);
    await withoutHostList(page);
    await page.goto(
      `${product.sandbox.urls.page}/#/paul.novak/teams/${encodeURIComponent(swarm.chat.id)}`,
    );
    await page.getByRole('navigation', { name: 'Tabs of this chat' }).getByText('Swarm').click();
    const tab = page.frameLocator('iframe[title="Swarm"]');
    await tab.getByRole('heading', { name: swarm.case.title }).waitFor();
    await tab.getByText('Paul Novak joined').waitFor();
  });

  it('tells an expert who comes late what is known, tried, decided and open', async () => {
    const swarm = await inCall();
    const { page } = rig;
    share(swarm, 'Torque table.pdf');
    await rig.open(swarm);
    const catchUp = box('Catch-up');
    await catchUp.getByText('Self-service “Descaling guide”: did not help').waitFor();
    await catchUp.getByText('Descaled twice').waitFor();
    await box('People').getByText('Why: Boiler hydraulics 4 of 5').waitFor();
    const file = box('Files').getByRole('link', { name: 'Torque table.pdf' });
    assert.equal(await file.getAttribute('rel'), 'noreferrer');
    await page.getByLabel('Say what you found').fill('Gasket 3 is twisted.');
    await page.getByRole('button', { name: 'Post to all' }).click();
    await catchUp.getByText('Gasket 3 is twisted.').waitFor();
    await page.getByLabel('Say what you found').fill('Reseat gasket 3, 4 Nm');
    await page.getByRole('button', { name: 'Send to agent' }).click();
    await catchUp.getByText('Told the agent (Paul Novak): Reseat gasket 3, 4 Nm').waitFor();
  });

  it('keeps a promise as a task that stands in Dynamics, is done, and open again', async () => {
    const swarm = await inCall();
    const { page } = rig;
    await rig.open(swarm);
    await page.getByRole('button', { name: 'Add a task' }).click();
    await page.getByLabel('What is to be done?').fill('Order gasket 3');
    await page.getByLabel('Who?').selectOption({ label: 'Paul Novak' });
    await page.getByLabel(/By when/).fill('2030-11-27');
    await page.getByRole('button', { name: 'Add task', exact: true }).click();
    const done = page.getByRole('checkbox', { name: 'Done: Order gasket 3' });
    await done.waitFor();
    await box('Tasks').getByText('due Wed 27 Nov').waitFor();
    const stateThere = async () => (await rig.tasks())[0]?.statecode;
    await until(async () => (await stateThere()) === 0);
    await done.check();
    await until(async () => (await stateThere()) === 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await stateThere()) === 0);
    assert.deepEqual(
      (await rig.tasks()).map((one) => one.subject),
      ['Order gasket 3'],
    );
    await box('Catch-up').getByText('Order gasket 3, Paul Novak, due Wed 27 Nov').waitFor();
  });

  it('takes over what is done to a task in Dynamics when somebody comes back', async () => {
    const swarm = await inCall();
    const { page } = rig;
    await until(async () => ((await rig.now(swarm)).tasks ?? []).length > 0);
    const [task] = await rig.tasks();
    await rig.finishThere(task?.activityid ?? '');
    await rig.open(swarm);
    await page.getByText('Changed in Dynamics: Order gasket 3').waitFor();
    assert.ok(await page.getByRole('checkbox', { name: 'Done: Order gasket 3' }).isChecked());
  });

  it('follows the talk until somebody reads further up, then says how much is new', async () => {
    const swarm = await inCall();
    const { page } = rig;
    await page.setViewportSize({ width: 700, height: 700 });
    const long = 'and then it began to drip again, from under the boiler, a little at a time';
    for (let n = 1; n <= 11; n += 1) say(swarm, `${n}: ${long} ${long}`);
    await rig.open(swarm);
    const talk = page.getByRole('list', { name: 'What was said' });
    await talk.getByText(/^11:/).waitFor();
    const place = () =>
      talk.evaluate((one) => [one.scrollTop, one.scrollHeight - one.scrollTop - one.clientHeight]);
    await until(async () => ((await place())[1] ?? 99) < 2);
    await talk.evaluate((one) => {
      one.scrollTop = 0;
    });
    await page.getByRole('button', { name: 'Follow' }).waitFor();
    for (let n = 12; n <= 15; n += 1) say(swarm, `${n}: ${long}`);
    await page.getByRole('button', { name: '4 new' }).waitFor();
    assert.equal((await place())[0], 0, 'what is read stays where it is');
    await talk.getByText(/^1:/).waitFor();
    await page.getByRole('button', { name: '4 new' }).click();
    await until(async () => ((await place())[1] ?? 99) < 2);
  });

  it('brings somebody in by name', async () => {
    const swarm = await inCall();
    const { page } = rig;
    await rig.open(swarm);
    await page.getByRole('button', { name: 'Add someone' }).click();
    await page.getByLabel('Name or mail address').fill('Kenji');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: 'Add Kenji Tanaka' }).click();
    await page.getByText('Kenji Tanaka is in the swarm now.').waitFor();
    await until(async () => {
      const { participants } = await rig.now(swarm);
      return participants.some((one) => one.person.id === kenji.id);
    });
  });

  it('shows everybody the same, and nobody who said no', async () => {
    const swarm = await inCall();
    share(swarm, 'Torque table.pdf');
    const seen: string[] = [];
    for (const person of [anna, mia, paul]) {
      const page = await rig.newPage({ locale: 'en-GB' });
      await rig.open(swarm, person, page);
      await box('Files', page).getByRole('link').first().waitFor();
      const shown = await page.locator('main').innerText();
      // Whom Dynamics lets in is for Dynamics to say, of each.
      const ofEach = /as of [\d:]+|\n+(Open in Dynamics|In Dynamics you).*(\n\(opens.*)?/g;
      seen.push(shown.replaceAll(ofEach, '').replaceAll(/\n+/g, '\n'));
      await page.close();
    }
    assert.equal(new Set(seen).size, 1);
    assert.doesNotMatch(seen[0] ?? '', /can’t now|declined/);
  });

  it('takes back what was shown when it is refused, with the reason', async () => {
    const swarm = await inCall();
    const { page } = rig;
    await rig.open(swarm);
    await page.route('**/updates', (route) =>
      route.fulfill({ status: 422, json: { code: 'text-too-long', message: 'Too long' } }),
    );
    await page.getByLabel('Say what you found').fill('A very long story');
    await page.getByRole('button', { name: 'Post to all' }).click();
    await page.getByText(/Not done, nothing changed: The answer is too long/).waitFor();
    assert.equal(await page.getByLabel('Say what you found').inputValue(), 'A very long story');
    assert.equal(
      await box('Updates').getByRole('listitem').getByText('A very long story').count(),
      0,
    );
  });

  it('is resolved, taken back, cancelled and taken up again by the keyboard alone', async () => {
    const swarm = await inCall();
    const { page } = rig;
    await rig.open(swarm);
    // While a dialog fades the page and it both have a button of that name.
    const onPage = (name: string) => page.locator('#root').getByRole('button', { name });
    const press = async (target: Locator, key = 'Enter') => {
      await tabTo(page, target);
      await page.keyboard.press(key);
    };
    await press(onPage('Resolve'));
    await isFocused(page.getByLabel('What solved it?'));
    await page.keyboard.press('Escape');
    await isFocused(onPage('Resolve'));
    await page.keyboard.press('Enter');
    await isFocused(page.getByLabel('What solved it?'));
    await page.keyboard.type('Gasket 3 reseated');
    await press(page.getByRole('dialog').getByRole('button', { name: 'Resolve' }));
    await page.getByText('You resolved the swarm.').waitFor();
    await isFocused(onPage('Reactivate'));
    await press(onPage('Undo'));
    await page.getByText('The swarm is active again.').waitFor();
    await page.getByText(/Active again since .*, by Paul Novak/).waitFor();
    const { teams } = rig.product.sandbox;
    const inChat = () => JSON.stringify(teams.messages(swarm.chat?.id ?? ''));
    await until(() => inChat().includes('Going on: this swarm is active again'));
    await until(
      () => !(teams.chat(swarm.chat?.id ?? '')?.topic ?? 'Resolved').includes('Resolved'),
    );
    await press(onPage('Cancel swarm'));
    await isFocused(page.getByLabel('Why?'));
    await page.keyboard.type('Customer hung up');
    await press(page.getByRole('dialog').getByRole('button', { name: 'Cancel swarm' }));
    await page.getByText('You cancelled the swarm.').waitFor();
    await press(onPage('Reactivate'));
    await page.getByText(/only Anna Berg reopens it/).waitFor();
    await press(page.getByRole('dialog').getByRole('button', { name: 'Reactivate' }));
    await page.getByText('The swarm is active again.').waitFor();
    assert.equal((await rig.now(swarm)).state, 'active');
  });

  it('says what is missing where the app may not read the chat', async () => {
    const swarm = await inCall();
    rig.inject({
      service: 'graph',
      kind: 'status',
      status: 403,
      path: `/v1.0/chats/${encodeURIComponent(swarm.chat?.id ?? '')}/messages`,
    });
    await rig.open(swarm);
    await box('Files')
      .getByText(/\(ChatMessage.Read.Chat\). A Teams admin can allow it/)
      .waitFor();
    await box('People').getByText('Paul Novak').waitFor();
  });

  it('says that a part is away while the rest stays', async () => {
    const swarm = await inCall();
    rig.inject({ service: 'graph', kind: 'status', status: 503, times: 1_000 });
    rig.inject({ service: 'dataverse', kind: 'status', status: 503, times: 1_000 });
    await rig.open(swarm);
    await box('Files').getByText('Teams doesn’t answer.').waitFor();
    await box('Tasks').getByText('Dynamics doesn’t answer').waitFor();
    await box('Question').getByText('Water under the boiler').waitFor();
  });

  it('says that one is offline, from when it shows, and that nothing can be sent', async () => {
    const swarm = await inCall();
    const { page } = rig;
    await rig.open(swarm);
    await page.context().setOffline(true);
    await page.getByText(/You’re offline. Showing [\d:]+. Nothing can be sent until/).waitFor();
    const resolve = page.getByRole('button', { name: 'Resolve' });
    assert.equal(await resolve.getAttribute('aria-disabled'), 'true');
    await page.context().setOffline(false);
    await page
      .getByText(/You’re offline/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it('says that it shows an old state while Case Swarm does not answer', async () => {
    const swarm = await inCall();
    const { page } = rig;
    await rig.open(swarm);
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.getByText(/Case Swarm does not answer. Showing/).waitFor();
    await page.unroute('**/api/v1/**');
  });

  it('tells who is not in it whom to ask, and who is signed out how to come back', async () => {
    const swarm = await inCall();
    const { page, product } = rig;
    const at = (mail: string) => `${product.url}/tabs/swarm?id=${swarm.id}&login_hint=${mail}`;
    await page.goto(at(rosa.mail));
    await page.getByText('There is no swarm here that you are in.').waitFor();
    await page.getByText('Ask its agent to add you.').waitFor();
    // Whose window has somebody signed in stays theirs.
    const other = await rig.newPage({ locale: 'en-GB' });
    await rig.open(swarm, paul, other);
    await other.route('**/api/v1/**', (route) =>
      route.fulfill({ status: 401, json: { code: 'unauthenticated', message: 'Sign in first.' } }),
    );
    await other.getByText('You are signed out.').waitFor();
    await other.getByRole('button', { name: 'Sign in again' }).waitFor();
  });

  it('shows its boxes before it knows what is in them', async () => {
    const swarm = await inCall();
    const { page, product } = rig;
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resume) => {
      answer = resume;
    });
    await page.route(`**/api/v1/swarms/${swarm.id}`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${product.url}/tabs/swarm?id=${swarm.id}&login_hint=${paul.mail}`);
    await page.getByLabel('Fetching the swarm').waitFor();
    answer();
    await page.getByRole('heading', { name: swarm.case.title }).waitFor();
  });

  for (const [locale, add] of [
    ['en-GB', 'Add a task'],
    ['de-DE', 'Neue Aufgabe'],
  ] as const) {
    it(`can be read and pressed by everybody, on a phone and in all colours: ${locale}`, async () => {
      const swarm = await inCall();
      share(swarm, 'Torque table.pdf');
      // Colours that fade from one theme to the next are none of either.
      const page = await rig.newPage({
        locale,
        viewport: { width: 320, height: 800 },
        reducedMotion: 'reduce',
      });
      await rig.open(swarm, paul, page);
      await box(locale === 'de-DE' ? 'Dateien' : 'Files', page)
        .getByRole('link')
        .first()
        .waitFor();
      await page.getByRole('button', { name: add }).click();
      assert.ok((await tooWide(page)) <= 0, `${await tooWide(page)} px too wide`);
      assert.deepEqual(await tooSmall(page), []);
      assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2));
      for (const [colorScheme, forcedColors] of [
        ['light', 'none'],
        ['dark', 'none'],
        ['dark', 'active'],
      ] as const) {
        await page.emulateMedia({ colorScheme, forcedColors });
        assert.deepEqual(await seriousFindings(page), [], `${colorScheme} ${forcedColors}`);
      }
    });
  }
});
