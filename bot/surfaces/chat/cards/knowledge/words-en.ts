/** What the cards about an article say; every other language has all of it. */
export const en = {
  waits: 'An article waits for your review',
  reviewed: 'This article was reviewed',
  toReview: 'Review',
  heading: 'Make the answer an article',
  review: 'Review the article',
  what: 'It is saved in Dynamics as a draft. Once it is published, the helpdesk answers from it.',
  reviewing: (name: string, time: string) => `Drafted by ${name} at ${time}.`,
  title: 'Question',
  titleMissing: 'Write the question it answers.',
  answer: 'Answer',
  answerMissing: 'Write the answer.',
  sources: 'Where it comes from',
  subject: 'Subject: desks answer from subjects',
  noSubject: 'No subject',
  isInternal: 'For the organization only',
  save: 'Save draft',
  publish: 'Publish',
  tryAgain: 'Try again',
  open: 'Article ↗',
  state: {
    drafting: 'The draft is being saved in Dynamics.',
    drafted: 'The draft stands in Dynamics ✓ A supervisor or admin publishes it here, or there.',
    publishing: 'It is being published.',
    published: 'Published ✓ The helpdesk answers from it.',
    refused: (code: string) =>
      `Dynamics refused it (${code}). Ask its admin for the right to write articles, then try again.`,
  },
  publishedBy: (name: string, time: string) => `Published by ${name} at ${time}.`,
  refusal: {
    'not-yours': 'This is for those who helped with it.',
    'no-answer-yet': 'There is no answer yet. Solve it first.',
    'may-not-publish':
      'Only supervisors and admins publish. If you are one, open Case Swarm’s page in Teams once.',
    'title-missing': 'Write the question it answers.',
    'answer-missing': 'Write the answer.',
    'too-long': 'This is too long for an article. Shorten it, or write it in Dynamics.',
  },
};
export type KnowledgeWords = typeof en;
