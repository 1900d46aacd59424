/** Comma-separated values as RFC 4180 says, safe to open in a spreadsheet. */

type Cell = string | number | undefined;

/** Excel reads UTF-8 only where this stands first. */
export const byteOrderMark = '\uFEFF';

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  // A number of ours is no formula, though it may begin with a minus.
  if (typeof cell === 'number') return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet would calculate, also behind blanks and in the wide forms of these characters. */
const isFormula = (text: string): boolean => /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
