export const englishSecrets = `
## password
? What password did you set?
? Which password are you typing in?
? Can you tell me the password you use for the portal?
? What is the password you agreed with us?
? And the telephone password?
? What does the password on the sticker of the router say?
? Could you spell the password that doesn't work?
! My password is {v}.
! I always use {v}.
! The password is {v}.
! I type {v} and it says wrong.
! I set it to {v}.
+ My password is {v} and it does not work any more.
+ I tried logging in with the password {v} but it's locked.
+ I changed my password to {v} on {date} and now the VPN rejects it.
+ The wifi password is {v}, but the laptop won't connect.
+ The temporary password your colleague gave me is {v}.
+ Username is fine, password {v}, still error {error}.
+ can you just log in for me, password is {v}
## memorable
? What is your memorable word?
? Could you tell me the memorable word you set up?
? For security, what is the passphrase on the account?
? And your security word, please?
! My memorable word is {v}.
! The word is {v}.
! I think I put {v}.
+ My memorable word is {v}.
+ The security word on my account is {v}.
## pin
? What's your telephone banking PIN?
? Please tell me your four digit PIN.
? And the PIN for the voicemail?
? Can you enter or say your PIN?
? What PIN are you using for the card reader?
? Which PIN did you choose for the door lock?
! My PIN is {v}.
! The PIN is {v}.
! I use {v}.
+ My PIN is {v} and the machine swallowed the card.
+ I typed my PIN {v} three times and now the card is blocked.
+ The PIN you sent me is {v}, is that right?
+ the voicemail pin is {v}
+ I need a new PIN, the old one is {v}.
## code
? I've just sent you a code by text, what does it say?
? Could you read me the verification code?
? What is the six digit code on your phone?
? You should have an email with a one-time code. Could you give it to me?
? Please tell me the passcode you have just received.
? And the code from the authenticator app?
? I've triggered a text message, can you read me the number in it?
? What's the one time password you got?
? Now tell me the confirmation code from the SMS.
? What does the token show right now?
! The code is {v}.
! It says {v}.
! I got {v}.
! The text says {v}.
! The app shows {v}, but it's about to change.
! Just came in, {v}.
+ The verification code is {v}.
+ I just got a code {v} but I never asked for one.
+ My one-time passcode is {v}.
+ I entered the code {v} and it says expired.
+ Someone called me and I told them the code {v}.
+ The authenticator shows {v}, the page says invalid code.
= I have the code as {v}.
## maiden
? What's your mother's maiden name?
? For security, could you tell me your mother's maiden name?
? And your mother's name before she married?
? Your security question is your mother's maiden name.
! My mother's maiden name is {v}.
! She was a {v}.
+ My mother's maiden name is {v}, if you need that.
## pet
? The security question is, what was the name of your first pet?
? What was your first pet called?
? To verify you, the name of your first dog or cat, please.
! The dog was called {v}.
! Our cat was {v}.
+ My security answer is {v}, the name of my first pet.
## place
? And your security question, in what town were you born?
? What was the first school you went to?
? The question you chose is your place of birth.
! I was born in {v}.
! That was {v}.
+ The answer to my security question is {v}.
`;
