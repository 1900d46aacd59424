import assert from 'node:assert/strict';
import { anna, paul, priya, tom } from '../../sandbox/people.ts';
import {
  app,
  errorOf,
  installBody,
  openChat,
  useRig,
  type Answer,
  type Json,
  type Rig,
} from './teams-rig.ts';

describe('the activity feed in the Graph stand-in', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });

  const swarmLink = 'https://teams.microsoft.com/l/entity/c0ffee/home';
  const item = (more: Json = {}): Json => ({
    topic: { source: 'text', value: 'Case Swarm', webUrl: swarmLink },
    activityType: 'swarmInvite',
    previewText: { content: 'Machine leaks' },
    templateParameters: [{ name: 'caseNumber', value: 'CAS-01189' }],
    ...more,
  });
  const aboutChat = (chatId: string, personId: string, more: Json = {}): Json =>
    item({
      topic: { source: 'entityUrl', value: `${rig.urls.graph}/v1.0/chats/${chatId}` },
      recipient: {
        '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
        userId: personId,
      },
      ...more,
    });
  const inChat = (chatId: string, body: Json): Promise<Answer> =>
    rig.graph(`/chats/${chatId}/sendActivityNotification`, { body });
  const mayTell = () => rig.graphToken(['TeamsActivity.Send']);
  const toUser = async (personId: string, body: Json): Promise<Answer> =>
    rig.graph(`/users/${personId}/teamwork/sendActivityNotification`, {
      body,
      token: await mayTell(),
    });
  const install = (personId: string) =>
    rig.graph(`/users/${personId}/teamwork/installedApps`, { body: installBody(null) });

  it('shows a member of the chat who did what, by the consent given there', async () => {
    const chatId = await openChat(rig, [anna.id, paul.id]);
    const answer = await inChat(chatId, aboutChat(chatId, anna.id));
    assert.equal(answer.status, 204);
    const [told] = rig.teams.activitiesOf(anna.id);
    assert.equal(told?.title, `${app.name} asks for your help with CAS-01189`);
    assert.equal(told.preview, 'Machine leaks');
    assert.ok(told.link.includes(encodeURIComponent(chatId)), 'a press opens the chat');
    assert.deepEqual(rig.teams.activitiesOf(paul.id), []);
    assert.match(JSON.stringify(rig.kernel.journal.har('graph')), /sendActivityNotification/);
  });

  it('refuses where the app is not, and who is not there', async () => {
    const bare = await openChat(rig, [anna.id, paul.id], { install: false });
    const refused = await rig.graph(`/chats/${bare}/sendActivityNotification`, {
      body: aboutChat(bare, anna.id),
      token: await mayTell(),
    });
    assert.equal(refused.status, 403);
    assert.match(errorOf(refused).message, /installed in the target scope/);
    const chatId = await openChat(rig, [anna.id, paul.id]);
    assert.equal((await inChat(chatId, aboutChat(chatId, tom.id))).status, 400);
  });

  it('tells one person where the app is installed for them and an admin allowed it', async () => {
    assert.equal((await toUser(priya.id, item())).status, 403);
    await install(priya.id);
    const without = await rig.graph(`/users/${priya.id}/teamwork/sendActivityNotification`, {
      body: item(),
    });
    assert.match(errorOf(without).message, /requires one of 'TeamsActivity\.Send\.User/);
    assert.equal((await toUser(priya.id, item())).status, 204);
    assert.equal(rig.teams.activitiesOf(priya.id)[0]?.link, swarmLink);
  });

  it('knows the activity types of the package, and wants each of their parameters', async () => {
    await install(priya.id);
    const unknown = await toUser(priya.id, item({ activityType: 'swarmParty' }));
    assert.match(errorOf(unknown).message, /'swarmParty' is not declared/);
    const silent = await toUser(priya.id, item({ templateParameters: [] }));
    assert.match(errorOf(silent).message, /'caseNumber' of 'swarmInvite' is missing/);
    assert.deepEqual(rig.teams.activitiesOf(priya.id), []);
  });

  it('takes links into Teams alone, and a topic it can talk about', async () => {
    await install(priya.id);
    const outside = { source: 'text', value: 'Here', webUrl: 'https://contoso.example/' };
    assert.match(errorOf(await toUser(priya.id, item({ topic: outside }))).message, /into Teams/);
    const nowhere = { source: 'text', value: 'Here' };
    assert.equal((await toUser(priya.id, item({ topic: nowhere }))).status, 400);
    const other = { source: 'entityUrl', value: 'https://graph.microsoft.com/v1.0/chats/19:x' };
    assert.equal((await toUser(priya.id, item({ topic: other }))).status, 400);
  });

  it('lets a later one of a chain take the place of the one before', async () => {
    await install(priya.id);
    await toUser(priya.id, item({ chainId: 7 }));
    await toUser(priya.id, item({ chainId: 7, previewText: { content: 'Still leaks' } }));
    await toUser(priya.id, item({ chainId: 8 }));
    const previews = rig.teams.activitiesOf(priya.id).map((one) => one.preview);
    assert.deepEqual(previews, ['Machine leaks', 'Still leaks']);
  });

  it('says by name what is not built', async () => {
    const answer = await rig.graph('/teamwork/sendActivityNotificationToRecipients', {
      body: {},
      token: await mayTell(),
    });
    assert.equal(answer.status, 501);
    assert.match(errorOf(answer).message, /sendActivityNotificationToRecipients/);
  });
});
