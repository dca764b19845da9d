import { expect } from '@open-wc/testing';
import type { Activity, ActivityRecord } from '../../../src/model/activities/activity.js';
import { ActivityFilter } from '../../../src/model/activities/activity-filter.js';
import type { FacetId, Filters } from '../../../src/model/activities/filters.js';
import { valuesOf } from '../../../src/model/activities/values.js';
import { zoneOf } from '../../../src/model/activities/zone.js';

const activity = (fields: Partial<ActivityRecord>): Activity => ({
  id: 'a',
  title: 'A',
  start: '2026-11-03T19:00',
  language: 'nl',
  source: 'x',
  ...fields,
});

const ACTIVITIES = [
  activity({ themes: ['taal', 'lezen'], audience: ['parent'], cost: { free: true } }),
  activity({ themes: ['taal'], ages: { min: 4, max: 8 } }),
  activity({ themes: ['sport'], organisers: ['vv'] }),
];

describe('The values that activities have', () => {
  const rows: [FacetId, string[]][] = [
    ['theme', ['taal', 'lezen', 'sport']],
    ['cost', ['free']],
    ['organiser', ['vv']],
    ['language', []],
    // Only the times of an activity say which.
    ['dayPart', ['morning', 'afternoon', 'evening', 'weekend']],
  ];
  for (const [facet, values] of rows)
    it(`of ${facet} are ${values.join(', ') || 'none'}`, () =>
      expect(valuesOf(ACTIVITIES, facet)).to.deep.equal(values));
});

describe('Filters on their own', () => {
  const rows: [Filters, number[]][] = [
    [{}, [0, 1, 2]],
    [{ theme: ['taal'] }, [0, 1]],
    [{ theme: ['taal'], audience: ['parent'] }, [0]],
    [{ age: ['7'] }, [1]],
    [{ theme: ['zwemmen'] }, []],
    // Which times are in the evening, only a time can say.
    [{ theme: ['sport'], dayPart: ['evening'] }, [2]],
  ];
  for (const [filters, positions] of rows)
    it(`${JSON.stringify(filters)} leave ${positions.join(', ') || 'nothing'}`, () => {
      const narrowed = ActivityFilter.forFilters(ACTIVITIES, filters, zoneOf('Europe/Amsterdam')).narrow(
        filters,
      );
      const left = ACTIVITIES.map((_, position) => position).filter((position) => narrowed.mayHave(position));
      expect(left).to.deep.equal(positions);
    });

  it('tell of each time whether it answers, and of what was asked beside them', () => {
    const filters = { dayPart: ['evening'] };
    const filter = ActivityFilter.forFilters(ACTIVITIES, filters, zoneOf('Europe/Amsterdam'));
    const evening = { start: '2026-11-03T18:00:00Z', end: '2026-11-03T19:00:00Z', allDay: false };
    const morning = { start: '2026-11-03T08:00:00Z', end: '2026-11-03T09:00:00Z', allDay: false };
    const narrowed = filter.narrow(filters, Float64Array.of(1, 0, 1));
    expect([0, 1, 2].map((position) => narrowed.hasAt(position, evening))).to.deep.equal([true, false, true]);
    expect([0, 1, 2].map((position) => narrowed.hasAt(position, morning))).to.deep.equal([
      false,
      false,
      false,
    ]);
  });
});
