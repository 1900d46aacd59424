import type { Problem, ProblemCode } from '../../contract/problem.ts';
import type { EndpointAnswer } from '../http/endpoint.ts';

/** One table: what is refused, with which status and which sentence. */
const problems: Readonly<Record<ProblemCode, readonly [status: number, message: string]>> = {
  unauthenticated: [401, 'Sign in first.'],
  'wrong-tenant': [403, 'Case Swarm is not set up for your organization.'],
  'supervisors-only': [403, 'This is for supervisors. An admin can make you one.'],
  'reviewers-only': [403, 'This is for supervisors and admins. An admin can make you one.'],
  'admins-only': [403, 'This is for admins. Another admin can make you one.'],
  'not-found': [404, 'There is no such thing, or it is not for you.'],
  malformed: [400, 'The request does not have the expected form.'],
  'too-large': [413, 'The request is too large.'],
  'case-not-found': [404, 'There is no such case that you can open.'],
  'case-forbidden': [403, 'You can’t open this case in Dynamics. Ask your supervisor for access.'],
  'case-closed': [409, 'The case is closed. Reopen it first.'],
  'unknown-skill': [422, 'One of these subjects is not in Dynamics any more.'],
  'request-missing': [422, 'Write what you need.'],
  'request-too-long': [422, 'The question is too long: 2,000 characters fit.'],
  'steps-too-long': [422, '“Already tried” is too long: 2,000 characters fit.'],
  'too-many-skills': [422, 'Choose at most 10 subjects.'],
  'not-parked': [404, 'Nothing of yours waits under this number.'],
  'already-named': [409, 'A swarm shows this contact already.'],
  'swarm-closed': [409, 'This swarm is over. Nothing changed.'],
  'text-missing': [422, 'Write what solved it.'],
  'text-too-long': [422, 'The answer is too long: 4,000 characters fit.'],
  'only-the-agent-closes-the-case': [403, 'Only the agent of this swarm closes the case.'],
  'only-the-agent-thanks': [403, 'Only the agent of this swarm thanks for it.'],
  'nobody-to-thank': [409, 'There is nobody to thank: it is not solved, or nobody came.'],
  'swarm-running': [409, 'This swarm is active already. Nothing changed.'],
  'other-swarm-runs': [409, 'Another swarm runs on this case. Go on there.'],
  'only-the-agent-reopens-the-case': [403, 'Only the agent of this swarm reopens the case.'],
  'all-covered': [409, 'Every subject has somebody already. Name someone instead.'],
  'already-in': [409, 'This person is in already.'],
  'person-unknown': [404, 'Nobody in your organization is known by this.'],
  'already-sent': [409, 'The agent has this already.'],
  'task-title-missing': [422, 'Write what is to be done.'],
  'task-title-too-long': [422, 'The task is too long: 200 characters fit.'],
  'task-owner-unknown': [422, 'Choose somebody who is in the swarm.'],
  'task-day-unknown': [422, 'There is no such day.'],
  'settings-changed': [409, 'Somebody else saved this meanwhile. Look at it again first.'],
  'setting-out-of-range': [422, 'This number is too small or too large.'],
  'desk-name-missing': [422, 'Give the desk a name.'],
  'desk-name-too-long': [422, 'The name is too long: 60 characters fit.'],
  'desk-hours-unclear': [422, 'The hours must begin before they end.'],
  'desk-question-too-long': [422, 'The question is too long: 200 characters fit.'],
  'desk-queue-not-usable': [422, 'A queue is one line of at most 200 characters.'],
  'desk-queue-not-carried': [422, 'Nobody who takes over here can be told a queue.'],
  'desk-connection-unknown': [422, 'This contact center takes no chats of employees.'],
  'desk-channel-unknown': [422, 'This is no link to a channel of your organization.'],
  'desk-channel-taken': [409, 'Another desk has this channel.'],
  'desk-in-use': [409, 'Threads are under way at this desk. Pause it, and remove it later.'],
  'article-title-missing': [422, 'Write the question it answers.'],
  'article-answer-missing': [422, 'Write the answer.'],
  'article-too-long': [422, 'This is too long for an article.'],
  'article-published': [409, 'Somebody else has published it.'],
  'article-note-missing': [422, 'Write what should be different.'],
  'article-other-turn': [409, 'Somebody else has sent it back or changed it meanwhile.'],
  'out-of-reach': [503, 'A system behind this does not answer right now. Try again in a minute.'],
};

/** @param detail for the developer of a client, such as the path of what is malformed */
export function problem(code: ProblemCode, detail?: string): EndpointAnswer {
  const [status, message] = problems[code];
  const body: Problem = { code, message: detail ? `${message} (${detail})` : message };
  return {
    status,
    body,
    ...(status === 401 && { headers: { 'www-authenticate': 'Bearer' } }),
    ...(status === 503 && { headers: { 'retry-after': '5' } }),
  };
}
