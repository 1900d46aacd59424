/** The product with one swarm in a call, and people who are signed in: what the pages are measured on. */
import { anna, mia, kenji, type Person } from '../../sandbox/people.ts';
import { startPostgres } from '../../scripts/postgres.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { startBot } from '../relay/bot-under-test.ts';
import { senderTo, webhookOf } from '../relay/webhooks.ts';
import { serveBarePage } from './bare-page.ts';

const call = 'call-of-the-bench';
const caseNumber = 'CAS-01189';
const patienceMs = 30_000;

export type Stage = Awaited<ReturnType<typeof setStage>>;

export async function setStage() {
  await buildWeb();
  const barePage = await serveBarePage();
  const postgres = await startPostgres();
  const bot = await startBot({ DATABASE_URL: postgres.url });
  const origin = new URL(bot.webhookUrl).origin;
  const browser = await openBrowser();
  const sender = senderTo(bot.webhookUrl);
  const tokens = new Map<string, string>();
  for (const person of [anna, mia, kenji]) tokens.set(person.id, await signIn(person));
  const swarm = await openSwarm();

  /** Through the sign-in of the page itself; the sandbox's Entra asks nobody who is hinted at. */
  async function signIn({ mail }: Person): Promise<string> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/tabs/home?login_hint=${mail}`);
    await page.waitForFunction(() => sessionStorage.getItem('case-swarm.token') !== null);
    const token = await page.evaluate(() => sessionStorage.getItem('case-swarm.token') ?? '');
    await context.close();
    return token;
  }

  async function openSwarm(): Promise<{ readonly id: string }> {
    const opened = await fetch(`${origin}/api/v1/swarms`, {
      method: 'POST',
      headers: { ...bearer(anna), 'content-type': 'application/json' },
      body: JSON.stringify({ caseId: caseNumber, request: 'It leaks at the boiler.' }),
    });
    const { id } = (await opened.json()) as { id: string };
    await sender.send(webhookOf({ call, type: 'interaction.started', data: { caseNumber } }));
    const end = Date.now() + patienceMs;
    for (;;) {
      const seen = await fetch(`${origin}/api/v1/swarms/${id}`, { headers: bearer(anna) });
      if ('interaction' in ((await seen.json()) as object)) return { id };
      if (Date.now() > end) throw new Error('the swarm never showed its call');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  function bearer({ id }: Person): { authorization: string } {
    const { value } = JSON.parse(tokens.get(id) ?? '{}') as { value?: string };
    return { authorization: `Bearer ${value ?? ''}` };
  }

  let lines = 0;
  return {
    origin,
    browser,
    swarm,
    barePage: barePage.url,
    pid: bot.pid,
    bearer,
    /** As the page keeps it in its own tab. */
    keptToken: ({ id }: Person): string => tokens.get(id) ?? '',
    /** The customer says it. Resolves when it is recorded. */
    async say(text: string): Promise<void> {
      lines += 1;
      const transcript = { segmentId: `s-${lines}`, role: 'customer', text };
      await sender.send(webhookOf({ call, type: 'transcript.segment', data: { transcript } }));
    },
    async strike(): Promise<void> {
      await browser.close();
      sender.close();
      await bot.stop();
      await postgres.stop();
      await barePage.close();
    },
  };
}
