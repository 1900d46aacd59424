import {
  WebhookRefused,
  toldLive,
  type Capabilities,
  type Connection,
  type ContactCenter,
  type ContactCenterProvider,
  type ProviderWorld,
} from '../../../ports/contact-center.ts';
import { createChats } from './chats.ts';
import { createConnectApi } from './connect-api.ts';
import { createDesk } from './desk.ts';
import { doorsOf } from './doors.ts';
import { ifThere } from './if-there.ts';
import { createLegs } from './legs.ts';
import { createNames } from './names.ts';
import { createParticipantApi } from './participant-api.ts';
import { createReader } from './reader.ts';
import { credentialsOf, settingsOf } from './settings.ts';

const can: Capabilities = {
  hold: true,
  mood: true,
  transcript: true,
  messages: true,
  repair: true,
  createOnce: true,
  note: true,
};

/** Amazon Connect. */
export const amazonConnect: ContactCenterProvider = {
  name: 'amazon-connect',
  can,
  connect,
};

function connect(connection: Connection, world: ProviderWorld): ContactCenter {
  const settings = settingsOf(connection);
  const { forwarderKeys, ...credentials } = credentialsOf(connection);
  const api = createConnectApi(settings, credentials, world);
  const participants = createParticipantApi(settings, world);
  const { secrets } = connection;
  const doors = doorsOf({ settings, secrets, forwarderKeys, legs: createLegs(api), world });
  const chats = createChats({ api, participants, settings, world });
  return {
    can: { ...can, ...toldLive(settings.tells), createOnce: chats !== undefined },
    doors: Object.keys(doors),
    async receive(request) {
      const door = Object.hasOwn(doors, request.door) ? doors[request.door] : undefined;
      if (!door) throw new WebhookRefused('unsupported', 'door');
      return door(request);
    },
    // A contact that is nobody's: that there is none, only a user who may read contacts is told.
    test: async () => {
      await ifThere(api.describeContact(world.ids.newId()));
    },
    reader: createReader({ api, names: createNames(api, world), settings }),
    desk: createDesk(api),
    ...(chats && { chats }),
  };
}
