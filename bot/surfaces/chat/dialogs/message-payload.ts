/**
 * The message a message extension was called on, as Teams describes it to the bot.
 * Source: Microsoft's page "Create and send dialogs" (message extensions, action commands), its example
 * of a `composeExtension/fetchTask` with `messagePayload`. Not shown there, so unproven: how the cards
 * of a message stand in `attachments`, and that `/submitAction` carries the message once more.
 */
import { z } from 'zod';
import { personId } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/swarm/swarm.ts';

const messagePayload = z.object({
  id: z.string().min(1),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  from: z
    .object({
      user: z.object({ id: z.string(), displayName: z.string().nullish() }).nullish(),
    })
    .nullish(),
  mentions: z
    .array(
      z.object({
        id: z.union([z.string(), z.number()]),
        mentioned: z.object({ application: z.unknown() }).nullish(),
      }),
    )
    .nullish()
    .catch([]),
  linkToMessage: z.string().nullish(),
  replyToId: z.string().nullish(),
  attachments: z
    .array(
      z.object({
        contentType: z.string().nullish(),
        content: z.unknown().optional(),
        contentUrl: z.string().nullish(),
        name: z.string().nullish(),
      }),
    )
    .nullish(),
});
type MessagePayload = z.infer<typeof messagePayload>;

export type ChatMessage = {
  readonly id: string;
  readonly text: string;
  /** Absent when no person wrote it. */
  readonly author?: Person;
  /** Where people open it. */
  readonly link?: string;
  /** In a channel: the post whose thread it stands in. */
  readonly replyToId?: string;
  /** What is attached to it, by name. Teams gives references, no bytes. */
  readonly files: readonly MessageFile[];
  /** How many pictures stand in its text. */
  readonly pictures: number;
};

/** @param url where it lies in OneDrive or SharePoint, which asks whoever opens it */
type MessageFile = { readonly name: string; readonly url: string };

/** Undefined when there is none, or it is not as described. */
export function readMessage(payload: unknown): ChatMessage | undefined {
  const { data: message } = messagePayload.safeParse(payload);
  if (!message) return undefined;
  const author = message.from?.user;
  const { linkToMessage: link, replyToId } = message;
  return {
    id: message.id,
    text: textOf(message),
    files: filesOf(message),
    pictures: picturesIn(message.body?.content ?? ''),
    ...(isHttps(link) && { link }),
    ...(replyToId && { replyToId }),
    ...(author && {
      author: { id: personId(author.id.toLowerCase()), name: author.displayName ?? 'Somebody' },
    }),
  };
}

/** How Teams names a file that lies in OneDrive or SharePoint. */
const fileType = 'reference';

const filesOf = ({ attachments }: MessagePayload): readonly MessageFile[] =>
  (attachments ?? []).flatMap(({ contentType, contentUrl, name }) =>
    contentType === fileType && isHttps(contentUrl)
      ? [{ name: name ?? contentUrl, url: contentUrl }]
      : [],
  );

const isHttps = (url: string | null | undefined): url is string =>
  url != null && URL.canParse(url) && new URL(url).protocol === 'https:';

/** Not counting emoji, which are pictures too. */
const picturesIn = (html: string): number =>
  [...html.matchAll(/<img\b[^>]*>/gi)].filter(([tag]) => !/itemtype="[^"]*emoji/i.test(tag)).length;

/** A bot that was spoken to is no part of what was said; people who were named are. */
const withoutApps = (html: string, mentions: NonNullable<MessagePayload['mentions']>): string =>
  mentions
    .filter(({ mentioned }) => mentioned?.application)
    .reduce(
      (left, { id }) =>
        left.replace(new RegExp(`<at id="${Number(id)}">.*?</at>(?:&nbsp;|\\s)*`, 'i'), ''),
      html,
    );

function textOf({ body, attachments, mentions }: MessagePayload): string {
  const content = body?.content ?? '';
  const html = withoutApps(content, mentions ?? []);
  const written = body?.contentType === 'text' ? content : plainText(html);
  return written.trim() || (attachments ?? []).map(wordsOfCard).join('\n').trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What a person reads of the HTML that Teams writes: no markup, one line a paragraph. */
function plainText(html: string): string {
  return html
    .replace(/<attachment\b[^>]*>(?:\s*<\/attachment>)?/gi, '')
    .replace(/<(?:img|emoji)\b[^>]*?\balt="([^"]*)"[^>]*>/gi, '$1')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (whole, hex?: string, decimal?: string) =>
      fromCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), whole),
    )
    .replace(/&([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\u00a0/g, ' ')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const fromCode = (code: number, whole: string): string =>
  code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** What people wrote stands in text runs on our cards; the rest of them is ours. */
function wordsOfCard({
  contentType,
  content,
}: {
  contentType?: unknown;
  content?: unknown;
}): string {
  if (contentType !== adaptiveCard) return '';
  return richLines(typeof content === 'string' ? parsed(content) : content).join('\n');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function richLines(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(richLines);
  if (typeof part !== 'object' || part === null) return [];
  const { type, inlines } = part as { type?: unknown; inlines?: unknown };
  if (type !== 'RichTextBlock') return Object.values(part).flatMap(richLines);
  const runs = Array.isArray(inlines) ? inlines.map(runText) : [];
  return [runs.join('')];
}

function runText(run: unknown): string {
  const { text } = (typeof run === 'object' && run !== null ? run : {}) as { text?: unknown };
  return typeof text === 'string' ? text : '';
}
