import assert from 'node:assert/strict';
import { anna, paul } from '../../sandbox/people.ts';
import { panelWords } from '../../tabs/src/panel/words.ts';
import { en } from '../../tabs/src/words/en.ts';
import { de } from '../../tabs/src/words/de.ts';
import { seriousFindings } from '../support/axe.ts';
import { tooSmall, tooWide, usePanel, waitMs } from '../support/panel-rig.ts';
import { until } from '../support/until.ts';

/** By the colour that is behind everything once the page has taken the look on. */
const looks = [
  ['#ffffff', { colorScheme: 'light', forcedColors: 'none' }],
  ['#292929', { colorScheme: 'dark', forcedColors: 'none' }],
  ['#000000', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
/** A panel is never narrower than 300 px; 320 px is what everybody's page must fit. */
const widths = [300, 320, 400] as const;

for (const [words, locale] of [
  [en, 'en-GB'],
  [de, 'de-DE'],
] as const) {
  describe(`the panel for everybody, in the words of ${locale}`, function () {
    this.timeout(180_000);
    const rig = usePanel({ locale });
    const own = panelWords[words === de ? 'de' : 'en'];

    const check = async (state: string): Promise<void> => {
      const { page } = rig;
      for (const [background, media] of looks) {
        // Colours on their way from one look to the other are neither.
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
        await page.setViewportSize({ width, height: 700 });
        const over = await tooWide(page);
        assert.ok(over <= 0, `${state} is ${over} px too wide for ${width}`);
      }
      assert.deepEqual(await tooSmall(page), [], state);
    };

    it('keeps nobody out in any of its states, three looks, and 300 px', async () => {
      const { page, product } = rig;
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const { number } = rig.caseNamed('Machine leaks at the boiler');
      await page.goto(`${product.url}/tabs/panel`);
      await page.getByRole('button', { name: words.signIn }).waitFor();
      await check('signed out');
      await rig.signIn(page);
      await page.getByText(words.noContact).waitFor();
      await check('nobody on the line');
      rig.callFrom({ customer: { name: 'Dana Reuter', phone: '+49 221 4710 332' } });
      await page.getByText(words.whichCaseWhy).waitFor();
      await check('several cases');
      rig.callFrom({ caseNumber: number });
      await page.getByLabel(words.severalContacts).waitFor();
      await page.getByText('Eva Morgen', { exact: true }).waitFor();
      await press(words.why);
      await check('before asking');
      await page.getByLabel(words.need).fill('');
      await press(words.askExperts);
      await page.getByText(words.problems['request-missing']).waitFor();
      await check('refused');
      await page.getByLabel(words.need).fill('What to check first?');
      await press(words.askExperts);
      await page.getByText(words.nobodyYet).waitFor();
      await check('asked');
      const chat = () =>
        product.sandbox.teams.chatsOf(anna.id).find((one) => one.topic.includes(number));
      await until(() => chat()?.appInstalled === true, { ms: waitMs });
      const say = (from: string, text: string) =>
        rig.post(`/_chats/${encodeURIComponent(chat()?.id ?? '')}/messages`, {
          from,
          text: `@Case Swarm ${text}`,
        });
      await say(anna.id, `invite ${paul.name}`);
      await until(() => chat()?.members.some((one) => one.id === paul.id) === true, { ms: waitMs });
      await say(paul.id, `tell Reseat the seal, part 4711-B-${'0815-'.repeat(20)}`);
      await page.getByText(/Reseat the seal/).waitFor();
      await check('answered');
      await press(own.more);
      await page.getByRole('menuitem', { name: own.cancelSwarm }).click();
      await page.getByLabel(own.whyCancel).waitFor();
      await press(own.cancelSwarm);
      await page.getByText(own.whyMissing).waitFor();
      await check('about to cancel');
      await page.keyboard.press('Escape');
      const { id } = rig.caseNamed('Milk unit does not foam');
      await rig.post(`/_cases/${id}/swarm`, { person: anna.id, request: 'What to check first?' });
      await press(own.others(1));
      await page.getByRole('button', { name: /^(Open it|Öffnen): / }).waitFor();
      await check('another swarm');
      await press(words.useInCase);
      await page.getByLabel(words.whatSolved).waitFor();
      await check('about to resolve');
      await press(words.resolve);
      await page.getByText(words.note.saved).waitFor();
      await check('resolved');
      await press(own.more);
      await page.getByRole('menuitem', { name: own.reactivate }).waitFor();
      await check('the menu');
    });
  });
}
