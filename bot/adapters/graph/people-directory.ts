import { z } from 'zod';
import { personId, type PersonId } from '../../domain/ids.ts';
import type { Presence } from '../../domain/routing/choose-experts.ts';
import type { Person } from '../../domain/swarm/swarm.ts';
import type { PeopleDirectory } from '../../ports/people-directory.ts';
import { anything, graphCalls, type GraphCalls, type GraphConfig } from './graph-calls.ts';
import { installBody, isInstalledAlready, type InstalledApp } from './install.ts';
import { presenceFrom } from './presence.ts';

export type PeopleDirectoryConfig = GraphConfig & { readonly app: InstalledApp };

const user = z.object({ id: z.string().min(1), displayName: z.string().nullish() });
const addresses = z.object({ mail: z.string().nullish(), userPrincipalName: z.string().nullish() });
const presence = z.object({ id: z.string(), availability: z.string(), activity: z.string() });

const hits = 5;
/** Graph's own limit for one call. */
const presencesAtOnce = 650;

export function graphPeopleDirectory(config: PeopleDirectoryConfig): PeopleDirectory {
  const graph = graphCalls(config);
  return {
    find: (_tenantId, text) => find(graph, text.trim()),

    async mailsOf(_tenantId, person) {
      const path = `/users/${encodeURIComponent(person)}?$select=mail,userPrincipalName`;
      const found = await graph.read(addresses, path);
      const known = [found?.mail, found?.userPrincipalName].flatMap((one) => one ?? []);
      return [...new Set(known.map((one) => one.toLowerCase()))];
    },

    async presenceOf(_tenantId, people) {
      const found = new Map<PersonId, Presence>();
      for (let from = 0; from < people.length; from += presencesAtOnce) {
        const ids = people.slice(from, from + presencesAtOnce);
        const answer = await graph.write(z.object({ value: z.array(presence) }), {
          method: 'POST',
          path: '/communications/getPresencesByUserId',
          // A question, though it is a POST.
          isRepeatable: true,
          body: { ids },
        });
        for (const one of answer.value) {
          found.set(personId(one.id), presenceFrom(one.availability, one.activity));
        }
      }
      return found;
    },

    async installApp(_tenantId, person) {
      const path = `/users/${encodeURIComponent(person)}/teamwork/installedApps`;
      const filter = encodeURIComponent(`teamsApp/id eq '${config.app.catalogId}'`);
      const installed = await graph.read(
        z.object({ value: z.array(anything) }),
        `${path}?$expand=teamsApp&$filter=${filter}`,
      );
      if (installed && installed.value.length > 0) return;
      const body = installBody(graph, config.app);
      const write = graph.write(anything, { method: 'POST', path, isRepeatable: true, body });
      await write.catch(isInstalledAlready);
    },
  };
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const select = '$select=id,displayName';

async function find(graph: GraphCalls, text: string): Promise<readonly Person[]> {
  if (text === '') return [];
  if (guid.test(text)) return byId(graph, text);
  if (!text.includes('@')) return byName(graph, text);
  const [found] = await byId(graph, text);
  // The sign-in name is often the mail address, but need not be.
  return found ? [found] : byMail(graph, text);
}

async function byId(graph: GraphCalls, id: string): Promise<readonly Person[]> {
  const found = await graph.read(user, `/users/${encodeURIComponent(id)}?${select}`);
  return found ? [person(found)] : [];
}

const byMail = (graph: GraphCalls, mail: string): Promise<readonly Person[]> =>
  list(graph, `$filter=${encodeURIComponent(`mail eq '${mail.replaceAll("'", "''")}'`)}`);

/** Words are found by their beginnings; quotes and backslashes have a meaning in the search itself. */
function byName(graph: GraphCalls, name: string): Promise<readonly Person[]> {
  const words = name.replaceAll(/["\\]/g, ' ').trim();
  if (words === '') return Promise.resolve([]);
  return list(graph, `$search=${encodeURIComponent(`"displayName:${words}"`)}`);
}

async function list(graph: GraphCalls, query: string): Promise<readonly Person[]> {
  const pages = graph.readPages(user, {
    path: `/users?${query}&${select}&$top=${hits}`,
    most: 1,
    headers: { ConsistencyLevel: 'eventual' },
  });
  for await (const page of pages) return page.slice(0, hits).map(person);
  return [];
}

const person = ({ id, displayName }: z.infer<typeof user>): Person => ({
  id: personId(id),
  name: displayName ?? id,
});
