/** How long the one text a card is about may be, tried from the longest. */
export const textLimits = [4_000, 2_000, 1_000] as const;
