/** Words of secrets with no secret behind them, and numbers that look like secrets but are named. */
export const englishTraps = `
C> I forgot my password.
A> I can send you a link to reset it. It is valid for {minutes} minutes.

C> I don't want to give my card number on the phone.
A> That's fine, you can pay by invoice, {price} within {days} days.

A> Please never tell anyone your PIN, not even us.
C> I know.

C> My password has expired, I changed it on {date}.
A> It has to be changed every {days} days.

C> Do you need my social security number?
A> No, the case number is enough.
C> Then it's {case}.

A> You don't need to give me the card number, just the order number.
C> {order}.

A> Your password needs at least {qty} characters and a number.
C> Why so many?

C> The code never arrived.
A> It can take {minutes} minutes. It comes as a text message.

C> I entered the PIN wrong {qty} times.
A> Then the card is blocked until {time}.

A> We will send the PIN to your address in {postcode}.
C> When?
A> Around {date}.

C> Is my card number stored with you?
A> No, only the order and the amount of {price}.

C> What is a CVV?
A> It's the short number on the back. You don't have to tell me.

A> The security code changes every {minutes} minutes.
C> Okay.

C> My credit card was charged {price} on {date}.
A> I see it, and {price2} on {date2}.

C> My phone is broken, it's a {model} from {year}.
A> Do you have the serial number?
C> {serial}

C> I sent you an email on {date} at {time}.
A> I have it, it's in case {case}.

C> The card expires soon, do I get a new one?
A> Yes, {days} days before.

C> The account was opened in {year}.
A> And closed on {date}.

A> For the membership there is a fee of {price} a year.
C> It was {price2} in {year}.

C> I have a health insurance question about the {percent} rule.
A> The limit is {price} in {year}.

C> Order number {longorder}, it's the long one.
A> {longorder}, I have it.

A> Please read me the long order number from the email.
C> {longorder}

C> The tracking number is {tracking}, and it says delivered.
A> At {time}, to house number {house}.

C> My password manager shows error {error}.
A> Please update it to version {version}.

A> Did you get the TAN generator?
C> Yes, on {date}, model {model}.

C> The IBAN check says invalid.
A> Then please check it at home and send the form, reference {ticket}.

C> Can I pay without a card?
A> Yes, cash on delivery for {price}.

C> Somebody asked me for my PIN on the phone.
A> Never give it to anyone. I'll note it in case {case}.

C> I have two cards and {qty} accounts with you.
A> Which one is it about?
C> The blue one.

A> We don't ask for your mother's maiden name any more.
C> Good.

A> What's the passport office's room?
C> Room {room}.

C> Two people, {age} and {age2} years old.
A> That's {price} for both.

A> First the article, then the quantity, please.
C> {article}, {qty}.
A> And the next one?
C> {article2}, {qty2}.

C> One two three, can you hear me?
A> Yes, loud and clear.

C> It's one of those things, I have called four or five times.
A> I'm sorry, I can see three calls.

C> Nine out of ten times it works.
A> And the tenth time you see error {error}?
`;
