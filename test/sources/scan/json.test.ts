import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { makeResponse, NOTHING_FILLED } from '../../../src/model/scan/response.js';
import { result } from '../../../src/model/scan/result.js';
import { visibleQuestions } from '../../../src/model/scan/conditions.js';
import { read } from '../../../src/read.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { SEED } from '../../every-element/fuzz.js';
import { finished, readScan, SOURCE } from './read-scan.js';

before(() => loadExplanations());

const YES = { id: 'a', kind: 'boolean', text: 'Is er een tolk?' };
const one = (...questions: unknown[]) => ({ themes: [{ id: 't', title: 'Taal', questions }] });
const CHOICE = {
  id: 'c',
  kind: 'single',
  text: 'Hoe vaak?',
  options: [
    { id: 'vaak', label: 'Vaak' },
    { id: 'nooit', label: 'Nooit' },
  ],
};

describe('A scan document', () => {
  it('is read whole, with what it says of itself', async () => {
    const { scan, problems, examined } = await readScan({
      title: 'Samen werken',
      version: 3,
      intro: { nl: 'Welkom', en: 'Welcome' },
      roles: [{ id: 'team', label: 'Team' }],
      scales: {
        mate: {
          options: [
            { value: 1, label: 'Niet' },
            { value: '2', label: 'Wel' },
          ],
        },
      },
      levels: [{ id: 'begin', from: 0, label: 'Begin', meaning: 'Aan de slag.' }],
      assignment: { text: 'Wat doet u?', columns: [{ id: 'wat', label: 'Wat' }] },
      literature: [{ label: 'Boek', url: '/boek' }],
      ...one({ id: 1, kind: 'scale', scale: 'mate', text: 'Gaat het goed?' }),
    });
    expect(problems).to.deep.equal([]);
    expect(examined).to.deep.equal([]);
    expect(scan).to.deep.include({
      id: 'samen-werken',
      version: '3',
      intro: { nl: 'Welkom', en: 'Welcome' },
    });
    expect(scan.scales).to.deep.equal({
      mate: {
        options: [
          { value: 1, label: 'Niet' },
          { value: 2, label: 'Wel' },
        ],
      },
    });
    expect(scan.assignment?.columns).to.deep.equal([{ id: 'wat', label: 'Wat' }]);
    expect(scan.themes[0]!.questions[0]!.id).to.equal('1');
    expect(scan.literature).to.deep.equal([{ label: 'Boek', url: 'https://school.example/boek' }]);
  });

  it('keeps an assignment whose table is no list: what is wrong is the table', async () => {
    const { scan, problems } = await readScan({
      assignment: { text: 'Doe dit', columns: 'wat, wie' },
      ...one(YES),
    });
    expect(scan.assignment).to.deep.equal({ text: 'Doe dit' });
    expect(problems.map(({ path }) => path)).to.deep.equal(['assignment.columns']);
  });

  it('has an assignment also when that is a text alone', async () => {
    const { scan } = await readScan({ assignment: { nl: 'Doe dit', en: 'Do this' }, ...one(YES) });
    expect(scan.assignment).to.deep.equal({ text: { nl: 'Doe dit', en: 'Do this' } });
  });

  it('is called by its title when it has no id, whatever the script of that', async () => {
    expect((await readScan({ title: 'Café: úw scan!', ...one(YES) })).scan.id).to.equal('cafe-uw-scan');
    expect((await readScan({ title: 'مسح', ...one(YES) })).scan.id).to.equal('مسح');
    expect((await readScan(one(YES))).scan.id).to.equal('scan');
  });
});

describe('What cannot be asked is left out, and told with its true place', () => {
  const cases: [
    what: string,
    questions: unknown[],
    ids: string[],
    path: string,
    code: string,
    says: RegExp,
  ][] = [
    [
      'a question of an unknown kind',
      [
        { ...YES, kind: 'datum' },
        { ...YES, id: 'b' },
      ],
      ['b'],
      'questions[0].kind',
      'picklist',
      /datum/,
    ],
    [
      'a question without an id',
      [{ kind: 'text', text: 'Hoe?' }, YES],
      ['a'],
      'questions[0].id',
      'required',
      /ontbreekt/,
    ],
    [
      'a question whose id comes again',
      [YES, { ...YES, text: 'Nog eens' }],
      ['a'],
      'questions[1].id',
      'duplicate',
      /“a” komt vaker voor/,
    ],
    [
      'a question whose id every object has',
      [{ ...YES, id: 'constructor' }, YES],
      ['a'],
      'questions[0].id',
      'reserved',
      /“constructor” kan niet/,
    ],
    [
      'a choice without options',
      [{ ...CHOICE, options: [] }, YES],
      ['a'],
      'questions[0].options',
      'no-options',
      /niets te kiezen/,
    ],
    [
      'a scale that is not named',
      [
        { ...YES, kind: 'scale' },
        { ...YES, id: 'b' },
      ],
      ['b'],
      'questions[0].scale',
      'scale',
      /niet bij welke schaal/,
    ],
    [
      'a scale that is not there',
      [YES, { id: 's', kind: 'scale', scale: 'x', text: '?' }],
      ['a'],
      'questions[1].scale',
      'scale',
      /geen schaal “x”/,
    ],
    [
      'a scale that an object happens to have',
      [YES, { id: 's', kind: 'scale', scale: 'toString', text: '?' }],
      ['a'],
      'questions[1].scale',
      'scale',
      /geen schaal “toString”/,
    ],
    [
      'a scale of one step',
      [YES, { id: 's', kind: 'scale', scale: 'kort', text: '?' }],
      ['a'],
      'questions[1].scale',
      'scale',
      /“kort” heeft geen twee stappen/,
    ],
    [
      'a scale with a value twice',
      [YES, { id: 's', kind: 'scale', scale: 'dubbel', text: '?' }],
      ['a'],
      'questions[1].scale',
      'scale',
      /“dubbel” heeft geen twee stappen/,
    ],
  ];
  const scales = {
    kort: { options: [{ value: 1, label: 'Een' }] },
    dubbel: {
      options: [
        { value: 1, label: 'Een' },
        { value: 1, label: 'Ook een' },
        { value: 2, label: 'Twee' },
      ],
    },
  };
  for (const [what, questions, ids, path, code, says] of cases) {
    it(what, async () => {
      const { ids: left, problems } = await readScan({ scales, ...one(...questions) });
      expect(left).to.deep.equal(ids);
      expect(problems.map((problem) => [problem.path, problem.code])).to.deep.equal([
        [`themes[0].${path}`, code],
      ]);
      expect(problems[0]!.message).to.match(says);
      expect(problems[0]!.hint).to.match(/\w.*\.$/);
    });
  }

  const options: [what: string, options: unknown[], left: string[], paths: [string, string][]][] = [
    [
      'an option without an id',
      [{ label: 'x' }, { id: 'y', label: 'y' }],
      ['y'],
      [['options[0].id', 'required']],
    ],
    [
      'an option whose id comes again',
      [
        { id: 'y', label: 'y' },
        { id: 'y', label: 'z' },
      ],
      ['y'],
      [['options[1].id', 'duplicate']],
    ],
    [
      'options that stand for “weet ik niet” and “anders”, at their place behind one that is no good',
      [
        { label: 'x' },
        { id: 'y', label: 'y' },
        { id: 'unknown', label: '?' },
        { id: 'other', label: 'Anders' },
      ],
      ['y'],
      [
        ['options[0].id', 'required'],
        ['options[2].id', 'reserved'],
        ['options[3].id', 'reserved'],
      ],
    ],
    [
      'a value that is endless',
      [{ id: 'y', label: 'y', value: Infinity }],
      ['y'],
      [['options[0].value', 'amount']],
    ],
  ];
  for (const [what, given, left, paths] of options) {
    it(what, async () => {
      const { question, problems } = await readScan(one({ ...CHOICE, options: given }));
      expect(question('c')?.options?.map(({ id }) => id)).to.deep.equal(left);
      expect(
        problems.map(({ path, code }) => [path.replace('themes[0].questions[0].', ''), code]),
      ).to.deep.equal(paths);
    });
  }

  it('a theme in which nothing is left', async () => {
    const { scan, paths, codes } = await readScan({
      themes: [{ id: 'leeg', title: 'Leeg', questions: [] }, ...one(YES).themes],
    });
    expect(scan.themes.map(({ id }) => id)).to.deep.equal(['t']);
    expect([paths, codes]).to.deep.equal([['themes[0].questions'], ['no-questions']]);
  });

  it('a level and a role whose id comes again', async () => {
    const level = { id: 'l', from: 0, label: 'L', meaning: 'M' };
    const { scan, paths } = await readScan({
      roles: [{ label: 'geen id' }, { id: 'r', label: 'R' }, { id: 'r', label: 'S' }],
      levels: [level, { ...level, from: 50 }],
      ...one(YES),
    });
    expect(scan.levels).to.have.length(1);
    expect(scan.roles).to.deep.equal([{ id: 'r', label: 'R' }]);
    expect(paths).to.have.members(['roles[0].id', 'roles[2].id', 'levels[1].id']);
  });

  it('behind a theme and a question that are no good, the places are still true', async () => {
    const { paths } = await readScan({
      themes: [
        { title: 'zonder id', questions: [YES] },
        {
          id: 't',
          title: 'T',
          questions: [
            { id: 'weg', kind: 'wat', text: '?' },
            YES,
            { ...YES, id: 'b', showIf: { question: 'x', is: 1 } },
          ],
        },
      ],
    });
    expect(paths).to.deep.equal([
      'themes[0].id',
      'themes[1].questions[0].kind',
      'themes[1].questions[2].showIf',
    ]);
  });
});

describe('A condition that can never be worked out is taken away', () => {
  const on = (id: string, other: string) => ({ ...YES, id, showIf: { question: other, is: true } });
  const cases: [what: string, questions: unknown[], always: string[], says: RegExp][] = [
    [
      'on a question that is not there',
      [YES, on('b', 'x')],
      ['a', 'b'],
      /naar de vraag “x”, maar die is er niet/,
    ],
    [
      'on a question that was left out',
      [{ ...YES, kind: '?' }, on('b', 'a')],
      ['b'],
      /“a”, maar die is er niet/,
    ],
    ['on itself', [on('b', 'b')], ['b'], /kring: “b → b”\./],
    ['of two that hang on each other', [on('a', 'b'), on('b', 'a')], ['a'], /kring: “b → a → b”\./],
    ['of a longer loop', [on('a', 'c'), on('b', 'a'), on('c', 'b')], ['a'], /kring: “c → b → a → c”\./],
    [
      'of a loop that another hangs on',
      [on('a', 'b'), on('b', 'a'), on('c', 'b')],
      ['a'],
      /kring: “b → a → b”\./,
    ],
    [
      'deep inside another one',
      [
        YES,
        {
          ...YES,
          id: 'b',
          showIf: { all: [{ question: 'a', is: true }, { any: [{ not: { question: 'x', is: true } }] }] },
        },
      ],
      ['a', 'b'],
      /“x”/,
    ],
  ];
  for (const [what, given, always, says] of cases) {
    it(what, async () => {
      const { questions, problems } = await readScan(one(...given));
      expect(questions.filter(({ showIf }) => !showIf).map(({ id }) => id)).to.deep.equal(always);
      const told = problems.filter(({ path }) => path.endsWith('.showIf'));
      expect(told).to.have.length(1);
      expect(told[0]).to.include({ severity: 'warning' });
      expect(told[0]!.message)
        .to.match(says)
        .and.match(/altijd gesteld/);
    });
  }

  it('two loops that share a question are both opened', async () => {
    const { questions } = await readScan(
      one(
        {
          ...YES,
          showIf: {
            any: [
              { question: 'b', is: true },
              { question: 'c', is: true },
            ],
          },
        },
        on('b', 'd'),
        on('c', 'd'),
        on('d', 'a'),
      ),
    );
    expect(questions.filter(({ showIf }) => !showIf).map(({ id }) => id)).to.deep.equal(['b', 'c']);
  });

  it('and all others stay: five hundred that hang on the one before, or on the one after', async () => {
    const forward = Array.from({ length: 500 }, (_, i) =>
      i === 0 ? { ...YES, id: 'q0' } : on(`q${i}`, `q${i - 1}`),
    );
    for (const given of [forward, [...forward].reverse()]) {
      const { scan, problems } = await readScan(one(...given));
      expect(problems).to.deep.equal([]);
      const answers = Object.fromEntries(forward.map(({ id }) => [id, true]));
      expect(visibleQuestions(scan, answers)).to.have.length(500);
    }
  });

  it('a chain without end is cut, and does not fill the stack', async () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => on(`q${i}`, `q${i + 1}`));
    for (const given of [chain, [...chain].reverse()]) {
      const { scan, codes } = await readScan(one(...given, { ...YES, id: 'q20000' }));
      expect(new Set(codes)).to.deep.equal(new Set(['condition-chain']));
      expect(codes.length).to.be.below(30);
      expect(visibleQuestions(scan, { q20000: true })).to.have.length.above(15);
    }
  });

  it('so is a chain of conditions that are nested deep', async () => {
    const deep = (id: string) => ({ any: [{ all: [{ any: [{ not: { question: id, is: false } }] }] }] });
    const chain = Array.from({ length: 500 }, (_, i) => ({ ...YES, id: `q${i}`, showIf: deep(`q${i + 1}`) }));
    const { scan, codes } = await readScan(one(...chain, { ...YES, id: 'q500' }));
    expect(codes).to.deep.equal(['condition-chain', 'condition-chain']);
    expect(visibleQuestions(scan, { q500: true })).to.have.length(501);
  });

  it('reading the same data again tells the same: nothing of it was changed', async () => {
    const data = one(on('a', 'b'), on('b', 'a'), {
      ...CHOICE,
      options: [{ id: 'other', label: 'x' }, ...CHOICE.options],
    });
    const before = JSON.stringify(data);
    const first = await readScan(data);
    expect(JSON.stringify(data)).to.equal(before);
    expect((await readScan(data)).paths).to.deep.equal(first.paths);
    // Also when what was read is put together once more, as happens when a second source comes in.
    const { document } = await read(before, { kind: 'scan' });
    expect(document?.themes[0]!.questions).to.have.length(3);
  });
});

describe('What is odd but changes nothing is told to who keeps the scan', () => {
  const scales = { drie: { options: [1, 2, 3].map((value) => ({ value, label: `${value}` })) } };
  const SCALE = { id: 's', kind: 'scale', scale: 'drie', text: 'Hoe gaat het?' };
  const level = (from: number, id = `l${from}`) => ({ id, from, label: 'L', meaning: 'M' });
  const shown = (showIf: object) => [CHOICE, SCALE, YES, { ...YES, id: 'b', showIf }];
  const cases: [what: string, document: object, path: string, says: RegExp][] = [
    [
      'a weight below zero',
      one({ ...SCALE, weight: -2 }),
      'themes[0].questions[0].weight',
      /-2 kan niet; de vraag telt als 1/,
    ],
    [
      'a role that is not there',
      one({ ...YES, roles: ['ouder'] }),
      'themes[0].questions[0].roles',
      /geen rol met de id “ouder”/,
    ],
    [
      'a value that is no option',
      one(...shown({ question: 'c', is: 'soms' })),
      'themes[0].questions[3].showIf',
      /“soms”.*niemand/,
    ],
    [
      'an option that is not included',
      one(...shown({ question: 'c', includes: 'x' })),
      'themes[0].questions[3].showIf',
      /“x”/,
    ],
    [
      'a step that is not there',
      one(...shown({ question: 's', is: 4 })),
      'themes[0].questions[3].showIf',
      /“4”/,
    ],
    ['a text for yes', one(...shown({ question: 'a', is: 'ja' })), 'themes[0].questions[3].showIf', /“ja”/],
    [
      'an amount of what has none',
      one(...shown({ question: 'c', atLeast: 2 })),
      'themes[0].questions[3].showIf',
      /geen vraag met een getal/,
    ],
    [
      'a comparison with nothing',
      one(...shown({ question: 'c', equals: 'vaak' })),
      'themes[0].questions[3].showIf',
      /vergelijkt met niets/,
    ],
    [
      'a tip that an option names and that is nowhere',
      one({ ...CHOICE, options: [{ id: 'x', label: 'x', tips: ['weg'] }] }),
      'themes[0].questions[0].options[0].tips[0]',
      /geen tip met de id “weg”/,
    ],
    [
      'a tip by the score of no theme',
      { advice: [{ id: 'x', text: 'X', when: { theme: 'y', below: 4 } }], ...one(YES) },
      'advice[0].when.theme',
      /geen thema met de id “y”/,
    ],
    [
      'a tip by a score that is never given',
      {
        advice: [{ id: 'x', text: 'X', when: { theme: 't', below: 4 } }],
        ...one({ id: 'x', kind: 'text', text: '?' }),
      },
      'advice[0].when',
      /telt geen vraag mee/,
    ],
    [
      'a tip by a question that is not there',
      { advice: [{ id: 'x', text: 'X', when: { question: 'y', is: true } }], ...one(YES) },
      'advice[0].when',
      /“y”/,
    ],
    [
      'two tips with one id',
      {
        advice: [
          { id: 'x', text: 'X' },
          { id: 'x', text: 'Y' },
        ],
        ...one(YES),
      },
      'advice[1].id',
      /andere tip met de id “x”/,
    ],
    [
      'options that nobody can choose',
      one({ ...YES, options: [{ id: 'x', label: 'x' }] }),
      'themes[0].questions[0].options',
      /“boolean” valt niet te kiezen/,
    ],
    ['no level at zero', { levels: [level(20)], ...one(YES) }, 'levels[0].from', /geen niveau vanaf 0/],
    [
      'a level above a hundred',
      { levels: [level(0), level(120)], ...one(YES) },
      'levels[1].from',
      /tussen 0 en 100/,
    ],
    [
      'two levels at one place',
      { levels: [level(0), level(0, 'x')], ...one(YES) },
      'levels[1].from',
      /alleen het laatste telt/,
    ],
    [
      'more answers asked for than there are',
      {
        levels: [level(0)],
        themes: [
          { id: 't', title: 'T', minAnswered: 3, questions: [YES, { id: 'x', kind: 'text', text: '?' }] },
        ],
      },
      'themes[0].minAnswered',
      /3 vragen.*tellen er 1 mee/,
    ],
    [
      'scores without anything that counts',
      { mode: 'score', ...one({ id: 'x', kind: 'text', text: '?' }) },
      'mode',
      /geen enkele vraag telt mee/,
    ],
  ];
  for (const [what, document, path, says] of cases) {
    it(what, async () => {
      const { problems, examined, scan } = await readScan({ scales, ...document });
      expect(problems).to.deep.equal([]);
      expect(scan.themes).to.have.length(1);
      expect(examined.map((problem) => [problem.path, problem.severity, problem.source])).to.deep.equal([
        [path, 'warning', SOURCE],
      ]);
      expect(examined[0]!.message).to.match(says);
    });
  }

  const fine: [what: string, questions: unknown[]][] = [
    ['a weight of zero', [{ ...SCALE, weight: 0 }, YES]],
    [
      '“weet ik niet” and “anders”, where these are offered',
      shown({ any: [{ question: 's', is: 'unknown' }] }),
    ],
    [
      'several ticks',
      [
        { ...CHOICE, kind: 'multiple', other: true },
        {
          ...YES,
          showIf: {
            any: [
              { question: 'c', is: ['vaak', 'nooit'] },
              { question: 'c', includes: 'other' },
              { question: 'c', atLeast: 2 },
            ],
          },
        },
      ],
    ],
  ];
  for (const [what, questions] of fine)
    it(`${what} is nothing odd`, async () => {
      expect((await readScan({ scales, ...one(...questions) })).examined).to.deep.equal([]);
    });

  it('a thousand of them are not all named', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...YES, id: `q${i}`, roles: ['x'] }));
    const { examined } = await readScan(one(...many));
    expect(examined).to.have.length(101);
    expect(examined.at(-1)!.message).to.contain('900');
  });
});

describe('Several documents', () => {
  it('are one scan: problems name the document that they are in, and what both say is no problem', async () => {
    const roles = [{ id: 'team', label: 'Team' }];
    const first = await readScan(
      { title: 'Eerste', roles, levels: [{ id: 'l', from: 0, label: 'L', meaning: 'M' }], ...one(YES) },
      'https://a.example/1',
    );
    const second = await readScan(
      {
        title: 'Tweede',
        roles,
        themes: [
          { id: 'u', title: 'U', questions: [YES, { ...YES, id: 'b', showIf: { question: 'x', is: 1 } }] },
        ],
      },
      'https://a.example/2',
    );
    const { scan, problems } = await finished([first.scan, second.scan]);
    expect([scan.title, scan.roles]).to.deep.equal(['Eerste', roles]);
    expect(scan.themes.map(({ id, questions }) => [id, questions.length])).to.deep.equal([
      ['t', 1],
      ['u', 1],
    ]);
    expect(problems.map(({ source, path, code }) => [source, path, code])).to.deep.equal([
      ['https://a.example/2', 'themes[0].questions[0].id', 'duplicate'],
    ]);
  });
});

describe('Whatever comes in', () => {
  it('data that does things when it is read costs itself', async () => {
    const trap = {
      id: 'x',
      kind: 'boolean',
      get text(): string {
        throw new Error('no');
      },
    };
    const round: Record<string, unknown> = { id: 'r', title: 'R', questions: [YES] };
    round['tips'] = [round];
    const { ids, codes } = await readScan({ themes: [{ id: 't', title: 'T', questions: [trap] }, round] });
    expect(ids).to.deep.equal(['a']);
    expect(codes).to.include('unreadable');
  });

  it('conditions nested without end are no conditions', async () => {
    let showIf: object = { question: 'a', is: true };
    for (let i = 0; i < 10_000; i++) showIf = { not: showIf };
    const { question, paths } = await readScan(one(YES, { ...YES, id: 'b', showIf }));
    expect(question('b')).to.not.have.property('showIf');
    expect(paths).to.deep.equal(['themes[0].questions[1].showIf']);
  });

  const anyId = fc.constantFrom('a', 'b', 'c', 'unknown', '__proto__', 'constructor', '');
  const condition = fc.letrec((tie) => ({
    one: fc.oneof(
      { depthSize: 'small' },
      fc.record(
        { question: anyId, is: fc.jsonValue(), atLeast: fc.double() },
        { requiredKeys: ['question'] },
      ),
      fc.record({ all: fc.array(tie('one')) }),
      fc.record({ not: tie('one') }),
      fc.jsonValue(),
    ),
  })).one;
  const question = fc.record(
    {
      id: anyId,
      kind: fc.constantFrom('single', 'multiple', 'scale', 'boolean', 'text', 'number', 'x'),
      text: fc.oneof(fc.string(), fc.jsonValue()),
      options: fc.array(
        fc.record(
          { id: anyId, label: fc.string(), value: fc.double(), exclusive: fc.boolean() },
          { requiredKeys: [] },
        ),
      ),
      scale: fc.constantFrom('s', 'x', '__proto__'),
      showIf: condition,
      weight: fc.double(),
      roles: fc.jsonValue(),
    },
    { requiredKeys: ['id', 'kind', 'text'] },
  );
  const scan = fc.record(
    {
      scales: fc.oneof(
        fc.constant({
          s: {
            options: [
              { value: 1, label: 'a' },
              { value: 2, label: 'b' },
            ],
          },
        }),
        fc.jsonValue(),
      ),
      levels: fc.oneof(
        fc.array(fc.record({ id: anyId, from: fc.double(), label: fc.string(), meaning: fc.string() })),
        fc.jsonValue(),
      ),
      advice: fc.jsonValue(),
      mode: fc.constantFrom('score', 'both', 'x'),
      themes: fc.array(
        fc.record(
          { id: anyId, title: fc.string(), questions: fc.array(question), minAnswered: fc.double() },
          { requiredKeys: ['id', 'title', 'questions'] },
        ),
      ),
    },
    { requiredKeys: ['themes'] },
  );

  it('is read without throwing, and the model can think with it', async () => {
    await fc.assert(
      fc.asyncProperty(scan, fc.dictionary(anyId, fc.jsonValue()), async (given, answers) => {
        const { scan: read, problems } = await readScan(given);
        const filled = { ...NOTHING_FILLED, answers: answers as Record<string, string> };
        const response = makeResponse(read, filled, { id: 'x', date: '2026-11-21', language: 'nl' });
        const { themes, score } = result(read, response);
        for (const number of [score, ...themes.map((theme) => theme.score)])
          if (number !== null && !(number >= 0 && number <= 100)) throw new Error(`a score of ${number}`);
        for (const problem of problems) if (!problem.message || !problem.hint) throw new Error('no words');
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
