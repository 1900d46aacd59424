import assert from 'node:assert/strict';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from 'botbuilder';
import { FederatedServiceClientCredentialsFactory } from 'botframework-connector';
import { openIdPath } from '../../sandbox/connector/auth.ts';
import { priya } from '../../sandbox/people.ts';
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
});
