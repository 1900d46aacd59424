/** What a log may tell of a failure: its message may carry what somebody wrote, so never that. */

/** The kind of failure. */
export const nameOf = (failure: unknown): string =>
  failure instanceof Error ? failure.name : typeof failure;

/** File and line of the first stack frame, such as "opening.ts:23", as a part of a log entry. */
export function placeOf(failure: unknown): { readonly at?: string } {
  if (!(failure instanceof Error)) return {};
  const { stack = '', message } = failure;
  // The stack begins with the message, which may look like a frame itself.
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const at = /^ +at .*?([^/\\():\s]+:\d+):\d+\)?$/m.exec(frames)?.[1];
  return at === undefined ? {} : { at };
}
