import type { Presence } from '../../domain/routing/choose-experts.ts';

/** Graph's words, lower case: it sends strings, and new ones without notice. */
const byActivity: Readonly<Record<string, Presence>> = {
  presenting: 'do-not-disturb',
  urgentinterruptionsonly: 'do-not-disturb',
  outofoffice: 'offline',
  offwork: 'offline',
};

const byAvailability: Readonly<Record<string, Presence>> = {
  available: 'available',
  availableidle: 'available',
  busy: 'busy',
  busyidle: 'busy',
  away: 'away',
  berightback: 'away',
  donotdisturb: 'do-not-disturb',
  offline: 'offline',
};

/** What the activity adds counts first: somebody presenting is shown as merely busy. */
export function presenceFrom(availability: string, activity: string): Presence {
  return (
    byActivity[activity.toLowerCase()] ?? byAvailability[availability.toLowerCase()] ?? 'unknown'
  );
}
