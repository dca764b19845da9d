import { expect } from '@open-wc/testing';
import { formatDate, isCivilDate, toDayNumber, todayIn } from '../../src/model/dates.js';
import { isOutdated } from '../../src/model/partners/outdated.js';

describe('A day', () => {
  const days: [text: string, exists: boolean][] = [
    ['2026-03-29', true],
    ['2024-02-29', true],
    ['2026-03-29T10:00:00Z', true],
    ['0026-01-01', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['29-03-2026', false],
    ['2026-3-29', false],
    ['morgen', false],
    ['', false],
  ];
  for (const [text, exists] of days) {
    it(`“${text}” ${exists ? 'exists' : 'does not exist'}`, () => expect(isCivilDate(text)).to.equal(exists));
  }

  it('has a number that counts from 1970', () => {
    expect(toDayNumber('1970-01-01')).to.equal(0);
    expect(toDayNumber('1970-01-02')).to.equal(1);
    expect(toDayNumber('1969-12-31')).to.equal(-1);
    expect(toDayNumber('2026-11-21')).to.equal(20_778);
  });

  it('in the first century is not taken for one in the twentieth', () => {
    expect(toDayNumber('0070-01-01')).to.be.below(toDayNumber('1900-01-01')!);
  });
});

describe('Information that was checked', () => {
  const checks: [
    what: string,
    checked: string | undefined,
    today: string,
    months: number | undefined,
    expected: boolean,
  ][] = [
    ['a year ago still holds', '2025-11-21', '2026-11-21', undefined, false],
    ['a year and a day ago is outdated', '2025-11-20', '2026-11-21', undefined, true],
    ['at any time holds when nobody said when', undefined, '2026-11-21', undefined, false],
    ['on a day that does not exist is not called outdated', '2025-02-30', '2026-11-21', undefined, false],
    ['in the future holds', '2027-01-01', '2026-11-21', undefined, false],
    ['on the last of a shorter month holds', '2026-02-28', '2026-08-31', 6, false],
    ['before the last of a shorter month is outdated', '2026-02-27', '2026-08-31', 6, true],
    ['a year before a leap day holds', '2023-02-28', '2024-02-29', undefined, false],
    ['over the turn of a year is counted in months', '2025-12-20', '2026-01-21', 1, true],
    ['long ago holds on a page that never calls it old', '1999-01-01', '2026-11-21', 0, false],
    ['long ago holds when the page gives no sensible number', '1999-01-01', '2026-11-21', NaN, false],
    ['long ago holds when the page gives a number below nothing', '1999-01-01', '2026-11-21', -3, false],
    ['long ago holds when the page waits longer than time is', '1999-01-01', '2026-11-21', 1e12, false],
  ];
  for (const [what, checked, today, months, expected] of checks) {
    it(what, () => expect(isOutdated(checked, today, months)).to.equal(expected));
  }
});

describe('Today', () => {
  const justBeforeMidnight = new Date('2026-03-28T23:30:00Z');

  const zones: [zone: string, expected: string][] = [
    ['Europe/Amsterdam', '2026-03-29'],
    ['UTC', '2026-03-28'],
    ['America/New_York', '2026-03-28'],
    ['Nowhere/Unknown', '2026-03-29'],
    ['', '2026-03-29'],
  ];
  for (const [zone, expected] of zones) {
    it(`in “${zone}” is ${expected}`, () => expect(todayIn(zone, justBeforeMidnight)).to.equal(expected));
  }
});

describe('A day written out', () => {
  it('is right in the reader’s language, whatever the clock of the device', () => {
    expect(formatDate('2026-10-03', 'nl')).to.equal('3 oktober 2026');
    expect(formatDate('2026-10-03T23:59:00Z', 'nl')).to.equal('3 oktober 2026');
    expect(formatDate('2026-10-03', 'en-GB')).to.equal('3 October 2026');
  });

  it('is in the calendar of the document, also where readers use another one', () => {
    expect(formatDate('2026-10-03', 'fa')).to.match(/2026|۲۰۲۶/);
  });

  it('stays as it is written when the day does not exist', () => {
    expect(formatDate('2026-02-30', 'nl')).to.equal('2026-02-30');
    expect(formatDate('binnenkort', 'nl')).to.equal('binnenkort');
  });
});
