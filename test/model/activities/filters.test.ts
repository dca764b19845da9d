import { expect } from '@open-wc/testing';
import type { Activity, ActivityRecord, Occurrence } from '../../../src/model/activities/activity.js';
import { ActivityFilter } from '../../../src/model/activities/activity-filter.js';
import { dayPartsOf } from '../../../src/model/activities/day-parts.js';
import { parseFilters, type Filters } from '../../../src/model/activities/filters.js';
import { zoneOf } from '../../../src/model/activities/zone.js';
import { runNow } from '../../../src/model/slices.js';

const time = (start: string, end = start): Occurrence => ({ start, end, allDay: start.length === 10 });
const entry = (fields: Partial<ActivityRecord>, ...occurrences: Occurrence[]) => ({
  activity: {
    id: 'a',
    title: 'A',
    start: '2026-11-03T19:00',
    language: 'nl',
    source: 'x',
    ...fields,
  } as Activity,
  occurrences: occurrences.length > 0 ? occurrences : [time('2026-11-03T18:00:00Z')],
});

/** In Amsterdam a Tuesday evening, a Thursday morning, a Saturday morning. */
const [EVENING, MORNING, SATURDAY] = [
  time('2026-11-03T18:00:00Z', '2026-11-03T20:00:00Z'),
  time('2026-11-05T08:00:00Z', '2026-11-05T10:00:00Z'),
  time('2026-11-07T09:00:00Z', '2026-11-07T10:00:00Z'),
];

const ENTRIES = [
  entry(
    {
      id: 'taal',
      themes: ['taal'],
      audience: ['parent'],
      languages: ['nl', { code: 'ar', role: 'interpreter' }],
      cost: { free: true },
    },
    EVENING,
  ),
  entry(
    {
      id: 'fiets',
      themes: ['sport'],
      audience: ['parent', 'pupil'],
      ages: { min: 12, max: 16 },
      cost: { text: '€ 5' },
      attendance: 'mixed',
    },
    MORNING,
    EVENING,
  ),
  entry(
    {
      id: 'lezen',
      themes: ['taal'],
      audience: ['pupil'],
      childcare: true,
      organisers: ['bibliotheek'],
      place: { place: 'Waterdal' },
    },
    SATURDAY,
  ),
];

const filter = (entries = ENTRIES) => runNow(ActivityFilter.of(entries, 'Europe/Amsterdam'));
const found = (filters: Filters, entries = ENTRIES) => {
  const narrowed = filter(entries).narrow(filters);
  return entries.flatMap(({ activity }, position) => (narrowed.has(position) ? [activity.id] : []));
};

describe('Filters of activities', () => {
  for (const [filters, ids] of [
    [{}, ['taal', 'fiets', 'lezen']],
    [{ theme: ['taal'] }, ['taal', 'lezen']],
    [{ theme: ['taal'], audience: ['parent'] }, ['taal']],
    [{ audience: ['parent', 'pupil'] }, ['taal', 'fiets', 'lezen']],
    [{ language: ['ar'] }, ['taal']],
    [{ cost: ['free'] }, ['taal']],
    [{ cost: ['paid'] }, ['fiets']],
    [{ attendance: ['online'] }, ['fiets']],
    [{ attendance: ['onsite'] }, ['fiets', 'lezen']],
    [{ childcare: ['yes'] }, ['lezen']],
    [{ organiser: ['bibliotheek'], place: ['Waterdal'] }, ['lezen']],
    [{ age: ['14'] }, ['fiets']],
    [{ age: ['4-11'] }, []],
    [{ dayPart: ['evening'] }, ['taal', 'fiets']],
    [{ dayPart: ['weekend'] }, ['lezen']],
    [{ theme: ['taal'], dayPart: ['evening'] }, ['taal']],
    [{ theme: ['onbekend'] }, []],
  ] as const)
    it(`${JSON.stringify(filters)} finds ${ids.join(', ') || 'none'}`, () =>
      expect(found(filters)).to.deep.equal(ids));

  it('tell of each time whether it answers, also outside the stretch that they count', () => {
    const narrowed = filter().narrow({ theme: ['taal'], dayPart: ['evening'] });
    const at = (position: number, ...times: Occurrence[]) =>
      times.map((occurrence) => narrowed.hasAt(position, occurrence));
    const nextYear = time('2027-11-02T18:00:00Z', '2027-11-02T20:00:00Z');
    expect(at(0, EVENING, MORNING, SATURDAY, nextYear)).to.deep.equal([true, false, false, true]);
    // Another theme, whatever the time.
    expect(at(1, EVENING, MORNING, nextYear)).to.deep.equal([false, false, false]);
    // That it is in the morning within the stretch says nothing of other times.
    expect(at(2, SATURDAY, EVENING)).to.deep.equal([false, true]);
    expect(filter().narrow({}).hasAt(1, MORNING)).to.equal(true);
  });

  it('take a time as a calendar has it: in numbers', () => {
    const narrowed = filter().narrow({ dayPart: ['weekend'] });
    const seconds = (text: string) => Date.parse(text) / 1000;
    const rows: [from: string, to: string, allDay: boolean, answers: boolean][] = [
      ['2026-11-06T19:00:00Z', '2026-11-06T23:00:00Z', false, false],
      ['2026-11-06T19:00:00Z', '2026-11-06T23:00:01Z', false, true],
      ['2026-11-07T09:00:00Z', '2026-11-07T09:00:00Z', false, true],
      // A Friday in Amsterdam, and that Friday with the Saturday.
      ['2026-11-05T23:00:00Z', '2026-11-06T23:00:00Z', true, false],
      ['2026-11-05T23:00:00Z', '2026-11-07T23:00:00Z', true, true],
    ];
    for (const [from, to, allDay, answers] of rows)
      expect(narrowed.hasAt(0, { start: seconds(from), end: seconds(to), allDay }), from + to).to.equal(
        answers,
      );
  });

  it('work out the times of a stretch by themselves', () => {
    const activity = (fields: Partial<ActivityRecord>) => entry(fields).activity;
    const activities = [
      activity({ themes: ['taal'], start: '2026-11-03T19:00' }),
      activity({ themes: ['taal'], start: '2026-11-07', end: '2026-11-08' }),
      activity({ themes: ['sport'], start: '2026-11-05T09:00' }),
      activity({ themes: ['sport'], start: '2025-11-05T19:00' }),
    ];
    const zone = zoneOf('Europe/Amsterdam');
    const bounds = { from: Date.UTC(2026, 10, 1) / 1000, to: Date.UTC(2026, 11, 1) / 1000, zone };
    const all = runNow(ActivityFilter.within(activities, bounds)).narrow({});
    expect(all.countOf('dayPart')).to.deep.equal({ evening: 1, weekend: 1, morning: 1 });
    expect(all.countOf('theme')).to.deep.equal({ taal: 2, sport: 1 });
    expect(all.count).to.equal(3);
    // What is past is not counted, but answers.
    expect(all.hasAt(3, time('2025-11-05T18:00:00Z'))).to.equal(true);
    const evenings = runNow(ActivityFilter.within(activities, bounds, ['evening'])).narrow({});
    expect(evenings.countOf('theme')).to.deep.equal({ taal: 1 });
    expect(evenings.count).to.equal(1);
  });

  it('count an activity once, however often it is', () => {
    const weekly = Array.from({ length: 30 }, (_, i) =>
      time(`2026-11-${String(i + 1).padStart(2, '0')}T18:00:00Z`),
    );
    const narrowed = filter([entry({ themes: ['taal'] }, ...weekly)]).narrow({});
    expect(narrowed.countOf('theme')).to.deep.equal({ taal: 1 });
    expect(narrowed.countOf('dayPart')).to.deep.equal({ evening: 1, weekend: 1 });
    expect(narrowed.count).to.equal(1);
  });

  it('count what choosing a second value would bring, and narrow the other facets', () => {
    const { counts } = filter().narrow({ theme: ['taal'] });
    expect(counts.theme).to.deep.equal({ taal: 2, sport: 1 });
    expect(counts.audience).to.deep.equal({ parent: 1, pupil: 1 });
    expect(counts.cost).to.deep.equal({ free: 1 });
  });

  it('count ages in bands', () => {
    expect(filter().narrow({}).countOf('age')).to.deep.equal({ '12-17': 1 });
  });

  it('come from an address without what is no filter', () => {
    expect(
      parseFilters([
        ['theme', 'taal'],
        ['theme', 'taal'],
        ['theme', ''],
        ['constructor', 'x'],
        ['dayPart', 'evening'],
      ]),
    ).to.deep.equal({ theme: ['taal'], dayPart: ['evening'] });
  });

  it('hold 10 000 activities of twenty times each against all facets within a few frames', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      entry(
        {
          id: `a${i}`,
          themes: [`t${i % 12}`],
          audience: i % 2 ? ['parent'] : ['pupil'],
          organisers: [`o${i % 50}`],
          ages: { min: i % 18 },
        },
        ...Array.from({ length: 20 }, (_, n) =>
          time(
            `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}T18:00:00Z`,
          ),
        ),
      ),
    );
    const all = filter(many);
    all.narrow({ theme: ['t1'] });
    const started = performance.now();
    const narrowed = all.narrow({ theme: ['t1', 't2'], audience: ['parent'], dayPart: ['evening'] });
    expect(narrowed.count).to.be.above(0);
    expect(Object.keys(narrowed.counts)).to.have.length(15);
    expect(performance.now() - started).to.be.below(100);
  });
});

describe('The part of the day', () => {
  const amsterdam = zoneOf('Europe/Amsterdam');
  for (const [start, end, parts] of [
    ['2026-11-03T10:59:00Z', '2026-11-03T13:00:00Z', ['morning']],
    ['2026-11-03T11:00:00Z', '2026-11-03T13:00:00Z', ['afternoon']],
    ['2026-11-03T16:00:00Z', '2026-11-03T18:00:00Z', ['evening']],
    ['2026-07-03T15:00:00Z', '2026-07-03T16:00:00Z', ['evening']],
    ['2026-11-06T23:00:00Z', '2026-11-07T00:30:00Z', ['evening', 'weekend']],
    ['2026-11-06T19:00:00Z', '2026-11-06T23:00:00Z', ['evening']],
    ['2026-11-08T09:00:00Z', '2026-11-08T10:00:00Z', ['morning', 'weekend']],
    ['2026-11-03', '2026-11-03', []],
    ['2026-11-07', '2026-11-07', ['weekend']],
    ['2026-11-05', '2026-11-09', ['weekend']],
    ['2026-11-02', '2026-11-06', []],
  ] as const)
    it(`of ${start} to ${end} is ${parts.join(', ') || 'none'}`, () =>
      expect(dayPartsOf(time(start, end), amsterdam)).to.deep.equal(parts));

  it('is that of the zone in which times are shown', () => {
    expect(dayPartsOf(time('2026-11-03T02:00:00Z'), zoneOf('America/New_York'))).to.deep.equal(['evening']);
  });
});
