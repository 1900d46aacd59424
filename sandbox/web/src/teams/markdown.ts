/**
 * The little Markdown that Adaptive Cards and bot messages know (bold, italic, links, lists), made into
 * HTML that cannot hold anything else: the text is escaped first, and only what we write ourselves is a tag.
 */
export function markdownToHtml(text: string): string {
  const blocks: string[] = [];
  let items: string[] = [];
  let list: 'ul' | 'ol' = 'ul';
  const endList = () => {
    if (items.length > 0) blocks.push(`<${list}>${items.join('')}</${list}>`);
    items = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const [, mark, item] = /^\s*(-|\*|\d+\.)\s+(.+)$/.exec(line) ?? [];
    if (mark !== undefined && item !== undefined) {
      const kind = /\d/.test(mark) ? 'ol' : 'ul';
      if (kind !== list) endList();
      list = kind;
      items.push(`<li>${inline(item)}</li>`);
      continue;
    }
    endList();
    if (line.trim() !== '') blocks.push(`<p>${inline(line)}</p>`);
  }
  endList();
  return blocks.join('');
}

function inline(text: string): string {
  return escapeHtml(text)
    .replace(/\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/g, link)
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[_*](\S(?:[^_*]*\S)?)[_*](?=$|[\s).,;:!?])/g, '$1<em>$2</em>')
    .replace(/&lt;at&gt;(.+?)&lt;\/at&gt;/g, '<span class="mention">$1</span>');
}

const link = (_all: string, words: string, address: string): string =>
  `<a href="${address}" target="_blank" rel="noreferrer">${words}</a>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
