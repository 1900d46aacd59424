/** In a panel of 360 px, at the size of its text. */
const lettersInRow = 44;
const mostRows = 9;

/** As high as what stands in it, within reason: what is filled in is there to be read before it is sent. */
export function rowsFor(text: string, least: number): number {
  const rows = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInRow)), 0);
  return Math.min(mostRows, Math.max(least, rows));
}
