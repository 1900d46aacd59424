/** What is said around the values of the families; «free|…» may stay or go. */
type Frames = Readonly<Record<'en' | 'de', string>>;

export const passwordFrames: Frames = {
  en: `
C> my password is {v}
A> let me read it back, {w}, is that right?
C> yes

A> And the password?
C> {v}
A> {w}?
C> that's it

A> your password is now {v}, please change it
C> {w}, got it

C> my password has always been {v}
A> thanks, and the order was 4471?

C> they gave me a temporary password, {v}, and it fails
A> I see three orders from May

C> the password is still {v}
A> so {w}, okay

A> I have set a temporary password, it is {v}
C> so that's {w}
A> yes, valid for 14 days
`,
  de: `
C> mein Passwort ist {v}
A> ich wiederhole, {w}, richtig?
C> ja genau

A> Ihr Passwort?
C> {v}
A> Also {w}, richtig?

A> Ihr Passwort ist jetzt {v}, bitte ändern Sie es
C> {w}, danke

C> mein Passwort war immer {v}
A> danke, und die Bestellung war 4471?

C> ich habe ein neues Passwort, {v}, bekommen
A> ich sehe drei Bestellungen im Mai

A> Das vorläufige Passwort ist {v}, bitte ändern Sie es.
C> also {w}
A> genau, gültig für 14 Tage
`,
};

export const mailFrames: Frames = {
  en: `
A> email address?
C> {v}«free|, at outlook dot com»
A> thank you

A> Could you spell your email for me?
C> sure, {v}«free| at gmail dot com»
A> {w}«free| at gmail dot com», right?

C> you can mail me at {v}«free|, at proton dot me»
A> I will, within three days
`,
  de: `
A> Ihre E-Mail-Adresse?
C> {v}«free|, at gmx punkt de»
A> danke

A> Können Sie die Mailadresse buchstabieren?
C> gern, {v}«free| Klammeraffe web punkt de»
A> {w}«free| ät web punkt de», stimmt das?

C> meine Mail ist {v}«free|, at posteo punkt de»
A> gut, Sie hören in drei Tagen von uns
`,
};

export const pukFrames: Frames = {
  en: `
A> What is the PUK of the SIM card?
C> {v}

C> the PUK is {v} and the phone asks again

C> my puk code is {v}
A> {w}, thanks
`,
  de: `
A> Die PUK bitte?
C> {v}

C> meine PUK ist {v} und das Handy fragt wieder

C> der PUK-Code lautet {v}
A> {w}, danke
`,
};

export const oneTimeFrames: Frames = {
  en: `
C> it says {v} is your Google code

C> {v} is your Google verification code

A> Read me the code.
C> {v}
A> {w}, thank you
`,
  de: `
C> da steht {v} ist dein Google-Code

A> Lesen Sie mir bitte den Code aus der SMS vor.
C> {v}
A> {w}, danke
`,
};

export const brands: Frames = {
  en: `
C> so my visa is {v}
A> go on

C> my mastercard is uh {v}

C> yeah my amex is {v}
A> and the rest?
`,
  de: `
C> also meine visa ist {v}
A> ja weiter

C> meine Mastercard ist äh {v}

C> meine Visakarte lautet {v}
A> und der Rest?
`,
};

export const keyFrames: Frames = {
  en: `
C> open https://shop.example/reset?token={v} please

C> the link was https://shop.example/login?user=3&token={v}&lang=en
A> I see user 3
`,
  de: `
C> bitte https://shop.example/reset?token={v} öffnen

C> der Link war https://shop.example/login?user=3&token={v}&lang=de
A> ich sehe Benutzer 3
`,
};
