import { Counter, type Registry } from 'prom-client';
import { tenantId } from '../../domain/ids.ts';
import { WebhookRefused, type Intake, type WebhookRequest } from '../../ports/contact-center.ts';
import type { ConnectedCenter, ContactCenters } from '../../ports/contact-centers.ts';
import type { EventIntake } from '../../ports/interaction-news.ts';
import type { Log } from '../../ports/log.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import type { ConnectionPauses } from '../../usecases/pause-connection.ts';
import type { ConnectionTally } from '../../usecases/settings-tally.ts';
import {
  refusal,
  tooLarge,
  type Endpoint,
  type EndpointAnswer,
  type EndpointRequest,
} from '../http/endpoint.ts';

export type WebhookDeps = {
  readonly centers: ContactCenters;
  readonly intake: EventIntake;
  /** There is something to gather. */
  readonly gatherSoon: () => void;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly metrics: Registry;
  readonly log: Log;
  /** An admin's press; absent: none is. */
  readonly isPaused?: ConnectionPauses['isPaused'] | undefined;
  /** Shown to admins: what came, and what was refused. */
  readonly tally?: Pick<ConnectionTally, 'brought' | 'refused'> | undefined;
};

const bodyLimit = 256 * 1_024;
const methods = ['POST', 'OPTIONS'] as const;
const path = '/api/ccaas/:connection/:door';

/** `/api/ccaas/<connection>/<door>`: 2xx only once what was told is durable. */
export function ccaasEndpoints(deps: WebhookDeps): readonly Endpoint[] {
  const count = counters(deps.metrics);
  return methods.map((method) => ({
    method,
    path,
    handle: async (request) => {
      const connection = deps.centers.get(request.params['connection'] ?? '');
      if (!connection) return unknownConnection;
      const answer = await take(deps, connection, { request, method }, count);
      count.webhooks.inc({ connection: connection.id, status: answer.status });
      return answer;
    },
  }));
}

async function take(
  deps: WebhookDeps,
  connection: ConnectedCenter,
  { request, method }: { request: EndpointRequest; method: WebhookRequest['method'] },
  count: Counters,
): Promise<EndpointAnswer> {
  const door = request.params['door'] ?? '';
  const { doors } = connection.center;
  if (!doors.includes(door)) return unknownDoor(doors);
  const body = await request.body(bodyLimit);
  if (body === 'too-large') return tooLarge(bodyLimit);
  const { id, tenantId: tenant } = connection;
  const intake = await read(deps, connection, {
    method,
    url: `${deps.publicUrl}${request.url}`,
    door,
    headers: flat(request.headers),
    body,
  });
  const source = { tenantId: tenantId(tenant), connection: id };
  if (intake instanceof Error) return refusedAnswer(deps, source, intake);
  const told = intake.interactions.map(({ externalId, events, isThin = false }) => ({
    address: { tenantId: tenantId(tenant), connection: id, externalId },
    events,
    isThin,
  }));
  if (told.length > 0) {
    if (await isPaused(deps, source)) return paused;
    await deps.intake.take(told);
    deps.gatherSoon();
    deps.tally?.brought(
      source,
      told.reduce((sum, one) => sum + one.events.length, 0),
    );
  }
  if (intake.ignored > 0) count.ignored.inc({ connection: id }, intake.ignored);
  return intake.answer ?? { status: 204 };
}

const isPaused = async (
  deps: WebhookDeps,
  source: Parameters<ConnectionPauses['isPaused']>[0],
): Promise<boolean> => (await deps.isPaused?.(source)) ?? false;

async function read(
  { log }: WebhookDeps,
  { id, center }: ConnectedCenter,
  request: WebhookRequest,
): Promise<Intake | WebhookRefused | OutsideError> {
  try {
    return await center.receive(request);
  } catch (failure) {
    if (failure instanceof WebhookRefused) {
      log.warn('webhook-refused', { connection: id, kind: failure.kind, where: failure.where });
      return failure;
    }
    if (!(failure instanceof OutsideError)) throw failure;
    log.warn('webhook-not-checked', { connection: id, code: failure.code });
    return failure;
  }
}

/** What is wrong with a signature is for our log; what is wrong in a body is for its sender. */
function refusedAnswer(
  { tally }: WebhookDeps,
  source: Parameters<ConnectionTally['refused']>[0],
  failure: WebhookRefused | OutsideError,
): EndpointAnswer {
  tally?.refused(source, failure instanceof WebhookRefused ? failure.kind : failure.code);
  if (failure instanceof OutsideError) {
    return refusal(503, 'not-now', 'This could not be checked right now. Send it again.');
  }
  switch (failure.kind) {
    case 'unsigned':
      return refusal(401, 'unsigned', 'The signature does not fit.');
    case 'malformed':
      return refusal(400, 'malformed', `Not understood: ${failure.where}.`);
    case 'unsupported':
      return refusal(415, 'unsupported', `Not a format that is read here: ${failure.where}.`);
  }
}

/** As in an outage: what the sender does then is its own way, and documented. Handshakes are answered. */
const paused: EndpointAnswer = {
  ...refusal(503, 'paused', 'This connection is paused. Send it again later.'),
  headers: { 'retry-after': '60' },
};
const unknownConnection = refusal(404, 'not-found', 'There is no such connection.');

/** The same for every vendor, and before a signature is looked at: the doors stand in the docs. */
const unknownDoor = (doors: readonly string[]) =>
  refusal(
    404,
    'not-found',
    `There is no such door. The doors of this connection: ${doors.join(', ')}.`,
  );

/** Node gives a header that came several times as a list. */
const flat = (headers: EndpointRequest['headers']): WebhookRequest['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

type Counters = ReturnType<typeof counters>;

function counters(metrics: Registry) {
  return {
    webhooks: new Counter({
      name: 'ccaas_webhooks_total',
      help: 'Webhooks of contact centers, by connection and answer',
      labelNames: ['connection', 'status'],
      registers: [metrics],
    }),
    ignored: new Counter({
      name: 'ccaas_events_ignored_total',
      help: 'Events of a type we do not know',
      labelNames: ['connection'],
      registers: [metrics],
    }),
  };
}
