/** English; the German file comes beside it. */
export const words = {
  heading: (number: string) => `Ask for help with ${number}`,
  request: 'What do you need?',
  requestMissing: 'Write what you need, in up to 2,000 characters.',
  stepsTried: 'Already tried',
  subjects: 'Subjects',
  subjectsHint: 'Choose up to 10',
  noSubjects: 'No subjects are set up in Dynamics: nobody can be asked by skill.',
  moreSubjects: (count: number) => `${count} more subjects are found by the words you write.`,
  ask: 'Ask experts',
} as const;
