import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { anna, paul } from '../../sandbox/people.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { seriousFindings } from '../support/axe.ts';
import { openBrowser, watchOutside } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { until } from '../support/until.ts';

const waitMs = 30_000;

describe('words for the agent who has the customer, sent in the browser', function () {
  this.timeout(120_000);

  let product: Product;
  let browser: Browser;
  let page: Page;
  let outside: readonly string[];
  let chatId: string;
  let callId: string;

  const { name } = paul;
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(product.sandbox.urls.page + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.ok(answer.ok, `${path} answered ${answer.status}: ${await answer.text()}`);
  };
  const call = () => product.sandbox.ccaas.calls().find((one) => one.id === callId);
  const notes = () => (call()?.notes ?? []).map(({ text, author }) => `${author}: ${text}`);
  const card = (title: RegExp) => page.getByRole('group', { name: title }).first();
  const dialog = () => page.getByRole('dialog', { name: 'Send to agent' });
  const menuOn = async (words: string) => {
    const message = page.getByRole('listitem').filter({ hasText: words }).last();
    await message.hover();
    await message.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Send to agent' }).click();
  };

  before(async () => {
    await buildWeb();
    product = await startProduct();
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.setDefaultTimeout(waitMs);
    outside = await watchOutside(page);
    const [found] = product.sandbox.dataverse.cases('Machine leaks at the boiler', undefined);
    assert.ok(found);
    callId = product.sandbox.ccaas.startCall({
      vendor: 'generic',
      caseNumber: found.number,
      customer: { name: 'Eva Morgen', phone: '+49 30 23125 010' },
      queue: 'Retail',
      agent: anna.id,
    }).id;
    product.sandbox.ccaas.sendEvent(callId, 'agent.assigned', {});
    await post(`/_cases/${found.id}/swarm`, { person: anna.id, request: 'Water. What now?' });
    const chat = () =>
      product.sandbox.teams.chatsOf(anna.id).find((one) => one.topic.includes(found.number));
    await until(() => chat()?.appInstalled === true, { ms: waitMs });
    chatId = chat()?.id ?? '';
    await post(`/_chats/${encodeURIComponent(chatId)}/messages`, {
      from: anna.id,
      text: `@Case Swarm invite ${name}`,
    });
    const isIn = () => chat()?.members.some((one) => one.id === paul.id) ?? false;
    await until(isIn, { ms: waitMs });
    await page.goto(
      `${product.sandbox.urls.page}/#/paul.novak/teams/${encodeURIComponent(chatId)}`,
    );
    await card(/Talking|Ringing/).waitFor();
  });
  after(async () => {
    await browser.close();
    await product.stop();
    assert.deepEqual(outside, [], 'nothing but this machine is asked');
  });

  const say = async (words: string) => {
    await page.getByRole('textbox', { name: /Message as/ }).fill(words);
    await page.keyboard.press('Enter');
    // A mention is shown without its sign.
    const shown = words.replace('@Case Swarm ', '');
    await page.getByRole('listitem').filter({ hasText: shown }).last().waitFor();
  };

  it('from the menu of a message: a dialog says who gets it, then it stands on the desktop', async () => {
    await say('Reseat gasket 3, torque 4 Nm');
    await menuOn('Reseat gasket 3');
    await dialog().getByText('To Anna Berg’s desktop').waitFor();
    const box = dialog().getByLabel('What should the agent read?');
    assert.equal(await box.inputValue(), 'Reseat gasket 3, torque 4 Nm');
    assert.deepEqual(await seriousFindings(page), []);
    await dialog().getByRole('button', { name: 'Send to agent' }).click();
    await page.getByText('On its way to Anna Berg’s desktop.').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await until(() => notes().length === 1, { ms: waitMs });
    assert.deepEqual(notes(), [`${name}: Reseat gasket 3, torque 4 Nm`]);
    await card(/CAS-\d+: ● Active/)
      .getByText('on the desktop ✓')
      .waitFor();
  });

  it('from the live card: a dialog that its next news does not wipe', async () => {
    await card(/Talking/)
      .getByRole('button', { name: 'Send to agent' })
      .click();
    await dialog().getByLabel('What should the agent read?').fill('Ask for the serial');
    product.sandbox.ccaas.sendEvent(callId, 'interaction.held', {});
    // What lies behind a dialog is not there for who reads with their ears.
    await page
      .getByRole('group', { name: /On hold/, includeHidden: true })
      .first()
      .waitFor({ state: 'attached' });
    const box = dialog().getByLabel('What should the agent read?');
    assert.equal(await box.inputValue(), 'Ask for the serial');
    await dialog().getByRole('button', { name: 'Send to agent' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await until(() => notes().length === 2, { ms: waitMs });
  });

  it('from an update, at one press, and twice is once', async () => {
    await say('@Case Swarm update The seal ring was twisted');
    const update = card(/posted an update/);
    for (let presses = 0; presses < 2; presses += 1) {
      await update.getByRole('button', { name: 'Send to agent' }).click();
      await page.getByText(/(?:On its way to|It is on) Anna Berg’s desktop\.$/).waitFor();
    }
    await until(() => notes().length >= 3, { ms: waitMs });
    assert.equal(notes().filter((one) => one.includes('twisted')).length, 1);
  });

  it('with the answer: its card says that it stands there, and the customer heard nothing', async () => {
    await say('@Case Swarm resolve Gasket 3 was twisted. Reseat it.');
    await page.getByText('Sent to Anna Berg’s desktop ✓').waitFor();
    assert.equal(call()?.notes.at(-1)?.kind, 'resolution');
    const heard = call()?.events.filter((one) => one.type === 'transcript.segment') ?? [];
    assert.deepEqual(heard, []);
  });
});
