import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { outline } from '../../../src/model/route/outline.js';
import { applicable, walk } from '../../../src/model/route/walk.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { routeKind } from '../../../src/sources/route/index.js';
import type { Json, JsonObject } from '../../every-element/documents.js';
import { mutated, SEED } from '../../every-element/fuzz.js';
import { CALL, end, finished, readRoute, SOURCE, step } from './read-route.js';

before(() => loadExplanations());

const WHOLE = {
  title: { nl: 'Mijn kind zit thuis', en: 'My child is at home' },
  intro: 'Stap voor stap.',
  perspective: 'parent',
  perspectives: { school: { title: 'Een leerling zit thuis' } },
  start: 'praten',
  maxDuration: 'P3M',
  core: { label: 'uw kind', text: 'Wat wil uw kind?' },
  corners: [
    {
      id: 'school',
      label: 'School',
      corner: 'school',
      tasks: ['Praten'],
      partners: ['de-brug'],
      contacts: [CALL],
    },
  ],
  roles: {
    ouder: { label: 'u', plain: 'Ouders.', corner: 'home' },
    ib: { label: 'intern begeleider', corner: 'school' },
  },
  phases: [{ id: 'zorgen', label: 'Zorgen' }],
  glossary: { MDO: { nl: 'Een gesprek.' } },
  situations: { ziek: { label: 'Ziek' }, thuis: { label: 'Thuis', start: 'mdo' } },
  stations: [
    {
      id: 'praten',
      number: 1,
      title: 'U praat',
      summary: 'Vertel het.',
      phase: 'zorgen',
      actors: ['ouder'],
      parentDoes: 'x',
      pupilDoes: 'x',
      othersDo: 'x',
      expect: 'x',
      meaning: 'x',
      costs: 'x',
      rights: 'x',
      term: 'p5d',
      contacts: [CALL],
      links: [{ label: 'Lees', url: '/lees' }],
      materials: [{ label: 'Kaart', url: 'kaart.pdf', size: '1 MB' }],
      partners: ['de-brug'],
      checklist: ['Schrijf op', { nl: 'Bel' }],
      optional: 'true',
      question: 'Is het genoeg?',
      next: [
        { to: 'klaar', label: 'Ja' },
        { to: 'mdo', label: { nl: 'Nee' } },
      ],
      situations: ['ziek'],
      perspectives: { school: { title: 'De ouder praat', checklist: 'Luister' } },
    },
    {
      id: 'mdo',
      title: 'Overleg',
      fork: 'one',
      consent: { by: ['ouder'], text: 'Mag dit?' },
      options: [
        {
          id: 'plek',
          title: 'Een plek',
          summary: 'x',
          who: 'x',
          situations: ['thuis'],
          links: [{ label: 'x', url: '/x' }],
        },
      ],
      next: [{ to: 'klaar' }, { to: 'praten', back: true }],
    },
    {
      id: 'klaar',
      title: 'Klaar',
      end: 'solved',
      contacts: [CALL],
      perspectives: { school: { title: 'Klaar' } },
    },
  ],
};

describe('A route document', () => {
  it('is read whole, with what it says of itself', async () => {
    const { route, problems, odd, format } = await readRoute(WHOLE);
    expect(format).to.equal('json');
    expect(problems).to.deep.equal([]);
    // Only that the school has no words of its own at one station.
    expect(odd).to.deep.equal([['stations', 'perspective-partly']]);
    const { stations, ...said } = WHOLE;
    expect(route).to.deep.include({ ...said, start: 'praten' });
    const [first, second] = route.stations;
    expect(first).to.deep.include({
      ...(stations[0] as object),
      number: '1',
      term: 'P5D',
      optional: true,
      links: [{ label: 'Lees', url: 'https://school.example/lees' }],
      materials: [{ label: 'Kaart', url: 'https://school.example/kaart.pdf', size: '1 MB' }],
      perspectives: { school: { title: 'De ouder praat', checklist: ['Luister'] } },
      language: 'nl',
      source: SOURCE,
    });
    expect(second).to.deep.include({ consent: { by: ['ouder'], text: 'Mag dit?' }, fork: 'one' });
    expect(second!.options![0]!.links).to.deep.equal([{ label: 'x', url: 'https://school.example/x' }]);
  });

  it('begins at the first station when it does not say where, and speaks to parents', async () => {
    const { route, problems } = await readRoute({ stations: [step('b', 'a'), end('a')] });
    expect(problems).to.deep.equal([]);
    expect(route).to.include({ start: 'b', perspective: 'parent' });
    expect([route.roles, route.situations]).to.deep.equal([{}, {}]);
  });

  it('has no stations: nothing is shown, and that is told', async () => {
    const { route, problems, odd } = await readRoute({ title: 'Leeg', stations: [] });
    expect(routeKind.count(route)).to.equal(0);
    expect(problems).to.deep.equal([]);
    expect(odd).to.deep.equal([['stations', 'no-steps']]);
  });

  it('has one station', async () => {
    const { ids, problems, odd } = await readRoute({ stations: [end('a')] });
    expect([ids, problems, odd]).to.deep.equal([['a'], [], []]);
  });

  it('has five hundred stations, and nothing is lost', async () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      i === 499
        ? end(`s${i}`)
        : step(`s${i}`, i % 10 ? [`s${i + 1}`] : [`s${i + 1}`, `s${Math.min(499, i + 5)}`]),
    );
    const { route, problems, odd } = await readRoute({ stations: many });
    expect([problems, odd]).to.deep.equal([[], []]);
    expect(outline(route).steps).to.have.length(500);
  });

  it('has more stations than anybody finds their way in: the first thousand are shown, told once', async () => {
    const many = Array.from({ length: 6000 }, (_, i) => step(`s${i}`, i < 5999 ? `s${i + 1}` : undefined));
    const { ids, found } = await readRoute({ stations: many });
    expect(ids).to.have.length(1000);
    expect(found).to.deep.equal([['stations', 'too-many-steps']]);
  });
});

describe('What is said to others', () => {
  const other = (school: unknown) => ({ perspectives: { school } });
  const read = (text: unknown) =>
    readRoute({
      roles: { ouder: 'u' },
      situations: { ziek: { label: 'Mijn kind is ziek', ...other({ label: text }) } },
      stations: [
        end('a', {
          consent: { by: 'ouder', text: 'Zeg ja of nee.', ...other({ text }) },
          options: [{ id: 'uur', title: 'Een uur', ...other({ who: text }) }],
        }),
      ],
    });

  it('of a situation, a consent and a possibility is not lost', async () => {
    const { route, problems } = await read({ nl: 'U', en: 'You' });
    const [{ consent, options } = {}] = route.stations;
    expect(problems).to.deep.equal([]);
    expect(route.situations['ziek']!.perspectives).to.deep.equal({
      school: { label: { nl: 'U', en: 'You' } },
    });
    expect(consent!.perspectives).to.deep.equal({ school: { text: { nl: 'U', en: 'You' } } });
    expect(options![0]!.perspectives).to.deep.equal({ school: { who: { nl: 'U', en: 'You' } } });
  });

  it('does not take what it belongs to along when it is wrong', async () => {
    const { route, found } = await read(['fout']);
    const [{ consent, options } = {}] = route.stations;
    expect(found.map(([path]) => path)).to.have.members([
      'situations.ziek.perspectives.school.label',
      'stations[0].consent.perspectives.school.text',
      'stations[0].options[0].perspectives.school.who',
    ]);
    expect([route.situations['ziek']!.label, consent!.text, options![0]!.title]).to.deep.equal([
      'Mijn kind is ziek',
      'Zeg ja of nee.',
      'Een uur',
    ]);
  });
});

describe('What people write is taken for what they mean', () => {
  const stationCases: [written: object, read: object][] = [
    [{ next: 'b' }, { next: [{ to: 'b' }] }],
    [{ next: ['b'] }, { next: [{ to: 'b' }] }],
    [{ next: { to: 'b', label: 'Ja' } }, { next: [{ to: 'b', label: 'Ja' }] }],
    [{ next: [{ to: 'b', back: false }] }, { next: [{ to: 'b', back: false }] }],
    [{ actors: 'ouder' }, { actors: ['ouder'] }],
    [{ partners: 7 }, { partners: ['7'] }],
    [{ situations: 'ziek' }, { situations: ['ziek'] }],
    [{ checklist: 'Bel' }, { checklist: ['Bel'] }],
    [{ checklist: '- Bel\n- Schrijf\n\n* Vraag' }, { checklist: ['Bel', 'Schrijf', 'Vraag'] }],
    [{ checklist: { nl: 'Bel', en: 'Call' } }, { checklist: [{ nl: 'Bel', en: 'Call' }] }],
    [{ contacts: CALL }, { contacts: [CALL] }],
    [
      { links: { label: 'x', url: 'https://x.example/' } },
      { links: [{ label: 'x', url: 'https://x.example/' }] },
    ],
    [
      { options: { id: 'o', title: 'O', contacts: CALL } },
      { options: [{ id: 'o', title: 'O', contacts: [CALL] }] },
    ],
    [{ number: 3 }, { number: '3' }],
    [{ optional: 'false' }, { optional: false }],
    [{ term: ' p2w ' }, { term: 'P2W' }],
    [{ consent: true }, { consent: { by: ['ouder', 'kind'], text: '' } }],
    [{ consent: 'Mag dit?' }, { consent: { by: ['ouder', 'kind'], text: 'Mag dit?' } }],
    [{ consent: { nl: 'Mag dit?' } }, { consent: { by: ['ouder', 'kind'], text: { nl: 'Mag dit?' } } }],
    [{ consent: { text: 'Mag dit?', by: 'kind' } }, { consent: { text: 'Mag dit?', by: ['kind'] } }],
    [{ phase: null, next: null, consent: null }, {}],
  ];
  const declared = {
    roles: { ouder: { label: 'Ouder', corner: 'home' }, kind: { label: 'Kind', corner: 'home' }, ib: 'IB' },
    situations: { ziek: 'Ziek' },
  };
  for (const [written, read] of stationCases)
    it(`${JSON.stringify(written)} at a station`, async () => {
      const { station, problems } = await readRoute({
        ...declared,
        stations: [{ ...step('a'), ...written }, end('b')],
      });
      expect(problems).to.deep.equal([]);
      const { id: _, title: __, language: ___, source: ____, ...rest } = station('a')!;
      expect(JSON.parse(JSON.stringify(rest))).to.deep.equal(read);
    });

  it('"back": "true" is a way back', async () => {
    const { ways, problems } = await readRoute({
      stations: [step('a', 'b'), step('b', [{ to: 'a', back: 'true' }, 'c']), end('c')],
    });
    expect(problems).to.deep.equal([]);
    expect(ways('b')).to.deep.equal(['<a', 'c']);
  });

  it('no consent is no gate', async () => {
    const { station } = await readRoute({
      stations: [end('a', { consent: false }), end('b', { consent: 'false' })],
    });
    expect([station('a')!.consent, station('b')!.consent]).to.deep.equal([undefined, undefined]);
  });

  const routeCases: [written: object, key: string, read: unknown][] = [
    [
      { roles: { ouder: 'Ouder', ib: { nl: 'IB', en: 'SENCO' } } },
      'roles',
      { ouder: { label: 'Ouder' }, ib: { label: { nl: 'IB', en: 'SENCO' } } },
    ],
    [
      { roles: [{ id: 'ouder', label: 'Ouder', plain: 'U' }] },
      'roles',
      { ouder: { label: 'Ouder', plain: 'U' } },
    ],
    [{ situations: { ziek: 'Ziek' } }, 'situations', { ziek: { label: 'Ziek' } }],
    [
      { situations: [{ id: 'ziek', label: 'Ziek', start: 'a' }] },
      'situations',
      { ziek: { label: 'Ziek', start: 'a' } },
    ],
    [{ start: ['a'] }, 'start', 'a'],
    [{ start: null }, 'start', 'a'],
  ];
  for (const [written, key, read] of routeCases)
    it(`${JSON.stringify(written)} of the route`, async () => {
      const { route, problems } = await readRoute({ ...written, stations: [end('a')] });
      expect(problems).to.deep.equal([]);
      expect(route[key as keyof typeof route]).to.deep.equal(read);
    });
});

describe('What hangs together wrongly is mended, and told with its true place', () => {
  const cases: [
    what: string,
    document: object,
    ways: Record<string, string[]>,
    found: [string, string][],
    says: RegExp,
  ][] = [
    [
      'a way to a station that is not there is left out',
      { stations: [step('a', ['weg', 'b']), end('b')] },
      { a: ['b'] },
      [['stations[0].next[0].to', 'unknown-to']],
      /“weg”, maar die is er niet\. De weg wordt niet getoond/,
    ],
    [
      'behind a station and a way that are no good, the places are still true',
      { stations: [{ title: 'zonder id' }, step('a', [{ label: 'nergens' }, 'weg', 'b']), end('b')] },
      { a: ['b'] },
      [
        ['stations[0].id', 'required'],
        ['stations[1].next[0].to', 'required'],
        ['stations[1].next[1].to', 'unknown-to'],
      ],
      /deze weg wordt niet getoond|dit record wordt niet getoond/,
    ],
    [
      'a loop that is not marked is marked',
      { stations: [step('a', 'b'), step('b', ['a', 'c']), end('c')] },
      { b: ['<a', 'c'] },
      [['stations[1].next[0].back', 'loop']],
      /Van “b” gaat deze weg terug naar “a”/,
    ],
    [
      'two loops, one in the other',
      { stations: [step('a', 'b'), step('b', 'c'), step('c', ['b', 'a', 'd']), end('d')] },
      { c: ['<b', '<a', 'd'] },
      [
        ['stations[2].next[0].back', 'loop'],
        ['stations[2].next[1].back', 'loop'],
      ],
      /weg terug/,
    ],
    [
      'a loop apart from the route',
      { stations: [end('a'), step('x', 'y'), step('y', 'x')] },
      { x: ['y'], y: ['<x'] },
      [['stations[2].next[0].back', 'loop']],
      /weg terug/,
    ],
    [
      'a way back to where nobody has been goes on',
      { stations: [step('a', [{ to: 'b', back: true }, 'c']), end('b'), end('c')] },
      { a: ['b', 'c'] },
      [['stations[0].next[0].back', 'not-back']],
      /van “b” komt niemand bij “a”/,
    ],
    [
      'a way to itself is left out',
      { stations: [step('a', ['a', 'b']), end('b')] },
      { a: ['b'] },
      [['stations[0].next[0].to', 'way-to-itself']],
      /naar zichzelf/,
    ],
    [
      'the same way twice is there once',
      { stations: [step('a', ['b', 'b', { to: 'b', label: 'Anders' }]), end('b')] },
      { a: ['b', 'b'] },
      [['stations[0].next[1].to', 'way-twice']],
      /twee keer/,
    ],
    [
      'more ways than anybody chooses from',
      {
        stations: [
          step(
            'a',
            Array.from({ length: 60 }, (_, i) => `e${i}`),
          ),
          ...Array.from({ length: 60 }, (_, i) => end(`e${i}`)),
        ],
      },
      {},
      [['stations[0].next', 'too-many-ways']],
      /60 wegen; alleen de eerste 50/,
    ],
    [
      'an id that comes again: the first is kept',
      { stations: [step('a', 'b'), end('b'), end('b', { title: 'Nog een' })] },
      { a: ['b'] },
      [['stations[2].id', 'duplicate']],
      /“b” komt vaker voor/,
    ],
    [
      'an id that every object has',
      { stations: [step('a', ['constructor', 'b']), end('constructor'), end('b')] },
      { a: ['b'] },
      [
        ['stations[1].id', 'reserved'],
        ['stations[0].next[0].to', 'unknown-to'],
      ],
      /“constructor”/,
    ],
    [
      'a start that is not there',
      { start: 'weg', stations: [step('a', 'b'), end('b')] },
      { a: ['b'] },
      [['start', 'unknown-start']],
      /“weg”, maar die is er niet\. Zij begint nu bij de eerste stap, “a”/,
    ],
    [
      'several starts: the first that is there',
      { start: ['weg', 'b', 'a'], stations: [step('a', 'b'), end('b')] },
      {},
      [['start', 'several-starts']],
      /één begin; hier staan er meer \(weg, b, a\)\. Zij begint nu bij “b”/,
    ],
    [
      'a situation that begins nowhere',
      { situations: { ziek: { label: 'Ziek', start: 'weg' } }, stations: [end('a')] },
      {},
      [['situations.ziek.start', 'unknown-situation-start']],
      /gewone begin/,
    ],
    [
      'a condition on a station that is not there is taken away',
      { stations: [step('a', [{ to: 'b', when: { question: 'weg', is: 'b' } }]), end('b')] },
      { a: ['b'] },
      [['stations[0].next[0].when', 'way-condition-unknown']],
      /nu altijd open/,
    ],
    [
      'a condition on what is chosen here is taken away',
      { stations: [step('a', [{ to: 'b', when: { not: { question: 'a', is: 'b' } } }]), end('b')] },
      { a: ['b'] },
      [['stations[0].next[0].when', 'way-condition-itself']],
      /bij deze stap zelf/,
    ],
    [
      'a condition that is none is taken away',
      { stations: [step('a', [{ to: 'b', when: 'soms' }]), end('b')] },
      { a: ['b'] },
      [['stations[0].next[0].when', 'condition']],
      /deze weg is nu altijd open/,
    ],
    [
      'a phase that comes twice',
      {
        phases: [
          { id: 'P', label: 'P' },
          { id: 'P', label: 'Anders' },
        ],
        stations: [end('a')],
      },
      {},
      [['phases[1].id', 'duplicate']],
      /komt vaker voor/,
    ],
    [
      'an option that comes twice at a station, at its place behind one without a title',
      { stations: [end('a', { options: [{ id: 'x' }, { id: 'o', title: 'O' }, { id: 'o', title: 'P' }] })] },
      {},
      [
        ['stations[0].options[0].title', 'required'],
        ['stations[0].options[2].id', 'duplicate'],
      ],
      /deze optie wordt niet getoond|komt vaker voor/,
    ],
    [
      'a term that is none',
      { stations: [end('a', { term: '5 dagen' })] },
      {},
      [['stations[0].term', 'duration']],
      /“term” \(termijn\) klopt niet: “5 dagen”/,
    ],
    [
      'an end that is another word',
      { stations: [end('a', { end: 'klaar' })] },
      {},
      [['stations[0].end', 'picklist']],
      /“end” \(einde\) klopt niet/,
    ],
  ];
  for (const [what, document, ways, found, says] of cases)
    it(what, async () => {
      const before = JSON.stringify(document);
      const { ways: left, found: told, problems } = await readRoute(document);
      for (const [id, expected] of Object.entries(ways)) expect(left(id)).to.deep.equal(expected);
      expect(told).to.have.deep.members(found);
      for (const { message, hint } of problems) {
        expect(hint).to.match(/\w.*\.$/);
        expect(message).to.match(/\.$/);
      }
      expect(problems.map(({ message }) => message).join('\n')).to.match(says);
      expect(JSON.stringify(document)).to.equal(before);
    });

  it('of conditions that are taken away, the way stays what it was', async () => {
    const { station } = await readRoute({
      stations: [step('a', [{ to: 'b', label: 'Ja', when: { question: 'weg', is: 1 } }]), end('b')],
    });
    expect(station('a')!.next).to.deep.equal([{ to: 'b', label: 'Ja' }]);
  });

  it('a condition that can be worked out stays', async () => {
    const when = { all: [{ question: 'a', is: 'b' }, { not: { question: 'a', is: 'c' } }] };
    const { station, problems, odd } = await readRoute({
      stations: [step('a', ['b', 'c']), step('b', ['d', { to: 'c', when }]), end('c'), end('d')],
    });
    expect([problems, odd]).to.deep.equal([[], []]);
    expect(station('b')!.next![1]!.when).to.deep.equal(when);
  });
});

describe('What is named and not declared', () => {
  it('is a role called by its id, told once', async () => {
    const { route, found } = await readRoute({
      roles: { ouder: 'Ouder' },
      stations: [
        step('a', 'b', { actors: ['ouder', 'leraar'] }),
        end('b', { actors: 'leraar', consent: { by: ['kind'], text: 'Mag dit?' } }),
      ],
    });
    expect(route.roles).to.deep.equal({
      ouder: { label: 'Ouder' },
      leraar: { label: 'leraar' },
      kind: { label: 'kind' },
    });
    expect(found).to.deep.equal([
      ['stations[0].actors', 'unknown-role'],
      ['stations[1].consent.by', 'unknown-role'],
    ]);
  });

  it('is a phase called by its id', async () => {
    const { route, found } = await readRoute({
      stations: [step('a', 'b', { phase: 'Eerst' }), end('b', { phase: 'Dan' })],
    });
    expect(route.phases).to.deep.equal([
      { id: 'Eerst', label: 'Eerst' },
      { id: 'Dan', label: 'Dan' },
    ]);
    expect(found.map(([, code]) => code)).to.deep.equal(['unknown-phase', 'unknown-phase']);
  });

  it('is no situation: what named no other is for all then', async () => {
    const { route, station, found } = await readRoute({
      situations: { ziek: 'Ziek' },
      stations: [
        step('a', 'b', { situations: ['ziek', 'zeik'] }),
        end('b', { situations: ['zeik'], options: [{ id: 'o', title: 'O', situations: 'zeik' }] }),
      ],
    });
    expect(station('a')!.situations).to.deep.equal(['ziek']);
    expect(applicable(route, 'ziek')).to.deep.equal(['a', 'b', 'o']);
    expect(found).to.deep.equal([
      ['stations[0].situations', 'unknown-situation'],
      ['stations[1].situations', 'unknown-situation'],
      ['stations[1].options[0].situations', 'unknown-situation'],
    ]);
  });

  it('never becomes something that every object has', async () => {
    const document = JSON.parse(
      `{"roles": {"__proto__": {"label": "x"}, "constructor": "y", "ouder": "Ouder"},
        "situations": {"toString": "x", "__proto__": "z"}, "glossary": {"__proto__": "x", "MDO": "y"},
        "stations": [{"id": "a", "title": "A", "end": "solved", "actors": ["constructor", "__proto__", "ouder"], "situations": ["toString"]}]}`,
    ) as object;
    const { route, station, found } = await readRoute(document);
    expect(Object.keys(route.roles)).to.deep.equal(['ouder']);
    expect(Object.keys(route.situations)).to.deep.equal([]);
    expect(Object.keys(route.glossary!)).to.deep.equal(['MDO']);
    expect(Object.getPrototypeOf(route.roles)).to.equal(Object.prototype);
    expect(station('a')!.actors).to.deep.equal(['ouder']);
    expect(station('a')!.situations).to.equal(undefined);
    expect(found.filter(([, code]) => code === 'reserved')).to.have.length(7);
  });
});

describe('What is odd but changes nothing is told to who keeps the route', () => {
  const cases: [what: string, document: object, found: [string, string][], says: RegExp][] = [
    [
      'a station that no way leads to is kept',
      { stations: [end('a'), end('los')] },
      [['stations[1]', 'unreachable']],
      /“los”/,
    ],
    [
      'an end without a contact',
      { stations: [end('a', { contacts: [] })] },
      [['stations[0].contacts', 'end-without-contact']],
      /niet wie iemand dan kan bereiken/,
    ],
    [
      'an end in a route with a contact is fine',
      { contact: CALL, stations: [end('a', { contacts: [] })] },
      [],
      /^$/,
    ],
    [
      'a dead end',
      { stations: [step('a', 'b'), step('b', undefined, { contacts: [CALL] })] },
      [['stations[1].end', 'dead-end']],
      /Na “b” gaat niets verder/,
    ],
    [
      'an end that goes on',
      { stations: [end('a', { next: 'b' }), end('b')] },
      [['stations[0].end', 'end-goes-on']],
      /gaan ook wegen verder/,
    ],
    [
      'an end that goes back is fine',
      { stations: [step('a', 'b'), end('b', { next: [{ to: 'a', back: true }] })] },
      [],
      /^$/,
    ],
    [
      'a title of 2 000 characters is kept',
      { stations: [end('a', { title: 'x'.repeat(2000) })] },
      [['stations[0].title', 'long-title']],
      /2000 tekens/,
    ],
    [
      'a term that is longer than the route',
      { maxDuration: 'P1M', stations: [end('a', { term: 'P5W' })] },
      [['stations[0].term', 'term-too-long']],
      /P5W duren, maar de hele route maar P1M/,
    ],
    [
      'terms that together are longer than the route, along the longest way',
      {
        maxDuration: 'P1M',
        stations: [
          step('a', ['b', 'c'], { term: 'P2W' }),
          step('b', 'd', { term: 'P2W' }),
          step('c', 'd', { term: 'P1D' }),
          end('d', { term: 'P1W' }),
        ],
      },
      [['maxDuration', 'terms-too-long']],
      /35 dagen, maar .* a → b → d\./,
    ],
    [
      'a month may have 31 days',
      { maxDuration: 'P1M', stations: [step('a', 'b', { term: 'P3W' }), end('b', { term: 'P10D' })] },
      [],
      /^$/,
    ],
    [
      'options with one id that are not the same',
      {
        stations: [
          step('a', 'b', {
            options: [
              { id: 'o', title: 'O' },
              { id: 'b', title: 'B' },
            ],
          }),
          end('b', { options: [{ id: 'o', title: 'P' }] }),
        ],
      },
      [
        ['stations[0].options[1].id', 'option-twice'],
        ['stations[1].options[0].id', 'option-twice'],
      ],
      /Er is nog een andere stap met de id “b”/,
    ],
    [
      'the same option at two stations is fine',
      {
        stations: [
          step('a', 'b', { options: [{ id: 'o', title: 'O' }] }),
          end('b', { options: [{ id: 'o', title: 'O' }] }),
        ],
      },
      [],
      /^$/,
    ],
    [
      'a condition that compares with nothing',
      {
        stations: [
          step('a', ['b', 'c']),
          step('b', ['d', { to: 'c', when: { question: 'a' } }]),
          end('c'),
          end('d'),
        ],
      },
      [['stations[1].next[1].when', 'condition-empty']],
      /altijd waar/,
    ],
    [
      'a condition on a way that is not there',
      {
        stations: [
          step('a', ['b', 'c']),
          step('b', ['d', { to: 'c', when: { question: 'a', is: 'ja' } }]),
          end('c'),
          end('d'),
        ],
      },
      [['stations[1].next[1].when', 'condition-value']],
      /“ja”, maar daarheen gaat daar geen weg/,
    ],
    [
      'a condition on what still has to come',
      {
        stations: [
          step('a', ['d', { to: 'b', when: { question: 'b', is: 'c' } }]),
          step('b', ['c', 'd']),
          end('c'),
          end('d'),
        ],
      },
      [['stations[0].next[1].when', 'condition-later']],
      /nog niet geweest/,
    ],
    [
      'nothing but conditions',
      {
        stations: [
          step('a', ['b', 'c']),
          step('b', [{ to: 'c', when: { question: 'a', is: 'b' } }]),
          end('c'),
        ],
      },
      [['stations[1].next', 'all-conditional']],
      /houdt de route hier op/,
    ],
    [
      'a side that has no words everywhere, and a question that only it has',
      {
        stations: [step('a', 'b', { perspectives: { school: { question: 'Lukt het?' } } }), end('b')],
      },
      [
        ['stations', 'perspective-partly'],
        ['stations[0].perspectives.school.question', 'perspective-only'],
      ],
      /1 van de 2 stappen staat geen tekst voor de school \(b\)/,
    ],
  ];
  for (const [what, document, found, says] of cases)
    it(what, async () => {
      const { odd, examined, problems } = await readRoute(document);
      expect(problems).to.deep.equal([]);
      expect(odd).to.deep.equal(found);
      expect(examined.map(({ message }) => message).join('\n')).to.match(says);
      for (const { hint, severity, source } of examined) {
        expect(hint).to.match(/\w.*\.$/);
        expect(severity).to.equal('warning');
        expect(source).to.equal(SOURCE);
      }
    });

  it('a hundred times, and then it is counted', async () => {
    const { examined } = await readRoute({ stations: Array.from({ length: 300 }, (_, i) => end(`s${i}`)) });
    expect(examined).to.have.length(101);
    expect(examined.at(-1)!.message).to.equal('Er is nog 199 keer iets vreemds gevonden.');
  });
});

describe('Texts', () => {
  const HOSTILE = '<img src=x onerror=alert(1)><svg onload="x"><style>*{display:none}</style>{{x}}';
  it('stay texts, whatever is in them', async () => {
    const { route, problems } = await readRoute({
      title: HOSTILE,
      core: { label: HOSTILE, text: HOSTILE },
      glossary: { [HOSTILE]: HOSTILE },
      roles: { r: HOSTILE },
      stations: [end('a', { title: HOSTILE, summary: HOSTILE, checklist: [HOSTILE], actors: ['r'] })],
    });
    expect(problems).to.deep.equal([]);
    expect(route.stations[0]).to.deep.include({ title: HOSTILE, summary: HOSTILE, checklist: [HOSTILE] });
    expect(route.roles['r']).to.deep.equal({ label: HOSTILE });
  });

  it('of more than 20 000 characters are cut', async () => {
    const { station, found } = await readRoute({ stations: [end('a', { summary: 'x'.repeat(30_000) })] });
    expect(station('a')!.summary).to.have.length(20_001);
    expect(found).to.deep.equal([['stations[0].summary', 'too-long']]);
  });

  it('may be in one language only, and in none that was asked for', async () => {
    const { station, problems } = await readRoute({
      language: 'en',
      stations: [end('a', { title: { ar: 'خطوة' } })],
    });
    expect(problems).to.deep.equal([]);
    expect(station('a')).to.deep.include({ title: { ar: 'خطوة' }, language: 'en' });
  });
});

describe('Several documents', () => {
  const first = {
    title: 'Een',
    start: 'a',
    roles: { ouder: 'Ouder' },
    phases: [{ id: 'P', label: 'P' }],
    corners: [{ id: 'school', label: 'School' }],
    stations: [step('a', 'b', { phase: 'P', actors: ['ouder'] })],
  };
  const second = {
    title: 'Twee',
    language: 'en',
    contact: CALL,
    roles: { ouder: 'Parent', ib: 'SENCO' },
    phases: [
      { id: 'P', label: 'P' },
      { id: 'Q', label: 'Q' },
    ],
    situations: { ziek: 'Ill' },
    stations: [end('b', { phase: 'Q', actors: ['ib'], situations: ['ziek'] }), end('a', { title: 'Again' })],
  };
  const both = async (one: object, other: object) => {
    const documents = [
      await readRoute(one, 'https://a.example/1'),
      await readRoute(other, 'https://b.example/2'),
    ];
    return finished(documents.map(({ document }) => document));
  };

  it('are one route: the first says what it is called, the rest adds up', async () => {
    const { route, ids, problems, odd, ways } = await both(first, second);
    expect(ids).to.deep.equal(['a', 'b']);
    expect(ways('a')).to.deep.equal(['b']);
    expect(route).to.deep.include({
      title: 'Een',
      start: 'a',
      contact: CALL,
      roles: { ouder: { label: 'Ouder' }, ib: { label: 'SENCO' } },
      situations: { ziek: { label: 'Ill' } },
      phases: [
        { id: 'P', label: 'P' },
        { id: 'Q', label: 'Q' },
      ],
    });
    expect(route.stations.map(({ language, source }) => [language, source])).to.deep.equal([
      ['nl', 'https://a.example/1'],
      ['en', 'https://b.example/2'],
    ]);
    expect(problems.map(({ source, path, code }) => [source, path, code])).to.deep.equal([
      ['https://b.example/2', 'stations[1].id', 'duplicate'],
    ]);
    expect(odd).to.deep.equal([]);
  });

  it('have one start: that of the first', async () => {
    const { route, problems } = await both(first, { ...second, start: 'b' });
    expect(route.start).to.equal('a');
    expect(problems.map(({ path, code, source }) => [path, code, source])).to.deep.include([
      'start',
      'several-starts',
      'https://b.example/2',
    ]);
  });

  it('can be put together again: nothing of what was read is changed', async () => {
    const broken = { stations: [step('a', ['b', 'weg']), step('b', ['a', 'c'], { actors: 'x' }), end('c')] };
    const { document, found } = await readRoute(broken);
    const before = JSON.stringify(document);
    expect((await finished([document])).found).to.deep.equal(found);
    expect(JSON.stringify(document)).to.equal(before);
  });

  it('are none at all', async () => {
    const { ids, problems } = await finished([]);
    expect([ids, problems]).to.deep.equal([[], []]);
  });
});

describe('Whatever is wrong in a document', () => {
  it('what comes out can be drawn and walked', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(WHOLE as unknown as JsonObject), async (document: Json) => {
        if (
          typeof document !== 'object' ||
          !Array.isArray((document as { stations?: unknown } | null)?.stations)
        )
          return;
        const { route, problems, examined } = await readRoute(document);
        const { steps } = outline(route);
        expect(steps).to.have.length(route.stations.length);
        walk(route, {});
        for (const situation of Object.keys(route.situations)) applicable(route, situation);
        for (const { actors = [], consent } of route.stations)
          for (const id of [...actors, ...(consent?.by ?? [])])
            expect(Object.hasOwn(route.roles, id)).to.equal(true);
        for (const { message, hint } of [...problems, ...examined]) expect(message && hint).not.to.equal('');
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
