/**
 * The words of an HTML article: what a reader sees, line by line, and nothing that would run or load.
 * Whatever is not understood is left out: it is words we are after, not a page.
 */
const unseen =
  /<!--[^]*?(?:-->|$)|<(script|style|head|template|noscript|iframe|object)\b[^]*?(?:<\/\1\s*>|$)/gi;
const breaks =
  /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|blockquote|pre|hr)\b[^>]{0,2000}>/gi;
/** A heading says what the next sentence is about: alone it answers nothing. */
const headingEnd = /<\/h[1-6]\s*>/gi;
// eslint-disable-next-line no-control-regex -- a mark that no text has
const afterHeading = /[\s:.!?]{0,20}\u0001\s{0,20}/g;
const tag = /<\/?[a-z!?][^>]*(?:>|$)/gi;

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', euro: '€' },
  ...{ hellip: '…', bdquo: '„', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', bull: '•' },
  ...{ rarr: '→', larr: '←', eacute: 'é', egrave: 'è', agrave: 'à', copy: '©', reg: '®' },
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

function decoded(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : ' ';
  });
}

/** Tags go before entities are read: `&lt;script&gt;` is a text about a tag, and stays text. */
export function plainTextOf(html: string): string {
  const words = html
    .replaceAll('\u0001', ' ')
    .replace(unseen, ' ')
    .replace(headingEnd, '\u0001')
    .replace(breaks, '\n')
    .replace(tag, ' ');
  return decoded(words)
    .replace(afterHeading, ': ')
    .replace(/: *$/, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
