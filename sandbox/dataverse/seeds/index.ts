import { anna, jonas, type Person } from '../../people.ts';
import type { DataverseState, Scalar } from '../rows.ts';
import { rightsOf } from '../rights.ts';
import { createBuilder, daysBefore, ref, type Builder } from './builder.ts';
import type { CaseSeed, ResolvedSeed } from './case-seed.ts';
import { contactRef, customerRef, seedCustomers } from './customers.ts';
import { caseId, resolutionId, systemUserId } from './ids.ts';
import { seedKnowledge } from './knowledge.ts';
import { openCases } from './open-cases.ts';
import { seedPeople, seedSwarmSetUp } from './people.ts';
import { lineOf, productRef, seedProducts, subjectRef } from './products.ts';
import { resolvedBank } from './resolved-bank.ts';
import { resolvedHealth } from './resolved-health.ts';
import { resolvedHelpdesk } from './resolved-helpdesk.ts';
import { resolvedRetail } from './resolved-retail.ts';

const firstResolved = 1101;
const firstOpen = 1170;
/** How long a resolved case had been open. */
const daysToResolve = 2;

const priorities = { High: 1, Normal: 2, Low: 3 };
const origins = { Phone: 1, Email: 2, Web: 3 };
const statuses = { 'On Hold': 2, 'Waiting for Details': 3, Researching: 4 };

export function seed(): DataverseState {
  const builder = createBuilder(firstOpen + openCases.length);
  seedPeople(builder);
  seedSwarmSetUp(builder);
  seedProducts(builder);
  seedCustomers(builder);
  seedKnowledge(builder);
  const resolved = [...resolvedRetail, ...resolvedBank, ...resolvedHealth, ...resolvedHelpdesk];
  for (const [index, one] of resolved.entries()) {
    seedResolved(builder, firstResolved + index, one);
  }
  for (const [index, one] of openCases.entries()) {
    const status = one.status === undefined ? 1 : statuses[one.status];
    addCase(builder, firstOpen + index, one, {
      statuscode: status,
      modifiedon: daysBefore(one.daysAgo),
    });
  }
  return builder.state;
}

function seedResolved(builder: Builder, number: number, seeded: ResolvedSeed): void {
  const closedAt = daysBefore(seeded.daysAgo - daysToResolve);
  addCase(builder, number, seeded, { statecode: 1, statuscode: 5, modifiedon: closedAt });
  const by = systemUserId(seeded.resolvedBy ?? ownerOf(seeded));
  builder.add('incidentresolution', {
    id: resolutionId(number),
    values: {
      subject: seeded.resolution.split('. ', 1)[0]?.slice(0, 200) ?? '',
      description: seeded.resolution,
      timespent: 30,
      statecode: 1,
      statuscode: 2,
      resolutiontypecode: 5,
      createdon: closedAt,
      modifiedon: closedAt,
      actualend: closedAt,
    },
    lookups: {
      incidentid: ref('incident', caseId(number)),
      ownerid: ref('systemuser', by),
      owninguser: ref('systemuser', by),
      createdby: ref('systemuser', by),
      modifiedby: ref('systemuser', by),
    },
  });
}

function addCase(
  builder: Builder,
  number: number,
  seeded: CaseSeed,
  state: Readonly<Record<string, Scalar>>,
): void {
  const owner = ref('systemuser', systemUserId(ownerOf(seeded)));
  const customer = customerRef(seeded.customer);
  builder.add('incident', {
    id: caseId(number),
    values: {
      title: seeded.title,
      ticketnumber: `CAS-${String(number).padStart(5, '0')}`,
      description: seeded.description,
      prioritycode: priorities[seeded.priority],
      caseorigincode: origins[seeded.origin],
      casetypecode: 2,
      createdon: daysBefore(seeded.daysAgo),
      ...state,
    },
    lookups: {
      customerid: customer,
      [`${customer.table}id`]: customer,
      primarycontactid: contactRef(seeded.customer),
      productid: productRef(seeded.product),
      subjectid: subjectRef(lineOf(seeded.product)),
      ownerid: owner,
      owninguser: owner,
      createdby: owner,
      modifiedby: owner,
    },
  });
}

/** The agent of the line. */
function ownerOf({ product }: CaseSeed): Person {
  const rights = rightsOf(anna.id);
  const isAnnas =
    rights !== 'everything' && rights.lines !== 'all' && rights.lines.includes(lineOf(product));
  return isAnnas ? anna : jonas;
}
