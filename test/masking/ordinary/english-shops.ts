/** Talk without a secret; what stands in braces is filled and must stay. Blank lines part the exchanges. */
export const englishRetail = `
A> Could I have your order number, please?
C> Yes, it's {order}.
A> Thank you, {order}.

A> What's the order number?
C> {order}
A> And which item is it about?
C> The {model}, size {size}.

C> I ordered {qty} of the {model} on {date} and got {qty2}.
A> I see {qty2} on the delivery note as well.

C> The price on the shelf was {price} and I paid {price2}.
A> Then you get the difference of {price3} back.

A> Your parcel has the tracking number {tracking}.
C> Okay, I'll write that down. {tracking}.

C> Can you tell me where tracking number {tracking} is?
A> It left the depot in postcode {postcode} at {time}.

C> It should have been here on {date} between {timespan}.
A> The driver was there at {time} and rang at number {house}.

C> Do you have the {model} in stock?
A> We have {qty} in the shop and {qty2} in the warehouse.

C> The voucher says {percent} off but only {percent2} came off.
A> The other part comes off at the checkout.

A> Which article number is on the box?
C> Article {article}.

C> I bought it in {year} and it has a guarantee of {days} years.
A> Then it's covered until {year2}.

A> Could you read me the serial number on the back?
C> Serial number {serial}.
A> Is that {serial}?
C> Yes.

C> The invoice number is {invoice} and the amount is {price}.
A> Invoice {invoice}, I have it.

A> For which address is it? House number and postcode are enough.
C> Number {house}, {postcode}.

C> I need {qty} more screws, the {article} ones, {measure}.
A> Those are {price} for a pack of {qty2}.

A> Your case number is {case}, please keep it.
C> {case}, thank you.

C> How late are you open on {date}?
A> Until {time}, on Saturdays until {time2}.

C> It weighs {weight} and I live on floor {floor}.
A> The carriers bring it up to floor {floor}, that costs {price}.
`;
export const englishHealth = `
C> I'd like an appointment with the dermatologist.
A> I have {date} at {time} or {date2} at {time2}.
C> {date}, please.

C> How many of the tablets should I take?
A> {dose}, {times} a day, for {days} days.

C> The doctor wrote {dose} but the box says {dose2}.
A> Then take {qty} of them, half an hour before meals.

A> Which room are you waiting in?
C> Room {room} on floor {floor}.

C> My blood pressure was {pressure} this morning.
A> And on {date}?
C> {pressure2}, at about {time}.

A> The copay for the visit is {price}.
C> Last time it was {price2}.

C> The prescription number is {rx}, is it ready?
A> {rx} will be ready after {time}.

A> The case for the aid is {case}.
C> I wrote it down, {case}.

C> Does the plan cover {percent} of the physiotherapy?
A> {percent} for up to {qty} sessions in {year}.

C> I've had a temperature of {temperature} for {days} days.
A> Please come in at {time}.

C> The claim from {date} over {price} was denied.
A> The claim number is {ticket}, I'll send it for review.

A> Bring your insurance card and come {minutes} minutes early.
C> To building {house}, right?

C> I have diagnosis code {icd} on the letter, what does it mean?
A> The doctor can explain {icd} on {date}.

C> My daughter is {age} and weighs {weight}.
A> Then it's {dose} at night.
`;
export const englishTravel = `
A> Which flight is it?
C> Flight {flight} on {date}.
A> {flight} leaves at {time} from gate {gate}.

C> My booking reference is {booking}.
A> Thank you, booking {booking}.

C> We missed the connection in Frankfurt, {flight} was {minutes} minutes late.
A> I can put you on {flight2} at {time}.

C> How much is a second bag with {weight}?
A> {price} each way.

A> Your seats are {seat} and {seat2}.
C> Could we get row {house}?

C> The room number was {room} and the key didn't work.
A> I'll tell the reception to change room {room}.

C> The hotel charged {price} for {days} nights.
A> It should be {price2} with the {percent} discount.

A> The train {train} leaves from platform {platform} at {time}.
C> And when does it arrive?
A> At {time2}.

C> We are {qty} adults and {qty2} children, {age} and {age2}.
A> For {date} to {date2}?

A> Your claim has the case number {case}.
C> {case}?
A> Exactly.

C> The bag tag says {tag}.
A> Bag tag {tag}, it is still in Lisbon.

C> The rental car had {km} on it when I took it.
A> And {km2} when you brought it back.

C> Can we get a late checkout until {time}?
A> For {price}, yes.

A> The compensation is {price} per person.
C> When will that be?
A> Within {days} days.
`;
