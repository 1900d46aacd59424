import {
  WebhookRefused,
  toldLive,
  type Capabilities,
  type ContactCenterProvider,
  type Intake,
  type WebhookRequest,
} from '../../../ports/contact-center.ts';
import { readJson } from '../../http/read-json.ts';
import { checkAccount } from './account.ts';
import { twilioCalls } from './api.ts';
import { readCall } from './call.ts';
import { readConference } from './conference.ts';
import { readConversationEvent } from './conversations.ts';
import { employeeChats } from './employee-chats.ts';
import { readEventStream } from './event-streams.ts';
import { fieldsOf, readForm, type Fields } from './form.ts';
import { readChat } from './read-chat.ts';
import { readSettings, type Settings } from './settings.ts';
import { verifySignature } from './signature.ts';
import { taskDesk } from './task-desk.ts';
import { readTaskEvent } from './taskrouter.ts';
import { twilioTest } from './test.ts';
import { readTranscription } from './transcription.ts';

const can: Capabilities = {
  hold: true,
  // Conversational Intelligence could; what it says is not told live.
  mood: false,
  transcript: true,
  messages: true,
  // TaskRouter's own log (30 days) knows neither lines nor hold, and lists nothing by call; what we
  // missed while we were down, Event Streams brings by itself for four hours.
  repair: false,
  createOnce: true,
  note: true,
};

/** Twilio: TaskRouter (Flex is built on it), Conversations, Programmable Voice. */
export const twilio: ContactCenterProvider = {
  name: 'twilio',
  can,
  connect(connection, world) {
    const { settings, login } = readSettings(connection);
    const api = login && twilioCalls(login, world);
    const { workspaceSid, conversationServiceSid } = settings;
    const desk = api && workspaceSid && taskDesk(api, { ...settings, workspaceSid });
    const chats = api &&
      conversationServiceSid && {
        ...employeeChats(api, {
          ...settings,
          conversationServiceSid,
          connectionId: connection.id,
          ids: world.ids,
        }),
        isNumbered: true,
        read: readChat(api, { ...settings, conversationServiceSid }),
      };
    const test = api && twilioTest(api, settings);
    return {
      can: {
        ...can,
        ...toldLive(settings.tells),
        createOnce: Boolean(chats),
        note: Boolean(desk),
      },
      doors: ['event-streams', ...Object.keys(formDoors)],
      receive: (request) =>
        new Promise((resolve) => {
          resolve(receive(request, settings, connection.secrets));
        }),
      ...(test && { test }),
      ...(desk && { desk }),
      ...(chats && { chats }),
    };
  },
};

type FormDoor = (fields: Fields, on: Settings, contact: string | undefined) => Intake;

/** What is a form, by the door it comes in at. */
const formDoors: Readonly<Record<string, FormDoor>> = {
  taskrouter: (fields, on) => readTaskEvent(fields, on),
  conversations: (fields, on) => readConversationEvent(fields, on),
  transcription: readTranscription,
  conference: readConference,
  call: (fields, _on, contact) => readCall(fields, contact),
};

function receive(request: WebhookRequest, on: Settings, secrets: readonly string[]): Intake {
  const { method, door, url, headers, body } = request;
  if (method !== 'POST') throw new WebhookRefused('unsupported', 'method');
  if (!URL.canParse(url)) throw new WebhookRefused('unsigned', 'url');
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
  const form = isForm ? readForm(body) : undefined;
  verifySignature(request, form, secrets);
  if (door === 'event-streams') return readEventStream(readJson(body), on);
  const read = Object.hasOwn(formDoors, door) ? formDoors[door] : undefined;
  if (!read) throw new WebhookRefused('unsupported', 'door');
  if (!form) throw new WebhookRefused('unsupported', 'content-type');
  const fields = fieldsOf(form);
  checkAccount(fields['AccountSid'], on, 'AccountSid');
  return read(fields, on, contactIn(url));
}

/**
 * An address may name the contact itself (`…/conference?interaction=CA…`), for callbacks of a leg that
 * is not the customer's. It is part of what is signed.
 */
function contactIn(url: string): string | undefined {
  const contact = new URL(url).searchParams.get('interaction') ?? undefined;
  if (contact === undefined || /^[\w-]{1,64}$/.test(contact)) return contact;
  throw new WebhookRefused('malformed', 'interaction');
}
