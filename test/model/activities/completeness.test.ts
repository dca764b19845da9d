import { expect } from '@open-wc/testing';
import type { Activity, ActivityRecord } from '../../../src/model/activities/activity.js';
import { completeness } from '../../../src/model/activities/completeness.js';

const activity = (fields: Partial<ActivityRecord>): Activity => ({
  id: 'a',
  title: 'Taalcafé',
  start: '2026-11-03T19:00',
  language: 'nl',
  source: 'x',
  ...fields,
});
const missing = (activities: Activity[], today = '2026-10-01') =>
  Object.fromEntries(
    completeness({ activities }, today).map(({ field, language, missing, of }) => [
      language ? `${field} ${language}` : field,
      `${missing}/${of}`,
    ]),
  );

describe('What activities lack', () => {
  it('is counted per field', () => {
    const rows = missing([
      activity({ summary: 'Praten', end: '2026-11-03T20:00' }),
      activity({ id: 'b', cost: { free: true } }),
    ]);
    expect(rows).to.include({ summary: '1/2', end: '1/2', cost: '1/2', place: '2/2' });
  });

  it('is not asked of what is over, unless it comes again', () => {
    expect(missing([activity({})], '2026-11-04')).to.deep.equal({});
    expect(missing([activity({ recurrence: { rule: 'FREQ=WEEKLY' } })], '2026-11-04')).to.include({
      place: '1/1',
    });
    expect(missing([activity({ rounds: [{ start: '2026-11-10T19:00' }] })], '2026-11-04')).to.include({
      place: '1/1',
    });
  });

  it('is no street of what is online, and no end of a day', () => {
    const rows = missing([
      activity({ start: '2026-11-03', attendance: 'online', onlineUrl: 'https://live.example' }),
    ]);
    expect(rows).to.include({ place: '0/1', 'place.lat': '0/1', end: '0/1' });
  });

  it('is a translation that others have', () => {
    const rows = missing([activity({ title: { nl: 'Avond', en: 'Evening' } }), activity({ id: 'b' })]);
    expect(rows).to.include({ 'title en': '1/2', 'title nl': '0/2' });
  });
});
