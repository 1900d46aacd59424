import { z } from 'zod';
import type { Answer, GraphProbe } from '../../ports/doctor.ts';
import { answerOf, asker, bearer } from '../http/doctor-ask.ts';

export type GraphProbeConfig = {
  readonly graphUrl: string;
  readonly clientId: string;
  /** The id in the manifest: the catalog's own differs. */
  readonly manifestId: string;
  readonly timeoutMs: number;
};

const failed = z.object({
  error: z.object({ code: z.string().catch('') }),
});
const codeOf = (json: unknown): string => failed.safeParse(json).data?.error.code ?? '';

const list = <T>(item: z.ZodType<T>) => z.object({ value: z.array(item) });
const app = z.object({ id: z.string() });
const install = z.object({ teamsApp: app });
/** Both ids are named alike in Graph: the one is the app's, the other its service principal's. */
const grant = z.object({ clientAppId: z.string().nullish(), permission: z.string().nullish() });

export function graphProbe({
  graphUrl,
  clientId,
  manifestId,
  timeoutMs,
}: GraphProbeConfig): GraphProbe {
  const ask = asker('graph', timeoutMs);
  const get = async <T>(token: string, path: string, schema: z.ZodType<T>): Promise<Answer<T>> =>
    answerOf(await ask({ url: `${graphUrl}/v1.0${path}`, headers: bearer(token) }), schema, codeOf);
  const isOurs = (id: string) => encodeURIComponent(`${id} eq '${manifestId}'`);
  return {
    people: (token) =>
      get(
        token,
        '/users?$select=id&$top=1',
        list(z.unknown()).transform(() => true as const),
      ),
    installedFor: (token, person) =>
      get(
        token,
        `/users/${encodeURIComponent(person)}/teamwork/installedApps?$expand=teamsApp&$filter=${isOurs('teamsApp/externalId')}`,
        list(install).transform(({ value }) => value.map(({ teamsApp }) => teamsApp.id)),
      ),
    catalog: (token) =>
      get(
        token,
        `/appCatalogs/teamsApps?$filter=${isOurs('externalId')}`,
        list(app).transform(({ value }) => value.map(({ id }) => id)),
      ),
    grantsIn: (token, chat) =>
      get(
        token,
        `/chats/${encodeURIComponent(chat)}/permissionGrants`,
        list(grant).transform(({ value }) =>
          value
            .filter((one) => one.clientAppId?.toLowerCase() === clientId.toLowerCase())
            .flatMap(({ permission }) => permission ?? []),
        ),
      ),
  };
}
