import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../sandbox/create.ts';
import { anna } from '../../sandbox/people.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { openBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';

/** What the library puts there. */
type Library = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;
/** The window of such a panel: neither the script nor our page brings types of its own. */
type PanelWindow = {
  readonly Microsoft: { readonly CIFramework: Library };
  readonly seen: string[];
};

/** Somebody's panel, as Microsoft's own sample begins. */
const panelPage = (crm: string) => `<!doctype html><title>Panel</title>
<script>window.seen = []; window.addEventListener('CIFInitDone', () => seen.push('CIFInitDone'));</script>
<script src="${crm}/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="${crm}" data-cifid="CIFMainLibrary"></script>`;

describe('the Customer Service workspace of the sandbox', function () {
  this.timeout(60_000);
  let server: Server;
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;

  before(async () => {
    await buildWeb();
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(panelPage(sandbox.urls.dataverse));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    sandbox = await createSandbox({ botUrl: `http://127.0.0.1:${port}` });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await sandbox.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  afterEach(() => page.close());

  async function enter(query = ''): Promise<Frame> {
    page = await browser.newPage();
    await page.goto(`${sandbox.urls.dataverse}/main.aspx?${query}#/anna.berg`);
    await page.locator('iframe').waitFor();
    const panel = () => page.frames().find((one) => one.url().includes('/tabs/panel'));
    await until(() => panel() !== undefined);
    const frame = panel();
    assert.ok(frame);
    if (!query.includes('silent'))
      await frame.waitForFunction(() => (window as unknown as PanelWindow).seen.length === 1);
    return frame;
  }
  /** Maps as lists of their entries: a map itself does not come out of the browser. */
  const ask = (frame: Frame, method: string, ...given: readonly unknown[]): Promise<unknown> =>
    frame.evaluate(
      async ([name, args]) => {
        const { CIFramework } = (window as unknown as PanelWindow).Microsoft;
        const answer = await CIFramework[name]?.(...args);
        return answer instanceof Map ? ['a map', Object.fromEntries(answer)] : answer;
      },
      [method, given] as const,
    );
  const session = (title: string, more: object = {}) => ({
    templateName: 'caseswarm_contact',
    templateParameters: { title, conversationId: 'call-1', ...more },
  });
  const leaking = () => {
    const [found] = sandbox.dataverse.cases('Machine leaks at the boiler', undefined);
    assert.ok(found);
    return found;
  };

  it('says who is there as a text, with what the admin wrote for the provider', async () => {
    const told = await ask(await enter(), 'getEnvironment');
    assert.equal(typeof told, 'string');
    const { username, userId, clientUrl, customParams } = JSON.parse(String(told)) as Record<
      string,
      string
    >;
    assert.deepEqual(
      [username, userId, clientUrl, customParams],
      [anna.name, `{${anna.id}}`, sandbox.urls.dataverse, '{"sessions":"own"}'],
    );
  });

  it('tells of one’s own sessions only, the one in focus as a map; ten there are at most', async () => {
    const frame = await enter();
    assert.equal(await ask(frame, 'getFocusedSession'), null);
    await assert.rejects(
      ask(frame, 'createTab', { templateName: 'msdyn_entityrecord' }),
      /provider/,
    );
    const { id } = leaking();
    const first = await ask(frame, 'createSession', session('Eva', { caseId: id }));
    assert.equal(await ask(frame, 'getFocusedSession'), first);
    const [kind, fields] = (await ask(frame, 'getSession', first)) as [string, object];
    assert.deepEqual(
      [kind, fields],
      [
        'a map',
        {
          sessionId: first,
          conversationId: 'call-1',
          context: { title: 'Eva', conversationId: 'call-1', caseId: id },
          isFocused: true,
        },
      ],
    );
    const environment = JSON.parse(String(await ask(frame, 'getEnvironment'))) as object;
    assert.deepEqual(
      ['pagetype', 'record-id'].map((name) => Reflect.get(environment, name) as unknown),
      ['entityrecord', `{${id}}`],
    );
    for (let n = 2; n < 10; n += 1) await ask(frame, 'createSession', session(`Call ${n}`));
    assert.equal(await ask(frame, 'canCreateSession'), false);
    await assert.rejects(ask(frame, 'createSession', session('one more')), /10 sessions/);
    // A page cannot switch: a mark is all it can put.
    assert.equal(await ask(frame, 'getFocusedSession'), first);
    await page.getByRole('button', { name: 'Home' }).click();
    assert.equal(await ask(frame, 'getFocusedSession'), null);
  });

  it('tells the page when a person switches, closes, or minimizes', async () => {
    const frame = await enter();
    await frame.evaluate(async () => {
      for (const name of ['onSessionSwitched', 'onSessionClosed', 'onmodechanged']) {
        const note = (data: unknown) => {
          (window as unknown as PanelWindow).seen.push(`${name} ${typeof data} ${String(data)}`);
          return Promise.resolve();
        };
        // As documented: a name and a function.
        await (window as unknown as PanelWindow).Microsoft.CIFramework['addHandler']?.(name, note);
      }
    });
    const id = String(await ask(frame, 'createSession', session('Eva')));
    await page.getByRole('button', { name: 'Close Eva' }).click();
    await page.getByRole('button', { name: 'Minimize the panel' }).click();
    await frame.waitForFunction(() => (window as unknown as PanelWindow).seen.length === 5);
    const seen = await frame.evaluate(() => (window as unknown as PanelWindow).seen);
    assert.match(seen[1] ?? '', new RegExp(`onSessionSwitched string .*"${id}","focussed":true`));
    assert.match(seen[2] ?? '', new RegExp(`onSessionClosed string .*"${id}"`));
    assert.match(seen[3] ?? '', /onSessionSwitched string .*"focussed":false/);
    assert.equal(seen[4], 'onmodechanged string 0');
    assert.equal(await ask(frame, 'getMode'), 0);
  });

  it('notifies by a template there is, and tells what was pressed', async () => {
    const frame = await enter();
    const errorCode = await frame.evaluate(() =>
      (window as unknown as PanelWindow).Microsoft.CIFramework['notifyEvent']?.({
        templateName: 'nobodys',
      }).then(
        () => 'no refusal',
        (refused: unknown) => (refused as { errorCode?: string }).errorCode,
      ),
    );
    assert.equal(errorCode, 'NotificationTemplateNotFoundError');
    for (const [press, actionName, responseReason] of [
      ['Show', 'Accept', 'Accept'],
      ['Dismiss', 'Reject', 'DeclinedByAgent'],
    ] as const) {
      const answer = ask(frame, 'notifyEvent', {
        templateName: 'caseswarm_news',
        templateParameters: { title: 'Tom joined', details: 'S-4F7K2' },
      });
      const notice = page.getByRole('region', { name: 'Tom joined' });
      await notice.getByRole('button', { name: press }).click();
      assert.deepEqual(JSON.parse(String(await answer)), { actionName, responseReason });
    }
  });

  it('searches as the person who is there, and opens the one that was found', async () => {
    const frame = await enter();
    const { id, number } = leaking();
    const query = `?$select=ticketnumber&$filter=ticketnumber eq '${number}'`;
    const found = await ask(frame, 'searchAndOpenRecords', 'incident', query, true);
    const rows = JSON.parse(String(found)) as { incidentid: string }[];
    assert.deepEqual(
      rows.map((one) => one.incidentid),
      [id],
    );
    assert.equal(await page.getByRole('heading', { name: /Machine leaks/ }).count(), 0);
    await ask(frame, 'searchAndOpenRecords', 'incident', query, false);
    await page.getByRole('heading', { name: /Machine leaks/ }).waitFor();
    const row = await ask(frame, 'retrieveRecord', 'incident', `{${id}}`, '?$select=ticketnumber');
    assert.equal((JSON.parse(String(row)) as { ticketnumber: string }).ticketnumber, number);
  });

  it('ignores a width below 300 without a word, and refuses by name what it has not', async () => {
    const frame = await enter();
    await ask(frame, 'setWidth', 250);
    assert.equal(await ask(frame, 'getWidth'), 360);
    await ask(frame, 'setWidth', 420);
    assert.equal(await ask(frame, 'getWidth'), 420);
    await assert.rejects(ask(frame, 'setPresence', {}), /setPresence is not built in the sandbox/);
  });

  it('may be silent: no event, and each call is given up after ten seconds', async () => {
    const frame = await enter('sandbox_results=silent');
    await frame.waitForFunction(() => 'Microsoft' in window);
    await page.clock.install();
    const given = assert.rejects(ask(frame, 'getMode'), /no answer within 10000 ms/);
    await page.clock.fastForward(11_000);
    await given;
    assert.deepEqual(await frame.evaluate(() => (window as unknown as PanelWindow).seen), []);
  });
});
