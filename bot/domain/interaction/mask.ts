/**
 * What must not stand in a chat. A first floor under it: card numbers that pass their check digit,
 * mail addresses and international phone numbers. Speech, spelled numbers, other documents and
 * numbers split over lines are not recognised here.
 */
const cardNumber = /\b\d(?:[ -]?\d){12,18}\b/g;
const mailAddress = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu;
const phoneNumber = /\+\d(?:[ ()/.-]{0,2}\d){7,14}\b/g;

export function mask(text: string): string {
  return text
    .replace(cardNumber, (digits) => (passesLuhn(digits) ? '[card number hidden]' : digits))
    .replace(mailAddress, '[mail address hidden]')
    .replace(phoneNumber, '[phone number hidden]');
}

function passesLuhn(text: string): boolean {
  const digits = (text.match(/\d/g) ?? []).map(Number);
  const sum = digits.reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
