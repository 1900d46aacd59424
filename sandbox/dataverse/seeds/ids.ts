/** Fixed ids, so that a case, a skill or a user can be named in a test or a bookmark. */
import { people, type Person } from '../../people.ts';

export const organizationId = '0d365000-0000-4000-8000-000000000001';
export const rootBusinessUnitId = '0d365000-0000-4000-8000-000000000002';
export const applicationUserId = '0d365000-0000-4000-8000-000000000003';
/** The flow that sends the native product's invitations: there once that was set up. */
export const expertFlowId = '5a400000-0000-4000-8000-000000000002';
export const defaultTemplateId = '5a400000-0000-4000-8000-000000000001';

const numbered = (prefix: string) => (n: number) =>
  `${prefix}-0000-4000-8000-${String(n).padStart(12, '0')}`;

const userNumber = numbered('05e40000');

/** `systemuserid` of a person who has one. */
export function systemUserId(person: Person): string {
  return userNumber(people.indexOf(person) + 1);
}

/** By the digits of the ticket number: CAS-01189 is 1189. */
export const caseId = numbered('ca5e0000');
export const resolutionId = numbered('ca5e0001');
export const accountId = numbered('acc00000');
export const contactId = numbered('c0a7ac70');
export const productId = numbered('94000000');
export const subjectId = numbered('5b000000');
export const skillId = numbered('5c111000');
export const ratingId = numbered('4a710000');
export const resourceId = numbered('4e500000');
export const resourceSkillId = numbered('4e500001');
export const articleId = numbered('4a0e0000');
export const roleId = numbered('401e0000');
