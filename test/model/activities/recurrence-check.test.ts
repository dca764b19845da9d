import { expect } from '@open-wc/testing';
import { checkRecurrence, checkTimes } from '../../../src/model/activities/index.js';

describe('What is wrong with how an activity comes again', () => {
  const rows: [start: string, recurrence: object, code: string | undefined, says?: RegExp][] = [
    ['2026-01-06', { rule: 'FREQ=WEEKLY' }, undefined],
    ['2026-01-06', { rule: 'RRULE:freq=weekly; byday=tu;' }, undefined],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;COUNT=1' }, undefined],
    ['2024-02-29', { rule: 'FREQ=YEARLY' }, undefined],
    ['2026-12-28', { rule: 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO' }, undefined],
    ['2026-01-06', { rule: 'RSCALE=GREGORIAN;FREQ=WEEKLY;SKIP=OMIT' }, undefined],
    ['2026-01-06', { also: ['2026-02-01', '2026-02-02/2026-02-03'], except: ['2026-01-06'] }, undefined],
    ['2026-01-06', { rule: 'elke week' }, 'rule', /ELKEWEEK/],
    ['2026-01-06', { rule: 'FREQ=FORTNIGHTLY' }, 'rule', /FORTNIGHTLY/],
    ['2026-01-06', { rule: 'BYDAY=TU' }, 'rule', /FREQ/],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;INTERVAL=0' }, 'rule', /INTERVAL=0/],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;COUNT=veel' }, 'rule', /COUNT=VEEL/],
    ['2026-01-06', { rule: 'FREQ=MONTHLY;BYMONTHDAY=32' }, 'rule', /BYMONTHDAY=32/],
    ['2026-01-06', { rule: 'FREQ=MONTHLY;BYMONTHDAY=0' }, 'rule', /BYMONTHDAY=0/],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;BYDAY=DI' }, 'rule', /BYDAY=DI/],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;WKST=X' }, 'rule', /WKST=X/],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;UNTIL=zomer' }, 'rule', /UNTIL=ZOMER/],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;UNTIL=20260230' }, 'rule', /UNTIL=2026-02-30/],
    ['2026-01-06', { rule: 'FREQ=YEARLY;BYEASTER=1' }, 'rule', /BYEASTER/],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;FREQ=DAILY' }, 'rule', /FREQ=DAILY/],
    ['2026-01-06', { rule: `FREQ=WEEKLY;BYDAY=${'TU,'.repeat(9999)}` }, 'rule'],
    ['2026-01-06', { rule: 'FREQ=SECONDLY' }, 'rule-too-often', /SECONDLY/],
    ['2026-01-06T10:00', { rule: 'FREQ=MINUTELY;BYHOUR=9' }, 'rule-too-often', /MINUTELY/],
    ['2026-01-06', { rule: 'FREQ=HOURLY' }, 'rule-too-often', /HOURLY/],
    ['2026-01-06T10:00', { rule: `FREQ=HOURLY;BYMINUTE=${[...Array(60).keys()].join()}` }, 'rule-too-often'],
    ['2026-01-06', { rule: 'FREQ=DAILY;INTERVAL=99999999999' }, 'rule-interval', /99999999999/],
    ['2026-01-06', { rule: 'RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L' }, 'rule-calendar', /HEBREW/],
    ['2026-01-06', { rule: 'RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY' }, 'rule-calendar', /FORWARD/],
    ['2026-01-06', { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'rule-never', /geen enkele dag/],
    ['2026-01-06', { rule: 'FREQ=DAILY;BYDAY=MO;BYSETPOS=2' }, 'rule-never'],
    ['2026-01-06', { rule: 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30;BYMONTH=2' }, 'rule-never'],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;UNTIL=20251231' }, 'rule-until', /voordat/],
    ['2026-01-06', { rule: 'FREQ=WEEKLY;BYDAY=TH' }, 'rule-start', /eerste keer/],
    ['2026-01-06', { also: ['2026-02-30'] }, 'date', /2026-02-30/],
    ['2026-01-06', { except: ['2026-02-01/2026-02-02'] }, 'date'],
    ['2026-01-06', { also: Array.from({ length: 10_001 }, () => '2026-02-01') }, 'too-many-dates', /10001/],
  ];
  for (const [start, recurrence, code, says] of rows) {
    it(`${JSON.stringify(recurrence).slice(0, 70)}: ${code ?? 'nothing'}`, () => {
      const fault = checkRecurrence({ start, recurrence });
      expect(fault?.code).to.equal(code);
      if (says) expect(fault!.message).to.match(says);
      if (fault) expect(fault.hint).to.match(/\.$/);
    });
  }

  it('an end before the start is told, one in the same day is not', () => {
    expect(checkTimes({ start: '2026-01-06T10:00', end: '2026-01-06T09:00' })?.code).to.equal(
      'end-before-start',
    );
    expect(checkTimes({ start: '2026-01-06', end: '2026-01-05' })?.code).to.equal('end-before-start');
    expect(checkTimes({ start: '2026-01-06T10:00', end: '2026-01-06' })).to.equal(undefined);
    expect(checkTimes({ start: '2026-10-25T02:30+02:00', end: '2026-10-25T02:15+01:00' })).to.equal(
      undefined,
    );
  });
});
