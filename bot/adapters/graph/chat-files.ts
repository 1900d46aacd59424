import { z } from 'zod';
import { isoTime } from '../../domain/ids.ts';
import type { ChatFiles, SharedFile } from '../../ports/chat-files.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { graphCalls, type GraphConfig } from './graph-calls.ts';

/** What is further back than this many messages is not looked at. */
const pages = 4;
const pageSize = 50;

/** How Graph names a file that lies in OneDrive or SharePoint; pictures pasted into the text are none. */
const fileType = 'reference';

const message = z.object({
  createdDateTime: z.string(),
  deletedDateTime: z.string().nullish(),
  from: z.object({ user: z.object({ displayName: z.string().nullish() }).nullish() }).nullish(),
  attachments: z
    .array(
      z.object({
        contentType: z.string().nullish(),
        contentUrl: z.string().nullish(),
        name: z.string().nullish(),
      }),
    )
    .nullish(),
});

/**
 * Read with `ChatMessage.Read.Chat`, which installing the app in a chat grants for that chat alone. The
 * files themselves are not ours to open: each link asks whoever follows it.
 */
export function graphChatFiles(config: GraphConfig): ChatFiles {
  const graph = graphCalls(config);
  return {
    async filesIn(_tenantId, chat) {
      const path = `/chats/${encodeURIComponent(chat)}/messages?$top=${pageSize}&$orderby=createdDateTime%20desc`;
      const files: SharedFile[] = [];
      let read = 0;
      let isAll = false;
      try {
        for await (const page of graph.readPages(message, { path, most: pages })) {
          files.push(...page.flatMap(filesOf));
          read += 1;
          isAll = page.length < pageSize;
        }
      } catch (failure) {
        if (isForbidden(failure)) return 'not-allowed';
        throw failure;
      }
      return { files, isAll: isAll || read < pages };
    },
  };
}

function filesOf(one: z.infer<typeof message>): readonly SharedFile[] {
  if (one.deletedDateTime != null) return [];
  const at = isoTime(Date.parse(one.createdDateTime));
  const by = one.from?.user?.displayName ?? '';
  return (one.attachments ?? []).flatMap(({ contentType, contentUrl, name }) =>
    contentType === fileType && isHttps(contentUrl)
      ? [{ name: name ?? contentUrl, url: contentUrl, by, at }]
      : [],
  );
}

/** A link is shown as a link: nothing else than a page to open. */
const isHttps = (url: string | null | undefined): url is string =>
  url != null && URL.canParse(url) && new URL(url).protocol === 'https:';

const forbidden: readonly string[] = ['Forbidden', 'http-403', 'Authorization_RequestDenied'];

const isForbidden = (failure: unknown): boolean =>
  failure instanceof OutsideError && forbidden.includes(failure.code);
