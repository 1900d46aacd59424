import { fine, notChecked, type Outcome } from '../../../domain/doctor/finding.ts';
import { codeOfConsent } from '../../../domain/doctor/findings/teams.ts';
import type { Answer } from '../../../ports/doctor.ts';
import { check, foundIf, one, unless, withToken, type Check, type Look } from '../check.ts';

/** The catalog itself where it may be read, else what is installed for somebody. */
const catalog = (look: Look): Promise<Outcome> =>
  withToken(look, 'graph', async (token) => {
    const inCatalog = await look.graph.catalog(token);
    const mayReadCatalog = inCatalog.kind !== 'forbidden';
    const person = mayReadCatalog ? undefined : await look.person();
    if (!mayReadCatalog && !person) return notChecked('no-person');
    const ids = person ? await look.graph.installedFor(token, person) : inCatalog;
    return unless(ids, (known) => {
      const [other] = known;
      if (known.includes(look.setUp.catalogId)) return fine;
      if (other !== undefined) return one('CS-APP-001', { catalogId: other });
      return mayReadCatalog ? one('CS-APP-002') : notChecked('not-allowed');
    });
  });

const installed = (look: Look): Promise<Outcome> =>
  withToken(look, 'graph', async (token) => {
    const person = await look.person();
    if (!person) return notChecked('no-person');
    const ids = await look.graph.installedFor(token, person);
    return unless(ids, (known) => foundIf(known.length === 0, 'CS-APP-003'));
  });

export const appChecks = [check('app.catalog', catalog), check('app.installed', installed)];

async function granted(
  look: Look,
  judge: (grants: readonly string[]) => Outcome,
): Promise<Outcome> {
  const grants = await look.grants();
  if (grants === 'no-chat') return notChecked('no-swarm-chat');
  if (grants === 'no-token') return notChecked('no-token');
  // Without a single grant Graph lets us read none of them: the app is not in that chat.
  if (grants.kind === 'forbidden') return judge([]);
  return unless(grants, judge);
}

export const rscChecks = (permissions: readonly string[]): readonly Check[] => [
  check('rsc.in-chat', (look) => granted(look, (all) => foundIf(all.length === 0, 'CS-RSC-001'))),
  ...permissions.map((name) =>
    check(`rsc.${name}`, (look) =>
      granted(look, (all) => {
        const code = codeOfConsent.get(name);
        if (all.length === 0 || !code) return notChecked('earlier-finding');
        return foundIf(!all.includes(name), code);
      }),
    ),
  ),
];

function connector(answer: Answer<true>, address: string): Outcome {
  switch (answer.kind) {
    case 'got':
    case 'throttled':
    case 'not-found':
      return fine;
    case 'silent':
      return one('CS-BOT-001', { address, reason: answer.reason });
    case 'unauthorised':
      return one(answer.code === 'BotNotRegistered' ? 'CS-BOT-002' : 'CS-BOT-003');
    case 'forbidden':
      return one('CS-BOT-003');
    case 'strange':
      return one('CS-BOT-001', { address, reason: 'unreadable-answer' });
  }
}

export const reasonOf = (answer: Exclude<Answer<unknown>, { kind: 'got' }>): string => {
  if (answer.kind === 'silent') return answer.reason;
  return 'code' in answer && answer.code !== '' ? answer.code : answer.kind;
};

export const botChecks = [
  check('bot.connector', (look) =>
    withToken(look, 'bot', async (token) =>
      connector(await look.bot.knock(token), look.setUp.serviceUrl),
    ),
  ),
  check('bot.keys', async ({ bot, setUp }) => {
    const issuer = await bot.issuer();
    if (issuer.kind !== 'got')
      return one('CS-BOT-004', { address: setUp.metadataUrl, reason: reasonOf(issuer) });
    return foundIf(issuer.value !== setUp.tokenIssuer, 'CS-BOT-005', { issuer: issuer.value });
  }),
  check('bot.endpoint', async ({ web, setUp }) => {
    const answer = await web.messages();
    const address = `${setUp.publicUrl}/api/messages`;
    if (answer.kind === 'got') return fine;
    return one('CS-BOT-006', { address, reason: reasonOf(answer) });
  }),
  check('bot.heard', async ({ store, tenantId, setUp, database }) => {
    if ((await database()).kind !== 'got') return notChecked('no-database');
    const last = await store.lastActivityAt(tenantId);
    return foundIf(last === undefined, 'CS-BOT-007', {
      address: `${setUp.publicUrl}/api/messages`,
    });
  }),
];
