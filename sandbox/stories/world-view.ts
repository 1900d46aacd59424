/** What a story sees of the far side: chats and cards in Teams, rows in Dataverse, calls. */
import type { SandboxClient } from './sandbox-client.ts';

type Card = Readonly<Record<string, unknown>>;
export type Message = {
  readonly id: string;
  readonly from: { readonly kind: string; readonly id?: string; readonly name?: string };
  readonly text: string;
  readonly attachments: readonly { readonly contentType: string; readonly content?: Card }[];
};
export type Chat = {
  readonly id: string;
  readonly type: string;
  readonly topic: string | null;
  readonly members: readonly { readonly id: string; readonly name: string }[];
};
type Participant = { readonly name: string; readonly role: string; readonly state: string };
type SwarmRow = {
  readonly id: string;
  readonly state: string;
  readonly status: string;
  readonly resolution: string;
  readonly chatId: string;
  readonly participants: readonly Participant[];
};
export type CaseDetail = {
  readonly id: string;
  readonly number: string;
  readonly isOpen: boolean;
  readonly notes: readonly { readonly subject: string; readonly text: string }[];
  readonly swarms: readonly SwarmRow[];
};
type Person = { readonly id: string; readonly name: string };

export type WorldView = ReturnType<typeof worldView>;

export function worldView(client: SandboxClient) {
  const chatsOf = (person: Person) => client.get<Chat[]>(`/_chats?person=${person.id}`);
  const messages = (chatId: string, person?: Person) => {
    const asPerson = person ? `?person=${person.id}` : '';
    return client.get<Message[]>(`/_chats/${encodeURIComponent(chatId)}/messages${asPerson}`);
  };
  const cards = async (chatId: string, person?: Person) =>
    (await messages(chatId, person)).flatMap((message) => cardsOf(message));

  return {
    async caseNumbered(number: string, viewer: Person): Promise<CaseDetail> {
      const query = `/_cases?q=${number}&person=${viewer.id}`;
      const [row] = await client.get<{ id: string }[]>(query);
      const { id } = need(row, `${viewer.name} sees no case ${number}`);
      return client.get<CaseDetail>(`/_cases/${id}`);
    },
    /** The group chats whose topic carries the text. */
    async chatsAbout(text: string, member: Person): Promise<readonly Chat[]> {
      const chats = await chatsOf(member);
      return chats.filter((chat) => chat.type === 'group' && chat.topic?.includes(text));
    },
    /** Every card in the chat, oldest first; as `person` sees it, when given. */
    cards,
    async personalCards(person: Person): Promise<readonly PlacedCard[]> {
      const chat = (await chatsOf(person)).find((one) => one.type === 'personal');
      return chat ? cards(chat.id, person) : [];
    },
    async personalChat(person: Person): Promise<Chat> {
      const chat = (await chatsOf(person)).find((one) => one.type === 'personal');
      return need(chat, `${person.name} has no chat with the bot`);
    },
    async say(chatId: string, person: Person, text: string): Promise<void> {
      await client.post(`/_chats/${encodeURIComponent(chatId)}/messages`, {
        from: person.id,
        text,
      });
    },
    /** Presses a button by what stands on it; also one inside a card that another button shows. */
    press: async (chatId: string, person: Person, { on, button }: Press): Promise<void> => {
      const shown = (await cards(chatId, person)).findLast((one) => textOf(one.card).includes(on));
      const { card, messageId } = need(shown, `${person.name} sees no card that says "${on}"`);
      const { title: _title, ...action } = need(
        actionsOf(card).find((one) => one.title === button),
        `no button "${button}" stands on the card that says:\n${textOf(card)}`,
      );
      await client.post(`/_chats/${encodeURIComponent(chatId)}/actions`, {
        from: person.id,
        messageId,
        action,
      });
    },
  };
}

export type Press = { readonly on: string; readonly button: string };
export type PlacedCard = { readonly messageId: string; readonly card: Card };

const cardType = 'application/vnd.microsoft.card.adaptive';

function cardsOf(message: Message): readonly PlacedCard[] {
  return message.attachments.flatMap(({ contentType, content }) =>
    contentType === cardType && content ? [{ messageId: message.id, card: content }] : [],
  );
}

/** Everything a card says, whatever it stands in. */
export function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .flatMap(([key, value]) => {
      if (typeof value !== 'string') return [textOf(value)];
      return ['text', 'title', 'value'].includes(key) ? [value] : [];
    })
    .filter((text) => text !== '')
    .join('\n');
}

type Button = { readonly type: string; readonly title: string };

function actionsOf(node: unknown): readonly Button[] {
  if (Array.isArray(node)) return node.flatMap(actionsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = isButton(node) ? [node] : [];
  return [...own, ...Object.values(node).flatMap(actionsOf)];
}

const isButton = (node: object): node is Button =>
  'type' in node &&
  (node.type === 'Action.Execute' || node.type === 'Action.Submit') &&
  'title' in node &&
  typeof node.title === 'string';

/** @throws Error with the reason, which the story then tells */
export function need<T>(value: T | undefined | null, reason: string): T {
  if (value === undefined || value === null) throw new Error(reason);
  return value;
}

/** @throws Error with the reason unless the condition holds */
export function expect(condition: boolean, reason: string): void {
  if (!condition) throw new Error(reason);
}
