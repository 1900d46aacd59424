import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { anna, ines, kenji, paul, tom, type Person } from '../../sandbox/people.ts';
import { sandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import { textOf, worldView, type WorldView } from '../../sandbox/stories/world-view.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { startProgram, type Running } from '../../scripts/processes.ts';
import { openBrowser, watchOutside } from '../support/browser.ts';
import { until } from '../support/until.ts';

/** Microsoft's own client, as `npm run playground` starts it; Anna sits in front of it. */
describe('the Agents Playground', function () {
  this.timeout(120_000);

  let program: Running;
  let playground: string;
  let far: WorldView;
  let browser: Browser;
  let page: Page;

  before(async () => {
    await buildWeb();
    const lines: string[] = [];
    program = await startProgram('scripts/playground.ts', {
      args: ['--free-ports'],
      env: { TEAMSAPPTESTER_BROWSER: 'none' },
      ready: '  Ctrl+C',
      log: (line) => lines.push(line),
    });
    const [url, sandbox] = lines.join('\n').match(/http:\/\/localhost:\d+/g) ?? [];
    assert.ok(url && sandbox);
    playground = url;
    far = worldView(sandboxClient(sandbox));
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.setDefaultTimeout(15_000);
    // It asks for its fonts out there, and does without.
    await watchOutside(page);
    await page.goto(playground);
    await page.getByText('Connected.').waitFor();
    // It repeats there what is said in the chats.
    await page.getByRole('button', { name: 'Hide log panel' }).click();
  });
  after(async () => {
    await program.stop();
    await browser.close();
  });

  /** In the chat itself, not in the list of chats beside it. */
  const inChat = (text: string | RegExp): Locator =>
    page.getByText(text).and(page.locator(':not([role="treeitem"] *)')).last();
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  /** @param words with @ before the name of whoever is mentioned, as the list of members offers them */
  const say = async (...words: readonly string[]) => {
    await page.locator('[contenteditable=true]').click();
    for (const word of words) {
      await page.keyboard.type(word.startsWith('@') ? '@' : word);
      if (!word.startsWith('@')) continue;
      await page.getByRole('menuitem', { name: word.slice(1) }).click();
      await page.keyboard.type(' ');
    }
    await page.keyboard.press('Enter');
  };
  const codeIn = async (text: RegExp): Promise<string> => {
    const said = await inChat(text).textContent();
    const [code] = /S-\w{5}/.exec(said ?? '') ?? [];
    assert.ok(code, said ?? 'nothing was said');
    return code;
  };

  const isIn = (person: Person, code: string) =>
    until(async () =>
      (await far.chatsAbout(code, anna)).some((chat) =>
        chat.members.some(({ id }) => id === person.id),
      ),
    );
  const isPosted = (code: string, text: string) =>
    until(async () => {
      const [chat] = await far.chatsAbout(code, anna);
      return chat
        ? (await far.cards(chat.id)).some(({ card }) => textOf(card).includes(text))
        : false;
    });
  const isSaved = (number: string, text: string) =>
    until(async () =>
      (await far.caseNumbered(number, anna)).notes.some((note) => note.text.includes(text)),
    );
  const isCancelled = (number: string) =>
    until(async () =>
      (await far.caseNumbered(number, anna)).swarms.some(({ state }) => state === 'Cancelled'),
    );

  describe('in the 1:1 chat', () => {
    let code: string;

    it('shows the welcome, whose button shows every command', async () => {
      await heading('I am Case Swarm.').waitFor();
      await press('Show all commands');
      await heading('What you can say').waitFor();
    });

    it('answers help', async () => {
      await say('help');
      await heading('What you can say').nth(1).waitFor();
    });

    it('opens a swarm with the form on a card; who is asked gets the card in their own Teams', async () => {
      await say('swarm CAS-01189');
      await heading('Ask for help with CAS-01189').waitFor();
      await page.getByLabel('What do you need?').fill('Water under the boiler. What first?');
      await press('Ask experts');
      code = await codeIn(/Swarm S-\w{5} is open on CAS-01189/);
      await until(async () =>
        (await far.personalCards(paul)).some(({ card }) => textOf(card).includes(code)),
      );
      await isPosted(code, 'Water under the boiler. What first?');
    });

    it('shows the case', async () => {
      await say('case');
      await heading(`CAS-01189 · ${code}`).waitFor();
    });

    it('invites by name and by mail address', async () => {
      await say(`invite ${tom.name}`);
      await inChat(`Tom Ek joins ${code}.`).waitFor();
      await isIn(tom, code);
      await say(`invite ${ines.mail}`);
      await inChat(`Ines Roth joins ${code}.`).waitFor();
      await isIn(ines, code);
    });

    it('posts an update to the swarm', async () => {
      await say('update Gasket 3 is seated twisted.');
      await inChat(`Posted to ${code}.`).waitFor();
      await isPosted(code, 'Gasket 3 is seated twisted.');
    });

    it('resolves the swarm: the answer is on the case', async () => {
      await say('resolve Gasket 3 reseated, 4 Nm.');
      await inChat(`${code} is resolved.`).waitFor();
      await isSaved('CAS-01189', 'Gasket 3 reseated, 4 Nm.');
    });

    it('cancels a swarm', async () => {
      await say('swarm CAS-01175 Which part is it?');
      code = await codeIn(/Swarm S-\w{5} is open on CAS-01175/);
      await say('cancel The customer found it.');
      await inChat(`${code} is cancelled.`).waitFor();
      await isCancelled('CAS-01175');
    });
  });

  describe('in the group chat, when it is mentioned', () => {
    let code: string;

    before(() => page.getByRole('treeitem', { name: 'Service desk' }).click());

    it('shows the welcome, whose button shows every command', async () => {
      await heading('I am Case Swarm.').waitFor();
      await press('Show all commands');
      await heading('What you can say').waitFor();
    });

    it('answers help', async () => {
      await say('@Case Swarm', 'help');
      await heading('What you can say').nth(1).waitFor();
    });

    it('opens a swarm with the form on a card', async () => {
      await say('@Case Swarm', 'swarm CAS-01171');
      await heading('Ask for help with CAS-01171').waitFor();
      await page.getByLabel('What do you need?').fill('Who knows this one?');
      await press('Ask experts');
      code = await codeIn(/Swarm S-\w{5} is open on CAS-01171/);
    });

    it('keeps the case itself out of this group', async () => {
      await say('@Case Swarm', 'case');
      await inChat(`${code} on CAS-01171: I show a case only in its own chat`).waitFor();
    });

    it('invites who is mentioned', async () => {
      await say('@Case Swarm', 'invite ', '@Kenji Tanaka');
      await inChat(`Kenji Tanaka joins ${code}.`).waitFor();
      await isIn(kenji, code);
    });

    it('posts an update to the swarm', async () => {
      await say('@Case Swarm', 'update Seen twice this week.');
      await inChat(`Posted to ${code}.`).waitFor();
      await isPosted(code, 'Seen twice this week.');
    });

    it('resolves the swarm', async () => {
      await say('@Case Swarm', 'resolve It was the new batch.');
      await inChat(`${code} is resolved.`).waitFor();
      await isSaved('CAS-01171', 'It was the new batch.');
    });

    it('cancels a swarm', async () => {
      await say('@Case Swarm', 'swarm CAS-01170 Who has time?');
      code = await codeIn(/Swarm S-\w{5} is open on CAS-01170/);
      await say('@Case Swarm', 'cancel Asked by mistake.');
      await inChat(`${code} is cancelled.`).waitFor();
      await isCancelled('CAS-01170');
    });
  });

  // mocha runs a suite's own tests before its inner suites: this one comes last.
  describe('at the end', () => {
    it('stops with the program that started it', async () => {
      await program.stop();
      assert.equal(await program.gone, 0);
      await assert.rejects(fetch(playground), 'nobody listens there any more');
    });
  });
});
