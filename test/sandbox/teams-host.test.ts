import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { anna, app, tenantId } from '../../sandbox/people.ts';
import { rscPermissions } from '../../sandbox/teams/app-definition.ts';
import { seriousFindings } from '../support/axe.ts';
import { usePage } from '../support/page-rig.ts';
import { inProbe, serveProbe } from '../support/tab-probe.ts';
import { until } from '../support/until.ts';

describe('the sandbox as the host of tabs, asked by teams-js', function () {
  this.timeout(60_000);

  const rig = usePage();
  const frame = () => rig.page.frameLocator('iframe[title="Swarm"]');
  const ask = (code: string) => inProbe(frame(), code);
  const chatOfAnna = () => {
    const chat = rig.sandbox.teams.createGroupChat('Leak at the boiler', [
      { personId: anna.id, roles: ['owner'] },
    ]);
    rig.sandbox.teams.installApp(chat.id, rscPermissions);
    return chat.id;
  };
  const openTab = async (rest = '') => {
    await serveProbe(rig.page, rig.botUrl);
    const chatId = chatOfAnna();
    await rig.page.emulateMedia({ colorScheme: 'light' });
    await rig.at(`anna.berg/teams/${encodeURIComponent(chatId)}/swarm${rest}`);
    await frame().getByRole('heading', { name: 'Heard' }).waitFor();
    return chatId;
  };

  it('gives the tab of a group chat its place, its person and its language', async () => {
    const chatId = await openTab('/people');
    const context = (await ask('microsoftTeams.app.getContext()')) as {
      app: { theme: string; locale: string; host: { name: string } };
      page: { id: string; subPageId: string; frameContext: string };
      user: { id: string; loginHint: string; tenant: { id: string } };
      chat: { id: string };
    };
    assert.deepEqual(context.chat, { id: chatId });
    const { id, subPageId, frameContext } = context.page;
    assert.deepEqual([id, subPageId, frameContext], ['swarm', 'people', 'content']);
    assert.deepEqual([context.user.id, context.user.loginHint], [anna.id, anna.mail]);
    assert.equal(context.user.tenant.id, tenantId);
    assert.deepEqual([context.app.theme, context.app.host.name], ['default', 'Teams']);
    assert.match(context.app.locale, /^[a-z]{2}-[a-z]{2}$/);
  });

  it('signs the person in without a question', async () => {
    await openTab();
    const token = await ask('microsoftTeams.authentication.getAuthToken()');
    const { oid, aud, scp } = decodeJwt(String(token));
    assert.deepEqual([oid, aud, scp], [anna.id, app.id, 'access_as_user']);
  });

  it('tells a change of theme to who asked to be told', async () => {
    await openTab();
    await rig.page.getByRole('button', { name: 'Use the dark theme' }).click();
    await until(async () => JSON.stringify(await ask('themes')) === '["dark"]');
    await rig.page.emulateMedia({ forcedColors: 'active' });
    await rig.page.getByRole('button', { name: 'Use the light theme' }).click();
    await until(async () => JSON.stringify(await ask('themes')) === '["dark","contrast"]');
  });

  it('follows the tab’s links: to a chat, to another tab, out of Teams', async () => {
    const chatId = await openTab();
    const opened = rig.page.context().waitForEvent('page');
    const elsewhere = `${rig.sandbox.urls.page}/_people`;
    await ask(`microsoftTeams.app.openLink('${elsewhere}')`);
    await (await opened).waitForURL(elsewhere);
    void ask(
      `microsoftTeams.app.openLink('https://teams.microsoft.com/l/chat/${encodeURIComponent(chatId)}/0')`,
    ).catch(() => undefined);
    await rig.page.getByRole('textbox', { name: /Message as/ }).waitFor();
    await rig.page.goBack();
    await frame().getByRole('heading', { name: 'Heard' }).waitFor();
    const target = { appId: app.manifestId, pageId: 'swarm', subPageId: 'tasks', chatId };
    void ask(`microsoftTeams.pages.navigateToApp(${JSON.stringify(target)})`).catch(
      () => undefined,
    );
    await rig.page.waitForURL(/\/swarm\/tasks$/);
  });

  it('gives a link to where one is', async () => {
    const chatId = await openTab();
    await ask(
      "Promise.resolve(microsoftTeams.pages.shareDeepLink({ subPageId: 'people', subPageLabel: 'People' }))",
    );
    const said = rig.page.getByText(/Link to People: /);
    await said.waitFor();
    const link = new URL((await said.textContent())?.split(' ').at(-1) ?? '');
    assert.equal(link.pathname, `/l/entity/${app.manifestId}/swarm`);
    const context = JSON.parse(link.searchParams.get('context') ?? '') as object;
    assert.deepEqual(context, { subEntityId: 'people', chatId, contextType: 'chat' });
  });

  it('says what failed when the tab says so, and tries again', async () => {
    await openTab();
    await ask(
      "Promise.resolve(microsoftTeams.app.notifyFailure({ reason: 'Other', message: 'No swarm here.' }))",
    );
    await rig.page.getByText('No swarm here.').waitFor();
    await rig.page.getByRole('button', { name: 'Try again' }).click();
    await frame().getByRole('heading', { name: 'Heard' }).waitFor();
  });

  it('refuses by name what it has not got', async () => {
    await openTab();
    const supported = await ask(
      '[microsoftTeams.pages.isSupported(), microsoftTeams.dialog.url.isSupported(), microsoftTeams.chat.isSupported()]',
    );
    assert.deepEqual(supported, [true, false, false]);
    const notOnPlatform = { refused: '{"errorCode":100}' };
    assert.deepEqual(await ask("microsoftTeams.chat.openChat({ user: 'anna' })"), notOnPlatform);
    assert.deepEqual(
      await ask("microsoftTeams.authentication.authenticate({ url: 'https://contoso.example' })"),
      { refused: 'authentication.authenticate is not built in the sandbox' },
    );
    const { refused } = (await ask('microsoftTeams.authentication.getUser()')) as {
      refused: string;
    };
    assert.match(refused, /authentication\.getUser is not built in the sandbox/);
  });

  it('counts what is new in the activity feed, and opens what an item is about', async () => {
    const chatId = chatOfAnna();
    const { teams } = rig.sandbox;
    const link = `https://teams.microsoft.com/l/chat/${encodeURIComponent(chatId)}/0`;
    const told = { personId: anna.id, type: 'swarmAnswer', preview: 'Reseat gasket 3', link };
    await rig.at('anna.berg/teams');
    teams.notify({ ...told, title: 'Case Swarm answered on CAS-01189' });
    await rig.page.getByRole('link', { name: /Activity.*1 unread/ }).click();
    assert.deepEqual(await seriousFindings(rig.page), []);
    await rig.page.getByRole('link', { name: /answered on CAS-01189.*unread/ }).click();
    await rig.page.getByRole('heading', { name: 'Leak at the boiler' }).waitFor();
    await rig.page.getByRole('link', { name: 'Activity', exact: true }).waitFor();
  });

  it('hears nobody but the page of the tab', async () => {
    await openTab();
    const asked: string[] = [];
    rig.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await rig.page.evaluate(() => {
      globalThis.postMessage({ id: 1, func: 'authentication.getAuthToken', args: [] }, '*');
    });
    // Answered after it: had the stray one been heard, its token would have been asked for by then.
    await ask('microsoftTeams.app.getContext()');
    assert.deepEqual(asked, []);
  });
});
