import { assertMasked, dialoguesOf, titleOf } from '../domain/masking-dialogue.ts';

/**
 * Conversations as they were held: what is «marked» is hidden, all else stays. They are no part of
 * the corpus, whose figures they must not move.
 */
const endsOfCards = `
  C: my card is «four one one one two two two two three three three three»
  A: mhm
  C: and it ends «nine nine nine one»

  C: my card got declined
  A: which one
  C: the visa, it ends in «4471»

  C: i have an old card here ending «seven seven six five» is that still right

  A: the number on your card did you say it starts «five four six one»

  C: the amex i mean the first four are «three seven eight two»

  C: meine karte beginnt mit «vier eins eins eins» und am ende «neun neun neun eins»

  C: es geht um meine kreditkarte
  A: ja
  C: die letzten vier sind «acht acht drei eins»

  C: ich hab hier noch eine alte karte die endet auf «7765», gilt die noch

  C: my order starts with 4471 and the card was refused

  C: the card was refused and the order number ends in 4471

  C: meine karte ging nicht und am ende waren 300 euro weg
`;

for (const [what, dialogues] of Object.entries({
  'the end of a card': endsOfCards,
})) {
  describe(`masking ${what}, as it was said`, () => {
    for (const dialogue of dialoguesOf(dialogues)) {
      it(`hides what is marked: ${titleOf(dialogue)}`, () => {
        assertMasked(dialogue);
      });
    }
  });
}
