import assert from 'node:assert/strict';
import { caseId, isoTime, personId, tenantId } from '../../bot/domain/ids.ts';
import { newDraft } from '../../bot/domain/knowledge/article-draft.ts';
import { anna, ben, mia, rosa, tenantId as sandboxTenant } from '../../sandbox/people.ts';
import { deskOf, saidByEmployee, type DeskScene } from '../../sandbox/stories/helpdesk-scenes.ts';
import { sandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import { seriousFindings } from '../support/axe.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';
import { tooWide } from '../support/panel-rig.ts';
import { useTeamsTabs } from '../support/teams-rig.ts';
import { until } from '../support/until.ts';

const vpn = {
  en: 'Hello, the VPN asks for a code from my token and I have a new phone',
  de: 'Hallo, mein neuer Laptop zeigt beim Zebra-Drucker nur eine blinkende Lampe',
} as const;

describe('the helpdesk’s channel, in the sandbox’s Teams', function () {
  this.timeout(120_000);
  const rig = useTeamsTabs();
  let scene: DeskScene;
  let channel: string;
  before(async () => {
    scene = deskOf(sandboxClient(rig.product.sandbox.urls.page));
    await scene.opensApp(mia);
    await scene.addsApp();
    await scene.posts(mia, 'desk');
    await scene.waitFor(() => scene.seesInChannel('Make this channel a helpdesk'));
    await scene.savesDesk(mia, {
      name: 'IT Help Desk',
      subjects: 'IT helpdesk',
      connection: 'voice-genesys',
      languages: 'en,de',
    });
    channel = encodeURIComponent(await scene.channel());
    await scene.posts(ben, vpn.en);
    await scene.waitFor(() => scene.seesInChannel('Resetting the VPN token'));
    await scene.presses(ben, 'Resetting the VPN token', 'Solved it');
    await scene.waitFor(() => scene.seesInChannel('How well did this help you'));
    await scene.posts(rosa, vpn.de);
    await scene.waitFor(() => scene.seesInChannel('Die Antwort kommt hier'));
  });

  const posts = () => rig.page.getByRole('region', { name: 'Posts' }).last();
  const said = async (): Promise<readonly string[]> => {
    const call = (await scene.calls()).find((one) => saidByEmployee(one)[0] === vpn.de);
    return call ? saidByEmployee(call) : [];
  };

  it('lets one edit and delete one’s own message by keyboard, which the agent is told', async () => {
    await rig.at(rosa, channel);
    const post = posts().getByRole('listitem').filter({ hasText: vpn.de }).first();
    const reply = post.getByRole('textbox', { name: /^Reply as/ });
    await reply.fill('@Case Swarm Sie blinkt rot');
    await reply.press('Enter');
    const own = post.getByRole('listitem').filter({ hasText: 'Sie blinkt rot' }).last();
    await until(async () => (await said()).includes('Sie blinkt rot'));
    const more = own.getByRole('button', { name: 'More options' });
    const choose = async (item: string, on = more) => {
      await on.press('Enter');
      const wanted = rig.page.getByRole('menuitem', { name: item });
      await wanted.waitFor();
      await wanted.press('Enter');
    };
    await choose('Edit');
    const box = post.getByRole('textbox', { name: 'Edit the message' });
    await isFocused(box);
    await rig.page.keyboard.press('Escape');
    await isFocused(more);
    await choose('Edit');
    await box.fill('@Case Swarm Sie blinkt gelb');
    await tabTo(rig.page, post.getByRole('button', { name: 'Save' }));
    await rig.page.keyboard.press('Enter');
    const edited = post.getByRole('listitem').filter({ hasText: 'Sie blinkt gelb' }).last();
    await edited.getByText('Edited').waitFor();
    await until(async () => (await said()).includes('(geändert) Sie blinkt gelb'));
    await choose('Delete', edited.getByRole('button', { name: 'More options' }));
    await post.getByText('This message was deleted.').waitFor();
    await until(async () =>
      /^\(hat die Nachricht von .* gelöscht\)$/.test((await said()).at(-1) ?? ''),
    );
  });

  it('offers nobody to change what somebody else wrote', async () => {
    await rig.at(ben, channel);
    const post = posts().getByRole('listitem').filter({ hasText: vpn.de }).first();
    await post.getByRole('button', { name: 'More options' }).first().press('Enter');
    await rig.page.getByRole('menuitem', { name: 'Create case' }).waitFor();
    assert.equal(await rig.page.getByRole('menuitem', { name: 'Edit' }).count(), 0);
  });

  for (const [theme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    it(`keeps nobody out: ${theme}, ${width} px`, async () => {
      await rig.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await rig.page.setViewportSize({ width, height: 900 });
      await rig.at(rosa, channel);
      await posts().getByText('Die Antwort kommt hier').first().waitFor();
      await posts().getByText('How well did this help you').first().waitFor();
      assert.deepEqual(await seriousFindings(rig.page), []);
      assert.equal(await tooWide(rig.page), 0);
    });
  }

  it('shows who reviews a draft, and who has it back, what to do', async () => {
    const tenant = tenantId(sandboxTenant);
    const { drafts } = rig.product.app.store;
    const id = '0c0ffee0-d2af-4a5e-b07d-0d15ea5e0e01';
    const by = { id: personId(anna.id), name: anna.name, mail: anna.mail };
    const made = { tenantId: tenant, id, caseId: caseId(id), by, at: isoTime(Date.now()) };
    const words = {
      title: 'Mein Drucker blinkt',
      answer: 'Papier nachlegen.',
      sources: 'CAS-01042',
    };
    await drafts.add(newDraft(made, { ...words, subject: '', isInternal: true }), made.at);
    const personal = async (person: typeof mia) =>
      encodeURIComponent(
        (await scene.client.post<{ id: string }>('/_personal', { person: person.id })).id,
      );
    await rig.alone('home', mia);
    await rig.page.getByRole('button', { name: 'Review: Mein Drucker blinkt' }).click();
    await rig.page.getByRole('button', { name: 'Send back…' }).click();
    await rig.page.getByLabel('What should Anna Berg change?').fill('Welcher Drucker?');
    await rig.page.getByRole('button', { name: 'Send back to Anna Berg' }).click();
    await rig.page.getByText('is on its way back').waitFor();
    await rig.at(anna, await personal(anna));
    await rig.page.getByRole('button', { name: 'Ändern' }).last().click();
    await rig.page.getByRole('button', { name: 'Erneut senden' }).waitFor();
    await rig.page.getByText(/gab ihn um \d\d:\d\d MES?Z zurück: „Welcher Drucker\?“/).waitFor();
    assert.deepEqual(await seriousFindings(rig.page), []);
    await rig.page.getByRole('button', { name: 'Erneut senden' }).click();
    // What the press is answered with, and what the card says a moment later.
    const isSent = /Anna Berg hat ihn erneut gesendet|Ihr Artikel wartet wieder auf die Durchsicht/;
    await rig.page.getByText(isSent).first().waitFor();
    await rig.at(mia, await personal(mia));
    await rig.page.getByRole('button', { name: 'Durchsehen' }).last().click();
    await rig.page.getByLabel(/Zum Zurückgeben an Anna Berg/).waitFor();
    assert.deepEqual(await seriousFindings(rig.page), []);
  });
});
