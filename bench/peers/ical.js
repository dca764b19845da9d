// A calendar file as ical.js reads it: its events, without looking at their times.
import ICAL from 'ical.js';

export function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
}
