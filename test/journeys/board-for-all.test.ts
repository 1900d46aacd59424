import assert from 'node:assert/strict';
import { en } from '../../tabs/src/board/words/en.ts';
import { de } from '../../tabs/src/board/words/de.ts';
import { seriousFindings } from '../support/axe.ts';
import { useBoard } from '../support/board-rig.ts';
import { tooSmall, tooWide } from '../support/panel-rig.ts';

/** By the colour that is behind everything once the page has taken the look on. */
const looks = [
  ['#ffffff', { colorScheme: 'light', forcedColors: 'none' }],
  ['#292929', { colorScheme: 'dark', forcedColors: 'none' }],
  ['#000000', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
type Look = (typeof looks)[number];
const [light, dark, contrast] = looks;
const widths = [320, 400, 1366] as const;

for (const [words, locale] of [
  [en, 'en-GB'],
  [de, 'de-DE'],
] as const) {
  describe(`the board for everybody, in the words of ${locale}`, function () {
    this.timeout(120_000);
    const rig = useBoard({ locale, past: 30 });

    /** @param inLooks a page in all three; what opens on it in one of them, by turns */
    const check = async (state: string, inLooks: readonly Look[] = looks): Promise<void> => {
      const { page } = rig;
      for (const [background, media] of inLooks) {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        await page.waitForFunction((wanted) => {
          const main = document.querySelector('main');
          const behind =
            main && getComputedStyle(main).getPropertyValue('--colorNeutralBackground1');
          return behind?.trim() === wanted;
        }, background);
        assert.deepEqual(await seriousFindings(page), [], `${state}, on ${background}`);
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const over = await tooWide(page);
        assert.ok(over <= 0, `${state} is ${over} px too wide for ${width}`);
        assert.deepEqual(await tooSmall(page), [], `${state} at ${width}`);
      }
    };

    it('keeps nobody out in any of its states, three looks, and 320 px', async () => {
      const { page } = rig;
      const title = 'Machine leaks at the boiler after descaling';
      await rig.open();
      await page.getByRole('link', { name: title }).waitFor();
      await page.getByRole('button', { name: words.define }).click();
      await check('the board');
      await page.setViewportSize({ width: 320, height: 800 });
      await page.getByRole('button', { name: words.filters, exact: true }).click();
      assert.deepEqual(await seriousFindings(page), [], 'filters on a phone');
      await page.setViewportSize({ width: 1366, height: 900 });
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('heading', { name: words.drawer.timeline }).waitFor();
      await check('a swarm beside it', [dark]);
      await page.keyboard.press('Escape');
      await page
        .getByRole('heading', { name: words.drawer.timeline })
        .waitFor({ state: 'detached' });
      const act = page.getByRole('button', { name: `${words.act}: ${title}` });
      await act.click();
      await page.getByRole('menuitem', { name: words.name }).click();
      await page.getByRole('button', { name: words.nameThem('Paul Novak') }).waitFor();
      await check('naming somebody', [contrast]);
      await page.keyboard.press('Escape');
      await act.click();
      await page.getByRole('menuitem', { name: words.message }).click();
      await page.getByLabel(words.messageLabel).waitFor();
      await check('writing a message', [light]);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: words.trends }).click();
      await page.getByRole('region', { name: words.trendWords.byDay }).waitFor();
      await check('trends');
      await page.getByRole('button', { name: words.trendWords.asTable }).first().click();
      await check('a trend as a table', [dark]);
      await rig.open('q=nothing-like-it');
      await page.getByText(words.nothingFits).waitFor();
      await check('nothing found', [contrast]);
    });
  });
}
