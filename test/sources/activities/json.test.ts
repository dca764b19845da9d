import { expect } from '@open-wc/testing';
import { read } from '../../../src/read.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { readJson } from '../../../src/sources/activities/json.js';
import { own, readPage } from './read-page.js';

before(loadExplanations);

const readOne = (fields: object) =>
  readPage(readJson, { activities: [{ id: 'a', title: 'Taalcafé', start: '2026-11-03T19:00', ...fields }] });

describe('An activities document', () => {
  it('keeps all that the contract names', () => {
    const record = {
      id: 'a',
      title: { nl: 'Taalcafé', ar: 'مقهى اللغة' },
      start: '2026-11-03T19:00',
      end: '2026-11-03T21:00',
      timezone: 'Europe/Amsterdam',
      previousStart: '2026-10-27',
      recurrence: {
        rule: 'FREQ=WEEKLY',
        except: ['2026-12-22'],
        also: ['2027-01-05T10:00/2027-01-05T11:00'],
      },
      status: 'full',
      type: 'course',
      form: 'short',
      organisers: ['bibliotheek'],
      hostedBy: 'school',
      guests: ['wijkteam'],
      speakers: [{ name: 'Noor', organisation: 'Oudertafel', perspective: 'ouders' }],
      place: { name: 'Aula', place: 'Waterdal', lat: 52.1, lon: 5.6 },
      attendance: 'mixed',
      onlineUrl: 'https://live.example/1',
      registration: {
        mode: 'required',
        opens: '2026-10-01',
        closes: '2026-11-01T12:00',
        capacity: 20,
        remaining: 0,
        waitingList: true,
      },
      cost: { free: true },
      childcare: { nl: 'Vanaf 2 jaar' },
      interpreter: true,
      languages: ['nl', { code: 'ar', role: 'interpreter' }],
      audience: ['parent'],
      rounds: [{ id: 'r1', start: '2026-11-03T19:00', end: '2026-11-03T19:45', status: 'full' }],
      localGatherings: [{ title: 'Samen kijken', start: '2026-11-03', contact: { phone: '088' } }],
      volunteers: { task: 'Koffie', number: 2 },
      image: { url: 'https://school.example/a.jpg', alt: '' },
      report: { label: 'Verslag', url: 'https://school.example/verslag' },
    };
    const { first, problems } = readPage(readJson, { activities: [record] });
    expect(problems).to.deep.equal([]);
    expect(own(first)).to.deep.equal(record);
  });

  it('leaves out an activity without a day, and one on a day that does not exist', () => {
    const { activities, paths } = readPage(readJson, {
      activities: [
        { id: 'a', title: 'Zonder dag' },
        { id: 'b', title: 'Nooit', start: '2027-02-30' },
        { id: 'c', title: 'Wel', start: '2027-02-28' },
      ],
    });
    expect(activities.map(({ id }) => id)).to.deep.equal(['c']);
    expect(new Set(paths)).to.deep.equal(new Set(['activities[0].start', 'activities[1].start']));
  });

  for (const [start, end, shown] of [
    ['2026-11-03T19:00', '2026-11-03T18:00', undefined],
    ['2026-11-03T19:00', '2026-11-03', '2026-11-03'],
    ['2026-11-03T19:00+01:00', '2026-11-03T18:30Z', '2026-11-03T18:30Z'],
    ['2026-11-03T19:00', '2026-11-03T17:30Z', undefined],
    ['2026-11-03', '2026-11-02', undefined],
    ['2026-11-03', '2026-11-03', '2026-11-03'],
  ] as const)
    it(`${shown ? 'takes' : 'drops'} an end at ${end} of a start at ${start}`, () => {
      const { first, problems } = readOne({ start, end });
      expect(first.end).to.equal(shown);
      expect(problems.map(({ path }) => path)).to.deep.equal(shown ? [] : ['activities[0].end']);
    });

  it('drops a round that ends before it starts, only as far as it is wrong', () => {
    const { first, paths } = readOne({ rounds: [{ start: '2026-11-03T20:00', end: '2026-11-03T19:00' }] });
    expect(first.rounds).to.deep.equal([{ start: '2026-11-03T20:00' }]);
    expect(paths).to.deep.equal(['activities[0].rounds[0].end']);
  });

  it('names both places of an id that comes again, as they stand in the document', async () => {
    const activity = { title: 'T', start: '2026-11-03' };
    const activities = [
      { id: 'x' },
      { id: 'f', ...activity },
      { id: 'g', ...activity },
      { id: 'f', ...activity },
    ];
    const { problems } = await read(JSON.stringify({ activities }), { kind: 'activities' });
    const again = problems.find(({ code }) => code === 'duplicate');
    expect(again?.path).to.equal('activities[3].id');
    expect(again?.message).to.contain('“f”').and.to.contain('(activities[1])');
  });

  it('does not show what has nothing to read for a title', () => {
    for (const title of ['', '  ']) {
      const { activities, problems } = readOne({ title });
      expect(activities).to.deep.equal([]);
      expect(problems.map(({ code, path, severity }) => [code, path, severity])).to.deep.equal([
        ['required', 'activities[0].title', 'error'],
      ]);
    }
  });

  it('tells of a zone that is none', async () => {
    const activity = { id: 'a', title: 'T', start: '2026-11-03T19:00', timezone: 'Europa/Amsterdam' };
    const { problems } = await read(JSON.stringify({ activities: [activity] }), { kind: 'activities' });
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['timezone', 'activities “a”.timezone'],
    ]);
  });

  it('forgives what people write: a cost as a text, numbers as texts', () => {
    expect(readOne({ cost: 'gratis' }).first.cost).to.deep.equal({ free: true });
    expect(readOne({ cost: '€ 5' }).first.cost).to.deep.equal({ text: '€ 5' });
    expect(readOne({ childcare: 'true' }).first.childcare).to.equal(true);
    const { first } = readOne({ registration: { mode: 'optional', capacity: '20' } });
    expect(first.registration?.capacity).to.equal(20);
  });

  it('drops a status, a form and an address that do not exist, and says so', () => {
    const { first, paths } = readOne({ status: 'later', form: 'soms', onlineUrl: 'javascript:alert(1)' });
    expect(own(first)).to.deep.equal({ id: 'a', title: 'Taalcafé', start: '2026-11-03T19:00' });
    expect(paths).to.deep.equal(['activities[0].status', 'activities[0].form', 'activities[0].onlineUrl']);
  });
});

describe('Activities for programs', () => {
  const known = { id: 'a', title: 'A', start: '2026-11-03T19:00' };

  for (const [name, rule] of [
    ['a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['an interval of centuries', 'FREQ=DAILY;INTERVAL=99999999999'],
    ['every second', 'FREQ=SECONDLY'],
    ['no rule at all', 'elke dinsdag'],
  ])
    it(`reports a rule with ${name}, and keeps the activity`, async () => {
      const text = JSON.stringify({ activities: [{ ...known, recurrence: { rule } }] });
      const { document, problems } = await read(text, { kind: 'activities' });
      expect(document?.activities).to.have.length(1);
      expect(problems.map(({ path }) => path)).to.deep.equal(['activities “a”.recurrence.rule']);
    });

  it('has every format under its own name', async () => {
    for (const [format, text] of [
      ['json', '{"activities":[{"id":"a","title":"A","start":"2026-11-03"}]}'],
      [
        'ics',
        'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\nDTSTART:20261103T180000Z\r\nEND:VEVENT\r\nEND:VCALENDAR',
      ],
      ['csv', 'titel;datum\nA;3-11-2026'],
      ['jsonld', '{"@context":"https://schema.org","@type":"Event","name":"A","startDate":"2026-11-03"}'],
      [
        'jsonld',
        '<!doctype html><script type="application/ld+json">{"@type":"Event","name":"A","startDate":"2026-11-03"}</script>',
      ],
      ['tribe', '{"events":[{"id":1,"title":"A","start_date":"2026-11-03 19:00:00"}],"total":1}'],
    ] as const) {
      const outcome = await read(text, { kind: 'activities' });
      expect(outcome.format, text).to.equal(format);
      expect(outcome.document?.activities, text).to.have.length(1);
      expect(outcome.problems, text).to.deep.equal([]);
    }
  });

  it('takes a page that only asks to log in for no data', async () => {
    const { document, problems } = await read('<!doctype html><title>Log in</title>', { kind: 'activities' });
    expect(document).to.equal(undefined);
    expect(problems[0]?.message).to.contain('webpagina');
  });
});
