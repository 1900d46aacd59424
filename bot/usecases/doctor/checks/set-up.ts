import { fine, found, notChecked, type Outcome } from '../../../domain/doctor/finding.ts';
import type { SetUp } from '../../../ports/doctor.ts';
import { check, foundIf, type Check } from '../check.ts';

const ofSetUp = (id: Check['id'], judge: (setUp: SetUp) => Outcome): Check =>
  check(id, ({ setUp }) => Promise.resolve(judge(setUp)));

export const secretChecks = [
  ofSetUp('secret.set', ({ secrets }) =>
    found(
      ...secrets.flatMap(({ name, isSet }) =>
        isSet ? [] : [{ code: 'CS-SECRET-001' as const, facts: { name } }],
      ),
    ),
  ),
  ofSetUp('secret.own', ({ secrets, isSandbox }) =>
    // What is published with the sandbox guards nothing there.
    isSandbox
      ? fine
      : found(
          ...secrets.flatMap(({ name, isPublished }) =>
            isPublished ? [{ code: 'CS-SECRET-002' as const, facts: { name } }] : [],
          ),
        ),
  ),
  ofSetUp('secret.length', ({ secrets }) =>
    found(
      ...secrets.flatMap(({ name, isShort }) =>
        isShort ? [{ code: 'CS-SECRET-003' as const, facts: { name } }] : [],
      ),
    ),
  ),
  ofSetUp('secret.exchange', ({ connections, sealingKeys }) =>
    found(
      ...connections.flatMap(({ id, secretNames }) =>
        secretNames.length > 1
          ? [
              {
                code: 'CS-SECRET-004' as const,
                facts: { connection: id, names: secretNames.join(', ') },
              },
            ]
          : [],
      ),
      ...(sealingKeys > 1
        ? [{ code: 'CS-SECRET-005' as const, facts: { count: String(sealingKeys) } }]
        : []),
    ),
  ),
  ofSetUp('secret.shared', ({ sharing }) =>
    foundIf(sharing.length > 0, 'CS-SECRET-006', { connections: sharing.join(', ') }),
  ),
];

/** `*`, `https://*`, `http://…` beyond this machine: what lets in more than one knows. */
const isOpen = (origin: string): boolean =>
  /^(\*|https?:|https?:\/\/\*)$/.test(origin) ||
  (origin.startsWith('http://') &&
    !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(origin));

const safeRate = 50;

export const configChecks = [
  ofSetUp('config.tenants', ({ allowedTenants, tenantId }) =>
    foundIf(!allowedTenants.includes(tenantId.toLowerCase()), 'CS-CONFIG-002'),
  ),
  ofSetUp('config.guests', ({ allowedTenants }) =>
    foundIf(allowedTenants.length > 1, 'CS-CONFIG-007', { count: String(allowedTenants.length) }),
  ),
  ofSetUp('config.frames', ({ frameAncestors }) => {
    const open = frameAncestors.filter(isOpen);
    return foundIf(open.length > 0, 'CS-CONFIG-003', { origins: open.join(', ') });
  }),
  ofSetUp('config.profile', ({ profile }) => foundIf(profile === 'playground', 'CS-CONFIG-004')),
  ofSetUp('config.rate', ({ tenantRate }) =>
    foundIf(tenantRate > safeRate, 'CS-CONFIG-005', { rate: String(tenantRate) }),
  ),
  check('config.masking', async ({ masking, database }) => {
    if ((await database()).kind !== 'got') return notChecked('no-database');
    const { mail, phone } = await masking();
    return foundIf(!mail && !phone, 'CS-CONFIG-006');
  }),
];
