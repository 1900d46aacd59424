/** English; the German file comes beside it. */
export const words = {
  summary: 'Case Swarm brings the right people to a case.',
  heading: 'I am Case Swarm.',
  what: 'I bring the right people to a customer’s case, show them the live call or chat, and bring their answer back to the case.',
  inGroup: (addedBy: string | undefined) =>
    addedBy
      ? `${addedBy} added me. I act only when you mention me.`
      : 'I act only when you mention me.',
  toTry: (kind: 'personal' | 'group'): readonly (readonly [string, string])[] => {
    const at = kind === 'group' ? '@Case Swarm ' : '';
    return [
      [`${at}swarm CAS-01189`, 'asks experts to help with a case'],
      [`${at}case`, 'shows where your swarm stands'],
      [`${at}help`, 'lists everything I understand'],
    ];
  },
  help: 'Show all commands',
} as const;
