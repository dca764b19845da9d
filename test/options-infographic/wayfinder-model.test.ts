import { expect } from '@open-wc/testing';
import {
  neighbours,
  reachable,
  tickKey,
  ticked,
} from '../../src/elements/options-infographic/details.model.js';
import { NEW_SESSION, type Session } from '../../src/elements/options-infographic/session.model.js';
import { shown } from '../../src/elements/options-infographic/finding.model.js';
import { drawn } from '../../src/elements/options-infographic/shown.model.js';
import { chosenFilters, found, without } from '../../src/elements/options-infographic/wayfinder.model.js';
import type { Route, Station } from '../../src/model/route/route.js';

/** praten → kijken ─ genoeg (end) · melden → plan ─ terug (end) · ↩ melden · anders (end); `ziek` passes `melden` by. */
const STATIONS: Station[] = [
  { id: 'praten', title: 'Praten', next: [{ to: 'kijken' }] },
  { id: 'kijken', title: 'Kijken', question: 'Genoeg?', next: [{ to: 'melden' }, { to: 'genoeg' }] },
  { id: 'genoeg', title: 'Genoeg', end: 'solved', contacts: [{ function: 'Leraar', phone: '1' }] },
  { id: 'melden', title: 'Melden', situations: ['thuis'], next: [{ to: 'plan' }] },
  {
    id: 'plan',
    title: 'Plan',
    question: 'Past het?',
    next: [{ to: 'terug' }, { to: 'melden', back: true }, { to: 'anders' }],
  },
  { id: 'terug', title: 'Terug', end: 'stay-in-touch' },
  { id: 'anders', title: 'Anders', end: 'escalate' },
];

const ROUTE: Route = {
  title: 'Route',
  perspective: 'parent',
  start: 'praten',
  roles: {},
  situations: { ziek: { label: 'Ziek' }, thuis: { label: 'Thuis', start: 'melden' } },
  contact: { function: 'Steunpunt', phone: '2' },
  stations: STATIONS,
};

const now = (session: Partial<Session>, route = ROUTE) =>
  shown(drawn(route, 'parent'), { ...NEW_SESSION, finding: true, ...session });

/** What was found, as ids. */
function summary(session: Partial<Session>, current?: string) {
  const { answered, asks, back, at, coming } = found(now(session), { ...NEW_SESSION, ...session }, current);
  return {
    answered: answered.map(({ step, chosen }) => `${step.station.id}:${chosen!.to.station.id}`),
    asks: asks?.step.station.id,
    back: back?.step.station.id,
    at: at?.station.id,
    coming: coming.map(({ step }) => step.station.id),
  };
}

describe('finding a way', () => {
  const none = { answered: [], asks: undefined, back: undefined, coming: [] };
  const cases: readonly [what: string, session: Partial<Session>, seen: object, current?: string][] = [
    ['begins at the beginning', {}, { ...none, asks: 'kijken', at: 'praten', coming: ['kijken'] }],
    [
      'begins where a situation does',
      { situation: 'thuis' },
      { ...none, asks: 'plan', at: 'melden', coming: ['plan'] },
    ],
    [
      'goes on where an answer led',
      { choices: { kijken: 'melden' } },
      { ...none, answered: ['kijken:melden'], asks: 'plan', at: 'melden', coming: ['plan'] },
    ],
    [
      'ends where an answer led to an end',
      { choices: { kijken: 'genoeg' } },
      { ...none, answered: ['kijken:genoeg'], at: 'genoeg' },
    ],
    [
      'passes by what is for another situation',
      { situation: 'ziek', choices: { kijken: 'melden' } },
      { ...none, answered: ['kijken:melden'], asks: 'plan', at: 'plan' },
    ],
    [
      'goes back, says so, and comes to the question again',
      { choices: { kijken: 'melden', plan: 'melden' } },
      {
        answered: ['kijken:melden', 'plan:melden'],
        asks: undefined,
        back: 'plan',
        at: 'melden',
        coming: ['plan'],
      },
    ],
    [
      'does not count answers at stations that are not passed any more',
      { choices: { kijken: 'genoeg', plan: 'terug' } },
      { ...none, answered: ['kijken:genoeg'], at: 'genoeg' },
    ],
    [
      'asks again when the answer is no way at all',
      { choices: { kijken: 'weg' } },
      { ...none, asks: 'kijken', at: 'praten', coming: ['kijken'] },
    ],
    ['is further on when the page says so', {}, { ...none, asks: 'kijken', at: 'kijken' }, 'kijken'],
    [
      'is not where the page says when that is not on the way',
      { choices: { kijken: 'genoeg' } },
      { ...none, answered: ['kijken:genoeg'], at: 'genoeg' },
      'plan',
    ],
  ];
  for (const [what, session, seen, current] of cases)
    it(what, () => expect(summary(session, current)).to.deep.equal(seen));

  it('keeps what comes after a question in sight for who went back from there', () => {
    const { applies } = now({ choices: { kijken: 'melden', plan: 'melden' } });
    expect([...applies!])
      .to.include.members(['terug', 'anders'])
      .and.not.include('genoeg');
  });

  it('keeps options apart from stations and options elsewhere that have the same id', () => {
    const options = (situations?: string[]) =>
      ['melden', 'o'].map((id) => ({ id, title: id, ...(situations && { situations }) }));
    const stations = STATIONS.map((station) =>
      station.id === 'kijken'
        ? { ...station, options: options() }
        : station.id === 'plan'
          ? { ...station, options: options(['thuis']) }
          : station,
    );
    const { applies } = now({ situation: 'ziek' }, { ...ROUTE, stations });
    expect(applies!.has('melden'), 'a station for another situation').to.equal(false);
    const seen = (id: string) =>
      stations.find((one) => one.id === id)!.options!.map((option) => applies!.has(option));
    expect([seen('kijken'), seen('plan')]).to.deep.equal([
      [true, true],
      [false, false],
    ]);
  });

  it('has somebody at every end', () => {
    const { coming } = found(now({ choices: {} }), NEW_SESSION);
    expect(coming.map(({ end }) => end)).to.deep.equal([undefined]);
    for (const [id, phone] of [
      ['genoeg', '1'],
      ['terug', '2'],
    ] as const)
      expect(
        reachable(
          STATIONS.find((one) => one.id === id)!,
          ROUTE,
        ).contacts[0]?.phone,
      ).to.equal(phone);
  });

  const begin: Station = { id: 'praten', title: 'Praten', next: [{ to: 'laatste' }] };
  const lasts: readonly [what: string, last: Partial<Station>, session: Partial<Session>, phone?: string][] =
    [
      ['that says so', { end: 'solved' }, {}, '2'],
      ['that says nothing of it', {}, {}, '2'],
      ['that only leads back', { next: [{ to: 'praten', back: true }] }, {}, '2'],
      [
        'of which the way on is for another situation',
        { next: [{ to: 'thuis' }] },
        { situation: 'ziek' },
        '2',
      ],
      [
        'but not where a question is asked',
        {
          next: [
            { to: 'praten', back: true },
            { to: 'begin', back: true },
          ],
        },
        {},
        undefined,
      ],
    ];
  for (const [what, last, session, phone] of lasts)
    it(`has somebody at a last step ${what}`, () => {
      const stations: Station[] = [
        { id: 'begin', title: 'Begin', next: [{ to: 'praten' }] },
        begin,
        { id: 'laatste', title: 'Laatste', ...last },
        { id: 'thuis', title: 'Thuis', situations: ['thuis'] },
      ];
      const route: Route = { ...ROUTE, start: 'begin', stations };
      const { coming } = found(now(session, route), { ...NEW_SESSION, ...session });
      expect(coming.map(({ step, end }) => [step.station.id, end?.contacts[0]?.phone])).to.deep.equal([
        ['praten', undefined],
        ['laatste', phone],
      ]);
    });

  it('finds somebody elsewhere when neither the end nor the route has anybody', () => {
    const { contact, ...route } = ROUTE;
    expect(contact).to.be.ok;
    expect(reachable(STATIONS[5]!, route)).to.deep.equal({
      contacts: [{ function: 'Leraar', phone: '1' }],
      own: false,
    });
    expect(reachable(STATIONS[5]!, { ...route, stations: [STATIONS[5]!] }).contacts).to.deep.equal([]);
  });

  it('takes one answer back and leaves the others', () => {
    expect(without({ a: '1', b: '2' }, 'a')).to.deep.equal({ b: '2' });
  });

  it('tells a page what counts', () => {
    const session = { ...NEW_SESSION, situation: 'ziek', choices: { kijken: 'genoeg', plan: 'terug' } };
    expect(chosenFilters('ziek', found(now(session), session).answered)).to.deep.equal({
      situation: ['ziek'],
      choice: ['kijken:genoeg'],
    });
    expect(chosenFilters(undefined, [])).to.deep.equal({ situation: [], choice: [] });
  });
});

describe('the steps beside a step', () => {
  const beside = (id: string, session: Partial<Session> = {}) => {
    const view = shown(drawn(ROUTE, 'parent'), { ...NEW_SESSION, ...session });
    const { before, after } = neighbours(view.outline.byId.get(id)!, view);
    return [before?.station.id, ...after.map(({ step }) => step.station.id)];
  };
  const cases: readonly [
    what: string,
    id: string,
    session: Partial<Session>,
    seen: (string | undefined)[],
  ][] = [
    ['the first has none before it', 'praten', {}, [undefined, 'kijken']],
    ['a fork has all its ways after it', 'kijken', {}, ['praten', 'melden', 'genoeg']],
    [
      'a fork that was answered only has what was chosen',
      'kijken',
      { choices: { kijken: 'genoeg' } },
      ['praten', 'genoeg'],
    ],
    ['a branch comes after where it left', 'genoeg', {}, ['kijken']],
    ['an end has none after it', 'terug', {}, ['plan']],
    ['a way back is not a way on', 'plan', {}, ['melden', 'terug', 'anders']],
    ['what is not on the way goes along the line', 'anders', { choices: { kijken: 'genoeg' } }, ['plan']],
  ];
  for (const [what, id, session, seen] of cases)
    it(what, () => expect(beside(id, session)).to.deep.equal(seen));
});

describe('ticks', () => {
  const document: Route = {
    ...ROUTE,
    stations: [
      {
        id: 'a',
        title: 'A',
        checklist: ['een'],
        perspectives: { school: { checklist: ['iets anders'] }, care: { summary: 'Hetzelfde lijstje' } },
      },
    ],
  };
  const station = (perspective: 'parent' | 'school' | 'care') =>
    drawn(document, perspective).route.stations[0]!;

  it('belong to the list that was ticked', () => {
    expect(tickKey(station('parent'), document, 'parent')).to.equal('a');
    expect(tickKey(station('care'), document, 'care')).to.equal('a');
    expect(tickKey(station('school'), document, 'school')).to.equal('["school","a"]');
    expect(tickKey({ ...station('parent'), id: 'school:a' }, document, 'parent')).to.equal('school:a');
  });

  it('do not count what is no longer on the list', () => {
    expect(ticked([0, 3], 2)).to.deep.equal([0]);
    expect(ticked(undefined, 2)).to.deep.equal([]);
  });
});
