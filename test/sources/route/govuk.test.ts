import { expect } from '@open-wc/testing';
import { outline } from '../../../src/model/route/outline.js';
import { openQuestion, walk } from '../../../src/model/route/walk.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { readRoute } from './read-route.js';

before(() => loadExplanations());

const paragraph = (text: string) => ({ type: 'paragraph', text });
const listOf = (contents: unknown[], style = 'required') => ({ type: 'list', style, contents });
const one = (title: string, logic?: 'and' | 'or', contents: unknown[] = []) => ({
  title,
  ...(logic && { logic }),
  contents,
});
const item = (steps: unknown[], more: object = {}) => ({
  title: 'Get to work',
  document_type: 'step_by_step_nav',
  base_path: '/get-to-work',
  locale: 'en',
  details: { step_by_step_nav: { title: 'Get to work: step by step', steps } },
  ...more,
});

/** The ways of a route, as `1 a → 2 b`. */
async function waysOf(...steps: unknown[]) {
  const { route, problems } = await readRoute(item(steps));
  const lines = route.stations.map(({ number, id, next = [], fork }) => {
    const to = next.map((way) => way.to).join(fork === 'all' ? ' & ' : ' | ');
    return `${number} ${id}${to && ` → ${to}`}`;
  });
  return { lines, route, problems };
}

describe('A step by step of GOV.UK', () => {
  it('is known by what is in it', async () => {
    expect((await readRoute(item([one('A')]))).format).to.equal('govuk-steps');
    expect((await readRoute({ step_by_step_nav: { title: 'x', steps: [one('A')] } })).format).to.equal(
      'govuk-steps',
    );
    expect((await readRoute({ details: {}, stations: [] })).format).to.equal('json');
  });

  it('says what it is, where it is from and whom to ask', async () => {
    const { route, problems, odd } = await readRoute(
      item([one('Drive')], {
        public_updated_at: '2018-01-18T15:46:10.000+00:00',
        description: 'All about it',
        links: { organisations: [{ title: 'Department of Going', base_path: '/going' }] },
      }),
    );
    expect([problems, odd]).to.deep.equal([[], []]);
    expect(route).to.deep.include({
      title: 'Get to work: step by step',
      intro: 'All about it',
      language: 'en',
      contact: { function: 'Department of Going', url: 'https://www.gov.uk/going' },
      provenance: {
        publisher: 'GOV.UK',
        sourceUrl: 'https://www.gov.uk/get-to-work',
        modified: '2018-01-18T15:46:10.000+00:00',
      },
    });
  });

  const intros: [written: unknown, read: string | undefined][] = [
    ['<p>Check what you need.</p><p>Then go &amp; do it.</p>', 'Check what you need.\nThen go & do it.'],
    ['plain', 'plain'],
    ['<p>a</p><script>alert(1)</script><style>p{}</style>', 'a'],
    [
      [
        { content_type: 'text/govspeak', content: '*md*' },
        { content_type: 'text/html', content: '<p>html</p>' },
      ],
      'html',
    ],
    [7, undefined],
  ];
  for (const [written, read] of intros)
    it(`is introduced in plain text: ${JSON.stringify(written)}`, async () => {
      const details = { step_by_step_nav: { title: 'T', introduction: written, steps: [one('A')] } };
      expect((await readRoute(item([], { details }))).route.intro).to.equal(read);
    });

  const logic: [what: string, steps: unknown[], lines: string[]][] = [
    ['one after the other', [one('A'), one('B'), one('C')], ['1 a → b', '2 b → c', '3 c']],
    [
      '“and”: at the same time, and on together',
      [one('A'), one('B'), one('C', 'and'), one('D')],
      ['1 a → b & c', '2a b → d', '2b c → d', '3 d'],
    ],
    [
      '“or”: one of them',
      [one('A'), one('B'), one('C', 'or'), one('D', 'or'), one('E')],
      ['1 a → b | c | d', '2a b → e', '2b c → e', '2c d → e', '3 e'],
    ],
    [
      '“and” holds tighter than “or”',
      [one('A'), one('B'), one('C', 'and'), one('D', 'or'), one('E')],
      ['1 a → b | d', '2a b → c', '2b c → e', '2c d → e', '3 e'],
    ],
    ['at the end', [one('A'), one('B'), one('C', 'or')], ['1 a → b | c', '2a b', '2b c']],
    [
      'at the beginning: there is somewhere to choose',
      [one('A'), one('B', 'or'), one('C')],
      ['0 start → a | b', '1a a → c', '1b b → c', '2 c'],
    ],
    ['“and” without anything before is a step', [one('A', 'and'), one('B')], ['1 a → b', '2 b']],
    ['another word is none', [one('A'), { ...one('B'), logic: 'xor' }], ['1 a → b', '2 b']],
  ];
  for (const [what, steps, lines] of logic)
    it(`goes ${what}`, async () => {
      const { lines: read, route, problems } = await waysOf(...steps);
      expect(problems).to.deep.equal([]);
      expect(read).to.deep.equal(lines);
      expect(outline(route).steps.map(({ number }) => number)).to.have.members(
        lines.map((each) => each.split(' ')[0]!),
      );
    });

  it('is walked along all that comes together, and asks where something comes instead', async () => {
    const { route } = await waysOf(one('A'), one('B'), one('C', 'and'), one('D'), one('E'), one('F', 'or'));
    expect(walk(route, {}).map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(openQuestion(route, {})?.id).to.equal('d');
  });

  it('has texts, links with what they cost, things to do, and choices', async () => {
    const { station, problems } = await readRoute(
      item([
        {
          ...one('Do it', undefined, [
            paragraph('First <b>this</b>.'),
            listOf([
              { href: '/licence', text: 'Apply', context: '£34' },
              { href: 'https://other.example/x', text: 'Elsewhere' },
              { text: 'Change your appointment' },
            ]),
            paragraph('then'),
            listOf([
              { href: '/a', text: 'Hire a lawyer' },
              { text: 'or' },
              { href: '/b', text: 'Do it yourself' },
            ]),
            listOf([{ href: '/c', text: 'Leave', context: 'free' }, { text: 'Stay' }], 'choice'),
            {
              type: 'substep',
              optional: true,
              contents: [{ type: 'heading', text: 'Extra' }, listOf([{ href: '/d', text: 'More' }])],
            },
          ]),
          optional: true,
        },
      ]),
    );
    expect(problems).to.deep.equal([]);
    expect(station('do-it')).to.deep.include({
      summary: 'First this.\n\nExtra',
      optional: true,
      links: [
        { label: 'Apply (£34)', url: 'https://www.gov.uk/licence' },
        { label: 'Elsewhere', url: 'https://other.example/x' },
        { label: 'More', url: 'https://www.gov.uk/d' },
      ],
      checklist: ['Change your appointment'],
      options: [
        {
          id: 'do-it-1',
          title: 'Hire a lawyer',
          links: [{ label: 'Hire a lawyer', url: 'https://www.gov.uk/a' }],
        },
        {
          id: 'do-it-2',
          title: 'Do it yourself',
          links: [{ label: 'Do it yourself', url: 'https://www.gov.uk/b' }],
        },
        {
          id: 'do-it-3',
          title: 'Leave',
          summary: 'free',
          links: [{ label: 'Leave', url: 'https://www.gov.uk/c' }],
        },
        { id: 'do-it-4', title: 'Stay' },
      ],
    });
  });

  it('of another site has addresses relative to where it was read', async () => {
    const document = {
      step_by_step_nav: { title: 'x', steps: [one('A', undefined, [listOf([{ href: '/x', text: 'X' }])])] },
    };
    const { station } = await readRoute(document, 'https://school.example/steps.json');
    expect(station('a')!.links).to.deep.equal([{ label: 'X', url: 'https://school.example/x' }]);
  });

  it('has an id of its own for every step', async () => {
    const { ids, problems } = await readRoute(
      item([one('Go!'), one('Go'), one('constructor'), one('!'), one('start')]),
    );
    expect(ids).to.deep.equal(['go', 'go-2', 'constructor-step', 'step', 'start-2']);
    expect(problems).to.deep.equal([]);
  });

  it('tells what is wrong at its true place, and passes over what cannot be shown', async () => {
    const { found, ways, ids } = await readRoute(
      item([
        one('A', undefined, [
          paragraph('x'),
          listOf([
            { href: '/ok', text: 'Ok' },
            { href: 'javascript:alert(1)', text: 'Bad' },
          ]),
        ]),
        { contents: [] },
        null,
        one('B'),
      ]),
    );
    expect(ids).to.deep.equal(['a', 'b']);
    expect(ways('a')).to.deep.equal(['b']);
    expect(found).to.deep.equal([
      ['details.step_by_step_nav.steps[0].contents[1].contents[1].href', 'url'],
      ['details.step_by_step_nav.steps[1].title', 'required'],
      ['details.step_by_step_nav.steps[2].title', 'required'],
    ]);
  });

  const odd: unknown[] = [
    item([]),
    item([one('A')], {
      details: { step_by_step_nav: { steps: [7, 'x', [], { title: {}, contents: 'x' }] } },
    }),
    item([{ title: 'A', contents: [null, 7, { type: 'list' }, { type: 'list', contents: [null, 'x'] }] }]),
    item([one('A')], { links: 'x', base_path: 7, locale: {}, public_updated_at: 'gisteren' }),
  ];
  for (const [i, document] of odd.entries())
    it(`never throws, whatever stands in the fields (${i + 1})`, async () => {
      const { problems } = await readRoute(document);
      for (const { message } of problems) expect(message).not.to.equal('');
    });
});
