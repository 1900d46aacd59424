import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../sandbox/create.ts';
import { anna, people, tom } from '../../sandbox/people.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { seriousFindings } from '../support/axe.ts';
import { openBrowser, watchOutside } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { respond } from '../support/respond.ts';

const themes = ['light', 'dark'] as const;
const desk = { width: 1440, height: 900 };

/** Takes whatever the sandbox tells it, and answers nothing of its own. */
async function silentBot(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      respond(response, 202, '{}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

describe('the page of the sandbox in a browser', function () {
  this.timeout(120_000);

  let bot: Server;
  let sandbox: Sandbox;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let outside: readonly string[];
  let broken: string[];

  before(async () => {
    await buildWeb();
    bot = await silentBot();
    const { port } = bot.address() as AddressInfo;
    sandbox = await createSandbox({ botUrl: `http://127.0.0.1:${port}` });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await sandbox.close();
    bot.closeAllConnections();
    await new Promise((closed) => bot.close(closed));
  });
  beforeEach(async () => {
    sandbox.reset();
    context = await browser.newContext({ viewport: desk });
    page = await context.newPage();
    outside = await watchOutside(page);
    broken = [];
    page.on('pageerror', (error) => broken.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    assert.deepEqual(outside, [], 'nothing but this machine is asked');
    assert.deepEqual(broken, [], 'no script breaks');
  });

  const at = (place: string) => page.goto(`${sandbox.urls.page}/#/${place}`);
  const caseLeaking = () => {
    const [found] = sandbox.dataverse.cases('Machine leaks at the boiler', undefined);
    assert.ok(found);
    return found;
  };
  const groupChat = () => {
    const chat = sandbox.teams.createGroupChat('Leak at the boiler', [
      { personId: anna.id, roles: ['owner'] },
    ]);
    sandbox.teams.installApp(chat.id, []);
    return chat;
  };
  const postCard = (chatId: string, words: string) =>
    sandbox.teams.post(chatId, { kind: 'bot' }, cardContent(words));

  it('says what it is and lets one be each of the twelve people', async () => {
    await at('anna.berg');
    await page.getByText('everyone here is invented, nothing leaves this machine').waitFor();
    await page.getByRole('button', { name: /You are Anna Berg/ }).click();
    const choices = page.getByRole('menuitem');
    assert.equal(await choices.count(), people.length);
    await choices.filter({ hasText: tom.name }).click();
    await page.getByRole('button', { name: /You are Tom Ek/ }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Dynamics' }).count(), 0);
  });

  it('shows an agent the cases, and the one she opens by keyboard', async () => {
    await at('anna.berg/dynamics');
    await page.getByRole('searchbox', { name: 'Search the cases' }).fill('leaks boiler');
    const row = page.getByRole('link', { name: /Machine leaks at the boiler/ });
    await row.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: 'Machine leaks at the boiler after descaling' })
      .waitFor();
    await page.getByText('Café Morgenrot').first().waitFor();
    assert.ok(await page.getByRole('button', { name: 'Create swarm' }).isVisible());
  });

  it('offers the subjects named in the case, keeps what was typed, and says when the bot is not there', async () => {
    const { id } = caseLeaking();
    sandbox.setBotUrl('http://127.0.0.1:9');
    await at(`anna.berg/dynamics/${id}`);
    await page.getByRole('button', { name: 'Create swarm' }).click();
    const boiler = page.getByRole('button', { name: /Boiler hydraulics/ });
    assert.equal(await boiler.getAttribute('aria-pressed'), 'true');
    await page.getByLabel('Already tried').fill('Descaled twice');
    await page.getByRole('button', { name: 'Ask experts' }).click();
    await page.getByText(/gave no answer/).waitFor();
    assert.equal(await page.getByLabel('Already tried').inputValue(), 'Descaled twice');
    const { port } = bot.address() as AddressInfo;
    sandbox.setBotUrl(`http://127.0.0.1:${port}`);
  });

  it('starts a call about a case and shows that the bot took what was sent', async () => {
    await at('ben.carter/contact-center/new');
    await page.getByLabel('About the case').selectOption(caseLeaking().id);
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    const events = page.getByRole('complementary', { name: 'Events sent to the bot' });
    await events.getByText('Self-service').waitFor();
    await page.getByLabel('Customer says').last().fill('It is dripping on the socket');
    await page.getByRole('button', { name: 'Say it' }).click();
    await page.getByRole('button', { name: 'Hold', exact: true }).click();
    await page
      .getByRole('status')
      .getByText(/On hold since/)
      .waitFor();
    await events.getByText('Customer said').waitFor();
    await until(async () => (await events.getByText('taken', { exact: true }).count()) === 6);
    assert.equal(sandbox.ccaas.calls().at(-1)?.caseNumber, caseLeaking().number);
  });

  it('shows what is said in a chat at once, and an updated card in its place', async () => {
    const chat = groupChat();
    await at(`anna.berg/teams/${encodeURIComponent(chat.id)}`);
    const { id } = postCard(chat.id, 'Talking since 14:30');
    const talking = page.getByRole('group', { name: 'Talking since 14:30' });
    await talking.waitFor();
    await page.getByRole('textbox').fill('Hello everybody');
    await page.keyboard.press('Enter');
    await page.getByText('Hello everybody').first().waitFor();
    // A mark on the element of the message that does not change: it must still be there after the update.
    const own = page.locator('.bubble', { hasText: 'Hello everybody' });
    await own.evaluate((element) => {
      element.setAttribute('data-kept', '');
    });
    sandbox.teams.edit(chat.id, id, cardContent('On hold since 14:32'));
    await page.getByRole('group', { name: 'On hold since 14:32' }).waitFor();
    assert.equal(await talking.count(), 0);
    assert.equal(await page.getByText('Edited').count(), 1);
    assert.equal(await page.locator('[data-kept]').count(), 1);
  });

  it('points to the people who have something new, and is them at one click', async () => {
    await at('anna.berg/dynamics');
    const chat = sandbox.teams.ensurePersonalChat(tom.id);
    sandbox.teams.installApp(chat.id, []);
    postCard(chat.id, 'Anna Berg asks for your help.');
    await page.getByRole('link', { name: /Be Tom/ }).click();
    await page.getByRole('heading', { name: 'Case Swarm', level: 2 }).waitFor();
    await page.getByText('Anna Berg asks for your help.').last().waitFor();
    assert.equal(await page.getByRole('link', { name: /Be Tom/ }).count(), 0);
  });

  it('shows what a card says, never what it could run', async () => {
    const chat = groupChat();
    await at(`anna.berg/teams/${encodeURIComponent(chat.id)}`);
    postCard(chat.id, '**Bold** <img src=x onerror="document.title=1"> [x](javascript:alert(1))');
    await page.locator('.card strong', { hasText: 'Bold' }).waitFor();
    assert.equal(await page.locator('.card img').count(), 0);
    assert.equal(await page.locator('.card a').count(), 0);
  });

  const places = async (): Promise<Readonly<Record<string, string>>> => {
    const chat = groupChat();
    postCard(chat.id, 'Talking since 14:30');
    const { id } = sandbox.ccaas.startCall({
      caseNumber: caseLeaking().number,
      customer: { name: 'Eva Morgen', phone: '+49 30 23125 010' },
      queue: 'Retail',
      agent: anna.id,
    });
    await sandbox.connector.settled();
    return {
      'case list': 'anna.berg/dynamics',
      case: `anna.berg/dynamics/${caseLeaking().id}`,
      chats: 'ben.carter/teams',
      chat: `anna.berg/teams/${encodeURIComponent(chat.id)}`,
      calls: 'anna.berg/contact-center',
      'new call': 'anna.berg/contact-center/new',
      call: `anna.berg/contact-center/${id}`,
    };
  };

  for (const theme of themes) {
    it(`has nothing that keeps people out, in its ${theme} theme`, async () => {
      await page.emulateMedia({ colorScheme: theme });
      for (const [name, place] of Object.entries(await places())) {
        await at(place);
        await page.reload();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        assert.deepEqual(await seriousFindings(page), [], name);
      }
    });
  }

  for (const width of [1440, 720, 360]) {
    it(`fits a window ${width} px wide without sideways scrolling`, async () => {
      await page.setViewportSize({ width, height: 800 });
      for (const [name, place] of Object.entries(await places())) {
        await at(place);
        await page.reload();
        await page.getByRole('main').waitFor();
        const over = await page.evaluate(
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
