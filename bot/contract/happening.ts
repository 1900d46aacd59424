/**
 * What happened in a swarm, as data: the page finds the words, in whatever language. Names are names of
 * people; who said no is nobody's business but theirs and the agent's, and does not stand here.
 */
export type Happening =
  | { readonly kind: 'swarm-opened'; readonly by: string }
  | { readonly kind: 'chat-opened' }
  | {
      readonly kind: 'expert-invited';
      readonly person: string;
      readonly subjects: readonly string[];
    }
  | { readonly kind: 'expert-joined'; readonly person: string }
  /** Somebody stayed silent, whoever it was. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'no-longer-needed'; readonly person: string }
  | { readonly kind: 'person-added'; readonly by: string; readonly person: string }
  | { readonly kind: 'more-experts-wanted'; readonly by: string }
  | { readonly kind: 'interaction-shown' }
  | { readonly kind: 'update-posted'; readonly by: string }
  | { readonly kind: 'sent-to-agent'; readonly by: string; readonly from: string }
  | { readonly kind: 'agent-has-it' }
  | { readonly kind: 'swarm-resolved'; readonly by: string }
  | { readonly kind: 'helpers-thanked'; readonly by: string }
  | { readonly kind: 'answer-saved' }
  | { readonly kind: 'swarm-cancelled'; readonly by: string }
  | { readonly kind: 'swarm-reactivated'; readonly by: string; readonly reopensCase: boolean }
  | {
      readonly kind: 'task-added';
      readonly by: string;
      readonly title: string;
      readonly owner: string;
    }
  | { readonly kind: 'task-done'; readonly by: string; readonly title: string }
  | { readonly kind: 'task-reopened'; readonly by: string; readonly title: string }
  | { readonly kind: 'task-removed'; readonly by: string; readonly title: string }
  | { readonly kind: 'task-changed-in-dynamics'; readonly title: string }
  | { readonly kind: 'delivery-settled'; readonly by: string; readonly how: 'retry' | 'skip' }
  | { readonly kind: 'erased' };

export type HappeningKind = Happening['kind'];
