import assert from 'node:assert/strict';
import type { EmployeeChat, EmployeeChats } from '../../../../bot/ports/contact-center.ts';
import { integration } from '../../../../sandbox/ccaas/genesys-cloud/registration.ts';
import { ben } from '../../../../sandbox/people.ts';
import { noon } from '../../../support/builders.ts';
import { startRig, type Rig } from './rig.ts';

const chat: EmployeeChat = {
  threadId: '19:helpdesk@thread.tacv2;messageid=1',
  employee: { id: ben.id, name: ben.name, mail: ben.mail },
  text: 'How many days are left?',
  caseNumber: 'CAS-01002',
};
const data = { queue: 'HR Help Desk', caseNumber: 'CAS-01002' };

describe('the queue of an employee’s chat at Genesys Cloud', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const chatsWith = (more: object = {}): EmployeeChats => {
    const settings = { apiUrl: rig.url, loginUrl: rig.url, integrationId: integration.id, ...more };
    const { chats } = rig.connect({ settings });
    assert.ok(chats);
    return chats;
  };
  const there = () =>
    rig.vendor.calls().map(({ queue, attributes }) => ({ queue: queue.name, attributes }));

  it('reaches its flow as participant data', async () => {
    const chats = chatsWith();
    assert.equal(chats.queueAttribute, 'queue');
    await chats.begin({ ...chat, queue: 'HR Help Desk' });
    assert.deepEqual(there(), [{ queue: 'HR Help Desk', attributes: data }]);
  });

  it('goes along into the conversation that a later message opens', async () => {
    const chats = chatsWith();
    const begun = await chats.begin({ ...chat, queue: 'HR Help Desk' });
    for (const id of ['m-2', 'm-3']) {
      const [call] = rig.vendor.calls().slice(-1);
      rig.vendor.sendEvent(call?.id ?? '', 'interaction.ended');
      await chats.say(begun, { id, text: 'Hello?', employee: chat.employee, at: noon });
    }
    assert.deepEqual(there(), Array(3).fill({ queue: 'HR Help Desk', attributes: data }));
  });

  it('is missed by nobody in a chat that was begun before chats carried one', async () => {
    const chats = chatsWith();
    const begun = await chats.begin(chat);
    const { conversationId } = JSON.parse(begun.state) as { conversationId: string };
    const old = { ...begun, state: JSON.stringify({ conversationId }) };
    const next = await chats.say(old, { id: 'm-2', text: 'x', employee: chat.employee, at: noon });
    assert.equal(next.contactId, conversationId);
  });

  it('is left out where the desk names none', async () => {
    await chatsWith().begin(chat);
    const { queue: _none, ...attributes } = data;
    assert.deepEqual(there(), [{ queue: 'IT Help Desk', attributes }]);
  });

  it('stands under the name that is set: the flow must look there', async () => {
    await chatsWith({ queueAttribute: 'desk' }).begin({ ...chat, queue: 'HR Help Desk' });
    const attributes = { desk: 'HR Help Desk', caseNumber: 'CAS-01002' };
    assert.deepEqual(there(), [{ queue: 'IT Help Desk', attributes }]);
  });
});
