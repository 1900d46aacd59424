/** What a reader of phrases finds at a token: up to where, and the characters it stands for. */
export type Phrase = {
  readonly to: number;
  readonly chars: string;
  /** Part of a value only beside others: "oh", "a", "Berlin". */
  readonly loose?: boolean;
};
