import { createEntra } from '../../sandbox/entra/index.ts';
import { createTokens, type Tokens } from '../../sandbox/entra/tokens.ts';
import { createKernel, type Kernel } from '../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../sandbox/kernel/server.ts';
import { app, tenantId } from '../../sandbox/people.ts';

export const dataverseUrl = 'http://localhost:4003';
export const credentials = {
  grant_type: 'client_credentials',
  client_id: app.id,
  client_secret: app.secret,
};

type TokenAnswer = {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
  scope?: string;
  error?: string;
  error_codes?: number[];
  suberror?: string;
};
type Fields = Readonly<Record<string, string>>;
type Asked = { readonly status: number; readonly body: TokenAnswer };

export type EntraSystem = {
  readonly kernel: Kernel;
  readonly tokens: Tokens;
  readonly url: string;
  /** With the tenant. */
  readonly base: string;
  ask(fields: Fields, tenant?: string): Promise<Asked>;
  /** Status, error and AADSTS number of an answer. */
  refusal(fields: Fields, tenant?: string): Promise<unknown[]>;
  close(): Promise<void>;
};

export async function startEntra(): Promise<EntraSystem> {
  const kernel = createKernel({ botUrl: '' });
  const origin = await openOrigin();
  const { control } = kernel;
  const { url } = origin;
  const nowhere = { page: '', graph: '', connector: '', ccaas: '' };
  control.setUrls({ ...nowhere, entra: url, dataverse: dataverseUrl });
  const tokens = await createTokens(control.world);
  origin.mount(serveStandIn(createEntra(control.world, tokens), kernel));

  const ask = async (fields: Fields, tenant = tenantId): Promise<Asked> => {
    const response = await fetch(`${url}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return { status: response.status, body: (await response.json()) as TokenAnswer };
  };
  return {
    kernel,
    tokens,
    url,
    base: `${url}/${tenantId}`,
    ask,
    async refusal(fields, tenant) {
      const { status, body } = await ask(fields, tenant);
      return [status, body.error, body.error_codes?.[0]];
    },
    async close() {
      await origin.close();
      await control.close();
    },
  };
}
