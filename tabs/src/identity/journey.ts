import { kept } from './kept.ts';

/** A sign-in for which one leaves the page. Lives as long as the browser's tab. */
export type Journey = {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly isSilent: boolean;
};
const journeyKey = 'case-swarm.sign-in';

export function beginJourney(journey: Journey): void {
  kept.set(journeyKey, JSON.stringify(journey));
}

/** It ends with it. */
export function takeJourney(): Journey | undefined {
  const journey = journeyUnderWay();
  kept.remove(journeyKey);
  return journey;
}

function journeyUnderWay(): Journey | undefined {
  const text = kept.get(journeyKey);
  return text === undefined ? undefined : (JSON.parse(text) as Journey); // written above
}

/** The path of the page one left from; undefined for who did not leave from one. */
export const leftFrom = (): string | undefined => journeyUnderWay()?.returnTo.split('?')[0];
