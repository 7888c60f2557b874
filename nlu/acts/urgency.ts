/** Words that say that time presses. "Urgent" said of the delivery is the shop's business; here it shortens the talk. */
const hurried =
  /赶时间|赶着|着急|很急|急(?:用|着|需)|来不及|没时间|没空|快点|赶紧|马上(?:要|就要)用|今天就要|明天就要|\b(?:asap|urgent(?:ly)?|in a (?:hurry|rush)|no time|hurry|quickly|make it quick|right away|need it (?:now|today|tonight|by tomorrow)|running late)\b/;

/** Whether the words say that the shopper is in a hurry. */
export function readUrgency(text: string): boolean {
  return hurried.test(text);
}
