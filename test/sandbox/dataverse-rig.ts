/** The whole sandbox on free ports, and a caller that speaks plain HTTP to its Dataverse. */
import assert from 'node:assert/strict';
import { createSandbox, type Sandbox } from '../../sandbox/create.ts';
import { app, tenantId, type Person } from '../../sandbox/people.ts';

export type Json = Record<string, unknown>;
type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  readonly rows: readonly Json[];
  /** `code` of the error in the body. */
  readonly code: unknown;
  readonly message: string;
};
type Call = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly as?: Person;
  readonly token?: string;
};

export type DataverseRig = {
  readonly sandbox: Sandbox;
  readonly url: string;
  token(): Promise<string>;
  /** A path below /api/data/v9.2/, or a whole URL (a nextLink). */
  call(path: string, call?: Call): Promise<Answer>;
  get(path: string, call?: Call): Promise<Answer>;
  post(path: string, body: unknown, call?: Call): Promise<Answer>;
  patch(path: string, body: unknown, call?: Call): Promise<Answer>;
  close(): Promise<void>;
};

export async function startDataverse(): Promise<DataverseRig> {
  const sandbox = await createSandbox({ botUrl: 'http://localhost:9' });
  const base = `${sandbox.urls.dataverse}/api/data/v9.2/`;
  let issued: Promise<string> | undefined;
  const token = () => (issued ??= appToken(sandbox));

  const call = async (path: string, given: Call = {}): Promise<Answer> => {
    const response = await fetch(path.startsWith('http') ? path : base + path, {
      method: given.method ?? 'GET',
      headers: {
        Authorization: `Bearer ${given.token ?? (await token())}`,
        Accept: 'application/json',
        'OData-Version': '4.0',
        'OData-MaxVersion': '4.0',
        'If-None-Match': 'null',
        ...(given.body !== undefined && { 'Content-Type': 'application/json' }),
        ...(given.as && { CallerObjectId: given.as.id }),
        ...given.headers,
      },
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    });
    return answerOf(response);
  };
  return {
    sandbox,
    url: sandbox.urls.dataverse,
    token,
    call,
    get: call,
    post: (path, body, given) => call(path, { ...given, method: 'POST', body }),
    patch: (path, body, given) => call(path, { ...given, method: 'PATCH', body }),
    close: () => sandbox.close(),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const body = (isJson ? JSON.parse(text) : { text }) as Json;
  const error = body['error'] as { code?: unknown; message?: string } | undefined;
  return {
    status: response.status,
    headers: response.headers,
    body,
    rows: (body['value'] ?? []) as Json[],
    code: error?.code,
    message: error?.message ?? '',
  };
}

/** As the bot gets it: client credentials for the origin of the organisation. */
async function appToken(sandbox: Sandbox): Promise<string> {
  const response = await fetch(`${sandbox.urls.entra}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: app.id,
      client_secret: app.secret,
      scope: `${sandbox.urls.dataverse}/.default`,
    }),
  });
  assert.equal(response.status, 200, await response.clone().text());
  return ((await response.json()) as { access_token: string }).access_token;
}
