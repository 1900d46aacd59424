import type { IsoTime } from '../../../../domain/ids.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { declineReasons, type Invitation } from '../../../../domain/swarm/invitation.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import {
  execute,
  heading,
  labelled,
  line,
  open,
  said,
  small,
  unfold,
  type CardAction,
  type Element,
} from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { stateOf, type InvitationState } from './state.ts';
import { words } from './words.ts';

export type InvitationView = {
  readonly swarm: Swarm;
  readonly invitation: Invitation;
  readonly interaction?: Interaction | undefined;
  readonly at: IsoTime;
};

/** 1:1: one look says who asks, why you, what it is about, and what happens if you cannot. */
export function invitationCard(settings: CardSettings, view: InvitationView): Card {
  const { swarm, invitation } = view;
  const state = stateOf(swarm, invitation);
  const [title, ...sentences] = told(settings, view, state);
  return makeCard({
    summary: `${swarm.case.number}: ${title}`,
    body: [
      heading(title),
      small(
        `${swarm.case.number} · ${swarm.code} · ${words.asOf(settings.times.clock(view.at, view.at))}`,
      ),
      ...said(swarm.request, 180),
      ...(state.kind === 'asked' ? question(settings, view) : []),
      ...sentences.map(line),
    ],
    actions: actionsOf(settings, view, state),
    refresh: {
      verb: 'refresh-invitation',
      data: { swarmId: swarm.id, invitationId: invitation.id },
    },
  });
}

/** Heading first, then what follows from it. */
// eslint-disable-next-line complexity -- one case per state
function told(
  { times }: CardSettings,
  { swarm, invitation, at }: InvitationView,
  state: InvitationState,
): readonly [string, ...string[]] {
  const agent = swarm.agent.name;
  switch (state.kind) {
    case 'asked':
      return [
        words.asks(agent),
        ...(invitation.remindedAt ? [words.stillWaiting] : []),
        words.otherwise(times.clock(invitation.answerBy, at)),
      ];
    case 'joined':
      return [words.joined, swarm.chat ? words.chatOpen : words.chatSoon];
    case 'declined':
      return [words.declined, words.askingOthers];
    case 'expired':
      return [words.expired, words.expiredSince(times.clock(state.at, at))];
    case 'covered':
      return [words.covered, state.by ? words.coveredBy(state.by.name) : words.coveredByOthers];
    case 'withdrawn':
      return [words.withdrawn, words.withdrawnBy(agent)];
    case 'resolved':
    case 'cancelled': {
      const when = times.clock(state.at, at);
      const ended = state.kind === 'resolved' ? words.resolved(when) : words.cancelled(when);
      return [ended, state.helped ? words.thanks : words.nothingToDo];
    }
  }
}

function question({ times }: CardSettings, view: InvitationView): readonly Element[] {
  const { swarm, invitation, interaction, at } = view;
  const live = interaction && interaction.phase !== 'ended' ? interaction : undefined;
  return [
    labelled(words.whyYou, invitation.why, 160),
    ...(live
      ? [labelled(words.customer, words.live(live.phase, times.clock(live.phaseSince, at)))]
      : []),
    ...(swarm.stepsTried === '' ? [] : [labelled(words.tried, swarm.stepsTried, 140)]),
  ];
}

function actionsOf(
  settings: CardSettings,
  { swarm, invitation }: InvitationView,
  state: InvitationState,
): readonly CardAction[] {
  const data = { swarmId: swarm.id, invitationId: invitation.id };
  const page = (title: string) => open(title, settings.swarmPage(swarm.id));
  const accept = (title: string) => execute(title, 'accept', { data, style: 'positive' });
  switch (state.kind) {
    case 'asked':
      return [accept(words.join), cannot(data), page(words.look)];
    case 'declined':
    case 'expired':
      return [accept(words.afterAll), page(words.look)];
    case 'joined':
      return [
        ...(swarm.chat ? [open(words.openChat, swarm.chat.webUrl)] : []),
        page(words.openSwarm),
      ];
    case 'covered':
    case 'withdrawn':
    case 'resolved':
    case 'cancelled':
      return [page(words.openSwarm)];
  }
}

const cannot = (data: Readonly<Record<string, string>>): CardAction =>
  unfold(
    words.cannot,
    [line(words.whyNot)],
    declineReasons.map((reason) =>
      execute(words.reasons[reason], 'decline', { data: { ...data, reason } }),
    ),
  );
