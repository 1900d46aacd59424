import {
  WebhookRefused,
  type Intake,
  type ProviderWorld,
  type WebhookRequest,
} from '../../../ports/contact-center.ts';
import { readJson } from '../../http/read-json.ts';
import { isSameText } from '../../http/same-text.ts';
import { checkStandardWebhook, type WebhookKey } from '../../http/standard-webhooks.ts';
import { agentEventTells } from './agent-event.ts';
import { contactEventTells } from './contact-event.ts';
import { analysed } from './contact-lens.ts';
import { forwardedIn, type Forwarded } from './forwarded.ts';
import type { Legs } from './legs.ts';
import type { Settings } from './settings.ts';
import { createSns } from './sns.ts';
import { intakeOf, type Telling } from './telling.ts';

type Check = (request: WebhookRequest) => void;
type Doors = Readonly<Record<string, (request: WebhookRequest) => Promise<Intake>>>;

type Needs = {
  readonly settings: Settings;
  /** What EventBridge presents: either of two while one is replaced. */
  readonly secrets: readonly string[];
  readonly forwarderKeys: readonly WebhookKey[];
  readonly legs: Legs;
  readonly world: ProviderWorld;
};

/**
 * Each kind of news comes in by a door of its own:
 * - `events`: contact events from EventBridge, with a credential header or forwarded and signed;
 * - `contact-lens`, `agent-events`: what the customer's function forwards from Kinesis, signed;
 * - `sns`: chat messages, signed by Amazon.
 */
export function doorsOf({ settings, secrets, forwarderKeys, legs, world }: Needs): Doors {
  const sns = createSns(settings, world);
  const checkForwarder: Check = (request) => {
    checkStandardWebhook(request, forwarderKeys, world.clock.now());
  };
  const checkEvents = eventsCheck(settings, secrets, checkForwarder);
  const noted = (tellings: readonly Telling[]): Intake => {
    for (const { leg, externalId } of tellings.flatMap(({ told }) => told)) {
      legs.know(leg, externalId);
    }
    return intakeOf(tellings);
  };

  const lensTells = async (record: Forwarded, place: number): Promise<Telling> => {
    const { contactId: leg, events, ignored } = analysed(record, settings, pathOf(place));
    if (record.initialContactId !== undefined) legs.know(leg, record.initialContactId);
    if (events.length === 0) return { ignored, told: [] };
    return { ignored, told: [{ externalId: await legs.contactOf(leg), leg, events }] };
  };

  return {
    events: (request) => {
      checkEvents(request);
      return Promise.resolve(noted([contactEventTells(readJson(request.body), settings)]));
    },
    'agent-events': (request) => {
      checkForwarder(request);
      const tellings = forwardedIn(readJson(request.body)).map(({ data }, place) =>
        agentEventTells(data, settings, pathOf(place)),
      );
      return Promise.resolve(noted(tellings));
    },
    'contact-lens': async (request) => {
      checkForwarder(request);
      const records = forwardedIn(readJson(request.body));
      return intakeOf(await Promise.all(records.map(lensTells)));
    },
    sns: async (request) => noted(await sns.tellings(request)),
  };
}

/** Where a forwarded record's data stands in the body. */
const pathOf = (place: number): string => `records.${place}.data`;

/**
 * EventBridge cannot sign: it presents a credential in a header. Whoever would rather sign forwards events
 * by a function, as from Kinesis.
 */
function eventsCheck(
  { keyHeader }: Settings,
  secrets: readonly string[],
  checkForwarder: Check,
): Check {
  return (request) => {
    if (request.headers['webhook-signature'] !== undefined) {
      checkForwarder(request);
      return;
    }
    const given = request.headers[keyHeader] ?? '';
    if (!secrets.some((secret) => secret !== '' && isSameText(given, secret))) {
      throw new WebhookRefused('unsigned', keyHeader);
    }
  };
}
