import type { Activity } from 'botbuilder';
import type { Turn } from '../turn.ts';

const anchor = /<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gis;

/**
 * What a person wrote, with the addresses behind its links: Teams' plain text has only the words that
 * stand on them. The rich form comes along as an attachment of type `text/html`.
 */
export function writtenText({ text }: Pick<Turn, 'text'>, { attachments }: Activity): string {
  const html = (attachments ?? [])
    .filter(({ contentType }) => contentType === 'text/html')
    .map(({ content }) => (typeof content === 'string' ? content : ''))
    .join('\n');
  return [...html.matchAll(anchor)].reduce(
    (said, [, href = '', label = '']) => withAddress(said, unescaped(href), bare(label)),
    text,
  );
}

function withAddress(said: string, address: string, label: string): string {
  if (!isOpenable(address) || said.includes(address)) return said;
  const place = label === '' ? -1 : said.indexOf(label);
  if (place < 0) return `${said} ${address}`.trim();
  const end = place + label.length;
  return `${said.slice(0, end)} (${address})${said.slice(end)}`;
}

const isOpenable = (address: string): boolean =>
  URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);

const bare = (html: string): string =>
  unescaped(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
