import assert from 'node:assert/strict';
import { tom } from '../../sandbox/people.ts';
import { usePage } from '../support/page-rig.ts';
import { until } from '../support/until.ts';

describe('the contact center of the sandbox in a browser', function () {
  this.timeout(120_000);
  const rig = usePage();

  it('starts a call about a case and shows that the bot took what was sent', async () => {
    await rig.at('ben.carter/contact-center/new');
    await rig.page.getByLabel('About the case').selectOption(rig.caseLeaking().id);
    await rig.page.getByLabel('Contact center').selectOption('generic');
    await rig.page.getByRole('button', { name: 'Call', exact: true }).click();
    const events = rig.page.getByRole('complementary', { name: 'Events sent to the bot' });
    await events.getByText('Self-service').waitFor();
    await rig.page.getByLabel('Customer says').last().fill('It is dripping on the socket');
    await rig.page.getByRole('button', { name: 'Say it' }).click();
    await rig.page.getByRole('button', { name: 'Hold', exact: true }).click();
    await rig.page
      .getByRole('status')
      .getByText(/On hold since/)
      .waitFor();
    await events.getByText('Customer said').waitFor();
    await until(async () => (await events.getByText('taken', { exact: true }).count()) === 6);
    assert.equal(rig.sandbox.ccaas.calls().at(-1)?.caseNumber, rig.caseLeaking().number);
  });

  it('starts a chat at the contact center one chooses, and writes in it from either side', async () => {
    await rig.at('ben.carter/contact-center/new');
    const choice = rig.page.getByLabel('Contact center');
    const [vendor = ''] = rig.sandbox.ccaas.vendors.slice(-1);
    await choice.locator(`option[value="${vendor}"]`).waitFor({ state: 'attached' });
    assert.equal(await choice.locator('option').count(), rig.sandbox.ccaas.vendors.length);
    await choice.selectOption(vendor);
    await rig.page.getByLabel('Channel').selectOption('chat');
    await rig.page.getByRole('button', { name: 'Start the chat' }).click();
    const line = rig.page.getByRole('textbox', { name: /writes$/ });
    await line.fill('My order has not come');
    await rig.page.keyboard.press('Enter');
    await rig.page.getByRole('radio', { name: 'Agent writes', checked: true }).waitFor();
    await line.fill('I am looking for it');
    await rig.page.keyboard.press('Enter');
    const talk = rig.page.getByRole('region', { name: 'What was said' });
    await talk.getByText('I am looking for it').waitFor();
    assert.match(
      await talk.innerText(),
      /My order has not come[^]*Anna Berg[^]*I am looking for it/,
    );
    const started = rig.sandbox.ccaas.calls().at(-1);
    assert.deepEqual([started?.vendor, started?.channel], [vendor, 'chat']);
  });

  it('rings at an agent who does not answer, and then at one who does', async () => {
    const id = rig.callAbout(rig.caseLeaking().number);
    rig.sandbox.ccaas.sendEvent(id, 'interaction.queued');
    await rig.at(`anna.berg/contact-center/${id}`);
    await rig.page.getByRole('button', { name: 'Ring at' }).click();
    await rig.page.getByRole('dialog').getByRole('button', { name: 'Ring' }).click();
    await rig.page.getByRole('status').getByText('Ringing').waitFor();
    await rig.page.getByRole('button', { name: 'Does not answer' }).click();
    await rig.page.getByRole('status').getByText('Waiting for an agent').waitFor();
    await rig.page.getByRole('button', { name: 'Jonas answers' }).click();
    await rig.page.getByText(/with Jonas Weber/).waitFor();
  });

  it('shows the agent what the swarm wrote on the call, the moment it comes', async () => {
    const id = rig.callAbout(rig.caseLeaking().number);
    await rig.at(`anna.berg/contact-center/${id}`);
    const onDesk = rig.page.getByRole('region', { name: 'Agent’s desk' });
    await onDesk.getByText('nothing on the agent’s desk yet').waitFor();
    await rig.writeOnDesk(id, { text: 'Replace the seal.', author: tom.name });
    await onDesk.getByText('Replace the seal.').waitFor();
    await onDesk.getByText(tom.name).waitFor();
    await rig.writeOnDesk(id, { text: 'It was recalled in June.', author: 'Priya Nair' });
    await onDesk.getByText('It was recalled in June.').waitFor();
    assert.equal(await onDesk.getByText('Replace the seal.').count(), 0);
    await onDesk.getByRole('button', { name: '1 earlier' }).click();
    await onDesk.getByText('Replace the seal.').waitFor();
  });

  it('says of an event that its contact center has no way to tell it', async () => {
    const id = rig.callAbout(rig.caseLeaking().number);
    const call = rig.sandbox.ccaas.calls().find((one) => one.id === id);
    const [event] = call?.events.slice(-1) ?? [];
    assert.ok(event);
    await until(() => event.delivery === 'delivered');
    event.delivery = 'untold';
    await rig.at(`anna.berg/contact-center/${id}`);
    await rig.page.getByText('not told by Generic').waitFor();
  });
});
