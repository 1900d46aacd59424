/** `GET /api/v1/doctor?language=de`, and the answer of `POST /api/v1/doctor/run`. */
export type DoctorView = {
  /** ISO time of the newest check; absent: never looked. */
  readonly checkedAt?: string;
  /** A look is going on: ask again. */
  readonly isRunning: boolean;
  readonly counts: {
    readonly fine: number;
    readonly toFix: number;
    readonly toKnow: number;
    readonly notChecked: number;
  };
  /** The same code once, however many places have it. */
  readonly findings: readonly FindingView[];
  readonly families: readonly DoctorFamilyView[];
};

export type DoctorFamilyView = {
  readonly name: string;
  readonly checks: readonly DoctorCheckView[];
};

export type DoctorCheckView = {
  readonly id: string;
  readonly title: string;
  readonly state: 'fine' | 'found' | 'not-checked';
  /** Why it was not checked. */
  readonly why?: string;
  /** Of what was found. */
  readonly codes: readonly string[];
};

export type FindingView = {
  readonly code: string;
  readonly severity: 'to-fix' | 'to-know';
  readonly cause: string;
  readonly lost: string;
  readonly who: string;
  readonly steps: readonly string[];
  /** Where it is; one without a name where it is about no one place. */
  readonly places: readonly FindingPlaceView[];
};

export type FindingPlaceView = {
  /** Looks at it once more. */
  readonly check: string;
  readonly name?: string;
  /** What is its own there. */
  readonly detail?: string;
};
