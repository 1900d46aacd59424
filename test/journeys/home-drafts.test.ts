import assert from 'node:assert/strict';
import { caseId, isoTime, personId, tenantId } from '../../bot/domain/ids.ts';
import { newDraft } from '../../bot/domain/knowledge/article-draft.ts';
import { anna, kenji, mia, tenantId as sandboxTenant } from '../../sandbox/people.ts';
import { seriousFindings } from '../support/axe.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';
import { tooSmall, tooWide } from '../support/panel-rig.ts';
import { useTeamsTabs } from '../support/teams-rig.ts';
import { until } from '../support/until.ts';

const tenant = tenantId(sandboxTenant);

describe('drafts to review, in the personal tab', function () {
  this.timeout(120_000);
  const rig = useTeamsTabs();
  const box = () => rig.page.getByRole('region', { name: /^Drafts to review/ });
  const drafts = () => rig.product.app.store.drafts;
  const stateOf = async (id: string) => (await drafts().ofCase(tenant, caseId(id)))?.outside.state;

  let count = 0;
  /** Not due: Dynamics is not asked before somebody has published it. */
  const drafted = async (title: string): Promise<string> => {
    const number = String((count += 1)).padStart(2, '0');
    const id = `0c0ffee0-d2af-4a5e-b07d-0d15ea5e0d${number}`;
    const by = { id: personId(anna.id), name: anna.name, mail: anna.mail };
    const at = isoTime(Date.now() - 60 * 60_000);
    const made = { tenantId: tenant, id, caseId: caseId(id), by, at };
    const words = { title, answer: 'Unlock it in the portal.', sources: 'Case CAS-01042' };
    const draft = newDraft(made, { ...words, subject: 'IT helpdesk', isInternal: true });
    await drafts().add(draft, isoTime(Date.now() + 60 * 60_000));
    return id;
  };

  it('are nothing that others see', async () => {
    await drafted('My account is locked');
    await rig.alone('home', anna);
    await rig.page.getByRole('heading', { name: 'Needs you' }).waitFor();
    assert.equal(await box().count(), 0);
  });

  for (const reviewer of [mia, kenji]) {
    it(`stand there for who may publish: ${reviewer.name}`, async () => {
      await rig.alone('home', reviewer);
      await box().getByText('Drafted by Anna Berg, waits since').waitFor();
    });
  }

  it('are read, changed and published by keyboard alone', async () => {
    await rig.alone('home', mia);
    const review = box().getByRole('button', { name: 'Review: My account is locked' });
    await tabTo(rig.page, review);
    await rig.page.keyboard.press('Enter');
    await isFocused(box().getByLabel('Question'));
    await rig.page.keyboard.press('Escape');
    await isFocused(review);
    await rig.page.keyboard.press('Enter');
    await isFocused(box().getByLabel('Question'));
    await rig.page.keyboard.press('End');
    await rig.page.keyboard.type(' out');
    await tabTo(rig.page, box().getByRole('button', { name: 'Publish' }));
    await rig.page.keyboard.press('Enter');
    const told = box().getByText('“My account is locked” is being published.');
    await told.waitFor();
    await isFocused(told);
    const draft = await drafts().ofCase(tenant, caseId('0c0ffee0-d2af-4a5e-b07d-0d15ea5e0d01'));
    assert.deepEqual(
      [draft?.title, draft?.reviewed?.by.name],
      ['My account is locked out', mia.name],
    );
  });

  it('keep what is typed when somebody else was faster, and say so', async () => {
    const id = await drafted('The printer eats paper');
    await rig.alone('home', mia);
    await box()
      .getByRole('button', { name: /^Review/ })
      .click();
    await box().getByLabel('Answer').fill('Mine');
    const draft = await drafts().ofCase(tenant, caseId(id));
    assert.ok(draft);
    const reviewed = {
      by: { ...draft.by, id: personId(kenji.id), name: kenji.name },
      at: draft.at,
    };
    const outside = { state: 'published' } as const;
    await drafts().save({ ...draft, version: 2, reviewed, outside }, undefined);
    await box().getByRole('button', { name: 'Publish' }).click();
    await box().getByText('Not published. Somebody else has published it.').waitFor();
    assert.equal(await box().getByLabel('Answer').inputValue(), 'Mine');
    await box().getByRole('button', { name: 'Send back…' }).click();
    assert.equal(await box().getByText('Somebody else has published it.').count(), 0);
    await box().getByRole('button', { name: 'Do not send back' }).click();
    await box().getByRole('button', { name: 'Cancel' }).click();
    await box().getByText('Somebody else has reviewed it meanwhile.').waitFor();
    assert.equal(await stateOf(id), 'published');
  });

  it('go back to who drafted it with a sentence, by keyboard alone, and say whose turn it is', async () => {
    const id = await drafted('The scanner blinks red');
    await rig.alone('home', mia);
    await tabTo(rig.page, box().getByRole('button', { name: 'Review: The scanner blinks red' }));
    await rig.page.keyboard.press('Enter');
    await tabTo(rig.page, box().getByRole('button', { name: 'Send back…' }));
    await rig.page.keyboard.press('Enter');
    const note = box().getByLabel('What should Anna Berg change?');
    await isFocused(note);
    // Thought better of: the form stays, and the keyboard is where the step began.
    await rig.page.keyboard.press('Escape');
    await isFocused(box().getByRole('button', { name: 'Send back…' }));
    await rig.page.keyboard.press('Enter');
    await isFocused(note);
    await tabTo(rig.page, box().getByRole('button', { name: 'Do not send back' }));
    await rig.page.keyboard.press('Enter');
    await isFocused(box().getByRole('button', { name: 'Send back…' }));
    await rig.page.keyboard.press('Enter');
    await isFocused(note);
    const send = box().getByRole('button', { name: 'Send back to Anna Berg' });
    await send.click();
    await box().getByText('Write in a sentence what should be different.').waitFor();
    await note.fill('Say which scanner.');
    await tabTo(rig.page, send);
    await rig.page.keyboard.press('Enter');
    const told = box().getByText('“The scanner blinks red” is on its way back.');
    await told.waitFor();
    await isFocused(box().getByRole('button', { name: 'Review: The scanner blinks red' }));
    await box().getByText('Back with Anna Berg. Mia Schwarz asked: “Say which scanner.”').waitFor();
    await box().getByRole('button', { name: 'Review: The scanner blinks red' }).click();
    await box().getByRole('button', { name: 'Publish' }).waitFor();
    assert.equal(await box().getByRole('button', { name: 'Send back…' }).count(), 0);
    const { teams } = rig.product.sandbox;
    const herCards = () =>
      JSON.stringify(teams.allChatsOf(anna.id).map(({ messages }) => messages));
    await until(() => herCards().includes('Your article came back'));
    assert.match(herCards(), /Say which scanner\./);
    assert.equal((await drafts().ofCase(tenant, caseId(id)))?.returned?.by.name, mia.name);
  });

  it('come page by page, and the keyboard goes on with the first that came', async () => {
    for (let index = 0; index < 52; index += 1) await drafted(`One of many ${index}`);
    await rig.alone('home', kenji);
    const more = box().getByRole('button', { name: /^And \d+ more: show the next$/ });
    const rows = box().getByRole('listitem');
    await more.waitFor();
    assert.equal(await rows.count(), 50);
    await more.click();
    await until(async () => (await rows.count()) > 52);
    await isFocused(rows.nth(50).getByRole('button'));
    assert.equal(await more.count(), 0);
    const row = (name: string) => rows.filter({ hasText: name });
    const published = ['One of many 50', 'One of many 49'];
    for (const name of published) {
      await row(name).getByRole('button').click();
      await box().getByRole('button', { name: 'Publish' }).click();
      await box().getByText(`“${name}” is being published.`).waitFor();
      for (const one of published.slice(0, published.indexOf(name) + 1))
        assert.equal(await row(one).count(), 0, `${one} after ${name}`);
    }
    await row('One of many 51').getByRole('button').click();
    await box().getByRole('button', { name: 'Send back…' }).click();
    await box().getByLabel('What should Anna Berg change?').fill('Shorter.');
    await box().getByRole('button', { name: 'Send back to Anna Berg' }).click();
    await box().getByText('Back with Anna Berg. Kenji Tanaka asked: “Shorter.”').waitFor();
    const shown = await rows.getByRole('heading').allTextContents();
    assert.equal(new Set(shown).size, shown.length, 'each stands there once');
  });

  for (const locale of ['en-GB', 'de-DE']) {
    it(`keep nobody out, and fit 320 px (${locale})`, async () => {
      await drafted('A badge that opens no door');
      const context = await rig.page
        .context()
        .browser()
        ?.newContext({ locale, reducedMotion: 'reduce', viewport: { width: 320, height: 800 } });
      assert.ok(context);
      const page = await context.newPage();
      await rig.alone('home', mia, page);
      await page
        .getByRole('button', { name: /^(Review|Durchsehen)/ })
        .first()
        .click();
      await page.getByLabel(/^(Answer|Antwort)/).waitFor();
      assert.deepEqual(await seriousFindings(page), []);
      assert.equal(await tooWide(page), 0);
      assert.deepEqual(await tooSmall(page), []);
      await context.close();
    });
  }
});
