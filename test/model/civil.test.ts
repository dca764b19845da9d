import { expect } from '@open-wc/testing';
import {
  addDays,
  addMonths,
  daysBetween,
  daysFrom,
  startOfWeek,
  weekday,
  weekNumber,
  weeksOfMonth,
} from '../../src/model/civil.js';

describe('Days of the calendar', () => {
  it('follow each other over the change to summer time, and back', () => {
    expect(daysFrom('2026-03-28', '2026-03-30')).to.deep.equal(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(addDays('2026-10-24', 2)).to.equal('2026-10-26');
    expect(addDays('2026-01-01', -1)).to.equal('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).to.equal(2);
    expect(daysBetween('2026-11-03', '2026-11-01')).to.equal(-2);
  });

  it('are none when the last comes before the first', () => {
    expect(daysFrom('2026-03-02', '2026-03-01')).to.deep.equal([]);
  });

  const months: [day: string, months: number, then: string][] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', -18, '2024-11-30'],
  ];
  for (const [day, count, then] of months)
    it(`${day} and ${count} months is ${then}`, () => expect(addMonths(day, count)).to.equal(then));

  it('belong to weeks that begin on Monday', () => {
    expect(weekday('2026-11-02')).to.equal(0);
    expect(weekday('2026-11-08')).to.equal(6);
    expect(startOfWeek('2026-11-08')).to.equal('2026-11-02');
  });

  const numbers: [day: string, week: number][] = [
    ['2026-01-01', 1],
    ['2027-01-01', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2026-12-31', 53],
    ['2026-06-15', 25],
  ];
  for (const [day, week] of numbers)
    it(`${day} is in week ${week}`, () => expect(weekNumber(day)).to.equal(week));

  it('fill a month with whole weeks: four for a February that begins on Monday, else five or six', () => {
    expect(weeksOfMonth('2027-02-10')).to.have.length(4);
    expect(weeksOfMonth('2026-11-15')).to.have.length(6);
    const [first] = weeksOfMonth('2026-11-15');
    expect(first).to.deep.equal(daysFrom('2026-10-26', '2026-11-01'));
  });
});
