import { expect } from '@open-wc/testing';
import type { ActivityRecord } from '../../../src/model/activities/activity.js';
import { activityState, registrationState } from '../../../src/model/activities/registration.js';

const activity = (fields: Partial<ActivityRecord>): ActivityRecord => ({
  id: 'a',
  title: 'Avond',
  start: '2026-11-26T19:00',
  timezone: 'Europe/Amsterdam',
  ...fields,
});
const at = (now: string) => new Date(now);
const stateAt = (
  now: string,
  registration: Partial<ActivityRecord['registration']>,
  fields: Partial<ActivityRecord> = {},
) => registrationState(activity({ registration: { mode: 'required', ...registration }, ...fields }), at(now));

describe('Signing up', () => {
  it('is not spoken of when nothing is said about it', () => {
    expect(registrationState(activity({}), at('2026-11-01T12:00Z'))).to.equal(undefined);
  });

  it('is not needed', () => {
    expect(stateAt('2026-11-01T12:00Z', { mode: 'none', closes: '2020-01-01' })).to.deep.equal({
      state: 'none',
    });
  });

  it('is open without an end, with as many places as are left', () => {
    expect(stateAt('2026-11-01T12:00Z', { mode: 'optional', capacity: 20, remaining: 3 })).to.deep.equal({
      state: 'open',
      required: false,
      remaining: 3,
    });
  });

  it('opens on a day, from the first minute of it in the zone', () => {
    const opens = { opens: '2026-11-10' };
    expect(stateAt('2026-11-09T22:59:59Z', opens)).to.deep.equal({
      state: 'opens',
      required: true,
      at: '2026-11-09T23:00:00Z',
      atIsDay: true,
    });
    expect(stateAt('2026-11-09T23:00:00Z', opens)?.state).to.equal('open');
  });

  for (const [now, state, daysLeft] of [
    ['2026-11-12T12:00Z', 'open', 8],
    ['2026-11-13T12:00Z', 'closing', 7],
    ['2026-11-17T12:00Z', 'closing', 3],
    ['2026-11-19T23:30Z', 'closing', 0],
    ['2026-11-20T22:59Z', 'closing', 0],
    ['2026-11-20T23:00Z', 'closed', undefined],
  ] as const)
    it(`that closes after 20 November is ${state} at ${now}`, () => {
      const found = stateAt(now, { closes: '2026-11-20' });
      expect(found?.state).to.equal(state);
      expect(found?.daysLeft).to.equal(daysLeft);
      expect(found?.at).to.equal('2026-11-20T23:00:00Z');
    });

  it('closes at a time, in the zone of the activity', () => {
    const closes = { closes: '2026-11-20T17:00' };
    expect(stateAt('2026-11-20T15:59Z', closes)).to.deep.include({
      state: 'closing',
      daysLeft: 0,
      at: '2026-11-20T16:00:00Z',
    });
    expect(stateAt('2026-11-20T16:00Z', closes)?.state).to.equal('closed');
    expect(stateAt('2026-11-20T15:59Z', closes)?.atIsDay).to.equal(undefined);
  });

  it('takes the zone that is shown when the activity names none', () => {
    const evening = {
      ...activity({ registration: { mode: 'required', closes: '2026-11-20' } }),
      timezone: undefined,
    } as unknown as ActivityRecord;
    expect(registrationState(evening, at('2026-11-21T03:00Z'), 'America/New_York')?.state).to.equal(
      'closing',
    );
    expect(registrationState(evening, at('2026-11-21T03:00Z'), 'Europe/Amsterdam')?.state).to.equal('closed');
  });

  it('is full without places, unless there is a waiting list', () => {
    expect(stateAt('2026-11-01T12:00Z', { remaining: 0 })?.state).to.equal('full');
    expect(stateAt('2026-11-01T12:00Z', { remaining: 0, waitingList: true })?.state).to.equal('waiting-list');
    expect(stateAt('2026-11-01T12:00Z', { waitingList: true })?.state).to.equal('open');
    expect(stateAt('2026-11-01T12:00Z', {}, { status: 'full' })?.state).to.equal('full');
    expect(registrationState(activity({ status: 'full' }), at('2026-11-01T12:00Z'))?.state).to.equal('full');
  });

  it('is closed for what has begun, what is called off and what is past its last day, full or not', () => {
    expect(stateAt('2026-11-26T18:00Z', {})?.state).to.equal('closed');
    expect(stateAt('2026-11-01T12:00Z', {}, { status: 'cancelled' })?.state).to.equal('closed');
    expect(stateAt('2026-11-21T12:00Z', { closes: '2026-11-20', remaining: 0 })?.state).to.equal('closed');
  });

  it('goes by the time that is looked at when the activity comes again', () => {
    const weekly = activity({ registration: { mode: 'required' }, recurrence: { rule: 'FREQ=WEEKLY' } });
    expect(
      registrationState(weekly, at('2026-12-01T12:00Z'), undefined, '2026-12-03T18:00:00Z')?.state,
    ).to.equal('open');
  });
});

describe('The state that counts most', () => {
  for (const [fields, state] of [
    [{}, 'confirmed'],
    [{ status: 'confirmed' }, 'confirmed'],
    [{ status: 'tentative' }, 'tentative'],
    [{ previousStart: '2026-11-19' }, 'moved'],
    [{ status: 'full' }, 'full'],
    [{ registration: { mode: 'required', remaining: 0 } }, 'full'],
    [{ registration: { mode: 'none', remaining: 0 } }, 'confirmed'],
    [{ status: 'full', registration: { mode: 'required', waitingList: true } }, 'waiting-list'],
    [{ status: 'cancelled', registration: { mode: 'required', remaining: 0 } }, 'cancelled'],
    [{ status: 'postponed', previousStart: '2026-11-19' }, 'postponed'],
  ] as const)
    it(`of ${JSON.stringify(fields)} is ${state}`, () =>
      expect(activityState(activity(fields))).to.equal(state));

  it('is nothing of places for what has been', () => {
    const full = { status: 'full', registration: { mode: 'required', waitingList: true } } as const;
    expect(activityState(activity(full), true)).to.equal('confirmed');
    expect(activityState(activity({ ...full, previousStart: '2026-11-19' }), true)).to.equal('moved');
  });
});
