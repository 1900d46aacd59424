export const englishIdentity = `
## ssn
? Can I get your social security number?
? For verification I need your social, please.
? What is your Social Security number?
? And your SSN?
? To pull up your benefits I need the nine digits of your social security number.
? Could you verify your social for me?
? I'll need the patient's social security number as well.
! My social is {v}.
! It's under my maiden name but the number is {v}.
! I never say that out loud, but okay, {v}.
! My social security number is {v}.
+ My social security number is {v}.
+ My SSN is {v}, can you check why payroll has it wrong?
+ You can look me up by social, it's {v}.
+ The form says my SSN is {v} but the last digit is off.
+ My social is {v}, date of birth {birth}.
= So the social is {v}?
## socialTail
? Can you give me the last four of your social?
? And the last four digits of your Social Security number?
? To verify you, what are the last four of your SSN?
? Just the last four of the social, please.
! The last four are {v}.
! Last four, {v}.
! They are {v}.
## health
? What's your member ID, please?
? Could you read me the member number on your insurance card?
? I need your Medicare number to check the coverage.
? And your health plan ID?
? What is the subscriber ID on the front of the card?
? Do you have your Medicare card? What is the number on it?
? Can I have the health insurance number so that I can find the claim?
? What's the member ID for the patient?
! My member ID is {v}.
! From the blue and white card, {v}.
! The Medicare number is {v}.
! On the insurance card it says {v}.
! It's my husband's plan, the ID is {v}.
+ My Medicare number is {v}.
+ My member ID is {v} and I want to know whether the MRI on {date} is covered.
+ The pharmacy says my health insurance ID {v} is not active.
+ Here is my insurance member number, {v}.
+ I'm calling about a claim, my Medicare ID is {v}.
= Your member ID is {v}, right?
= I have the Medicare number as {v}.
## taxId
? What is your tax ID?
? Could you give me your taxpayer identification number?
? For the form I need the tax number.
? And your tax identification number, please?
! My tax ID is {v}.
! The tax number is {v}.
! From last year's letter, {v}.
## passport
? What's the passport number?
? For the booking I need your passport number.
? Could you read me the number in the top right corner of your passport?
? And the number of the passport you will travel with?
? To identify you, please tell me your passport number.
! The passport number is {v}.
! My passport says {v}.
! It's the new passport, {v}.
= So passport {v}?
## licence
? Could I have your driver's license number?
? What's the number on your driving licence?
? For the rental car I need your driving licence number.
? And your driver's license, please, the number on the front?
! The licence number is {v}.
! My driver's license is {v}.
! Driving licence {v}.
## club
? What is your membership number?
? Do you have a loyalty card? What's the number on it?
? Can I take your frequent flyer number?
? To find your profile, what's your club card number?
? And your rewards number, so you get the points?
? May I have your membership ID to verify you?
? For identification, could you give me your member number?
! My membership number is {v}.
! The frequent flyer number is {v}.
! It's on the app, {v}.
! My rewards card says {v}.
= Membership number {v}, thank you.
`;
