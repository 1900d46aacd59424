/** A helpdesk in a channel of the whole product, as people see it. */
import assert from 'node:assert/strict';
import { ownApiToken } from '../../sandbox/entra/person-token.ts';
import { mia, type Person } from '../../sandbox/people.ts';
import { deskOf, saidByEmployee, type DeskScene } from '../../sandbox/stories/helpdesk-scenes.ts';
import { sandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import { textOf } from '../../sandbox/stories/world-view.ts';
import type { Product } from './product.ts';
import { until } from './until.ts';

type Message = {
  readonly rootId?: string;
  readonly text: string;
  readonly attachments: readonly { readonly content?: object }[];
};

/** @param desk what the form is filled in with, beside its name */
export async function openDesk(product: Product, desk: object = {}): Promise<DeskScene> {
  const scene = deskOf(sandboxClient(product.sandbox.urls.page));
  await product.app.helpdesk.processAll();
  await scene.opensApp(mia);
  await scene.addsApp();
  await scene.posts(mia, 'desk');
  await scene.waitFor(() => scene.seesInChannel('Make this channel a helpdesk'));
  await scene.savesDesk(mia, {
    name: 'IT Help Desk',
    subjects: 'IT helpdesk',
    connection: 'voice-genesys',
    languages: 'en,de',
    ...desk,
  });
  return scene;
}

/** All that stands under a post, or in a chat. */
export async function wordsAt(
  { client }: DeskScene,
  chat: string,
  rootId?: string,
): Promise<readonly string[]> {
  const all = await client.get<Message[]>(`/_chats/${encodeURIComponent(chat)}/messages`);
  return all
    .filter((one) => one.rootId === rootId)
    .map(({ text, attachments }) =>
      [text, ...attachments.map(({ content }) => textOf(content))].join('\n'),
    );
}

/** The chat at the contact center that begins with this question, once it is there. */
export async function chatAbout(scene: DeskScene, question: string) {
  const find = async () =>
    (await scene.calls()).find((one) => saidByEmployee(one)[0]?.includes(question));
  await until(async () => (await find()) !== undefined);
  const call = await find();
  assert.ok(call);
  return call;
}

/** The product's own API, asked by one of the sandbox's people. */
export function apiOf({ sandbox, url }: Product) {
  // It names what the caller knows the answer to be.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  return async <T>(
    person: Person,
    path: string,
    { method = 'GET', body }: { method?: string; body?: object } = {},
  ): Promise<{ readonly status: number; readonly body: T }> => {
    const token = await ownApiToken(sandbox, person);
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said = await answer.text();
    // What it is, the caller knows.
    return { status: answer.status, body: (said === '' ? undefined : JSON.parse(said)) as T };
  };
}
