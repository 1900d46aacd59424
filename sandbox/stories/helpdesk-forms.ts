/** A form that comes as the answer to a button: filled in, and sent off. */
import type { Person } from '../people.ts';
import type { DeskScene } from './helpdesk-scenes.ts';
import { expect, need, textOf } from './world-view.ts';

type Answered = { readonly invokeResponse: { readonly status: number; readonly body: unknown } };
type Pressing = {
  readonly chatId: string;
  readonly messageId: string;
  readonly verb: string;
  readonly data: object;
};

async function press({ client }: DeskScene, person: Person, pressing: Pressing): Promise<unknown> {
  const { chatId, messageId, verb, data } = pressing;
  const path = `/_chats/${encodeURIComponent(chatId)}/actions`;
  const action = { type: 'Action.Execute', verb, data };
  const { invokeResponse } = await client.post<Answered>(path, {
    from: person.id,
    messageId,
    action,
  });
  expect(invokeResponse.status === 200, `the bot answered ${JSON.stringify(invokeResponse.body)}`);
  return invokeResponse.body;
}

export type Form = {
  /** What stands in its fields. */
  readonly values: Readonly<Record<string, string>>;
  /** @returns all that the answer says */
  send(verb: string, changes?: object): Promise<string>;
};

/** Presses the button that asks for a form, on the newest card that says so. */
export async function formBehind(
  scene: DeskScene,
  person: Person,
  where: { readonly chatId: string; readonly on: string; readonly verb: string },
): Promise<Form> {
  const { chatId, on, verb } = where;
  const cards = await scene.world.cards(chatId, person);
  const { card, messageId } = need(
    cards.findLast((one) => textOf(one.card).includes(on)),
    `${person.name} sees no card that says ${on}`,
  );
  const data = need(dataOf(card, verb), `no button on that card does ${verb}`);
  const answer = await press(scene, person, { chatId, messageId, verb, data });
  const values = valuesIn(answer);
  return {
    values,
    async send(sends, changes = {}) {
      const filled = { ...data, ...values, ...changes };
      const told = await press(scene, person, { chatId, messageId, verb: sends, data: filled });
      return JSON.stringify(told);
    },
  };
}

function dataOf(node: unknown, verb: string): object | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('verb' in node && node.verb === verb && 'data' in node) return Object(node.data) as object;
  for (const one of Object.values(node)) {
    const found = dataOf(one, verb);
    if (found) return found;
  }
  return undefined;
}

function valuesIn(node: unknown): Record<string, string> {
  if (typeof node !== 'object' || node === null) return {};
  const isInput = 'type' in node && String(node.type).startsWith('Input.') && 'id' in node;
  const own =
    isInput && 'value' in node && typeof node.value === 'string'
      ? { [String(node.id)]: node.value }
      : {};
  return Object.values(node).reduce<Record<string, string>>(
    (found, one) => ({ ...found, ...valuesIn(one) }),
    own,
  );
}
