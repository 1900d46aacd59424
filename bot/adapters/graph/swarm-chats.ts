import { z } from 'zod';
import { chatId, type ChatId, type PersonId } from '../../domain/ids.ts';
import { codesIn } from '../../domain/swarm/swarm-code.ts';
import type { SwarmChat } from '../../domain/swarm/swarm.ts';
import type { SwarmChats } from '../../ports/swarm-chats.ts';
import { anything, graphCalls, type GraphCalls, type GraphConfig } from './graph-calls.ts';
import { installBody, isInstalledAlready, type InstalledApp } from './install.ts';

export type SwarmChatsConfig = GraphConfig & { readonly app: InstalledApp };

const chat = z.object({ id: z.string().min(1), topic: z.string().nullish(), webUrl: z.string() });
const member = z.object({ userId: z.string().nullish() });

/** How far back a chat or a message is looked for: what was just made stands near the front. */
const chatPages = 10;
const messagePages = 3;
const memberPages = 5;

export function graphSwarmChats(config: SwarmChatsConfig): SwarmChats {
  const graph = graphCalls(config);
  return {
    create: (asked) => create(graph, asked),
    find: (search) => find(graph, search),

    async installApp(_tenantId, id) {
      const write = graph.write(anything, {
        method: 'POST',
        path: `${pathOf(id)}/installedApps`,
        isRepeatable: true,
        body: installBody(graph, config.app),
      });
      await write.catch(isInstalledAlready);
    },

    async addMember(_tenantId, id, person) {
      if (await isIn(graph, id, person)) return;
      await graph.write(anything, {
        method: 'POST',
        path: `${pathOf(id)}/members`,
        // Graph keeps a member once, however often they are added.
        isRepeatable: true,
        // Everything that was said before they came.
        body: {
          ...memberBody(graph, person),
          visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
        },
      });
    },

    async rename(_tenantId, id, topic) {
      const path = pathOf(id);
      await graph.write(anything, { method: 'PATCH', path, isRepeatable: true, body: { topic } });
    },

    findMessage: ({ chat: id, marker }) => findMessage(graph, id, marker),
  };
}

async function create(
  graph: GraphCalls,
  { topic, members }: Parameters<SwarmChats['create']>[0],
): Promise<SwarmChat> {
  const made = await graph.write(chat, {
    method: 'POST',
    path: '/chats',
    isRepeatable: false,
    body: { chatType: 'group', topic, members: members.map((one) => memberBody(graph, one)) },
  });
  return { id: chatId(made.id), webUrl: made.webUrl };
}

async function find(
  graph: GraphCalls,
  { code, member: person }: Parameters<SwarmChats['find']>[0],
): Promise<SwarmChat | undefined> {
  const path = `/users/${encodeURIComponent(person)}/chats?$top=50`;
  for await (const page of graph.readPages(chat, { path, most: chatPages })) {
    const found = page.find((one) => codesIn(one.topic ?? '').includes(code));
    if (found) return { id: chatId(found.id), webUrl: found.webUrl };
  }
  return undefined;
}

const pathOf = (id: ChatId): string => `/chats/${encodeURIComponent(id)}`;

const memberBody = (graph: GraphCalls, person: PersonId) => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  roles: ['owner'],
  'user@odata.bind': `${graph.baseUrl}/users('${person}')`,
});

async function isIn(graph: GraphCalls, id: ChatId, person: PersonId): Promise<boolean> {
  const path = `${pathOf(id)}/members`;
  for await (const page of graph.readPages(member, { path, most: memberPages })) {
    if (page.some((one) => one.userId?.toLowerCase() === person.toLowerCase())) return true;
  }
  return false;
}

const message = z.object({
  id: z.string(),
  body: z.object({ content: z.string().nullish() }).nullish(),
  attachments: z.array(z.object({ content: z.string().nullish() })).nullish(),
});

async function findMessage(
  graph: GraphCalls,
  id: ChatId,
  marker: string,
): Promise<string | undefined> {
  const path = `${pathOf(id)}/messages?$top=50`;
  for await (const page of graph.readPages(message, { path, most: messagePages })) {
    const found = page.find(({ body, attachments }) =>
      [body?.content, ...(attachments ?? []).map((one) => one.content)].some((text) =>
        text?.includes(marker),
      ),
    );
    if (found) return found.id;
  }
  return undefined;
}
