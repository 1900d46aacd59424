import type { FeedItem, ActivityFeed } from '../../ports/activity-feed.ts';
import { anything, graphCalls, type GraphCalls, type GraphConfig } from './graph-calls.ts';
import type { InstalledApp } from './install.ts';

export type ActivityFeedConfig = GraphConfig & {
  readonly app: Pick<InstalledApp, 'catalogId'>;
  /** Where a press leads that opens no chat: a link into Teams. */
  readonly homeLink: string;
};

/** As the app package names them. */
const types = { asked: 'swarmInvite', answered: 'swarmAnswer' } as const;

export function graphActivityFeed(config: ActivityFeedConfig): ActivityFeed {
  const graph = graphCalls(config);
  return {
    async notify(item) {
      const { path, topic } = placeOf(item, config, graph);
      await graph.write(anything, {
        method: 'POST',
        path,
        // A chain stands once, however often it is sent.
        isRepeatable: true,
        body: {
          topic,
          activityType: types[item.kind],
          chainId: chainOf(item.about),
          teamsAppId: config.app.catalogId,
          previewText: { content: item.preview },
          templateParameters: [{ name: 'caseNumber', value: item.caseNumber }],
          ...(item.chat && {
            recipient: {
              '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
              userId: item.to,
            },
          }),
        },
      });
    },
  };
}

/** In a chat by the consent that the app has there, to a person by what an admin has granted. */
function placeOf({ chat, to }: FeedItem, { homeLink }: ActivityFeedConfig, graph: GraphCalls) {
  if (chat) {
    const id = encodeURIComponent(chat);
    return {
      path: `/chats/${id}/sendActivityNotification`,
      topic: { source: 'entityUrl', value: `${graph.baseUrl}/chats/${id}` },
    };
  }
  return {
    path: `/users/${encodeURIComponent(to)}/teamwork/sendActivityNotification`,
    topic: { source: 'text', value: 'Case Swarm', webUrl: homeLink },
  };
}

/** A chain's id is a number: the same for the same text, and hardly ever for another. */
function chainOf(about: string): number {
  let chain = 7;
  for (const letter of about) chain = (chain * 31 + (letter.codePointAt(0) ?? 0)) % 0xfffffffffff;
  return chain;
}
