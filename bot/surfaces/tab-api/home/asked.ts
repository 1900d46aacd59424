import type { PersonId } from '../../../domain/ids.ts';
import type { FeedEntry } from '../../../ports/timeline-feed.ts';

/**
 * Whether something happened to an invitation of this person, who is no member: no news of the swarm,
 * and yet a reason to look at their own page again.
 */
export function isAboutTheirInvitation(
  { entry: { event }, swarm }: Pick<FeedEntry, 'entry' | 'swarm'>,
  person: PersonId,
): boolean {
  if (!event) return false;
  const asked = swarm.invitations.filter((one) => one.person.id === person);
  if ('invitationId' in event) return asked.some((one) => one.id === event.invitationId);
  const ends = event.type === 'swarm-resolved' || event.type === 'swarm-cancelled';
  return ends && asked.length > 0;
}
