import assert from 'node:assert/strict';
import { anna, people, tom } from '../../sandbox/people.ts';
import { seriousFindings } from '../support/axe.ts';
import { usePage } from '../support/page-rig.ts';

const themes = ['light', 'dark'] as const;

describe('the page of the sandbox in a browser', function () {
  this.timeout(120_000);

  const rig = usePage();

  const groupChat = () => {
    const chat = rig.sandbox.teams.createGroupChat('Leak at the boiler', [
      { personId: anna.id, roles: ['owner'] },
    ]);
    rig.sandbox.teams.installApp(chat.id, []);
    return chat;
  };
  const postCard = (chatId: string, words: string) =>
    rig.sandbox.teams.post(chatId, { kind: 'bot' }, cardContent(words));

  it('says what it is and lets one be each of the twelve people', async () => {
    await rig.at('anna.berg');
    await rig.page.getByText('everyone here is invented, nothing leaves this machine').waitFor();
    await rig.page.getByRole('button', { name: /You are Anna Berg/ }).click();
    const choices = rig.page.getByRole('menuitem');
    assert.equal(await choices.count(), people.length);
    await choices.filter({ hasText: tom.name }).click();
    await rig.page.getByRole('button', { name: /You are Tom Ek/ }).waitFor();
    assert.equal(await rig.page.getByRole('link', { name: 'Dynamics' }).count(), 0);
  });

  it('shows an agent the cases, and the one she opens by keyboard', async () => {
    await rig.at('anna.berg/dynamics');
    await rig.page.getByRole('searchbox', { name: 'Search the cases' }).fill('leaks boiler');
    const row = rig.page.getByRole('link', { name: /Machine leaks at the boiler/ });
    await row.focus();
    await rig.page.keyboard.press('Enter');
    await rig.page
      .getByRole('heading', { name: 'Machine leaks at the boiler after descaling' })
      .waitFor();
    await rig.page.getByText('Café Morgenrot').first().waitFor();
    assert.ok(await rig.page.getByRole('button', { name: 'Create swarm' }).isVisible());
  });

  it('offers the subjects named in the case, keeps what was typed, and says when the bot is not there', async () => {
    const { id } = rig.caseLeaking();
    rig.sandbox.setBotUrl('http://127.0.0.1:9');
    await rig.at(`anna.berg/dynamics/${id}`);
    await rig.page.getByRole('button', { name: 'Create swarm' }).click();
    const boiler = rig.page.getByRole('button', { name: /Boiler hydraulics/ });
    assert.equal(await boiler.getAttribute('aria-pressed'), 'true');
    await rig.page.getByLabel('Already tried').fill('Descaled twice');
    await rig.page.getByRole('button', { name: 'Ask experts' }).click();
    await rig.page.getByText(/gave no answer/).waitFor();
    assert.equal(await rig.page.getByLabel('Already tried').inputValue(), 'Descaled twice');
    rig.sandbox.setBotUrl(rig.botUrl);
  });

  it('shows what is said in a chat at once, and an updated card in its place', async () => {
    const chat = groupChat();
    await rig.at(`anna.berg/teams/${encodeURIComponent(chat.id)}`);
    const { id } = postCard(chat.id, 'Talking since 14:30');
    const talking = rig.page.getByRole('group', { name: 'Talking since 14:30' });
    await talking.waitFor();
    await rig.page.getByRole('textbox').fill('Hello everybody');
    await rig.page.keyboard.press('Enter');
    await rig.page.getByText('Hello everybody').first().waitFor();
    // A mark on the element of the message that does not change: it must still be there after the update.
    const own = rig.page.locator('.bubble', { hasText: 'Hello everybody' });
    await own.evaluate((element) => {
      element.setAttribute('data-kept', '');
    });
    rig.sandbox.teams.edit(chat.id, id, cardContent('On hold since 14:32'));
    await rig.page.getByRole('group', { name: 'On hold since 14:32' }).waitFor();
    assert.equal(await talking.count(), 0);
    assert.equal(await rig.page.getByText('Edited').count(), 1);
    assert.equal(await rig.page.locator('[data-kept]').count(), 1);
  });

  it('points to the people who have something new, and is them at one click', async () => {
    await rig.at('anna.berg/dynamics');
    const chat = rig.sandbox.teams.ensurePersonalChat(tom.id);
    rig.sandbox.teams.installApp(chat.id, []);
    postCard(chat.id, 'Anna Berg asks for your help.');
    await rig.page.getByRole('link', { name: /Be Tom/ }).click();
    await rig.page.getByRole('heading', { name: 'Case Swarm', level: 2 }).waitFor();
    await rig.page.getByText('Anna Berg asks for your help.').last().waitFor();
    assert.equal(await rig.page.getByRole('link', { name: /Be Tom/ }).count(), 0);
  });

  it('shows what a card says, never what it could run', async () => {
    const chat = groupChat();
    await rig.at(`anna.berg/teams/${encodeURIComponent(chat.id)}`);
    postCard(chat.id, '**Bold** <img src=x onerror="document.title=1"> [x](javascript:alert(1))');
    await rig.page.locator('.card strong', { hasText: 'Bold' }).waitFor();
    assert.equal(await rig.page.locator('.card img').count(), 0);
    assert.equal(await rig.page.locator('.card a').count(), 0);
  });

  const places = async (): Promise<Readonly<Record<string, string>>> => {
    const chat = groupChat();
    postCard(chat.id, 'Talking since 14:30');
    const id = rig.callAbout(rig.caseLeaking().number);
    const told = rig.callAbout(rig.caseLeaking().number);
    rig.sandbox.ccaas.sendEvent(told, 'transcript.segment', {
      role: 'customer',
      text: 'It leaks.',
    });
    await rig.writeOnDesk(told, {
      text: `Replace the seal, part ${'4711-B-'.repeat(9)}`,
      author: tom.name,
    });
    await rig.writeOnDesk(told, { text: 'Thank you.', author: 'Case Swarm' });
    await rig.sandbox.connector.settled();
    return {
      'case list': 'anna.berg/dynamics',
      case: `anna.berg/dynamics/${rig.caseLeaking().id}`,
      chats: 'ben.carter/teams',
      chat: `anna.berg/teams/${encodeURIComponent(chat.id)}`,
      calls: 'anna.berg/contact-center',
      'new call': 'anna.berg/contact-center/new',
      call: `anna.berg/contact-center/${id}`,
      'call that the swarm spoke to': `anna.berg/contact-center/${told}`,
    };
  };

  for (const theme of themes) {
    it(`has nothing that keeps people out, in its ${theme} theme`, async () => {
      await rig.page.emulateMedia({ colorScheme: theme });
      for (const [name, place] of Object.entries(await places())) {
        await rig.at(place);
        await rig.page.reload();
        await rig.page.getByRole('heading', { level: 2 }).first().waitFor();
        assert.deepEqual(await seriousFindings(rig.page), [], name);
      }
    });
  }

  for (const width of [1440, 720, 360]) {
    it(`fits a window ${width} px wide without sideways scrolling`, async () => {
      await rig.page.setViewportSize({ width, height: 800 });
      for (const [name, place] of Object.entries(await places())) {
        await rig.at(place);
        await rig.page.reload();
        await rig.page.getByRole('main').waitFor();
        const over = await rig.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(over <= 0, `${name} is ${over} px too wide`);
      }
    });
  }
});

function cardContent(words: string) {
  return {
    text: '',
    format: 'plain' as const,
    mentions: [],
    summary: words,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.5',
          body: [{ type: 'TextBlock', text: words, wrap: true }],
        },
      },
    ],
  };
}
