export const englishBanking = `
C> What is the interest rate right now?
A> {percent} for {days} years, {percent2} after that.

C> I see a debit of {price} from {date} that I don't know.
A> That is the fee for the year {year}.

A> What is your case number?
C> {case}
A> Thank you.

A> Do you have the reference of the dispute?
C> {case}.
A> I have {case} open here.

C> How much can I withdraw per day?
A> {price} per day and {price2} per week.

C> The machine at {house} Station Road gave me {price} instead of {price2}.
A> At what time was that?
C> At {time}, on {date}.

C> I would like to raise the loan to {price}.
A> That would be {price2} a month until {year}.

A> The branch in {postcode} is open between {timespan}.
C> And on {date}?

C> The transfer of {price} from {date} has not arrived.
A> The transaction number is {tracking}, it was sent at {time}.

C> Your letter from {date} has the reference {ticket}.
A> Reference {ticket}, yes.

C> The exchange rate was {rate}.
A> On {date} it was {rate2}.

A> The card arrives in {days} working days, the letter with the PIN {days2} days later.
C> Good.
`;
export const englishHelpdesk = `
A> What error do you see?
C> Error {error} when I open Outlook.
A> Since when?
C> Since {date}, about {time}.

C> My laptop is a {model} with Windows {version}.
A> Please install version {version2} first.

A> Your ticket number is {ticket}.
C> {ticket}, okay.

A> Could you give me the ticket number?
C> It's {ticket}.

C> The printer in room {room} shows code {error}.
A> Take out tray {platform} and wait {minutes} minutes.

A> What's the asset tag under the laptop?
C> {asset}.

C> The build {version} crashes after {minutes} minutes.
A> The fix is in {version2}, out on {date}.

A> I've opened case {case} for you.
C> Can you repeat the case number?
A> {case}.
C> Thanks, {case}.

C> My extension is {extension}, it doesn't ring.
A> I'll check extension {extension}.

C> The share has {data} free of {data2}.
A> I'll add {data}.

C> It says port {port} is blocked.
A> I'll open {port} until {date}.

C> The update is stuck at {percent}.
A> Let it run until {time}.

C> I need {qty} monitors for room {room} by {date}.
A> The order is {order}, they cost {price} each.

C> The server ran for {days} days and then stopped at {time}.
A> The log says {error}.

A> Which serial number does the docking station have?
C> {serial}
A> And the model?
C> {model}
`;
export const englishTelecom = `
C> My contract runs until {date}, what comes after?
A> Then it's {price} a month instead of {price2}.

C> I get {speed} instead of {speed2}.
A> Since {date}?

A> The technician comes on {date} between {timespan}.
C> To house number {house}, floor {floor}.

C> The router is a {model}, firmware {version}.
A> The newest is {version2}.

A> Which light is on?
C> The third one, it blinks {qty} times.

C> I used {data} of data and paid {price}.
A> Abroad it's {price2} per day.

A> The meter or serial number of the box, please?
C> Serial number {serial}.

C> The fault has been there for {days} days, case {case}.
A> I see {case}, the line card was changed on {date}.

A> Could you read out the case number slowly?
C> {case}
A> Got it.

C> I was on hold for {minutes} minutes yesterday.
A> I'm sorry, we'll credit you {price}.

C> The order for the new line is {order}.
A> {order}, it will be active on {date}.

C> In postcode {postcode} there's no fibre yet?
A> It is planned for {year}.

C> The SIM came on {date} but it's not active.
A> It takes up to {minutes} minutes.
`;
