/** What the case is called: the first sentence that says something, without the greeting. */
const greeting =
  /^\s*(hi|hello|hey|hallo|moin|guten (tag|morgen)|good (morning|afternoon)|dear \w+|liebe\w* \w+)[\s,.!:;-]+/i;
const limit = 120;

export function caseTitleOf(question: string): string {
  const said = question.replace(greeting, '').replace(/\s+/g, ' ').trim();
  const [first = ''] = /^.{8,}?[.!?](?=\s|$)/.exec(said) ?? [said];
  const title = (first === '' ? question.trim() : first).replace(/[.!]+$/, '');
  return title.length <= limit ? title : `${title.slice(0, limit - 1).trimEnd()}…`;
}
