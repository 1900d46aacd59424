import type { InteractionEvent } from '../../../domain/interaction/facts.ts';
import {
  ConnectionRefused,
  WebhookRefused,
  toldLive,
  type Capabilities,
  type Connection,
  type ContactCenter,
  type ContactCenterProvider,
  type Intake,
  type WebhookRequest,
} from '../../../ports/contact-center.ts';
import { checkStandardWebhook, publicKey, sharedKey } from '../../http/standard-webhooks.ts';
import { caseFinder } from './case-number.ts';
import { readEvents } from './cloud-events.ts';
import { deskAt } from './desk.ts';
import { answerHandshake } from './handshake.ts';
import { secretHeaderCheck } from './secret-header.ts';
import { readSettings, type Settings } from './settings.ts';
import { toInteraction } from './to-interaction.ts';

const can: Capabilities = {
  hold: true,
  mood: true,
  transcript: true,
  messages: true,
  repair: false,
  createOnce: false,
  note: true,
};

/**
 * Any contact center that speaks CloudEvents 1.0, itself or through a middleware: signed by Standard
 * Webhooks, or with a secret of the connection in a header. What it can is what its sender tells, as the
 * setting `tells` lists it; notes reach the desk where `notesUrl` says where.
 */
export const generic: ContactCenterProvider = {
  name: 'generic',
  can,
  connect(connection, world): ContactCenter {
    const settings = readSettings(connection);
    const check = senderCheck(connection, settings);
    const cases = caseFinder(settings.caseAttribute);
    const desk = settings.notes && deskAt(settings.notes, world);
    const take = (request: WebhookRequest): Intake => {
      if (request.method === 'OPTIONS') return answerHandshake(request, settings.origins);
      if (request.method !== 'POST') throw new WebhookRefused('unsupported', 'method');
      const nowMs = world.clock.now();
      check(request, nowMs);
      return intakeOf(request, { cases, nowMs });
    };
    return {
      can: { ...can, ...toldLive(settings.tells), note: desk !== undefined },
      doors: ['events'],
      // Nothing here waits; what is thrown must be a refused promise all the same.
      receive: (request) =>
        new Promise((resolve) => {
          resolve(take(request));
        }),
      ...(desk && { desk }),
    };
  },
};

/** @throws ConnectionRefused when a secret is none of its kind */
function senderCheck({ id, secrets }: Connection, { auth, header }: Settings) {
  if (secrets.length === 0) throw new ConnectionRefused(`connection ${id}: it has no secret`);
  if (auth !== 'signature') return secretHeaderCheck(id, secrets, header);
  const keys = secrets.map((secret) => {
    const key = sharedKey(secret) ?? publicKey(secret);
    if (key) return key;
    throw new ConnectionRefused(
      `connection ${id}: a secret must be whsec_ and 24 to 64 bytes in base64, or whpk_ and the 32 bytes of an ed25519 public key`,
    );
  });
  return (request: WebhookRequest, nowMs: number) => {
    checkStandardWebhook(request, keys, nowMs);
  };
}

function intakeOf(request: WebhookRequest, reading: Parameters<typeof toInteraction>[1]): Intake {
  const byContact = new Map<string, InteractionEvent[]>();
  let ignored = 0;
  for (const event of readEvents(request)) {
    const told = toInteraction(event, reading);
    ignored += told?.unknownFields ?? 1;
    if (!told || told.events.length === 0) continue;
    const known = byContact.get(told.externalId) ?? [];
    byContact.set(told.externalId, [...known, ...told.events]);
  }
  const interactions = [...byContact].map(([externalId, events]) => ({ externalId, events }));
  return { interactions, ignored };
}
