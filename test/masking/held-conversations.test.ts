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

const lettersFirst = `
  C: «a eins zwo drei vier fünf sechs sieben acht null»

  C: die nummer ist «anton eins zwo drei vier fünf sechs sieben acht null»

  A: ihre krankenversichertennummer
  C: «a fünf sechs drei vier fünf sechs sieben acht neun»

  A: Und die Versichertennummer?
  C: «i neun acht sieben sechs fünf vier drei zwo eins»

  C: ja «de null zwo eins null null null null null null null null null null neun neun neun neun neun neun»

  A: zahlen sie per lastschrift
  C: ja «de null zwo eins null null null null null null null null null null neun neun neun neun neun neun»

  A: Soll ich den Bankeinzug einrichten?
  C: gern «at sechs eins eins neun null vier drei null null zwo drei vier fünf sieben drei zwo null eins»

  C: it is a 123456789 and it arrived with a 4411 label
`;

for (const [what, dialogues] of Object.entries({
  'the end of a card': endsOfCards,
  'a number that begins with letters': lettersFirst,
})) {
  describe(`masking ${what}, as it was said`, () => {
    for (const dialogue of dialoguesOf(dialogues)) {
      it(`hides what is marked: ${titleOf(dialogue)}`, () => {
        assertMasked(dialogue);
      });
    }
  });
}
