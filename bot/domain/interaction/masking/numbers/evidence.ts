import type { Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import type { Question } from '../talk/question.ts';
import type { Label } from './labels.ts';

/** All that is known of a number when it is judged. */
export type Evidence = {
  readonly run: Run;
  readonly stream: Stream;
  readonly label: Label | undefined;
  readonly question: Question | undefined;
  /** The number was named before as something that stays. */
  readonly isKnownToStay: boolean;
};
