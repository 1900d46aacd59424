/** People's activity feeds: where nothing else tells them, and never what a message says already. */
import { after } from '../../domain/ids.ts';
import { findInvitation } from '../../domain/swarm/invitation.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { FeedItem } from '../../ports/activity-feed.ts';
import { nowOf } from '../../ports/clock.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import type { ActionOf, HandlerDeps, Task } from './deps.ts';

const previewLength = 150;

/** Beside the card, which says so too: an updated card makes no sound in Teams. */
export async function remind(
  deps: HandlerDeps,
  { swarm, action }: Task<ActionOf<'remind'>>,
): Promise<void> {
  const invitation = findInvitation(swarm, action.invitationId);
  if (swarm.state !== 'active' || invitation?.status !== 'pending') return;
  await notify(deps, swarm, {
    kind: 'asked',
    to: invitation.person.id,
    preview: swarm.request,
    about: invitation.id,
  });
}

/** The panel asks every few seconds while it is open: this long without a word, it is closed. */
const panelOpenMs = 60_000;

/** In the panel it stands before them, and on the contact center's desktop as well. */
export async function tellAgent(
  deps: HandlerDeps,
  { swarm, action }: Task<ActionOf<'tell-agent'>>,
): Promise<void> {
  const { tenantId, agent, chat } = swarm;
  const note = swarm.deskNotes.find((one) => one.id === action.noteId);
  if (swarm.state !== 'active' || !note || note.isOnDesk || !chat || !swarm.isChatReady) return;
  const seenAt = await deps.panelSightings.lastSeen(tenantId, agent.id);
  if (seenAt !== undefined && after(seenAt, panelOpenMs) > nowOf(deps.clock)) return;
  await notify(deps, swarm, {
    kind: 'answered',
    to: agent.id,
    preview: `${note.from.name}: ${note.text}`,
    about: note.id,
    chat: chat.id,
  });
}

type Item = Omit<FeedItem, 'tenantId' | 'caseNumber'>;

/** What Teams refuses is lost, and no reason for the person's next invitation to wait. */
async function notify({ activityFeed, log }: HandlerDeps, swarm: Swarm, item: Item): Promise<void> {
  const { tenantId } = swarm;
  const preview = item.preview.slice(0, previewLength);
  try {
    await activityFeed.notify({ ...item, preview, tenantId, caseNumber: swarm.case.number });
  } catch (failure) {
    if (!(failure instanceof OutsideError) || failure.verdict !== 'refused') throw failure;
    log.warn('feed-item-refused', { kind: item.kind, code: failure.code });
  }
}
