/** What stands around the asking: greetings, turns between question and answer, ends. > keeps the order. */
export const englishFrame = {
  backchannels: [
    'mhm',
    'okay',
    'yes',
    'go on',
    'uh huh',
    'yep',
    'got it',
    'right',
    'and then',
    'okay, next',
  ],
  openers: `
A> Thank you for calling, how can I help you today?
C> Hi, I have a question about my order {order}.

A> Good morning, what can I do for you?
C> I was told to call back about case {case}.

A> Welcome to customer service.
C> Hello, I've been waiting for {minutes} minutes.

C> Hi there.
A> Hello, how may I help?

A> Thanks for waiting, sorry it took so long.
C> No problem.

C> I spoke to somebody on {date} and they said it would be sorted.
A> Let me have a look at that for you.

C> It's about the invoice from {date}, it says {price}.
A> I can check that, one moment.

A> You're through to the service desk.
C> Good, I hope you can help me.

C> I ordered {qty} and only one arrived.
A> I'm sorry to hear that. Let me see what happened.

C> I have a case open with you, {case}.
A> Thank you, I've found it.
`,
  detours: `
C> Hold on, I have to get up for that.
A> Take your time.

C> Why do you need that?
A> It's only to make sure I'm talking to the right person.

C> One moment, it's in the other room.
A> No rush.
C> Okay, I'm back.

C> Does that still arrive on {date}?
A> Yes, between {timespan}.

C> Sorry, what was that? The line is bad.
A> I asked whether you could give me that number.

C> Before that, is the order {order} still coming?
A> Yes, it leaves the warehouse on {date}.
C> Good.

C> Sure, let me find it.
A> Of course.

C> Is it safe to say that here?
A> Yes, the recording is paused.

C> Just a second, the dog is barking.
A> That's fine.

C> Do you want the old one or the new one?
A> The new one, please.
`,
  after: `
A> Perfect, thank you.

A> Thank you, one moment while I check.
C> Sure.

A> Great, that worked.
C> Wonderful.

A> Thanks. It will take {minutes} minutes.
C> That's fine.

A> Thank you. The case number is {case}.
C> Got it.

A> I have set that up, you will see the {price} within {days} working days.
C> Thanks a lot.

C> How long does it take?
A> Usually {days} days.

A> All done. Anything else I can help with?
C> No, that's all.

A> It doesn't match what I have, could you check again?
C> Hm, let me look.

A> Thank you for verifying. I can see order {order} from {date} now.
C> That's the one.
`,
};
