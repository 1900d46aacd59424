import assert from 'node:assert/strict';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from 'botbuilder';
import { ConnectorClient, FederatedServiceClientCredentialsFactory } from 'botframework-connector';
import { openIdPath } from '../../sandbox/connector/auth.ts';
import { priya, tenantId } from '../../sandbox/people.ts';
import { mriOf } from '../../sandbox/teams/ids.ts';
import { app, useRig, type Rig } from './teams-rig.ts';

describe('a bot built with the real SDK', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });

  it('believes the Connector stand-in and nobody else', async () => {
    const metadata = `${rig.urls.connector}${openIdPath}`;
    const adapter = new CloudAdapter(
      new ConfigurationBotFrameworkAuthentication(
        {
          ToBotFromChannelOpenIdMetadataUrl: metadata,
          ToBotFromEmulatorOpenIdMetadataUrl: metadata,
          ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
          ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/x',
          ToChannelFromBotOAuthScope: 'https://api.botframework.com',
          OAuthUrl: 'https://token.botframework.com',
          CallerId: '',
          ValidateAuthority: 'false',
        },
        // Nothing goes out in this test, so nothing needs credentials.
        new FederatedServiceClientCredentialsFactory(app.id, 'unused'),
      ),
    );
    const { id } = rig.connector.openPersonal(priya.id);
    rig.connector.say({ chatId: id, from: priya.id, text: 'help' });
    await rig.connector.settled();
    const sent = rig.received.at(-1);
    const turn = async (authorization: string | undefined, body = sent?.activity) => {
      let turns = 0;
      let status = 0;
      const response = {
        status: (code: number) => void (status = code),
        header: () => undefined,
        send: () => undefined,
        end: () => undefined,
      };
      const request = { method: 'POST', body, headers: { authorization } };
      // Only what the adapter touches of a request and a response.
      await adapter.process(request as unknown as Request, response as unknown as Response, () => {
        turns += 1;
        return Promise.resolve();
      });
      return { turns, status };
    };
    const authorization = sent?.headers.authorization;
    assert.deepEqual(await turn(authorization), { turns: 1, status: 200 });
    assert.deepEqual(await turn(undefined), { turns: 0, status: 401 });
    const elsewhere = { ...sent?.activity, serviceUrl: 'https://elsewhere.example/' };
    assert.deepEqual(await turn(authorization, elsewhere), { turns: 0, status: 401 });
    const forOther = await rig.tokens.mint({
      aud: 'another-app',
      iss: 'https://api.botframework.com',
      serviceurl: `${rig.urls.connector}/`,
    });
    assert.deepEqual(await turn(`Bearer ${forOther}`), { turns: 0, status: 401 });
  });

  it('speaks through the Connector stand-in: a conversation, a card, its update, the roster', async () => {
    const { id } = rig.connector.openPersonal(priya.id);
    const token = await rig.botToken();
    const signed: ConstructorParameters<typeof ConnectorClient>[0] = {
      signRequest: (request) => {
        request.headers.set('authorization', `Bearer ${token}`);
        return Promise.resolve(request);
      },
    };
    const client = new ConnectorClient(signed, { baseUri: rig.urls.connector });
    const { conversations } = client;
    const made = await conversations.createConversation({
      isGroup: false,
      bot: { id: `28:${app.id}`, name: app.name },
      members: [{ id: mriOf(priya.id), name: priya.name }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    const sent = await conversations.sendToConversation(made.id, { type: 'message', attachments });
    await conversations.updateActivity(made.id, sent.id, { type: 'message', text: 'changed' });
    const [last] = rig.teams.messages(id).slice(-1);
    assert.deepEqual([last?.id, last?.text, last?.edits], [sent.id, 'changed', 1]);
    const { members } = await conversations.getConversationPagedMembers(made.id);
    assert.deepEqual(
      members.map((one) => one.aadObjectId),
      [priya.id],
    );
    await conversations.deleteActivity(made.id, sent.id);
    await assert.rejects(conversations.deleteActivity(made.id, sent.id), {
      statusCode: 404,
      code: 'ActivityNotFoundInConversation',
    });
  });
});
