import { Counter, type Registry } from 'prom-client';
import { tenantId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import {
  WebhookRefused,
  type ContactCenterProvider,
  type Intake,
  type WebhookRequest,
} from '../../ports/contact-center.ts';
import type { Log } from '../../ports/log.ts';
import type { recordInteraction } from '../../usecases/record-interaction.ts';
import {
  refusal,
  tooLarge,
  type Endpoint,
  type EndpointAnswer,
  type EndpointRequest,
} from '../http/endpoint.ts';

/** One contact center that may tell us what happens. */
export type CcaasConnection = {
  readonly id: string;
  readonly tenantId: string;
  readonly provider: ContactCenterProvider;
  /** The newest first; two while one is being replaced. */
  readonly secrets: readonly string[];
};

export type WebhookDeps = {
  readonly connections: readonly CcaasConnection[];
  readonly recordInteraction: ReturnType<typeof recordInteraction>;
  readonly metrics: Registry;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
};

const bodyLimit = 256 * 1_024;

/** `POST /api/ccaas/<connection>/events`: 2xx only once what was told is durable. */
export function ccaasEndpoints(deps: WebhookDeps): readonly Endpoint[] {
  const byId = new Map(deps.connections.map((one) => [one.id, one]));
  const count = counters(deps.metrics);
  return [
    {
      method: 'POST',
      path: '/api/ccaas/:connection/events',
      handle: async (request) => {
        const connection = byId.get(request.params['connection'] ?? '');
        if (!connection) return unknownConnection;
        const answer = await take(deps, connection, request, count.ignored(connection.id));
        count.webhook(connection.id, answer.status);
        return answer;
      },
    },
  ];
}

async function take(
  deps: WebhookDeps,
  connection: CcaasConnection,
  request: EndpointRequest,
  ignored: (events: number) => void,
): Promise<EndpointAnswer> {
  const body = await request.body(bodyLimit);
  if (body === 'too-large') return tooLarge(bodyLimit);
  const intake = read(deps, connection, { body, headers: flat(request.headers) });
  if (intake instanceof WebhookRefused) return refusedAnswer(intake);
  for (const { externalId, events } of intake.interactions) {
    const { id, tenantId: tenant } = connection;
    const address = { tenantId: tenantId(tenant), connection: id, externalId };
    await deps.recordInteraction(address, events);
  }
  ignored(intake.ignored);
  return { status: 204 };
}

function read(
  { clock, log }: WebhookDeps,
  { id, provider, secrets }: CcaasConnection,
  request: WebhookRequest,
): Intake | WebhookRefused {
  try {
    provider.verify(request, secrets, clock.now());
    return provider.parse(request);
  } catch (failure) {
    if (!(failure instanceof WebhookRefused)) throw failure;
    log.warn('webhook-refused', { connection: id, kind: failure.kind, where: failure.where });
    return failure;
  }
}

/** What is wrong with a signature is for our log; what is wrong in a body is for its sender. */
const refusedAnswer = ({ kind, where }: WebhookRefused): EndpointAnswer =>
  kind === 'unsigned'
    ? refusal(401, 'unsigned', 'The signature does not fit.')
    : refusal(400, 'malformed', `Not understood: ${where}.`);

const unknownConnection = refusal(404, 'not-found', 'There is no such connection.');

/** Node gives a header that came several times as a list. */
const flat = (headers: EndpointRequest['headers']): WebhookRequest['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

function counters(metrics: Registry) {
  const webhooks = new Counter({
    name: 'ccaas_webhooks_total',
    help: 'Webhooks of contact centers, by connection and answer',
    labelNames: ['connection', 'status'],
    registers: [metrics],
  });
  const ignored = new Counter({
    name: 'ccaas_events_ignored_total',
    help: 'Events of a type we do not know',
    labelNames: ['connection'],
    registers: [metrics],
  });
  return {
    webhook: (connection: string, status: number) => {
      webhooks.inc({ connection, status });
    },
    ignored: (connection: string) => (events: number) => {
      ignored.inc({ connection }, events);
    },
  };
}
