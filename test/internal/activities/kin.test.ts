import { expect } from '@open-wc/testing';
import { kinOf } from '../../../src/internal/activities/kin.js';
import type { Activity } from '../../../src/model/activities/activity.js';
import { zoneOf } from '../../../src/model/activities/zone.js';

const zone = zoneOf('Europe/Amsterdam');
const now = Date.parse('2026-11-01T10:00:00Z') / 1000;

const named = (id: string, fields: Partial<Activity> = {}): Activity => ({
  id,
  title: id,
  start: '2026-11-03T19:30',
  language: 'nl',
  source: '',
  ...fields,
});

const kin = (activities: readonly Activity[], has: (position: number) => boolean = () => true) =>
  kinOf(activities[0]!, activities, has, zone, now);
const idsOf = (entries: readonly { readonly activity: Activity }[]) =>
  entries.map(({ activity }) => activity.id);

describe('What belongs to an activity', () => {
  it('is told by either side, and stands once, where it is nearest', () => {
    const found = kin([
      named('avond', { partOf: 'week', follows: 'vorig', related: ['week', 'koffie'] }),
      named('week', { related: ['avond'] }),
      named('vorig', { start: '2025-11-03' }),
      named('straks', { follows: 'avond' }),
      named('deel', { partOf: 'avond', related: ['avond'] }),
      named('koffie', { related: ['avond'] }),
      named('thee', { related: ['avond'] }),
    ]);
    expect([found.whole, found.previous, found.next].map((entry) => entry?.activity.id)).to.deep.equal([
      'week',
      'vorig',
      'straks',
    ]);
    expect(idsOf(found.parts)).to.deep.equal(['deel']);
    expect(idsOf(found.related)).to.deep.equal(['koffie', 'thee']);
  });

  it('is not what the page does not show, nor itself', () => {
    const found = kin(
      [named('avond', { related: ['avond', 'koffie', 'thee'] }), named('koffie'), named('thee')],
      (position) => position !== 1,
    );
    expect(idsOf(found.related)).to.deep.equal(['thee']);
  });

  it('stands in order of time', () => {
    const part = (id: string, start: string) => named(id, { start, partOf: 'week' });
    const week = [named('week'), part('b', '2026-11-05'), part('c', '2026-11-06'), part('a', '2026-11-04')];
    expect(idsOf(kin(week).parts)).to.deep.equal(['a', 'b', 'c']);
  });

  it('is no more than the first two hundred that either side names', () => {
    const nobody = Array.from({ length: 200 }, (_, i) => `niemand-${i}`);
    const found = kin([
      named('avond', { related: [...nobody, 'laat'] }),
      named('laat'),
      named('ook-laat', { related: [...nobody, 'avond'] }),
      named('op-tijd', { related: [...nobody.slice(1), 'avond'] }),
    ]);
    expect(idsOf(found.related)).to.deep.equal(['op-tijd']);
  });
});
