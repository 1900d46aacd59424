/** The sandbox's page in a real browser, with a bot that takes everything and answers nothing of its own. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sandboxApiToken } from '../../sandbox/ccaas/generic/index.ts';
import { createSandbox, type Sandbox } from '../../sandbox/create.ts';
import { anna } from '../../sandbox/people.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { openBrowser, watchOutside } from './browser.ts';
import { respond } from './respond.ts';

export type PageRig = {
  readonly sandbox: Sandbox;
  /** A new tab for each test. */
  readonly page: Page;
  readonly botUrl: string;
  /** Opens a place of the page: `anna.berg/dynamics`. */
  readonly at: (place: string) => Promise<unknown>;
  /** The case of the first story. */
  readonly caseLeaking: () => { readonly id: string; readonly number: string };
  /** A call about a case, with Anna. */
  readonly callAbout: (caseNumber: string) => string;
  /** Puts a note before the agent as the product does: over the contact center's own API. */
  readonly writeOnDesk: (
    callId: string,
    note: { readonly text: string; readonly author: string },
  ) => Promise<void>;
};

const desk = { width: 1440, height: 900 };

async function silentBot(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      respond(response, 202, '{}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** One browser and one sandbox for a whole file, its world new for each test. */
export function usePage(): PageRig {
  let bot: Server;
  let sandbox: Sandbox;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let outside: readonly string[];
  let broken: string[];
  const botUrl = () => `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;

  before(async () => {
    await buildWeb();
    bot = await silentBot();
    sandbox = await createSandbox({ botUrl: botUrl() });
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

  return {
    get sandbox() {
      return sandbox;
    },
    get page() {
      return page;
    },
    get botUrl() {
      return botUrl();
    },
    at: (place) => page.goto(`${sandbox.urls.page}/#/${place}`),
    caseLeaking() {
      const [found] = sandbox.dataverse.cases('Machine leaks at the boiler', undefined);
      assert.ok(found);
      return found;
    },
    callAbout: (caseNumber) => startCall(sandbox, caseNumber),
    writeOnDesk: (callId, note) => writeOnDesk(sandbox, callId, note),
  };
}

const startCall = (sandbox: Sandbox, caseNumber: string): string =>
  sandbox.ccaas.startCall({
    vendor: 'generic',
    caseNumber,
    customer: { name: 'Eva Morgen', phone: '+49 30 23125 010' },
    queue: 'Retail',
    agent: anna.id,
  }).id;

async function writeOnDesk(sandbox: Sandbox, callId: string, note: object): Promise<void> {
  const path = `/generic/v1/conversations/${callId}/notes`;
  const answer = await fetch(sandbox.urls.ccaas + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandboxApiToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(note),
  });
  assert.equal(answer.status, 201);
}
