import assert from 'node:assert/strict';
import { dataverseScope } from '../../bot/adapters/entra/app-tokens.ts';
import { systemUserId } from '../../sandbox/dataverse/seeds/ids.ts';
import { ben, ines, mia, rosa, type Person } from '../../sandbox/people.ts';
import { deskOf, saidByEmployee, type DeskScene } from '../../sandbox/stories/helpdesk-scenes.ts';
import { sandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import { textOf } from '../../sandbox/stories/world-view.ts';
import { appTokens } from '../support/outside.ts';
import { startProduct, type Product } from '../support/product.ts';
import { until } from '../support/until.ts';

type Message = {
  readonly id: string;
  readonly rootId?: string;
  readonly from: { readonly kind: string };
  readonly attachments: readonly { readonly content?: object }[];
};
type DialogTask = { readonly type: string; readonly value: unknown };

describe('cases of the helpdesk', function () {
  this.timeout(120_000);
  let product: Product;
  let scene: DeskScene;
  let channel: string;

  before(async () => {
    product = await startProduct({ RELAY_MAX_TRIES: '2', RELAY_FIRST_BACKOFF_MS: '20' });
    scene = deskOf(sandboxClient(product.sandbox.urls.page));
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
    channel = await scene.channel();
  });
  after(() => product.stop());

  const pathOf = (chat: string) => `/_chats/${encodeURIComponent(chat)}/messages`;
  const saidIn = async (chat: string, rootId?: string): Promise<readonly string[]> => {
    const all = await scene.client.get<Message[]>(pathOf(chat));
    return all
      .filter((one) => one.from.kind === 'bot' && one.rootId === rootId)
      .map(({ attachments }) => attachments.map(({ content }) => textOf(content)).join('\n'));
  };
  const sees = (text: RegExp, chat: string, rootId?: string) =>
    until(async () => (await saidIn(chat, rootId)).some((said) => text.test(said)));
  const personal = async ({ id }: Person) =>
    (await scene.client.post<{ id: string }>('/_personal', { person: id })).id;
  const caseCalled = (title: string) => product.sandbox.dataverse.cases(title, undefined)[0];
  const calls = async (question: string) =>
    (await scene.calls()).filter((one) => saidByEmployee(one)[0] === question);

  /** As people do there. */
  const inDynamics = async (method: string, path: string, body: object) => {
    const { dataverse } = product.sandbox.urls;
    const token = await appTokens(product.sandbox)(dataverseScope(dataverse))();
    const answer = await fetch(`${dataverse}/api/data/v9.2/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.equal(answer.status, 204, await answer.text());
  };
  /** How much the bot has written in Teams. */
  const writtenTo = async (): Promise<number> => {
    const { log } = await scene.client.get<{ log: { entries: { request: { method: string } }[] } }>(
      '/_journal.har?service=connector',
    );
    return log.entries.filter(({ request }) => ['POST', 'PUT'].includes(request.method)).length;
  };

  it('opens one of a text, 1:1, and follows what becomes of it in Dynamics', async () => {
    const chat = await personal(rosa);
    await scene.world.say(chat, rosa, 'case The label printer in Lyon smokes');
    await sees(/Your case is open.*CAS-\d+.*: in progress/s, chat);
    const found = caseCalled('The label printer in Lyon smokes');
    assert.ok(found, 'Dynamics has the case');
    const call = await calls('The label printer in Lyon smokes');
    assert.deepEqual(call, [], 'beside a message nobody chats');
  });

  it('is followed in Dynamics, each change told once and in the words of who asked', async () => {
    const chat = await personal(ben);
    await scene.world.say(chat, ben, 'case Der Etikettendrucker in Lyon raucht wieder');
    const title = 'Der Etikettendrucker in Lyon raucht wieder';
    const cards = async () => (await saidIn(chat)).filter((said) => said.includes(title));
    const stands = (how: RegExp) => until(async () => how.test((await cards())[0] ?? ''));
    await stands(/Anfrage CAS-\S+: in Bearbeitung\./);
    const { id } = caseCalled(title) ?? {};
    assert.ok(id, 'Dynamics has the case');
    const isToldOnce = async (how: RegExp, ...besides: readonly RegExp[]) => {
      await product.app.helpdesk.processAll();
      await stands(how);
      for (const one of besides) await sees(one, chat);
      const before = await writtenTo();
      await product.app.helpdesk.processAll();
      await product.app.relay.processAll();
      assert.equal(await writtenTo(), before, 'nothing is told twice');
      assert.equal((await cards()).length, 1, 'in one card');
    };
    const becomes = async (change: object, how: RegExp) => {
      await inDynamics('PATCH', `incidents(${id})`, change);
      await isToldOnce(how);
    };
    await becomes({ statuscode: 2 }, /Anfrage CAS-\S+: angehalten\./);
    await becomes({ statuscode: 3 }, /Anfrage CAS-\S+: wartet auf Angaben\./);
    const owner = { 'ownerid@odata.bind': `/systemusers(${systemUserId(ines)})` };
    await becomes(owner, /Anfrage CAS-\S+: wartet auf Angaben, bei Ines Roth\./);
    await becomes({ statuscode: 1 }, /Anfrage CAS-\S+: in Bearbeitung, bei Ines Roth\./);
    const resolution = {
      '@odata.type': 'Microsoft.Dynamics.CRM.incidentresolution',
      subject: 'New fuse',
      'incidentid@odata.bind': `/incidents(${id})`,
    };
    await inDynamics('POST', 'CloseIncident', { IncidentResolution: resolution, Status: 5 });
    await isToldOnce(
      /Ihre Anfrage ist gelöst\..*: gelöst, bei Ines Roth\./s,
      /Wie gut hat Ihnen das geholfen\?/,
    );
    await becomes(
      { statecode: 0, statuscode: 1 },
      /Anfrage CAS-\S+: in Bearbeitung, bei Ines Roth\./,
    );
  });

  it('opens one of a message, pressed twice, in the words of who presses', async () => {
    const { id } = await scene.client.post<{ id: string }>(
      `/_channels/${encodeURIComponent(channel)}/messages`,
      { from: ben.id, text: 'My badge does not open the door of hall 3' },
    );
    const press = (data?: object) =>
      scene.client.post<{ invokeResponse: { status: number; body: { task: DialogTask } } }>(
        `${pathOf(channel)}/${id}/action`,
        { person: rosa.id, commandId: 'createCase', ...(data && { data }) },
      );
    const form = (await press()).invokeResponse.body.task;
    assert.match(JSON.stringify(form), /My badge does not open the door of hall 3/);
    const [first, second] = await Promise.all([
      press({ title: 'Badge of hall 3' }),
      press({ title: 'Badge of hall 3' }),
    ]);
    for (const { invokeResponse } of [first, second]) {
      assert.match(String(invokeResponse.body.task.value), /^Case CAS-\d+.*: in progress/);
    }
    assert.equal(product.sandbox.dataverse.cases('Badge of hall 3', undefined).length, 1);
    await sees(/CAS-\d+/, channel, id);
  });

  it('puts a picture with the case, and says what it could not take', async () => {
    const chat = await personal(ben);
    const png = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');
    const said = {
      from: ben.id,
      text: 'The Zamboni dashboard shows this blinking lamp',
      pictures: [
        { mime: 'image/png', base64: png },
        { mime: 'image/svg+xml', base64: Buffer.from('<svg/>').toString('base64') },
      ],
    };
    await scene.client.post(pathOf(chat), said);
    await sees(/came as a picture is none/, chat);
    const found = caseCalled('The Zamboni dashboard shows this blinking lamp');
    assert.ok(found, 'Dynamics has the case');
    const notes = product.sandbox.dataverse.caseDetail(found.id)?.notes ?? [];
    assert.deepEqual(
      notes.map(({ subject }) => subject),
      ['Picture from Ben Carter'],
    );
    await until(async () =>
      (await scene.calls()).some((call) =>
        (saidByEmployee(call)[0] ?? '').endsWith('[2 pictures, with the case]'),
      ),
    );
  });

  it('tells the agent what was edited and deleted in Teams', async () => {
    const question = 'Zebra label maker smokes';
    const id = await scene.posts(rosa, question);
    await until(async () => (await calls(question)).length === 1);
    const reply = await scene.client.post<{ id: string }>(
      `/_channels/${encodeURIComponent(channel)}/messages`,
      { from: rosa.id, text: '@Case Swarm It says E7', rootId: id },
    );
    const passed = (text: RegExp) =>
      until(async () => {
        const [call] = await calls(question);
        return call !== undefined && text.test(saidByEmployee(call).at(-1) ?? '');
      });
    await passed(/^It says E7$/);
    const own = `${product.sandbox.urls.page}${pathOf(channel)}/${reply.id}`;
    const edited = await fetch(own, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: rosa.id, text: '@Case Swarm It says E9' }),
    });
    assert.equal(edited.status, 200);
    await passed(/^\(edited\) It says E9$/);
    const deleted = await fetch(`${own}?from=${rosa.id}`, { method: 'DELETE' });
    assert.equal(deleted.status, 200);
    await passed(/^\(deleted the message of \d\d:\d\d\)$/);
  });
});
