import type { CaseDetail, CaseListRow, Skill, SwarmDetail } from '../api/types.ts';

const closedStatuses = ['Problem Solved', 'Information Provided', 'Cancelled', 'Merged'];

export const isOpen = (row: CaseListRow): boolean => !closedStatuses.includes(row.status);

export const filters = ['Open', 'Closed', 'All'] as const;
export type Filter = (typeof filters)[number];

export function matches(row: CaseListRow, filter: Filter, search: string): boolean {
  const isWanted = filter === 'All' || isOpen(row) === (filter === 'Open');
  if (!isWanted) return false;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [row.number, row.title, row.customer, row.line].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

export const activeSwarm = (detail: CaseDetail): SwarmDetail | undefined =>
  detail.swarms.find((swarm) => swarm.state === 'Active');

/** Subjects whose first word stands in the case: what a form can see by itself. */
export function suggestedSkills(detail: CaseDetail, skills: readonly Skill[]): readonly Skill[] {
  const text = [detail.title, detail.description, detail.product].join(' ').toLowerCase();
  return skills.filter(({ name }) => {
    const [first = ''] = name.toLowerCase().split(' ');
    return text.includes(first.replace(/s$/, ''));
  });
}
