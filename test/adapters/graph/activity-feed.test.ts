import assert from 'node:assert/strict';
import { graphActivityFeed } from '../../../bot/adapters/graph/activity-feed.ts';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { chatId, invitationId, personId } from '../../../bot/domain/ids.ts';
import type { FeedItem } from '../../../bot/ports/activity-feed.ts';
import { anna, app, paul, priya } from '../../../sandbox/people.ts';
import { rscPermissions } from '../../../sandbox/teams/app-definition.ts';
import { fails, patientMs, startOutside, tenantId, type Outside } from '../../support/outside.ts';

const homeLink = `https://teams.microsoft.com/l/entity/${app.manifestId}/home`;

describe('people’s activity feeds in Graph', () => {
  let outside: Outside;
  beforeEach(async () => {
    outside = await startOutside();
  });
  afterEach(() => outside.sandbox.close());

  const feed = () =>
    graphActivityFeed({
      graphUrl: outside.sandbox.urls.graph,
      token: outside.tokens.graph,
      timeoutMs: patientMs,
      clock: systemClock,
      app: { catalogId: app.catalogId },
      homeLink,
    });
  const asked = (told: Partial<FeedItem> = {}): FeedItem => ({
    kind: 'asked',
    tenantId,
    to: personId(priya.id),
    caseNumber: 'CAS-01189',
    preview: 'Water under the boiler',
    about: invitationId('asked-priya'),
    ...told,
  });
  const itemsOf = (person: { id: string }) => outside.sandbox.teams.activitiesOf(person.id);

  it('remind somebody who has the app; a press leads to their own page', async () => {
    const chat = outside.sandbox.teams.ensurePersonalChat(priya.id);
    outside.sandbox.teams.installApp(chat.id, []);
    await feed().notify(asked());
    const [item] = itemsOf(priya);
    assert.equal(item?.title, 'Case Swarm asks for your help with CAS-01189');
    assert.deepEqual([item.preview, item.link], ['Water under the boiler', homeLink]);
  });

  it('tell a member of a chat by the consent given there; a press opens the chat', async () => {
    const { teams } = outside.sandbox;
    const chat = teams.createGroupChat('S-4F7K2', [
      { personId: anna.id, roles: ['owner'] },
      { personId: paul.id, roles: ['owner'] },
    ]);
    teams.installApp(chat.id, rscPermissions);
    const to = personId(anna.id);
    await feed().notify(asked({ kind: 'answered', to, about: 'n-1', chat: chatId(chat.id) }));
    const [item] = itemsOf(anna);
    assert.equal(item?.title, 'Case Swarm answered on CAS-01189');
    assert.ok(item.link.includes(encodeURIComponent(chat.id)));
  });

  it('show what is sent again once', async () => {
    const chat = outside.sandbox.teams.ensurePersonalChat(priya.id);
    outside.sandbox.teams.installApp(chat.id, []);
    await feed().notify(asked());
    await feed().notify(asked());
    await feed().notify(asked({ about: invitationId('asked again') }));
    assert.equal(itemsOf(priya).length, 2);
  });

  it('are closed to who does not have the app', async () => {
    await fails(feed().notify(asked()), 'refused');
  });
});
