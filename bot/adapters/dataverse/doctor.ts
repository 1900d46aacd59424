import { z } from 'zod';
import type { Answer, DataverseProbe } from '../../ports/doctor.ts';
import { answerOf, asker, bearer } from '../http/doctor-ask.ts';

export type DataverseProbeConfig = { readonly dataverseUrl: string; readonly timeoutMs: number };

const failed = z.object({ error: z.object({ code: z.string().catch('') }) });
const codeOf = (json: unknown): string => failed.safeParse(json).data?.error.code ?? '';

const rows = z.object({ value: z.array(z.unknown()) });
const some = rows.transform(({ value }) => value.length > 0);
const privileges = z.object({
  RolePrivileges: z.array(z.object({ PrivilegeName: z.string().nullish() })),
});

/** Sets by table, with the column that is read: reading one row tells that the table is there. */
const sets: Readonly<Record<string, string>> = {
  msdyn_swarm: 'msdyn_swarms?$select=msdyn_swarmid',
  msdyn_swarmparticipant: 'msdyn_swarmparticipants?$select=msdyn_swarmparticipantid',
  msdyn_swarmskill: 'msdyn_swarmskills?$select=msdyn_swarmskillid',
  bookableresourcecharacteristic:
    'bookableresourcecharacteristics?$select=bookableresourcecharacteristicid',
};

/** Category 5: cloud flows; type 1: definitions, not their activations; state 1: on. */
const flowsOn = 'category eq 5 and type eq 1 and statecode eq 1';

export function dataverseProbe({ dataverseUrl, timeoutMs }: DataverseProbeConfig): DataverseProbe {
  const ask = asker('dataverse', timeoutMs);
  const get = async <T>(token: string, path: string, schema: z.ZodType<T>): Promise<Answer<T>> => {
    const url = `${dataverseUrl}/api/data/v9.2/${path}`;
    const headers = { ...bearer(token), 'odata-version': '4.0', 'odata-maxversion': '4.0' };
    return answerOf(await ask({ url, headers }), schema, codeOf);
  };
  return {
    whoAmI: (token) =>
      get(
        token,
        'WhoAmI',
        z.object({ UserId: z.guid() }).transform(({ UserId }) => UserId),
      ),
    privileges: (token, user) =>
      get(
        token,
        `systemusers(${user})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
        privileges.transform(({ RolePrivileges: all }) => {
          const names = all.flatMap(({ PrivilegeName: name }) => name ?? []);
          return names.length > 0 ? names : undefined;
        }),
      ),
    async hasTable(token, table) {
      const answer = await get(token, `${sets[table] ?? table}&$top=1`, rows);
      if (answer.kind === 'not-found') return { kind: 'got', value: false };
      // It is there, but not for us: the privilege says so.
      if (answer.kind === 'forbidden') return { kind: 'got', value: true };
      return answer.kind === 'got' ? { kind: 'got', value: true } : answer;
    },
    isFlowOn: (token, name) => {
      const filter = encodeURIComponent(`${flowsOn} and name eq '${name.replaceAll("'", "''")}'`);
      return get(token, `workflows?$select=name&$filter=${filter}&$top=1`, some);
    },
    hasSkills: (token) => {
      const filter = encodeURIComponent('characteristictype eq 1 and statecode eq 0');
      return get(token, `characteristics?$select=characteristicid&$filter=${filter}&$top=1`, some);
    },
    hasDefaultTemplate: (token) => {
      const filter = encodeURIComponent('msdyn_isdefault eq true');
      return get(
        token,
        `msdyn_swarmtemplates?$select=msdyn_swarmtemplateid&$filter=${filter}&$top=1`,
        some,
      );
    },
  };
}
