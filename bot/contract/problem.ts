/** Whatever the tab API refuses, it says as one of these, with a sentence for the person. */
export type ProblemCode =
  | 'unauthenticated'
  | 'wrong-tenant'
  | 'supervisors-only'
  | 'admins-only'
  | 'not-found'
  | 'malformed'
  | 'too-large'
  | 'case-not-found'
  | 'case-forbidden'
  | 'case-closed'
  | 'unknown-skill'
  | 'request-missing'
  | 'request-too-long'
  | 'steps-too-long'
  | 'too-many-skills'
  | 'not-parked'
  | 'already-named'
  | 'swarm-closed'
  | 'text-missing'
  | 'text-too-long'
  | 'only-the-agent-closes-the-case'
  | 'out-of-reach';

export type Problem = { readonly code: ProblemCode; readonly message: string };
