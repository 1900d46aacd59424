/** ? the agent asks · ! the customer answers · + the customer says it unasked · = the agent reads back */
export const englishPayment = `
## card
? Can I take the long number across the front of the card, please?
? What's the card number you'd like to use?
? Could you read me the sixteen digits on your card?
? And the card number?
? May I have your credit card number, please?
? Which card should the payment go on? I'd need the full number.
? To take the payment of {price} I need your card details, starting with the number.
? So that I can block it, could you tell me the number on the card?
? I'll need the debit card number to look that up.
? Sorry, the line dropped for a second, what was the card number?
? Please go ahead with the number on your Visa whenever you're ready.
? And how would you like to pay? If it's by card, just read out the number.
? Do you have the card in front of you? Then give me the number on it, please.
? For the deposit I need a credit card, what is the number?
? Could you confirm the full card number for me?
? I see the payment for order {order} was declined. What is the card number, so I can try again?
! It's the Visa, {v}.
! The number is {v} and it expires {expiry}.
! Let me get my glasses. Okay, {v}.
! It's a Mastercard, {v}.
! I'd like to use my Amex, {v}.
! My old one was blocked, so take the new one, {v}.
! Let me find my purse, here it is, {v}.
! {v}, expiry {expiry}
! The long one is {v}, and should I give you the date as well?
+ I'd like to pay with my card, the number is {v}.
+ My card number is {v}, please charge it to that.
+ Someone used my credit card {v} in a shop I have never been to.
+ I think my Mastercard was stolen, the number is {v}.
+ You can put the {price} on my Visa {v}.
+ The card on file is wrong, the new card number is {v}.
+ Hi, I lost my debit card {v} yesterday, please block it.
+ Please refund it to my card, {v}.
+ I was charged twice on card {v} for order {order}.
+ My credit card {v} was declined at the hotel on {date}.
+ You have the wrong card, it should be {v}, expiring {expiry}.
+ Before you ask, the card is {v}.
= Let me read the card number back, {v}.
= So the card is {v}?
## cvv
? And the three digits on the back?
? What's the security code on the back of the card?
? And the CVV?
? Could I have the CVC, please? It's the short number on the signature strip.
? And finally the security number on the reverse.
? And the last three digits on the back of the card, please.
? Can you give me the card verification code?
? For American Express I need the four digit code on the front.
? Thank you. And the CVV number?
! On the back it says {v}.
! The three digits are {v}.
! It's a bit worn, I think {v}.
! The CVV is {v}.
! Security code {v}.
+ And the security code on the back is {v}.
+ The CVV is {v} if you need it.
+ cvv {v}
+ My CVC is {v}, the card is the one you have on file.
+ I typed in the CVV {v} and it still says declined.
= So the security code is {v}?
## iban
? Which IBAN should we refund to?
? Could you give me the IBAN of the account?
? I need your international bank account number for the transfer.
? What is the IBAN, please?
? Into which account shall we pay the {price}? The IBAN is enough.
? Can you read me the IBAN from your bank card?
? And the new IBAN for the direct debit?
! The IBAN is {v}.
! It starts with the country, {v}.
! From the statement, {v}.
! That's at my new bank, {v}.
+ Please send the refund to {v}.
+ My new IBAN is {v}, please change it for the direct debit.
+ The money never arrived at IBAN {v}.
+ I changed banks, from {date} please use {v}.
+ Here is my IBAN for the {price}: {v}.
+ I transferred it from my account {v} on {date}.
= I have the IBAN as {v}.
= I'll set up the refund to {v}.
## account
? Could I have the sort code and account number?
? Which bank account is it? I need the account number.
? What's your account number with us?
? And the bank account number for the direct debit?
? Can you confirm the sort code and the account number, please?
? I'd need the routing and account number from the bottom of a cheque.
? What bank account should the salary go to? Sort code first, please.
! The account number is {v}.
! Sort code and account, {v}.
! My bank account is {v}.
! It's the current account, {v}.
= So the account number is {v}?
`;
