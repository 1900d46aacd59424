import { assertMasked, dialoguesOf, titleOf } from '../domain/masking-dialogue.ts';

/** A password is one in whatever pieces it is said again; what is «marked» is hidden, all else stays. */
const readBacks = `
  C: my password is «Harbor2291»
  A: let me read it back, «Harbor2291», is that right?

  C: my password is «Harbor-2291»
  A: so «Harbor-2291», okay

  C: password is «8Falcon!22»
  A: «8Falcon!22»?
  A: «falcon»?

  A: Ihr Passwort?
  C: «Hafenmoos22»
  A: Also «Hafenmoos22», richtig?

  A: And the password?
  C: «Harbor2291»
  A: «Harbor2291»?
  C: yes, «Harbor2291» with a capital H

  C: pwd: «Tulip7»
  A: I tried «Tulip7» and it works

  A: password?
  C: capital «H arbor two two nine one»
  A: «Harbor2291»?

  C: my password is «tulip dash garden seven»
  A: so that's «tulip dash garden seven»

  A: Wie lautet Ihr Passwort?
  C: «Tulpe Bindestrich Garten sieben»
  A: ich wiederhole «Tulpe Bindestrich Garten sieben»

  C: das passwort ist «hafenmoos zwei zwei»
  A: also «hafenmoos zweiundzwanzig»

  C: my password is «Harbor2291»
  A: that is «H, A, R, B, O, R, two two nine one»?

  C: my password is «Harbor2291»
  A: sure, so «H as in hotel, a, r, b, o, r, 2291»

  C: my password is «Harbor2291»
  A: it ends in «2291»?

  C: my password is «Harbor2291»
  A: so «harbor two two nine»
  C: «harbor two two nine one»

  A: Your new password is «Harbor-2291-Moss».
  C: «Harbor-2291-Moss», got it
`;

const others = `
  C: my password is «Harbor2291»
  A: okay and the order is 2291, right?
  C: yes order 2291

  C: my password is «correct horse battery»
  A: correct

  C: mein Passwort ist «Sommer-2024»
  A: seit 2024 sind Sie Kunde

  C: my password is «Tulip7»
  A: you have seven orders and a t shirt

  C: my password is «golf»
  A: order G L F 7 is on its way
`;

describe('masking a password that is said again', () => {
  for (const dialogue of dialoguesOf(readBacks)) {
    it(`hides all of it: ${titleOf(dialogue)}`, () => {
      assertMasked(dialogue);
    });
  }

  for (const dialogue of dialoguesOf(others)) {
    it(`leaves what only resembles it: ${titleOf(dialogue)}`, () => {
      assertMasked(dialogue);
    });
  }
});
