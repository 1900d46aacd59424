/** A sign-in for which one leaves the page. Lives as long as the browser's tab. */
export type Journey = {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly isSilent: boolean;
};
const journeyKey = 'case-swarm.sign-in';

export function beginJourney(journey: Journey): void {
  sessionStorage.setItem(journeyKey, JSON.stringify(journey));
}

/** It ends with it. */
export function takeJourney(): Journey | undefined {
  const journey = journeyUnderWay();
  sessionStorage.removeItem(journeyKey);
  return journey;
}

function journeyUnderWay(): Journey | undefined {
  const text = sessionStorage.getItem(journeyKey);
  return text === null ? undefined : (JSON.parse(text) as Journey); // written above
}

/** The path of the page one left from; undefined for who did not leave from one. */
export const leftFrom = (): string | undefined => journeyUnderWay()?.returnTo.split('?')[0];
