import { fine, notChecked, type Outcome } from '../../../domain/doctor/finding.ts';
import { codeOfTable } from '../../../domain/doctor/findings/dataverse.ts';
import { neededPrivileges, privilegeCodes } from '../../../domain/doctor/findings/privileges.ts';
import type { Answer, TokenAnswer } from '../../../ports/doctor.ts';
import { check, foundIf, one, unless, withToken, type Check, type Look } from '../check.ts';

/** "The resource principal … was not found": no such environment in this tenant. */
const unknownResource = '500011';
const disabledUser = ['0x80040225', '0x8004d24b'];
const expertFlow = 'Send swarm invitation card';

const hasNoEnvironment = (answer: TokenAnswer): boolean =>
  answer.kind === 'refused' && answer.number === unknownResource;

function reach(answer: Answer<string>, address: string): Outcome {
  switch (answer.kind) {
    case 'got':
      return fine;
    case 'silent':
      return one('CS-DATAVERSE-001', { address, reason: answer.reason });
    case 'throttled':
      return one('CS-DATAVERSE-006');
    case 'unauthorised':
      return one('CS-DATAVERSE-005');
    case 'forbidden':
      return one(disabledUser.includes(answer.code) ? 'CS-DATAVERSE-004' : 'CS-DATAVERSE-003');
    case 'not-found':
    case 'strange':
      return one('CS-DATAVERSE-007', { address });
  }
}

async function environment(look: Look): Promise<Outcome> {
  const { dataverseUrl: address } = look.setUp;
  const token = await look.token('dataverse');
  if (hasNoEnvironment(token)) return one('CS-DATAVERSE-002', { address });
  return token.kind === 'token' ? reach(await look.user(), address) : notChecked('no-token');
}

/** Only for an application user: what is wrong before that has been said. */
const asUser = (look: Look, run: (token: string) => Promise<Outcome>): Promise<Outcome> =>
  withToken(look, 'dataverse', async (token) =>
    (await look.user()).kind === 'got' ? run(token) : notChecked('earlier-finding'),
  );

const privilege = (code: (typeof privilegeCodes)[number]): Check => {
  const needed = neededPrivileges[code].privileges;
  return check(`dataverse.${needed[0]}`, (look) =>
    asUser(look, async () =>
      unless(await look.privileges(), (names) => {
        if (!names) return notChecked('not-allowed');
        const had = new Set(names.map((name) => name.toLowerCase()));
        const missing = needed.filter((name) => !had.has(name.toLowerCase()));
        return foundIf(missing.length > 0, code, { privileges: missing.join(', ') });
      }),
    ),
  );
};

const table = (name: string): Check =>
  check(`dataverse.${name}`, (look) =>
    asUser(look, async (token) => {
      const code = codeOfTable.get(name);
      const answer = await look.dataverse.hasTable(token, name);
      return unless(answer, (isThere) => (isThere || !code ? fine : one(code)));
    }),
  );

const asks = (
  id: Check['id'],
  ask: (look: Look, token: string) => Promise<Answer<boolean>>,
  judge: (isSo: boolean) => Outcome,
): Check =>
  check(id, (look) => asUser(look, async (token) => unless(await ask(look, token), judge)));

export const dataverseChecks: readonly Check[] = [
  check('dataverse.reach', environment),
  ...[...codeOfTable.keys()].map(table),
  ...privilegeCodes.map(privilege),
  asks(
    'dataverse.native-flow',
    (look, token) => look.dataverse.isFlowOn(token, expertFlow),
    (isOn) => foundIf(isOn, 'CS-DATAVERSE-050', { flow: expertFlow }),
  ),
  asks(
    'dataverse.skills',
    (look, token) => look.dataverse.hasSkills(token),
    (has) => foundIf(!has, 'CS-DATAVERSE-051'),
  ),
  asks(
    'dataverse.template',
    (look, token) => look.dataverse.hasDefaultTemplate(token),
    (has) => foundIf(!has, 'CS-DATAVERSE-052'),
  ),
];
