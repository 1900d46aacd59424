/**
 * A story told line by line. A step does something, or waits for something to be seen at the far side
 * (the stand-ins' own state); one that is not seen in time ends the story with its name.
 */

export type Step = {
  /** The sentence that is told once the step has happened. */
  readonly told: string;
  /** What a person or the contact center does. */
  readonly does?: () => Promise<void>;
  /** Asked again until it returns without throwing; what it throws last is why the step failed. */
  readonly seen?: () => Promise<void>;
};

export type Story = {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly Step[];
};

export type Told = { readonly told: string; readonly ms: number };

export class StoryFailed extends Error {
  readonly step: string;
  constructor(step: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`did not happen: ${step}\n  ${reason}`, { cause });
    this.step = step;
  }
}

/** What was said is in the chat within half a minute, and a machine may be slow. */
const storyPatienceMs = 45_000;

export type Telling = {
  readonly say: (line: string) => void;
  /** How long one step may take to be seen; else `storyPatienceMs`. */
  readonly patienceMs?: number;
  /** Runs between what a step does and what is seen of it: where a test kills the bot. */
  readonly between?: (told: string) => Promise<void>;
  /** Breaks the story off. */
  readonly signal?: AbortSignal;
};

/** @throws StoryFailed with the name of the first step that was not seen */
export async function tell(
  story: Story,
  { say, patienceMs = storyPatienceMs, between, signal }: Telling,
): Promise<readonly Told[]> {
  say(story.title);
  const told: Told[] = [];
  for (const step of story.steps) {
    const begun = performance.now();
    try {
      await step.does?.();
      await between?.(step.told);
      if (step.seen) await until(step.seen, patienceMs, signal);
    } catch (cause) {
      throw new StoryFailed(step.told, cause);
    }
    const ms = Math.round(performance.now() - begun);
    told.push({ told: step.told, ms });
    say(`  ✓ ${step.told}`);
  }
  return told;
}

const betweenLooksMs = 50;

/** Looks again and again; throws what the last look threw when the time is up. */
export async function until(
  seen: () => Promise<void>,
  patienceMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      await seen();
      return;
    } catch (cause) {
      if (performance.now() > deadline || signal?.aborted) throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
  }
}
