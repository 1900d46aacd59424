import { fine, found, notChecked, type Outcome } from '../../../domain/doctor/finding.ts';
import { codeOfPermission } from '../../../domain/doctor/findings/graph.ts';
import type { Answer } from '../../../ports/doctor.ts';
import { check, foundIf, one, withToken, type Check } from '../check.ts';

const reading = 'User.ReadBasic.All';

function reach(
  answer: Answer<true>,
  address: string,
  roles: readonly string[] | undefined,
): Outcome {
  switch (answer.kind) {
    case 'got':
      return fine;
    case 'silent':
      return one('CS-GRAPH-001', { address, reason: answer.reason });
    case 'throttled':
      return one('CS-GRAPH-002');
    case 'unauthorised':
      return one('CS-GRAPH-003');
    case 'forbidden':
      // Without the permission the check of that permission says so.
      return foundIf(roles?.includes(reading) === true, 'CS-GRAPH-021');
    case 'not-found':
    case 'strange':
      return one('CS-GRAPH-004', { address });
  }
}

/** A token without a permission has none of it: Graph's tokens list what an admin has granted. */
const permission = (name: string): Check =>
  check(`graph.${name}`, (look) =>
    withToken(look, 'graph', (_token, roles) => {
      const code = codeOfPermission.get(name);
      if (!roles || !code) return Promise.resolve(notChecked('not-allowed'));
      return Promise.resolve(foundIf(!roles.includes(name), code));
    }),
  );

/** What the app may ask for beside its list without it being too much. */
const harmless = ['AppCatalog.Read.All', 'User.Read.All'];

export const graphChecks = (permissions: readonly string[]): readonly Check[] => [
  check('graph.reach', (look) =>
    withToken(look, 'graph', async (token, roles) =>
      reach(await look.graph.people(token), look.setUp.graphUrl, roles),
    ),
  ),
  ...permissions.map(permission),
  check('graph.too-much', (look) =>
    withToken(look, 'graph', (_token, roles) => {
      if (!roles) return Promise.resolve(notChecked('not-allowed'));
      const needed = [...look.setUp.graphPermissions, ...harmless];
      const more = roles.filter((name) => !needed.includes(name));
      const facts = { permissions: more.join(', ') };
      return Promise.resolve(more.length > 0 ? found({ code: 'CS-GRAPH-022', facts }) : fine);
    }),
  ),
];
