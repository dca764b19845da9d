import { expect } from '@open-wc/testing';
import type { SamenActivityCalendar } from '../../src/elements/activity-calendar/activity-calendar.js';
import { CalendarFilters } from '../../src/elements/activity-calendar/calendar-filters.js';
import type { SamenFilterEvent } from '../../src/internal/visitor-events.js';
import type { Activity } from '../../src/model/activities/activity.js';
import { loadRules } from '../../src/model/activities/occurrences.js';
import { Timeline } from '../../src/model/activities/timeline.js';
import { zoneOf } from '../../src/model/activities/zone.js';
import { runNow } from '../../src/model/slices.js';

const AMSTERDAM = zoneOf('Europe/Amsterdam');
const NOW = Date.parse('2026-11-02T08:00:00Z') / 1000;

const activity = (id: string, start: string, fields: Partial<Activity> = {}): Activity => ({
  id,
  title: id,
  start,
  language: 'nl',
  source: 'school',
  ...fields,
});

const ACTIVITIES = [
  activity('taalles', '2026-11-03T19:00', {
    themes: ['taal'],
    organisers: ['bieb'],
    recurrence: { rule: 'FREQ=DAILY;COUNT=2', also: ['2026-11-05T09:00'] },
  }),
  activity('voetbal', '2026-11-04T20:00', { themes: ['sport'], source: 'gemeente' }),
  activity('koffie', '2026-11-05T10:00', { themes: ['taal'], audience: ['parent'] }),
  activity('kermis', '2026-09-05T20:00', { themes: ['taal'] }),
];

/** All that the filters ask of a calendar. */
class Host extends EventTarget {
  readonly element = document.createElement('div');
  readonly attributes = this.element.attributes;
  readonly document = {
    activities: ACTIVITIES,
    sources: [
      { source: 'school', language: 'nl', place: 0 },
      { source: 'gemeente', language: 'nl', place: 1 },
    ],
    terms: { theme: { taal: { nl: 'Taal', en: 'Language' } }, synonym: { nederlands: 'taal' } },
  };
  timeline = runNow(Timeline.of(ACTIVITIES, AMSTERDAM));
  readonly clock = { now: NOW };
  readonly today = '2026-11-02';
  readonly language = 'nl';
  readonly locale = 'nl';
  readonly isConnected = true;
  readonly updateComplete = Promise.resolve(true);
  readonly renderRoot = this.element;
  draw: () => void = () => undefined;
  requestUpdate(): void {
    this.draw();
  }
  announce(): void {}
  notLoaded(error: unknown): void {
    throw error;
  }
}

function calendar(attributes: Record<string, string> = {}) {
  const host = new Host();
  for (const [name, value] of Object.entries(attributes)) host.element.setAttribute(name, value);
  const filters = new CalendarFilters(host as unknown as SamenActivityCalendar, {
    asked: () => host.draw(),
    partners: {
      version: 0,
      find: () => undefined,
      nameOf: (id) => (id === 'bieb' ? 'Bibliotheek' : undefined),
    },
  });
  host.draw = () => filters.update();
  filters.update();
  /** What stands in the calendar, by day. */
  const shown = () =>
    host.timeline
      .entries(NOW - 100 * 86_400, NOW + 100 * 86_400, filters.keep)
      .map((entry) => `${entry.activity.id} ${entry.day.slice(8)} ${entry.from.slice(0, 2)}`);
  return { host, filters, shown };
}

const ALL = [
  'kermis 05 20',
  'taalles 03 19',
  'taalles 04 19',
  'voetbal 04 20',
  'taalles 05 09',
  'koffie 05 10',
];

describe('Filters of the calendar', () => {
  before(() => loadRules(ACTIVITIES));

  it('show everything when nothing is asked', () => {
    const { filters, shown } = calendar();
    expect(filters.keep).to.equal(undefined);
    expect(shown()).to.deep.equal(ALL);
    expect(filters.counts!.total).to.equal(3);
  });

  it('keep only the times that answer, of what comes again as well, and of what is past', () => {
    const { filters, shown } = calendar();
    filters.toggle('theme', 'taal');
    filters.toggle('dayPart', 'evening');
    expect(shown()).to.deep.equal(['kermis 05 20', 'taalles 03 19', 'taalles 04 19']);
    // What is past is shown, and does not count.
    expect(filters.counts).to.deep.include({ found: 1, total: 3 });
    expect(filters.counts!.now.dayPart).to.deep.equal({ evening: 1, morning: 2 });
    filters.clear();
    expect(shown()).to.deep.equal(ALL);
  });

  it('cannot be left where the page locked them, not at other times either', () => {
    const { filters, shown } = calendar({
      'filter-day-part': '’s avonds (vanaf 17 uur)',
      'filter-theme': 'Taal',
    });
    expect(shown()).to.deep.equal(['kermis 05 20', 'taalles 03 19', 'taalles 04 19']);
    expect(filters.counts!.total).to.equal(1);
    expect(filters.counts!.all.theme).to.deep.equal({ taal: 1 });
    expect([0, 1, 2].map((position) => filters.has(position))).to.deep.equal([true, false, true]);
    filters.toggle('dayPart', 'morning');
    expect(shown()).to.deep.equal([]);
    filters.clear();
    expect(shown()).to.have.length(3);
  });

  it('start where the page says, until the visitor chooses otherwise', () => {
    const { host, filters, shown } = calendar({ 'preset-theme': 'sport' });
    expect(shown()).to.deep.equal(['voetbal 04 20']);
    expect(filters.toEntries()).to.deep.equal([]);
    host.element.setAttribute('preset-theme', 'language');
    filters.update();
    expect(shown()).to.have.length(5);
    filters.toggle('theme', 'taal');
    expect(filters.toEntries()).to.deep.equal([['all', '1']]);
    host.element.setAttribute('preset-theme', 'sport');
    filters.update();
    expect(shown()).to.deep.equal(ALL);
  });

  it('come from an address that a newsletter links to', () => {
    const { filters, shown } = calendar();
    filters.restore([
      ['theme', 'taal'],
      ['dayPart', 'evening'],
      ['view', 'month'],
      ['off', '2'],
      ['off', 'none'],
    ]);
    filters.update();
    expect(shown()).to.deep.equal(['kermis 05 20', 'taalles 03 19', 'taalles 04 19']);
    expect(filters.toEntries()).to.deep.equal([
      ['theme', 'taal'],
      ['dayPart', 'evening'],
      ['off', '2'],
    ]);
  });

  it('find words, also of who organises it and what means the same', async () => {
    const { host, filters, shown } = calendar();
    const asked = (query: string) =>
      new Promise<SamenFilterEvent>((resolve) => {
        host.addEventListener('samen-filter', (event) => resolve(event as SamenFilterEvent), { once: true });
        filters.setQuery(query);
      });
    expect((await asked('biblio')).count).to.equal(1);
    expect(shown()).to.deep.equal(['taalles 03 19', 'taalles 04 19', 'taalles 05 09']);
    expect((await asked('nederlands')).count).to.equal(2);
    expect((await asked('zwemmen')).count).to.equal(0);
    expect(shown()).to.deep.equal([]);
    expect(filters.toEntries()).to.deep.equal([['q', 'zwemmen']]);
  });

  it('show and count what is from a source that is on', () => {
    const { filters, shown } = calendar();
    filters.toggleSource(0);
    expect(shown()).to.deep.equal(['voetbal 04 20']);
    expect(filters.counts!.found).to.equal(1);
    expect(filters.toEntries()).to.deep.equal([['off', '1']]);
    filters.toggleSource(0);
    expect(shown()).to.deep.equal(ALL);
    expect(filters.isNarrowed).to.equal(false);
  });

  it('are told when the data has nothing of them', () => {
    const { filters } = calendar({ 'filter-kleur': 'rood', 'filter-theme': 'zwemmen' });
    expect(filters.problems.map(({ path }) => path)).to.deep.equal(['filter-kleur', 'filter-theme']);
  });

  it('call an organiser by the name that the page knows, else as it is written', () => {
    const { filters } = calendar();
    expect(filters.label('organiser', 'bieb')).to.equal('Bibliotheek');
    expect(filters.label('organiser', 'Stichting Hardop')).to.equal('Stichting Hardop');
    expect(filters.label('dayPart', 'evening')).to.equal('’s Avonds (vanaf 17 uur)');
  });
});
