import { assertMasked, dialoguesOf, titleOf } from './masking-dialogue.ts';

const cards = `
  A: Could I take the long number across the front of the card?
  C: sure it's «four one one one, one two three four, five six seven eight, nine oh one two»

  A: what is your credit card number please
  C: «5105 1051 0510 5100»
  A: «5105 1051 0510 5100», is that right?
  C: yes

  A: and the card number?
  C: one second
  A: no rush
  C: I have to find my glasses
  A: of course
  C: right here we go
  C: «forty one eleven»
  A: mhm
  C: «twenty two thirty three»
  A: yes
  C: «forty four fifty five»
  A: go on
  C: «sixty six seventy seven»
  A: thank you

  A: I need your card number
  C: «four five three two» hang on my daughter is calling «seven seven oh one»
  A: okay
  C: «eight eight two six double zero one three»

  C: my card number is «4000-1234-5678-9999» and it was declined

  C: the number on my card is «4000.1234.5678.9999»

  C: visa «4539 1488 0343 6467» exp 04/27 cvv «123»

  A: card number please
  C: «four one no sorry four two one one»
  A: uh huh
  C: «triple three one, five times zero, eight»

  A: Please enter your 16 digit card number.
  C: «1234123412341234»

  A: what are the last four digits of the card?
  C: «8831»
  A: ending in «8831», thank you

  C: it's a mastercard «５１０５ １０５１ ０５１０ ５１００»

  C: my card «4111 1111 1111 1111» was charged twice

  A: could you read me the card number
  C: «four thousand one hundred eleven, four thousand two hundred twenty two»
  A: okay
  C: «three three three three, nine nine nine nine»

  A: card number?
  C: «41»
  C: «11»
  C: «1»
  C: «234»

  A: And your card number, please?
  C: Is that the number on the front?
  A: Yes, exactly.
  C: Okay. «4716 0012 3456 7890»

  A: Let me have the card number, the expiry date and the security code.
  C: «4716 0012 3456 7890»
  A: And the expiry?
  C: 04/27
  A: and the code on the back?
  C: «812»

  A: do you have the cvv as well
  C: yes it is «nine double one»

  A: the security code please
  C: it says «four seven three»
  A: «four seven three», perfect

  C: the cvv is «007»
`;

const bank = `
  A: And your IBAN?
  C: «G B two nine, N W B K, six zero one six one three, three one nine two six eight one nine»

  C: please refund to «GB29 NWBK 6016 1331 9268 19»

  C: IBAN «de89370400440532013000», thanks

  A: what's your sort code and account number?
  C: sort code is «12-34-56» and the account is «31926819»

  A: Sort code?
  C: «twelve thirty four fifty six»
  A: account number?
  C: «three one nine two six eight one nine»

  C: my routing number is «021000021» and account number «000123456789»

  A: can I have the account number the refund should go to
  C: yeah «oh oh one two three»
  A: mhm
  C: «four five six seven eight nine»
`;

const persons = `
  A: Can I get your social security number?
  C: «078 05 1120»

  A: the last four of your social?
  C: «one one two oh»

  C: my social security number is «zero seven eight, oh five, eleven twenty»

  C: ssn «078-05-1120»

  A: and what is your social
  C: «oh seven eight um oh five»
  A: yes
  C: «one one two zero»

  A: What's the Medicare number on the red, white and blue card?
  C: «one E G four, T E five, M K seven three»

  C: my medicare id is «1EG4-TE5-MK73»

  C: the paper says «1EG4TE5MK73» at the top

  A: what's your insurance member id
  C: «X Y Z one two three four five six seven eight nine»

  A: Could you give me the member ID from the insurance card?
  C: It's «XYZ123456789».

  A: What's your membership number?
  C: «M B four seven one one eight»

  A: your frequent flyer number please
  C: «992 003 817»

  A: May I have your passport number?
  C: «C01X00T47»

  A: and the passport number?
  C: «five three three, three eight zero, zero zero five»

  A: driver's license number?
  C: «D as in David, one two three four, five six seven»

  C: my driving licence number is «MORGA657054SM9IJ»

  A: can you tell me your tax id
  C: «ninety two, one two three four five six seven»

  A: And your national insurance number?
  C: «Q Q one two three four five six C»

  A: what's your NHS number
  C: «943 476 5919»
`;

const secrets = `
  C: my password is «sunflower seventeen» but it keeps failing

  C: Password: «Tr0ub4dor&3»

  C: the password should be «BlueElephant22!» I think

  A: What is the password for your account?
  C: it's «correct horse battery staple»

  A: can you tell me your telephone password
  C: uh «butterfly»
  A: «butterfly», thank you

  A: And what's the memorable word?
  C: «Wimbledon»

  A: what's your mother's maiden name
  C: her maiden name was «Kowalski»
  A: «Kowalski», perfect

  A: What was the name of your first pet?
  C: that was «Rex»

  A: which city were you born in
  C: «Edinburgh»

  A: for security, what was your first school?
  C: «Lincoln Elementary»

  C: my pin is «4711»

  A: please enter your pin
  C: «four seven one one»

  A: What's the PIN?
  C: «nineteen eighty four»

  C: I changed my pin to «8842» last week

  C: «8842» is my pin

  A: We have just texted you a verification code. What does it say?
  C: «482913»

  A: I've sent you a one time passcode
  C: got it it's «four eight two nine one three»
  A: thank you

  A: could you read the code from the app
  C: the code is «48 29 13»

  C: the code you sent me is «77310»

  C: my one-time password is «K7F-22Q»

  A: do you want me to log in for you?
  C: yes, user anna.k, password «Sommer!2024»

  C: the wifi password is "«correct horse»" and the router is a FritzBox

  A: second and fifth letter of your memorable word?
  C: «B and K»

  A: I need the pin
  C: «4»
  A: yes
  C: «7»
  C: «1 1»
`;

const contacts = `
  C: my email address is «anna.berg@example.com».

  C: it's «j smith at gmail dot com»

  C: you can write to «john underscore smith eighty two at outlook dot com»

  A: What's the best email for you?
  C: «m dot k»
  A: yes
  C: «at example dot co dot uk»

  A: your email address please
  C: «anna»
  C: «dot berg at»
  C: «example dot com»

  C: mail me: «anna.berg (at) example.com»

  C: that's «a n n a b at yahoo dot com» all lower case

  C: my phone number is «(555) 123-4567»

  C: call me back on «five five five, oh one four two»

  A: what number can I reach you on?
  C: «oh seven seven double oh, nine double oh, one two three»

  A: and your mobile number?
  C: «plus four four seven seven double oh nine hundred one two three»

  C: my cell is «+1 555 010 4477»

  C: I'm on «07700 900123» most of the day
`;

for (const [kind, dialogues] of Object.entries({ cards, bank, persons, secrets, contacts })) {
  describe(`masking English ${kind}`, () => {
    for (const dialogue of dialoguesOf(dialogues)) {
      it(`hides what is marked: ${titleOf(dialogue)}`, () => {
        assertMasked(dialogue);
      });
    }
  });
}
