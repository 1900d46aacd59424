import { believed } from '../domain/interaction/event-time.ts';
import type { Clock } from '../ports/clock.ts';
import type { ContactCenter, Intake } from '../ports/contact-center.ts';

/** The one way to what any contact center tells, pushed or asked for: no time is taken on trust. */
export function withBelievedTimes(center: ContactCenter, clock: Pick<Clock, 'now'>): ContactCenter {
  const { reader } = center;
  return {
    ...center,
    receive: async (request) => intakeAt(clock.now(), await center.receive(request)),
    ...(reader && {
      reader: {
        read: async (contact, unnamed) =>
          believed(await reader.read(contact, unnamed), clock.now()),
      },
    }),
  };
}

/** What is left out counts as ignored. */
function intakeAt(nowMs: number, intake: Intake): Intake {
  const interactions = intake.interactions.map((one) => ({
    ...one,
    events: believed(one.events, nowMs),
  }));
  const count = (all: Intake['interactions']) =>
    all.reduce((sum, one) => sum + one.events.length, 0);
  return {
    ...intake,
    interactions: interactions.filter(({ events, isThin }) => events.length > 0 || isThin),
    ignored: intake.ignored + count(intake.interactions) - count(interactions),
  };
}
