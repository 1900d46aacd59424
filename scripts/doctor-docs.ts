/** The table of docs/doctor.md, from the findings themselves. */
import { families, type Who } from '../bot/domain/doctor/finding.ts';
import { findings } from '../bot/domain/doctor/findings/index.ts';
import { familyNames } from '../bot/domain/doctor/words.ts';

const who: Readonly<Record<Who, string>> = {
  'entra-admin': 'Entra admin',
  'teams-admin': 'Teams admin',
  'dynamics-admin': 'Dynamics admin',
  operator: 'who runs it',
  'contact-center-admin': 'contact center admin',
  'swarm-admin': 'admin of Case Swarm',
};

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll(/[<>]/g, (c) => `\\${c}`);

export function doctorTables(): string {
  return families
    .map((family) => {
      const prefix = `CS-${family.toUpperCase()}-`;
      const rows = Object.entries(findings)
        .filter(([code]) => code.startsWith(prefix))
        .sort(([a], [b]) => a.localeCompare(b))
        .map(
          ([code, one]) =>
            `| \`${code}\` | ${one.severity === 'to-fix' ? 'to fix' : 'to know'} | ${cell(one.en.cause)} | ${cell(one.en.lost)} | ${who[one.who]} |`,
        );
      return [
        `### ${familyNames[family].en}`,
        '',
        '| code | | cause | lost without it | who can fix it |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}
