import { type Finding, type Score } from './score.ts';

const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(4));
const row = (...cells: readonly (string | number)[]) =>
  cells
    .map((cell, place) => (place === 0 ? String(cell).padEnd(20) : String(cell).padStart(9)))
    .join(' ');

/** The score as lines of text: what leaked by kind, what was touched, what was lost. */
export function scoreTable(score: Score): readonly string[] {
  const masked = score.secrets.map(({ kind, lang, values, leaked }) =>
    row(`${kind} ${lang}`, values, leaked, share(values - leaked, values)),
  );
  const { overall, ordinary, collateral } = score;
  return [
    row('secret', 'values', 'leaked', 'masked'),
    ...masked,
    row(
      'all but names',
      overall.values,
      overall.leaked,
      share(overall.values - overall.leaked, overall.values),
    ),
    '',
    row('', 'all', 'changed', 'share'),
    row(
      'ordinary lines',
      ordinary.lines,
      ordinary.touched,
      share(ordinary.touched, ordinary.lines),
    ),
    row(
      'words beside',
      collateral.words,
      collateral.changed,
      share(collateral.changed, collateral.words),
    ),
    '',
    row('kept', 'values', 'lost'),
    ...score.kept.map(({ kind, values, lost }) => row(kind, values, lost)),
  ];
}

/** The first findings of each sort, to look at. The values in them are invented. */
export function findingLines(
  title: string,
  findings: readonly Finding[],
  most: number,
): readonly string[] {
  return [
    `${title}: ${findings.length}`,
    ...findings.slice(0, most).map(({ id, what, out }) => `  ${id}  ${what}\n      -> ${out}`),
  ];
}
