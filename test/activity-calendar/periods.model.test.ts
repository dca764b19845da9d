import { expect } from '@open-wc/testing';
import {
  firstBusyDay,
  keyTarget,
  periodOf,
  within,
  type CalendarDay,
  type Held,
  type Period,
  type PeriodName,
} from '../../src/elements/activity-calendar/periods.model.js';
import { Timeline } from '../../src/model/activities/timeline.js';
import { DAY } from '../../src/model/activities/clock.js';
import { zoneOf } from '../../src/model/activities/zone.js';
import { toDayNumber } from '../../src/model/dates.js';
import { runNow } from '../../src/model/slices.js';
import type { Activity } from '../../src/model/activities/activity.js';

type Times = [title: string, start: string, end?: string];

const zone = zoneOf('Europe/Amsterdam');

function make(name: PeriodName, day: string, ...times: Times[]): Period {
  const activities = times.map(([title, start, end]): Activity => ({
    id: title,
    title,
    start,
    ...(end && { end }),
    language: 'nl',
    source: '',
  }));
  const timeline = runNow(Timeline.of(activities, zone));
  const instant = (date: string, more: number) => zone.toInstant((toDayNumber(date)! + more) * DAY);
  return periodOf(name, day, (first, last) => timeline.entries(instant(first, 0), instant(last, 1)));
}

function dayOf(period: Period, day: string): CalendarDay {
  return period.weeks.flatMap(({ days }) => days).find((one) => one.day === day)!;
}

/** What stands on a day from above: titles of bars with their day, `-` for a place left empty, then what is on this day alone. */
function lines(period: Period, day: string): string[] {
  const { bars, single, hidden } = dayOf(period, day);
  return [
    ...bars.map((bar) => (bar ? `${String(bar.entry.activity.title)} ${bar.nth}/${bar.of}` : '-')),
    ...single.map(({ activity }) => String(activity.title)),
    ...(hidden ? [`+${hidden}`] : []),
  ];
}

describe('A month as a grid', () => {
  const months: [day: string, weeks: number, first: string, last: string][] = [
    ['2027-02-10', 4, '2027-02-01', '2027-02-28'],
    ['2026-10-15', 5, '2026-09-28', '2026-11-01'],
    ['2026-11-03', 6, '2026-10-26', '2026-12-06'],
    ['2026-03-29', 6, '2026-02-23', '2026-04-05'],
    ['2028-02-29', 5, '2028-01-31', '2028-03-05'],
  ];
  for (const [day, count, first, last] of months)
    it(`${day.slice(0, 7)} takes ${count} whole weeks`, () => {
      const { weeks } = make('month', day);
      expect(weeks).to.have.length(count);
      expect(weeks[0]!.days[0]!.day).to.equal(first);
      expect(weeks.at(-1)!.days[6]!.day).to.equal(last);
    });

  it('knows the days that are not in it, and the numbers of its weeks', () => {
    const { weeks } = make('month', '2026-11-03');
    expect(weeks[0]!.days.map(({ outside }) => outside)).to.deep.equal([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(make('month', '2027-01-01').weeks.map(({ number }) => number)).to.deep.equal([53, 1, 2, 3, 4]);
  });

  it('counts only what is in the month itself, and a thing of many days once', () => {
    const period = make(
      'month',
      '2026-11-03',
      ['Eind oktober', '2026-10-31T10:00', '2026-10-31T11:00'],
      ['Over de grens', '2026-10-30', '2026-11-02'],
      ['Taalcafé', '2026-11-03T19:00', '2026-11-03T20:00'],
      ['December', '2026-12-01'],
    );
    expect(period.count).to.equal(2);
    expect(lines(period, '2026-12-01')).to.deep.equal(['December']);
  });

  it('shows three on a day and counts the rest', () => {
    const many = Array.from({ length: 30 }, (_, i): Times => [
      `A${i}`,
      `2026-11-03T${String(8 + (i % 10)).padStart(2, '0')}:00`,
    ]);
    const period = make('month', '2026-11-03', ...many);
    expect(lines(period, '2026-11-03').at(-1)).to.equal('+27');
    expect(lines(period, '2026-11-03')).to.have.length(4);
    expect(dayOf(period, '2026-11-03').all).to.have.length(30);
    expect(dayOf(make('month', '2026-11-03', ...many.slice(0, 3)), '2026-11-03').hidden).to.equal(0);
  });

  it('counts a bar that has no place any more on every day that it has', () => {
    const bars = ['A', 'B', 'C', 'D'].map((title): Times => [title, '2026-11-03', '2026-11-04']);
    const period = make('month', '2026-11-03', ...bars, ['Los', '2026-11-04T10:00']);
    expect(lines(period, '2026-11-03')).to.deep.equal(['A 1/2', 'B 1/2', 'C 1/2', '+1']);
    expect(lines(period, '2026-11-04')).to.deep.equal(['A 2/2', 'B 2/2', 'C 2/2', '+2']);
  });

  it('tells which day is the first on which something begins', () => {
    const period = make(
      'month',
      '2026-11-03',
      ['Lang', '2026-10-01', '2026-11-20'],
      ['Los', '2026-11-05T10:00'],
    );
    expect(firstBusyDay(period)).to.equal('2026-11-05');
    expect(firstBusyDay(make('month', '2026-11-03'))).to.equal(undefined);
  });
});

describe('What takes days', () => {
  const period = make(
    'month',
    '2026-11-03',
    ['Kort', '2026-11-10', '2026-11-11'],
    ['Lang', '2026-11-10', '2026-11-13'],
    ['Vroeg', '2026-11-09', '2026-11-10'],
    ['Later', '2026-11-12', '2026-11-17'],
    ['Les', '2026-11-12T09:00', '2026-11-12T10:00'],
  );

  it('keeps its place over all its days of a week', () => {
    expect(lines(period, '2026-11-09')).to.deep.equal(['Vroeg 1/2']);
    expect(lines(period, '2026-11-10')).to.deep.equal(['Vroeg 2/2', 'Lang 1/4', 'Kort 1/2']);
    expect(lines(period, '2026-11-11')).to.deep.equal(['-', 'Lang 2/4', 'Kort 2/2']);
    expect(lines(period, '2026-11-12')).to.deep.equal(['Later 1/6', 'Lang 3/4', 'Les']);
  });

  it('has its title where it begins and on every Monday, as far as it goes in that week', () => {
    const span = (day: string, title: string) =>
      dayOf(period, day).bars.find((bar) => bar?.entry.activity.title === title)?.span;
    expect(span('2026-11-12', 'Later')).to.equal(4);
    expect(span('2026-11-13', 'Later')).to.equal(0);
    expect(span('2026-11-16', 'Later')).to.equal(2);
    expect(lines(period, '2026-11-16')).to.deep.equal(['Later 5/6']);
  });

  it('is counted on for more than a year', () => {
    const year = make('month', '2027-03-10', ['Jaar', '2026-09-01', '2027-10-05']);
    expect(lines(year, '2027-03-10')).to.deep.equal(['Jaar 191/400']);
    expect(year.count).to.equal(1);
  });

  const nights: [end: string, days: string[]][] = [
    ['2026-11-08T00:00', ['2026-11-07']],
    ['2026-11-08T02:30', ['2026-11-07']],
    ['2026-11-08T06:00', ['2026-11-07']],
    ['2026-11-08T09:00', ['2026-11-07', '2026-11-08']],
  ];
  for (const [end, days] of nights)
    it(`until ${end} it is on ${days.length} day${days.length > 1 ? 's' : ''}`, () => {
      const night = make('month', '2026-11-07', ['Nacht', '2026-11-07T20:00', end]);
      const busy = night.weeks.flatMap((week) => week.days).filter(({ all }) => all.length > 0);
      expect(busy.map(({ day }) => day)).to.deep.equal(days);
    });

  it('is right on the days that the clock changes', () => {
    const spring = make('month', '2026-03-29', ['Weekend', '2026-03-28T10:00', '2026-03-29T16:00']);
    expect(lines(spring, '2026-03-28')).to.deep.equal(['Weekend 1/2']);
    expect(lines(spring, '2026-03-29')).to.deep.equal(['Weekend 2/2']);
    expect(lines(spring, '2026-03-30')).to.deep.equal([]);
  });

  it('stands in a week however many there are', () => {
    const bars = Array.from({ length: 6 }, (_, i): Times => [`B${i}`, '2026-11-03', '2026-11-04']);
    expect(dayOf(make('week', '2026-11-03', ...bars), '2026-11-04').bars).to.have.length(6);
  });
});

describe('Keys in the grid of a month', () => {
  const none: Held = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  const cases: [key: string, held: Partial<Held>, ltr: string | undefined, rtl?: string][] = [
    ['ArrowLeft', {}, '2026-10-31', '2026-11-02'],
    ['ArrowRight', {}, '2026-11-02', '2026-10-31'],
    ['ArrowUp', {}, '2026-10-25'],
    ['ArrowDown', {}, '2026-11-08'],
    ['Home', {}, '2026-10-26'],
    ['End', {}, '2026-11-01'],
    ['Home', { ctrlKey: true }, '2026-11-01'],
    ['End', { ctrlKey: true }, '2026-11-30'],
    ['PageUp', {}, '2026-10-01'],
    ['PageDown', {}, '2026-12-01'],
    ['PageUp', { shiftKey: true }, '2025-11-01'],
    ['PageDown', { shiftKey: true }, '2027-11-01'],
    ['ArrowLeft', { altKey: true }, undefined],
    ['ArrowLeft', { metaKey: true }, undefined],
    ['ArrowLeft', { ctrlKey: true }, undefined],
    ['PageDown', { ctrlKey: true }, undefined],
    ['ArrowDown', { shiftKey: true }, undefined],
    ['Enter', {}, undefined],
    ['Tab', {}, undefined],
    ['a', {}, undefined],
  ];
  for (const [key, held, ltr, rtl = ltr] of cases)
    it(`${Object.keys(held).join('')} ${key} leads to ${ltr ?? 'nowhere'}`, () => {
      expect(keyTarget(key, '2026-11-01', { ...none, ...held }, false), 'left to right').to.equal(ltr);
      expect(keyTarget(key, '2026-11-01', { ...none, ...held }, true), 'right to left').to.equal(rtl);
    });

  it('stay within a month that is shorter', () => {
    expect(keyTarget('PageDown', '2026-01-31', none, false)).to.equal('2026-02-28');
  });

  it('stop at the end of the calendar', () => {
    expect(keyTarget('ArrowDown', '2199-12-31', none, false)).to.equal('2199-12-31');
    expect(keyTarget('PageUp', '1900-01-05', none, false)).to.equal('1900-01-01');
    expect(within('9999-12-31')).to.equal('2199-12-31');
    expect(within('0020-11-03')).to.equal('1900-01-01');
  });
});
