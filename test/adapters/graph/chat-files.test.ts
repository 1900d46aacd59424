import assert from 'node:assert/strict';
import { graphChatFiles } from '../../../bot/adapters/graph/chat-files.ts';
import { graphSwarmChats } from '../../../bot/adapters/graph/swarm-chats.ts';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { chatPermissions } from '../../../bot/config/permissions.ts';
import { personId, type ChatId } from '../../../bot/domain/ids.ts';
import { anna, app, paul } from '../../../sandbox/people.ts';
import { fails, patientMs, startOutside, tenantId, type Outside } from '../../support/outside.ts';

const torque = {
  contentType: 'reference',
  contentUrl: 'https://contoso-my.sharepoint.com/personal/paul/torque.pdf',
  name: 'Torque table.pdf',
};

describe('files shared in a chat', () => {
  let outside: Outside;
  let chat: ChatId;
  beforeEach(async () => {
    outside = await startOutside();
    const chats = graphSwarmChats(config());
    const members = [personId(anna.id), personId(paul.id)];
    ({ id: chat } = await chats.create({ tenantId, topic: 'S-4F7K2 CAS-01189', members }));
    await chats.installApp(tenantId, chat);
  });
  afterEach(() => outside.sandbox.close());

  const config = () => ({
    graphUrl: outside.sandbox.urls.graph,
    token: outside.tokens.graph,
    timeoutMs: patientMs,
    clock: systemClock,
    app: { catalogId: app.catalogId, resourceSpecificPermissions: chatPermissions },
  });
  const files = () => graphChatFiles(config()).filesIn(tenantId, chat);
  const post = (attachments: readonly object[], text = 'See this') =>
    outside.sandbox.teams.post(
      chat,
      { kind: 'person', id: paul.id },
      // As Teams' own client sends them.
      { text, format: 'plain', mentions: [], attachments: attachments as never },
    );
  const named = async () => {
    const found = await files();
    assert.ok(found !== 'not-allowed');
    return found.files.map((one) => one.name);
  };

  it('are listed with their name, who shared them, when, and where they are; the newest first', async () => {
    const { createdAt } = post([torque]);
    post([{ ...torque, name: 'Photo.jpg' }]);
    const found = await files();
    assert.ok(found !== 'not-allowed');
    assert.deepEqual(
      found.files.map((one) => one.name),
      ['Photo.jpg', 'Torque table.pdf'],
    );
    const [, first] = found.files;
    const url = torque.contentUrl;
    assert.deepEqual(first, { name: torque.name, url, by: paul.name, at: createdAt });
    assert.equal(found.isAll, true);
  });

  it('are files alone: no cards, no quotes, and nothing of what was taken back', async () => {
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} };
    const quote = { contentType: 'messageReference', content: { messageId: '1' } };
    post([card, quote]);
    const { id } = post([torque]);
    assert.deepEqual(await named(), ['Torque table.pdf']);
    outside.sandbox.teams.remove(chat, id);
    assert.deepEqual(await named(), []);
  });

  it('are links one can follow, and no other kind of address', async () => {
    post([
      { ...torque, contentUrl: 'javascript:alert(1)' },
      { ...torque, contentUrl: undefined },
    ]);
    assert.deepEqual(await named(), []);
  });

  it('may stand further back than is looked', async () => {
    post([torque]);
    for (let n = 0; n < 205; n += 1) post([], `Line ${n}`);
    assert.deepEqual(await files(), { files: [], isAll: false });
  });

  it('are not to be read without the permission of this chat', async () => {
    outside.sandbox.teams.removeApp(chat);
    assert.equal(await files(), 'not-allowed');
  });

  it('fail as what is tried again while Graph is away', async () => {
    outside.sandbox.faults.add({ service: 'graph', kind: 'status', status: 503 });
    await fails(files(), 'retry');
  });
});
