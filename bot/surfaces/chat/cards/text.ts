/** What people wrote, made fit for a card: it must neither break it nor be read as anything but text. */

/** Control characters other than the line break, which no reader shows. */
// eslint-disable-next-line no-control-regex -- these are the ones to remove
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Whole characters, no control characters, at most one empty line in a row, no mention of anybody. */
export function tidy(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(controls, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/<(?=\/?at\b)/gi, '‹')
    .trim();
}

const lookAlikes: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '*': '∗',
  _: 'ˍ',
  '`': 'ˋ',
  '~': '∼',
  '[': '［',
  ']': '］',
};

/**
 * On one line and without Markdown, for elements that would read it (a TextBlock, a button): what
 * would format becomes a character that looks alike, as escaping is not the same on all clients.
 */
export function plain(text: string): string {
  return tidy(text)
    .replace(/\s+/g, ' ')
    .replace(/[<>*_`~[\]]/g, (mark) => lookAlikes[mark] ?? mark);
}

/** At most `limit` characters, "…" included; never half of a surrogate pair. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, Math.max(0, limit - 1))
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** "Anna", "Anna and Tom", "Anna, Tom and Ines". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The first `limit`, and how many more there are. */
export function listedUpTo(names: readonly string[], limit: number): string {
  if (names.length <= limit) return names.join(', ');
  return `${names.slice(0, limit).join(', ')} and ${names.length - limit} more`;
}
