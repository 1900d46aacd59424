/** From an event that is recorded to its words on the page; beside it the bare stream, which only hints. */
import { anna } from '../../sandbox/people.ts';
import { line, median, ms } from '../relay/figures.ts';
import { wordOf } from '../relay/words.ts';
import { listenBare } from './bare-stream.ts';
import type { Stage } from './stage.ts';

export async function onScreen(stage: Stage, events: number): Promise<void> {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript((token) => {
    sessionStorage.setItem('case-swarm.token', token);
  }, stage.keptToken(anna));
  const stream = await listenBare(stage, anna);
  await page.goto(`${stage.origin}/tabs/swarm?id=${stage.swarm.id}`);
  await page.getByRole('heading', { level: 1 }).or(page.locator('main h2')).first().waitFor();
  const shown: number[] = [];
  const hinted: number[] = [];
  for (let n = 0; n < events; n += 1) {
    const words = `The light blinks, said ${wordOf(n)} now.`;
    const onPage = page.waitForFunction(
      (text) => document.body.textContent.includes(text) && Date.now(),
      words,
      { polling: 'raf' },
    );
    const onStream = stream.next();
    await stage.say(words);
    const recordedAt = Date.now();
    hinted.push((await onStream) - recordedAt);
    shown.push(Number(await (await onPage).jsonValue()) - recordedAt);
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  stream.close();
  await context.close();
  console.log(
    line('recorded to on screen, median', ms(median(shown)), ms(median(hinted)), '≤ 300 ms'),
  );
}
