import assert from 'node:assert/strict';
import { anna, paul } from '../../sandbox/people.ts';
import { usePanel, waitMs } from '../support/panel-rig.ts';
import { until } from '../support/until.ts';

describe('the agent’s panel in the Customer Service workspace', function () {
  this.timeout(120_000);
  const rig = usePanel();

  const swarmChat = (number: string) =>
    rig.product.sandbox.teams.chatsOf(anna.id).find((one) => one.topic.includes(number));
  const invitationOf = (person: { id: string }) =>
    rig.product.sandbox.teams.ensurePersonalChat(person.id).id;

  it('brings the agent from the call to the answer', async () => {
    const { sandbox } = rig.product;
    const { page, panel } = rig;
    const { id: caseId, number } = rig.caseNamed('Machine leaks at the boiler');
    await rig.openWorkspace();
    await rig.signIn(panel);
    await panel.getByText('No customer on the line.').waitFor();

    // The call arrives: the panel has it, and the workspace opens a session with the case.
    const callId = rig.callFrom({ caseNumber: number });
    await panel.getByText('Eva Morgen').waitFor();
    await panel.getByText('Talking', { exact: true }).waitFor();
    const sessions = page.getByRole('navigation', { name: 'Sessions' });
    await sessions.getByRole('button', { name: `${number} Eva Morgen`, exact: true }).waitFor();
    await page.getByRole('heading', { name: /Machine leaks at the boiler/ }).waitFor();

    // The request stands there already; who would be asked, and why.
    const need = panel.getByLabel('What do you need?');
    assert.match(await need.inputValue(), /^Machine leaks at the boiler.*\n.*a cup a minute/s);
    const tried = await panel.getByLabel('Already tried').inputValue();
    assert.match(tried, /^Descaled twice.*\nDescaling guide: did not help$/s);
    await panel.getByText('Paul Novak').waitFor();
    await panel.getByRole('button', { name: 'Why?' }).click();
    await panel.getByText('Boiler hydraulics 4 of 5, available now').waitFor();
    await panel.getByText('Mikkel Holm: offline').waitFor();

    // From the text to sent: one press.
    await need.fill('Water under the boiler. What to check first?');
    const presses = await countPresses(rig);
    await panel.getByRole('button', { name: 'Ask experts' }).click();
    await panel
      .getByRole('region', { name: 'People' })
      .getByText('asked', { exact: true })
      .waitFor();
    assert.ok((await presses()) <= 2, 'two presses at most after the text');
    await panel.getByText(/someone else is asked at \d\d:\d\d/).waitFor();

    // An expert joins: the panel shows it, and the workspace tells it wherever the agent looks.
    const expert = await page.context().newPage();
    const chatId = encodeURIComponent(invitationOf(paul));
    await expert.goto(`${sandbox.urls.page}/#/paul.novak/teams/${chatId}`);
    await expert.getByRole('button', { name: 'Join', exact: true }).click();
    const news = page.getByRole('status', { name: 'Notifications' });
    const joined = news.getByRole('region', { name: 'Paul Novak joined' });
    await joined.waitFor();
    await panel
      .getByRole('region', { name: 'People' })
      .getByText('joined', { exact: true })
      .waitFor();
    await joined.getByRole('button', { name: 'Dismiss' }).click();

    // What he says back shows, and is told as well.
    await until(() => swarmChat(number)?.appInstalled === true, { ms: waitMs });
    const chat = encodeURIComponent(swarmChat(number)?.id ?? '');
    const text = '@Case Swarm tell Reseat gasket 3, torque 4 Nm';
    await rig.post(`/_chats/${chat}/messages`, { from: paul.id, text });
    await news.getByRole('region', { name: 'Paul Novak answered' }).waitFor();
    const said = panel.getByRole('region', { name: 'Said back' });
    await said.getByText('Reseat gasket 3, torque 4 Nm').waitFor();
    await said.getByText('for you · on your desktop ✓').waitFor();

    // His words become the answer on the case.
    await said.getByRole('button', { name: 'Use in case' }).click();
    const answer = panel.getByLabel('What solved it?');
    assert.equal(await answer.inputValue(), 'Reseat gasket 3, torque 4 Nm');
    const refused = { service: 'dataverse', method: 'PATCH', path: '/api/data/v9.2/annotations*' };
    sandbox.faults.add({ ...refused, kind: 'status', status: 403 });
    await panel.getByRole('button', { name: 'Resolve', exact: true }).click();
    await panel.getByText(/Solved by Paul Novak/).waitFor();

    // Dynamics would not take it: the panel says so, and it is tried once more from there.
    await panel.getByText('Not delivered: the answer on the case.').waitFor();
    sandbox.faults.clear();
    await panel.getByRole('button', { name: 'Try again: the answer on the case' }).click();
    await panel.getByText('The answer is on the case.').waitFor();
    await panel.getByText('Not delivered: the answer on the case.').waitFor({ state: 'detached' });

    // Who helped is thanked in the chat, once.
    await panel.getByRole('button', { name: 'Thank Paul Novak' }).click();
    await panel.getByText('Your thanks are in the chat.').waitFor();
    assert.equal(await panel.getByRole('button', { name: /^Thank/ }).count(), 0);
    const thanks = () =>
      sandbox.teams
        .messages(swarmChat(number)?.id ?? '')
        .filter((one) => JSON.stringify(one).includes('Thank you, Paul Novak!'));
    await until(() => thanks().length === 1, { ms: waitMs });
    assert.match(JSON.stringify(thanks()), /Anna Berg says thank you/);
    assert.doesNotMatch(JSON.stringify(thanks()), /Send to agent/);
    const notes = sandbox.dataverse.caseDetail(caseId)?.notes.map((one) => one.text) ?? [];
    assert.ok(notes.some((one) => one.includes('Reseat gasket 3, torque 4 Nm')));
    await page
      .getByRole('listitem')
      .getByText(/Reseat gasket 3, torque 4 Nm/)
      .first()
      .waitFor();
    sandbox.ccaas.sendEvent(callId, 'interaction.ended', {});
    await panel.getByText('This contact is over.').waitFor();
    await panel.getByText(/Solved by Paul Novak/).waitFor();
  });
});

/** Presses in the panel from now on. */
async function countPresses({ panel }: ReturnType<typeof usePanel>) {
  const body = panel.locator('body');
  await body.evaluate((element) => {
    element.dataset['presses'] = '0';
    const count = () => {
      element.dataset['presses'] = String(Number(element.dataset['presses']) + 1);
    };
    for (const kind of ['pointerdown', 'keydown']) element.addEventListener(kind, count, true);
  });
  return () => body.evaluate((element) => Number(element.dataset['presses']));
}
