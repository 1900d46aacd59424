import assert from 'node:assert/strict';
import { anna, ben, mia, rosa, type Person } from '../../sandbox/people.ts';
import { sandboxClient, type SandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import { textOf } from '../../sandbox/stories/world-view.ts';
import { worldView } from '../../sandbox/stories/world-view.ts';
import { startProduct, type Product } from '../support/product.ts';
import { refusedOrFailed } from '../support/story.ts';
import { until } from '../support/until.ts';

const itDesk = '19:c0ffee5a11ithelpdeskc0ffee5a11@thread.tacv2';

type Said = { readonly id: string };
type Call = {
  readonly id: string;
  readonly caseNumber?: string;
  readonly events: readonly {
    readonly type: string;
    readonly data: { readonly transcript?: { readonly role: string; readonly text: string } };
  }[];
};

/** What people do at a desk, and what they see there. */
function desk(client: SandboxClient) {
  const world = worldView(client);
  const channel = `/_channels/${encodeURIComponent(itDesk)}`;
  const thread = async (rootId: string, person: Person) => {
    type Message = {
      id: string;
      rootId?: string;
      text: string;
      attachments: { content?: object }[];
    };
    const all = await client.get<Message[]>(
      `/_chats/${encodeURIComponent(itDesk)}/messages?person=${person.id}`,
    );
    return all
      .filter((one) => one.rootId === rootId)
      .map((one) =>
        [one.text, ...one.attachments.map(({ content }) => textOf(content))].join('\n'),
      );
  };
  return {
    world,
    thread,
    ask: (person: Person, text: string, rootId?: string) =>
      client.post<Said>(`${channel}/messages`, {
        from: person.id,
        text: `@Case Swarm ${text}`,
        ...(rootId && { rootId }),
      }),
    press: (person: Person, on: string, button: string) =>
      world.press(itDesk, person, { on, button }),
    calls: () => client.get<Call[]>('/_calls'),
    happens: (callId: string, type: string, data: object = {}) =>
      client.post(`/_calls/${callId}/events`, { type, data }),
    async setUp(connection: string) {
      await client.post('/_app/opened', { person: mia.id });
      await client.post(`${channel}/app`, {});
      await client.post(`${channel}/messages`, { from: mia.id, text: '@Case Swarm desk' });
      await until(async () =>
        (await world.cards(itDesk)).some(({ card }) => textOf(card).includes('Save helpdesk')),
      );
      const placed = (await world.cards(itDesk)).findLast(({ card }) =>
        textOf(card).includes('Save helpdesk'),
      );
      return client.post<{ invokeResponse: unknown }>(
        `/_chats/${encodeURIComponent(itDesk)}/actions`,
        {
          from: mia.id,
          messageId: placed?.messageId,
          action: {
            type: 'Action.Execute',
            verb: 'desk-save',
            data: {
              name: 'IT Help Desk',
              subjects: 'IT helpdesk',
              hasInternal: 'true',
              connection,
              days: '',
              from: '08:00',
              to: '17:00',
              languages: 'en,de',
            },
          },
        },
      );
    },
  };
}

describe('the helpdesk in a channel', function () {
  this.timeout(120_000);
  let product: Product;
  let it1: ReturnType<typeof desk>;

  before(async () => {
    product = await startProduct();
    await product.app.helpdesk.processAll();
    it1 = desk(sandboxClient(product.sandbox.urls.page));
    const saved = await it1.setUp('voice-genesys');
    assert.match(JSON.stringify(saved), /IT Help Desk is open/);
  });
  after(() => product.stop());

  const sees = (rootId: string, wanted: RegExp, person = ben) =>
    until(async () => (await it1.thread(rootId, person)).some((text) => wanted.test(text)));

  it('answers a question from an article, in its thread, and asks how it was', async () => {
    const { id } = await it1.ask(ben, 'The VPN wants a code from my token, and I have a new phone');
    await sees(id, /The VPN code on your phone changes within two minutes/);
    await it1.press(ben, 'Resetting the VPN token', 'Solved it');
    await sees(id, /Good\. This answered your question/);
    await sees(id, /How well did this help you/);
  });

  it('hands over what no article answers, relays both ways, and closes with the agent', async () => {
    const { id } = await it1.ask(rosa, 'My account is locked since this morning');
    await sees(id, /A colleague is reading this now/, rosa);
    await sees(id, /Case CAS-\d+/, rosa);
    await until(async () => (await it1.calls()).length === 1);
    const [call] = await it1.calls();
    assert.ok(call);
    assert.match(call.caseNumber ?? '', /^CAS-/);
    await it1.ask(rosa, 'It says AADSTS50053', id);
    await until(async () => JSON.stringify(await it1.calls()).includes('It says AADSTS50053'));
    await it1.happens(call.id, 'agent.assigned', { agent: anna.id });
    await it1.happens(call.id, 'transcript.segment', { role: 'agent', text: 'I unlock it now.' });
    await sees(id, /Anna Berg\nI unlock it now\./, rosa);
    await it1.happens(call.id, 'transcript.segment', { role: 'agent', text: 'Try again, please.' });
    await sees(id, /Try again, please\./, rosa);
    await it1.happens(call.id, 'interaction.ended');
    await sees(id, /How well did this help you/, rosa);
    const thread = await it1.thread(id, rosa);
    assert.equal(thread.filter((text) => text.includes('I unlock it now.')).length, 1);
    const written = (await it1.calls())[0]?.events.flatMap(({ data }) =>
      data.transcript?.role === 'customer' ? [data.transcript.text] : [],
    );
    assert.deepEqual(written, ['My account is locked since this morning', 'It says AADSTS50053']);
  });

  it('met no refusal and no failure at any far side', async () => {
    assert.deepEqual(await refusedOrFailed(product), []);
  });
});
