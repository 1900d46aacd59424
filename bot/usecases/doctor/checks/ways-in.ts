import {
  fine,
  found,
  notChecked,
  type Found,
  type Outcome,
} from '../../../domain/doctor/finding.ts';
import { msOf } from '../../../domain/ids.ts';
import type { SetUp } from '../../../ports/doctor.ts';
import type { ConnectionHealth } from '../../../ports/settings.ts';
import { check, foundIf, one, unless, type Look } from '../check.ts';
import { reasonOf } from './teams.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

function https({ publicUrl: address }: SetUp): Outcome {
  const { protocol, hostname } = new URL(address);
  if (loopback.includes(hostname)) return one('CS-URL-007', { address });
  return foundIf(protocol !== 'https:', 'CS-URL-001', { address });
}

async function answers({ web, setUp }: Look): Promise<Outcome> {
  const address = setUp.publicUrl;
  const answer = await web.clientId();
  if (answer.kind === 'got')
    return foundIf(answer.value !== setUp.botId, 'CS-URL-003', { address });
  if (answer.kind === 'silent') return one('CS-URL-002', { address, reason: answer.reason });
  return one('CS-URL-003', { address });
}

async function tabs({ web }: Look): Promise<Outcome> {
  const answer = await web.tabs();
  // 503 is what we say ourselves when there is nothing to show.
  if (answer.kind === 'silent') {
    return answer.reason === 'http-503' ? one('CS-URL-004') : notChecked('no-answer');
  }
  return answer.kind === 'got' ? fine : notChecked('earlier-finding');
}

const policy = async ({ web, setUp }: Look): Promise<Outcome> =>
  unless(await web.tabs(), (page) => foundIf(page.policy !== setUp.policy, 'CS-URL-005'));

const frames = async ({ web }: Look): Promise<Outcome> =>
  unless(await web.tabs(), (page) => foundIf(page.frameOptions !== '', 'CS-URL-006'));

export const urlChecks = [
  check('url.https', ({ setUp }) => Promise.resolve(https(setUp))),
  check('url.answers', answers),
  check('url.tabs', tabs),
  check('url.policy', policy),
  check('url.frames', frames),
];

async function webhookReach({ web, setUp }: Look): Promise<Outcome> {
  if (setUp.connections.length === 0) return notChecked('none-configured');
  const asked = await Promise.all(
    setUp.connections.map(async ({ id, address }): Promise<readonly Found[]> => {
      const answer = await web.webhook(id);
      if (answer.kind === 'got') return [];
      const facts = { connection: id, address, reason: reasonOf(answer) };
      return [{ code: 'CS-WEBHOOK-001', facts }];
    }),
  );
  return found(...asked.flat());
}

const quietMs = 24 * 60 * 60_000;
const hourMs = 60 * 60_000;

type Connection = SetUp['connections'][number];

function refusedLast(health: ConnectionHealth): boolean {
  const { lastRefusalAt, lastEventAt } = health;
  return lastRefusalAt !== undefined && (lastEventAt === undefined || lastRefusalAt > lastEventAt);
}

function news(
  { id, address, secretNames }: Connection,
  health: ConnectionHealth | undefined,
  nowMs: number,
): readonly Found[] {
  const connection = id;
  // Why nothing comes is known.
  if (health?.paused)
    return [{ code: 'CS-WEBHOOK-006', facts: { connection, by: health.paused.by } }];
  if (health && refusedLast(health)) {
    const code = health.lastRefusal ?? '';
    return code === 'unsigned'
      ? [{ code: 'CS-WEBHOOK-002', facts: { connection, secrets: secretNames.join(', ') } }]
      : [{ code: 'CS-WEBHOOK-003', facts: { connection, code } }];
  }
  if (!health?.lastEventAt) return [{ code: 'CS-WEBHOOK-004', facts: { connection, address } }];
  const silentMs = nowMs - msOf(health.lastEventAt);
  if (silentMs < quietMs) return [];
  return [
    {
      code: 'CS-WEBHOOK-005',
      facts: { connection, hours: String(Math.floor(silentMs / hourMs)) },
    },
  ];
}

async function webhookNews(look: Look): Promise<Outcome> {
  const { connections, setUp, tenantId, nowMs } = look;
  if (setUp.connections.length === 0) return notChecked('none-configured');
  if ((await look.database()).kind !== 'got') return notChecked('no-database');
  const known = await connections(tenantId);
  return found(
    ...setUp.connections.flatMap((one) =>
      news(
        one,
        known.find(({ connection }) => connection === one.id),
        nowMs,
      ),
    ),
  );
}

export const webhookChecks = [
  check('webhook.reach', webhookReach),
  check('webhook.news', webhookNews),
];
