// npm run screenshots: pictures of a fresh sandbox after its first story, into docs/images. `npm start --
// --fresh` must be up and have told its story.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { anna, jonas, kenji, mia, tom, type Person } from '../sandbox/people.ts';
import { openBrowser } from './browser.ts';
import { defaultPorts } from './world.ts';

const page = `http://localhost:${defaultPorts.page}`;
const workspace = `http://localhost:${defaultPorts.dataverse}/main.aspx`;
const bot = `http://localhost:${defaultPorts.bot}`;
const folder = join(import.meta.dirname, '..', 'docs', 'images');

const wide = { width: 1280, height: 860 };
const looks = ['light', 'dark'] as const;

const handleOf = ({ mail }: Person): string => mail.split('@')[0] ?? '';

async function post<T>(url: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function asPerson({ id }: Person): Promise<Record<string, string>> {
  const { token } = await post<{ token: string }>(`${page}/_token`, { person: id });
  return { authorization: `Bearer ${token}` };
}

/** Swarms of others, so that a board has rows. */
async function swarmsBeside(): Promise<void> {
  const others = [
    [anna, 'CAS-01172', 'E14 comes back after a power cycle. Is it the flow meter or the board?'],
    [jonas, 'CAS-01176', 'Both payments were made abroad within a minute. What do we block first?'],
    [jonas, 'CAS-01182', 'Is a crown of this kind covered before the second year?'],
  ] as const;
  for (const [agent, caseId, request] of others) {
    await post(`${bot}/api/v1/swarms`, { caseId, request }, await asPerson(agent));
  }
}

type Asked = { readonly swarmId: string; readonly invitationId: string };

/** Once they are asked. */
async function joins(person: Person, swarm: string): Promise<void> {
  const auth = await asPerson(person);
  for (;;) {
    const answer = await fetch(`${bot}/api/v1/me/home?zone=UTC`, { headers: auth });
    const { asks } = (await answer.json()) as { asks: readonly Asked[] };
    const mine = asks.find(({ swarmId }) => swarmId === swarm);
    if (mine) {
      await post(`${bot}/api/v1/me/invitations/${swarm}/${mine.invitationId}/acceptance`, {}, auth);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** A customer is on the line with Anna, who has asked for help. @returns the swarm's id */
async function swarmInCall(): Promise<string> {
  const auth = await asPerson(anna);
  const cases = await fetch(`${page}/_cases?q=${encodeURIComponent('Grinder stalls')}`);
  const [{ number = '' } = {}] = (await cases.json()) as { number?: string }[];
  const call = await post<{ id: string }>(`${page}/_calls`, {
    caseNumber: number,
    customer: { name: 'Eva Morgen', phone: '+49 30 23125 010' },
    queue: 'Retail',
    selfService: { flow: 'Grinder guide', outcome: 'did not help' },
    agent: anna.id,
  });
  const happens = (type: string, data: object) =>
    post(`${page}/_calls/${call.id}/events`, { type, data });
  await happens('agent.assigned', {});
  const { id } = await post<{ id: string }>(
    `${bot}/api/v1/swarms`,
    {
      caseId: number,
      request: 'It stalls on dark roast only, since the burrs were changed. What shall we check?',
      stepsTried: 'Cleaned the chute, coarser by two steps.',
    },
    auth,
  );
  const talk = [
    ['customer', 'It hums, and then it stops.'],
    ['agent', 'Since when does it do that?'],
    ['customer', 'Since the new burrs, with the dark beans.'],
  ] as const;
  for (const [role, text] of talk) await happens('transcript.segment', { role, text });
  return id;
}

async function inBothLooks(
  browser: Browser,
  name: string,
  draw: (tab: Page) => Promise<void>,
): Promise<void> {
  for (const look of looks) {
    const context = await browser.newContext({
      viewport: wide,
      colorScheme: look,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    });
    const tab = await context.newPage();
    await draw(tab);
    await tab.screenshot({ path: join(folder, `${name}-${look}.png`) });
    await context.close();
    console.log(`✓ ${name}-${look}.png`);
  }
}

/** A page of ours, for who is hinted at: the sandbox's Entra asks no more. */
const open = (tab: Page, path: string, { mail }: Person) =>
  tab.goto(`${bot}/tabs/${path}${path.includes('?') ? '&' : '?'}login_hint=${mail}`);

async function ownPages(browser: Browser): Promise<void> {
  await swarmsBeside();
  const swarm = await swarmInCall();
  await inBothLooks(browser, 'home', async (tab) => {
    await open(tab, 'home', tom);
    await tab.getByRole('button', { name: 'Join' }).first().waitFor();
  });
  await joins(tom, swarm);
  await post(
    `${bot}/api/v1/swarms/${swarm}/updates`,
    {
      text: 'Dark beans need the burrs two clicks wider after a change. Try that before anything else.',
    },
    await asPerson(tom),
  );
  await inBothLooks(browser, 'swarm', async (tab) => {
    await open(tab, `swarm?id=${swarm}`, anna);
    await tab.getByText('with the dark beans').first().waitFor();
    await tab.getByText('two clicks wider').first().waitFor();
  });
  await inBothLooks(browser, 'board', async (tab) => {
    await open(tab, 'board', mia);
    await tab.getByText('Grinder stalls').first().waitFor();
  });
  await inBothLooks(browser, 'panel', async (tab) => {
    await tab.goto(`${workspace}#/${handleOf(anna)}`);
    const panel = tab.frameLocator('iframe[title="Case Swarm"]');
    const popup = tab.waitForEvent('popup');
    await panel.getByRole('button', { name: 'Sign in' }).click();
    await (await popup).getByText(anna.name).click();
    await panel.getByText('Grinder stalls').first().waitFor();
    await panel.getByText('two clicks wider').first().waitFor();
  });
  await inBothLooks(browser, 'settings', async (tab) => {
    await open(tab, 'settings', kenji);
    await tab.getByRole('button', { name: /^Check (now|again|everything)/ }).click();
    await tab.getByText(/\d+ fine/).waitFor({ timeout: 60_000 });
  });
}

async function around(browser: Browser): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await tab.goto(`${page}/#/${handleOf(anna)}/dynamics`);
  await tab.getByText('CAS-01189').first().click();
  await tab.getByRole('heading', { name: 'Machine leaks' }).waitFor();
  await tab.getByText('Ines Roth').first().waitFor();
  await tab.screenshot({ path: join(folder, 'case.png') });
  await tab.goto(`${page}/#/${handleOf(anna)}/teams`);
  await tab.getByText('CAS-01189').first().click();
  await tab.getByText('Case Swarm was added to the chat').scrollIntoViewIfNeeded();
  await tab.screenshot({ path: join(folder, 'chat.png') });
}

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  await around(browser);
  await ownPages(browser);
} finally {
  await browser.close();
}
