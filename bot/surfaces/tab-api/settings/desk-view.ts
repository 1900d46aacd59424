import type { z } from 'zod';
import type { deskRequests } from '../../../contract/desks-requests.ts';
import type { DeskValue, DeskView } from '../../../contract/desks-view.ts';
import { channelOfLink, linkOfChannel } from '../../../domain/helpdesk/channel-link.ts';
import { handOverTo, type Desk } from '../../../domain/helpdesk/desk.ts';
import { backAt, everyDay, type Hours } from '../../../domain/helpdesk/hours.ts';
import { languagesSpoken } from '../../../domain/helpdesk/language.ts';
import type { IsoTime, TenantId } from '../../../domain/ids.ts';
import type { DeskWish } from '../../../usecases/helpdesk/set-up-desk.ts';

/** As `Hours` counts them: 0 is Sunday. */
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** A day ends at midnight: written as 00:00 there, and counted as 1,440 minutes. */
const dayMinutes = 1_440;

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

type DeskNow = { readonly now: IsoTime; readonly threads: number };

export function deskView(desk: Desk, { now, threads }: DeskNow): DeskView {
  const { id, version, channelName, isPaused } = desk;
  const away = backAt(desk.hours, now) === undefined ? 'open' : 'away';
  return {
    id,
    version,
    value: valueOf(desk),
    ...(channelName !== undefined && { channelName }),
    state: isPaused === true ? 'paused' : away,
    threads,
  };
}

function valueOf(desk: Desk): DeskValue {
  const { name, tenantId, channelId, channelName, scope, handOver } = desk;
  const channel = channelId && { id: channelId, name: channelName ?? name };
  return {
    name,
    channelLink: channel ? linkOfChannel(channel, tenantId) : '',
    ...scope,
    connection: handOver?.connection ?? '',
    queue: handOver?.queue ?? '',
    hours: hoursView(desk.hours),
    languages: desk.languages,
    ratingQuestion: desk.ratingQuestion,
  };
}

/** The same hours on some days: no form makes others. */
function hoursView({ timeZone, open }: Hours): DeskValue['hours'] {
  const [first] = open;
  if (!first) return null;
  const chosen = days.filter((_, place) => open.some(({ day }) => day === place));
  return { days: chosen, from: clock(first.from), to: clock(first.to), timeZone };
}

type Given = z.output<typeof deskRequests.make>;
type Where = { readonly tenantId: TenantId; readonly timeZone: string };

export type WishRefusal = 'no-such-channel' | 'queue-not-carried';

/** What is wished, as the use case takes it. */
export function wishOf(value: Given, { tenantId, timeZone }: Where): DeskWish | WishRefusal {
  const { name, channelLink, subjects, hasInternal } = value;
  const isLinked = channelLink.trim() !== '';
  const channel = isLinked ? channelOfLink(channelLink, tenantId) : undefined;
  if (isLinked && !channel) return 'no-such-channel';
  const handOver = handOverTo(value);
  if (handOver === 'queue-not-carried') return handOver;
  return {
    tenantId,
    name,
    ...(channel && { channelId: channel.id }),
    ...(channel && channel.name !== '' && { channelName: channel.name }),
    scope: { subjects, hasInternal },
    ...(handOver && { handOver }),
    hours: hoursOf(value, timeZone),
    languages: languagesOf(value),
    ratingQuestion: questionsOf(value),
  };
}

function hoursOf({ hours }: Given, timeZone: string): Hours {
  if (!hours) return { timeZone, open: [] };
  const to = minutesOf(hours.to) || dayMinutes;
  const open = everyDay(
    hours.days.map((day) => days.indexOf(day)),
    minutesOf(hours.from),
    to,
  );
  return { timeZone: hours.timeZone, open };
}

/** The first one answers where the employee's words do not tell. */
function languagesOf({ languages }: Given): Desk['languages'] {
  const [first = languagesSpoken[0], ...others] = [...new Set(languages)];
  return [first, ...others];
}

function questionsOf({ ratingQuestion }: Given): Desk['ratingQuestion'] {
  const { en = '', de = '' } = ratingQuestion;
  return {
    ...(en.trim() !== '' && { en: en.trim() }),
    ...(de.trim() !== '' && { de: de.trim() }),
  };
}
