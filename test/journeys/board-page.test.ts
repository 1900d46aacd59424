import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ines, paul, tom } from '../../sandbox/people.ts';
import { member, useBoard } from '../support/board-rig.ts';
import { answerGivenUp, notesOn } from '../support/given-up.ts';
import { gate } from '../support/far-side.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';
import { until } from '../support/until.ts';

describe('the supervisor’s board', function () {
  this.timeout(60_000);
  const rig = useBoard({ past: 20 });

  const title = 'Machine leaks at the boiler after descaling';
  const rows = () => rig.page.getByRole('row').filter({ has: rig.page.getByRole('link') });
  const row = (name: string) => rows().filter({ hasText: name });
  const headline = (name: RegExp) => rig.page.getByRole('button', { name });
  const menuOf = (name: string) => rig.page.getByRole('button', { name: `Act: ${name}` });
  const choose = (name: string) => rig.page.getByRole('menuitem', { name, exact: true }).click();

  it('shows what needs somebody first, and says why', async () => {
    const { page } = rig;
    await rig.open();
    await row(title).getByText('Late').waitFor();
    const titles = await rows().getByRole('link').allTextContents();
    assert.equal(titles[0], title);
    assert.match(titles[1] ?? '', /Grinder stalls/);
    await row(title)
      .getByText(/on hold since/)
      .waitFor();
    await row(title).getByText('nobody for Electronics').waitFor();
    await page.getByText('Tom Ek', { exact: true }).waitFor();
  });

  it('leads from an overloaded person to their swarms, and back by the filter', async () => {
    const { page } = rig;
    await rig.open('risk=ok');
    await page.getByRole('button', { name: /overloaded$/ }).click();
    const link = page.getByRole('link', { name: /^Tom Ek/ });
    await isFocused(link);
    const said = (await link.textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL(/person=/);
    assert.doesNotMatch(page.url(), /risk=/);
    const filter = page.getByRole('button', { name: 'With Tom Ek: remove this filter' });
    await isFocused(filter);
    await row('Two card payments').waitFor({ state: 'detached' });
    const count = Number(/(\d+) swarms/.exec(said)?.[1]);
    await until(async () => (await rows().count()) === count);
    await page.reload();
    await filter.waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    assert.equal(text.trim().split('\r\n').length, 1 + count);
    await page.getByLabel('Search').fill('nothing like it');
    await page.getByText(`${count} swarms with Tom Ek, and none fits the other filters.`).waitFor();
    await page.getByLabel('Search').fill('');
    await rows().first().waitFor();
    // A pointer in the list holds it still, not the answer to another question.
    await rows().first().hover();
    await filter.press('Enter');
    await filter.waitFor({ state: 'detached' });
    await isFocused(page.getByLabel('Search'));
    await until(async () => (await rows().count()) > count);
    await rig.open(`person=${paul.id}-who-left`);
    await page.getByText('This person is in no active swarm, and asked to none.').waitFor();
  });

  it('leads from the alarm to the act with the mouse: number, swarm, somebody named', async () => {
    const { page, ids } = rig;
    await rig.open();
    await headline(/No expert after 5 min/)
      .first()
      .click();
    await page.waitForURL(/show=no-expert/);
    await row('Grinder').waitFor({ state: 'detached' });
    await menuOf(title).click();
    await choose('Name someone');
    await page.getByRole('button', { name: 'Name Paul Novak' }).click();
    await page.getByText('Paul Novak is in S-4F7K2 now.').waitFor();
    // Somebody has joined: it is no alarm any more.
    await page.getByText('No swarm fits these filters.').waitFor();
    const swarm = await rig.swarm(ids.late);
    assert.ok(swarm.participants.some((one) => one.person.id === paul.id));
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await row(title).getByText('1 in, 1 asked').waitFor();
  });

  it('is walked by keyboard alone: to the row, into its menu, a message, and back', async () => {
    const { page, ids } = rig;
    await rig.open();
    await row(title).waitFor();
    await tabTo(page, menuOf(title));
    await page.keyboard.press('Enter');
    await isFocused(page.getByRole('menuitem').first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('What should everybody there know?');
    await field.waitFor();
    await isFocused(field);
    await page.keyboard.type('Ines comes at ten.');
    await tabTo(page, page.getByRole('button', { name: 'Send', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('Your message goes to the chat of S-4F7K2.').waitFor();
    await isFocused(menuOf(title));
    const { updates } = await rig.swarm(ids.late);
    assert.deepEqual(
      updates.map((one) => [one.by.name, one.text]),
      [['Mia Schwarz', 'Ines comes at ten.']],
    );
  });

  it('opens a swarm beside the list; the address keeps it, Escape and Back close it', async () => {
    const { page } = rig;
    await rig.open();
    const link = page.getByRole('link', { name: title });
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.getByText('Mia Schwarz added Paul Novak').waitFor();
    await page.waitForURL(/swarm=late/);
    await page.reload();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Timeline' }).waitFor({ state: 'detached' });
    assert.doesNotMatch(page.url(), /swarm=late/);
    await link.click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor({ state: 'detached' });
  });

  it('has more people asked, and says no in words when everybody needed is there', async () => {
    const { page, ids } = rig;
    await rig.open();
    await menuOf('Two card payments not recognised').click();
    await choose('Ask more people');
    await page.getByText(/Every subject has somebody already/).waitFor();
    await menuOf('Grinder stalls on dark roast').click();
    await choose('Ask more people');
    await page.getByText('More people are looked for in S-2GHP9.').waitFor();
    await until(async () => (await rig.swarm(ids.young)).invitations.length > 1);
  });

  it('follows what happens, and moves nothing under the pointer', async () => {
    const { page, ids } = rig;
    await rig.open();
    await row(title).waitFor();
    await row(title).hover();
    const before = await rows().getByRole('link').allTextContents();
    await rig.opens(1, 'Milk unit does not foam');
    const show = page.getByRole('button', { name: 'Show 1 change' });
    await show.waitFor();
    assert.deepEqual(await rows().getByRole('link').allTextContents(), before);
    await show.click();
    await row('Milk unit does not foam').waitFor();
    await rig.happens(ids.helped, { type: 'participant-added', person: member(tom) });
    await page.mouse.move(5, 5);
    await row('Two card payments').getByText('2 in').waitFor();
  });

  it('says how it stands in four numbers, each with what it counts', async () => {
    const { page } = rig;
    await rig.open();
    await page.getByRole('button', { name: 'What “Customer on hold” counts' }).click();
    await page.getByText('Active swarms whose customer waits on hold right now.').waitFor();
    await page.getByRole('button', { name: 'What do these numbers count?' }).click();
    await page
      .getByText(/more than 2 active swarms at once/)
      .first()
      .waitFor();
  });

  it('closes a swarm, which is gone at once, with its answer', async () => {
    const { page, ids } = rig;
    await rig.open();
    await menuOf('Grinder stalls on dark roast').click();
    await choose('Resolve');
    await page.getByLabel('What solved it?').fill('The burrs were worn.');
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await row('Grinder').waitFor({ state: 'detached' });
    await page.getByText('S-2GHP9 is solved. The answer goes to the case.').waitFor();
    assert.equal((await rig.swarm(ids.young)).state, 'resolved');
  });

  it('gives a swarm back to the list, with the reason, when closing it is refused', async () => {
    const { page, ids } = rig;
    const name = 'Warranty question: pump replaced by a third party';
    // Somebody is faster, and the page has not heard of it yet. What is on its way when it happens is held too.
    const held = gate();
    await page.route(/\/api\/v1\/board(\?|$)/, async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(ids.stuck)) return route.fulfill({ response });
      await held.pass();
      return route.fulfill({ response });
    });
    await rig.open();
    await menuOf(name).waitFor();
    await rig.happens(ids.stuck, { type: 'swarm-cancelled', reason: 'Opened twice.' }, ines);
    await menuOf(name).click();
    await choose('Resolve');
    await page.getByLabel('What solved it?').fill('A new pump.');
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await page.getByText('Nothing changed: Already closed. Nothing changed.').waitFor();
    await row(name).waitFor();
    held.open();
    await page.mouse.move(5, 5);
    await row(name).waitFor({ state: 'detached' });
  });

  it('finds by what one types and chooses, keeps it in the address, and exports it', async () => {
    const { page } = rig;
    await rig.open();
    await page.getByLabel('Search').fill('payments');
    await page.waitForURL(/q=payments/);
    await row(title).waitFor({ state: 'detached' });
    await page.getByLabel('State').selectOption({ label: 'All' });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await download;
    assert.match(file.suggestedFilename(), /^case-swarm-board-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    assert.match(text, /^\uFEFFSwarm,Case,Title/);
    assert.match(text, /S-8RT3W,CAS-01201,Two card payments not recognised/);
    assert.doesNotMatch(text, /Machine leaks/);
    await page.reload();
    await row('payments').first().waitFor();
    assert.equal(await page.getByLabel('Search').inputValue(), 'payments');
  });

  it('shows how it went, as charts and as tables, and leads from a point to its swarms', async () => {
    const { page } = rig;
    await rig.open('view=trends');
    const byDay = page.getByRole('region', { name: 'By day' });
    await byDay.getByRole('button', { name: 'Show as table' }).click();
    await byDay.getByRole('table').waitFor();
    await byDay.getByRole('button', { name: 'Show as chart' }).click();
    const points = byDay.getByRole('link');
    await tabTo(page, points.first());
    await page.keyboard.press('ArrowLeft');
    await isFocused(points.last());
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=\d{4}-\d\d-\d\d/);
    await row('Milk unit does not foam').waitFor();
  });

  it('is not for who is no supervisor, and says who can change that', async () => {
    const { page } = rig;
    await page.goto(`${rig.product.url}/tabs/board?login_hint=${tom.mail}`);
    await page.getByText('The board is for supervisors.').waitFor();
  });

  it('has what was really given up sent again, or skipped, in the drawer and on the board', async () => {
    const { page } = rig;
    const cases = ['EM-200 shows E14', 'Return of second EM-200'] as const;
    const first = await answerGivenUp(rig.product, cases[0], 'A new pump.');
    const second = await answerGivenUp(rig.product, cases[1], 'It is on its way back.');
    await rig.open(`swarm=${first.id}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Not delivered: the answer on the case').waitFor();
    for (const name of ['Retry', 'Skip']) {
      const [button, box] = await Promise.all([
        drawer.getByRole('button', { name }).boundingBox(),
        drawer.boundingBox(),
      ]);
      assert.ok(button && box && button.x + button.width <= box.x + box.width, name);
    }
    await drawer.getByRole('button', { name: 'Retry' }).click();
    await drawer.getByText('Not delivered: the answer on the case').waitFor({ state: 'detached' });
    await until(() => notesOn(rig.product, cases[0]).includes('A new pump.'));

    await rig.open();
    await headline(/^\d+\s*Not delivered$/).click();
    await page.waitForURL(/show=not-delivered/);
    assert.equal(await page.getByLabel('State').inputValue(), 'all');
    const given = page
      .getByRole('region', { name: 'Not delivered' })
      .getByRole('group', { name: `the answer on the case, ${second.code}` });
    await given.getByRole('button', { name: 'Skip' }).click();
    await given.waitFor({ state: 'detached' });
    assert.doesNotMatch(notesOn(rig.product, cases[1]), /on its way back/);
  });

  it('keeps its numbers when the network goes, and says as of when', async () => {
    const { page } = rig;
    await rig.open();
    await row(title).waitFor();
    await page.context().setOffline(true);
    await page.getByText(/You’re offline. Showing/).waitFor();
    assert.equal(await menuOf(title).getAttribute('aria-disabled'), 'true');
    await page.context().setOffline(false);
    await page.getByText(/You’re offline. Showing/).waitFor({ state: 'detached' });
  });
});
