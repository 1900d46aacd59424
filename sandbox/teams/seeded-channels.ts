/** The team everybody of the company is in, and its channels. */
import { people } from '../people.ts';
import { membershipId } from './ids.ts';
import { allHistory, type Chat, type Team } from './model.ts';

const team: Team = {
  id: '19:c0ffee5a11teamgeneralc0ffee5a11@thread.tacv2',
  aadGroupId: '7ea40000-0000-4000-8000-000000000001',
  name: 'Contoso Coffee',
};

const seeded = [
  { id: '19:c0ffee5a11ithelpdeskc0ffee5a11@thread.tacv2', name: 'IT Help Desk' },
  { id: '19:c0ffee5a11peoplehelpc0ffee5a11@thread.tacv2', name: 'People and Buildings' },
] as const;

/** What the Teams world begins with. */
export function seededChannels(nowIso: string): Record<string, Chat> {
  const channels = seeded.map(({ id, name }): [string, Chat] => [
    id,
    {
      id,
      conversationId: id,
      type: 'channel',
      team,
      topic: name,
      createdAt: nowIso,
      updatedAt: nowIso,
      members: people.map((one) => ({
        id: membershipId(id, one.id),
        personId: one.id,
        roles: [],
        historyFrom: allHistory,
      })),
      messages: [],
    },
  ]);
  return Object.fromEntries(channels);
}
