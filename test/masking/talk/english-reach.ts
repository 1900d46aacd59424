export const englishReach = `
## email
? What's the best email address for you?
? Which email should I send the confirmation to?
? Could you spell your email address for me?
? And your email?
? What email is the account registered under?
? Can I take an email address for the receipt?
? Where can I send the label, what's your mail address?
! My email is {v}.
! You can send it to {v}.
! The address is {v}, all lower case.
! Use the private one, {v}.
+ Please send the invoice to {v}.
+ My email address is {v}.
+ I changed my email to {v} on {date}.
+ I never got the confirmation at {v}.
+ Can you write to me at {v} instead?
+ The account is under {v}.
+ I'm locked out, my login is {v}.
= I'll send it to {v}.
= So that's {v}?
## phone
? What's the best number to reach you on?
? Can I take a phone number in case we get cut off?
? And your mobile number?
? What phone number is on the account?
? Could you give me a callback number?
? Which number should the driver call?
? And a contact number, please?
? What cell phone number can we text the code to?
! My number is {v}.
! You can reach me at {v}.
! My cell is {v}.
! Mobile is {v}.
! Call me on {v} after {time}.
+ Please call me back on {v}.
+ My phone number is {v}.
+ I changed my number, the new one is {v}.
+ You can text me at {v}.
+ My mobile {v} has had no signal since {date}.
+ If we get cut off, my number is {v}.
+ Please call my wife on {v}, she is home until {time}.
= I'll call you back on {v}.
= So the number is {v}?
## name
? Can I take your full name, please?
? Who am I speaking with?
? What is the name on the account?
? Could you spell your last name for me?
? And your name?
? In whose name was the booking made?
! My name is {v}.
! It's under {v}.
! This is {v}.
! The last name is {v}.
+ Hello, my name is {v}.
+ Hi, this is {v}, I'm calling about order {order}.
+ My name is {v} and I have a question about my bill.
+ Good morning, {v} speaking.
= Thank you, {v}.
`;
export const englishShared = `
! {v}
! {v}
! {v}.
! Sure, it's {v}.
! Okay, {v}.
! Yes, one second. {v}.
! That would be {v}.
! Right, so it's {v}, did you get that?
! Um, I think this is the one, {v}.
! Yeah, no problem. {v}.
! Here you go, {v}.
! It's {v}, thank you.
! Just a moment, {v}.
! Yep, {v}.
! I have it here somewhere. {v}.
! Of course, {v}.
! Ready? {v}.
! Let me look. It says {v}.
= So that was {v}, correct?
= Let me read that back, {v}.
= I've got {v}. Is that right?
= Okay, {v}, thank you.
= {v}?
= And just to confirm, {v}.
= Thank you, that's {v}.
`;
