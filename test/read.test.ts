import { expect } from '@open-wc/testing';
import { read, type ReadOptions } from '../src/read.js';

const DOCUMENT = JSON.stringify({ partners: [{ id: 'a', name: 'Café' }] });

describe('Reading in a program', () => {
  const inputs: [
    what: string,
    input: string | Uint8Array,
    options: Partial<ReadOptions<'partners'>>,
    format: string,
  ][] = [
    ['a text', DOCUMENT, {}, 'json'],
    ['a text with a byte order mark', `\uFEFF${DOCUMENT}`, {}, 'json'],
    ['bytes', new TextEncoder().encode(DOCUMENT), {}, 'json'],
    [
      'bytes in another encoding than they say',
      new Uint8Array([...'partner;x\nCaf'].map((c) => c.charCodeAt(0)).concat(0xe9)),
      { contentType: 'text/csv; charset=utf-8' },
      'csv',
    ],
    ['a part of a larger buffer', new TextEncoder().encode(`xx${DOCUMENT}`).subarray(2), {}, 'json'],
    ['a table', 'partner;aanbod\nCafé;Koffie', {}, 'csv'],
    ['a feed', '[{"id": "s", "name": "S", "organization": {"id": "a", "name": "Café"}}]', {}, 'hsds'],
    ['a format by name', 'partner\nCafé', { format: 'csv' }, 'csv'],
  ];
  for (const [what, input, options, format] of inputs) {
    it(`understands ${what}`, async () => {
      const outcome = await read(input, { kind: 'partners', ...options });
      expect(outcome.document?.partners.map(({ name }) => name)).to.deep.equal(['Café']);
      expect(outcome.format).to.equal(format);
    });
  }

  it('takes addresses relative to the source, and names it in problems', async () => {
    const input = { partners: [{ id: 'a', name: 'A', url: '/a', logo: 'data:x' }] };
    const { document, problems } = await read(JSON.stringify(input), {
      kind: 'partners',
      source: 'https://a.example/b',
    });
    expect(document?.partners[0]?.url).to.equal('https://a.example/a');
    expect(problems.map(({ source, path }) => [source, path])).to.deep.equal([
      ['https://a.example/b', 'partners[0].logo'],
    ]);
  });

  it('reports ids that come twice', async () => {
    const { document, problems } = await read(
      '{"partners": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}',
      { kind: 'partners' },
    );
    expect(document?.partners).to.have.length(1);
    expect(problems).to.have.length(1);
  });

  describe('never throws on', () => {
    const bad: [what: string, input: string | Uint8Array][] = [
      ['nothing', ''],
      ['no bytes', new Uint8Array()],
      ['white space', '\n\n'],
      ['truncated JSON', DOCUMENT.slice(0, 20)],
      ['a login page', '<!doctype html><html><form>'],
      ['a document of something else', '{"activities": []}'],
      ['a list of nothing known', '[{}]'],
      ['JSON that is no object', '"partners"'],
      ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
      ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
      ['NUL characters', '\0\0\0'],
      ['half a surrogate pair', '\ud800;\udfff'],
      ['brackets without end', '['.repeat(100_000)],
      ['braces without end', '{"a":'.repeat(100_000)],
      ['a page of nulls', '{"contents": [null, null]}'],
    ];
    for (const [what, input] of bad) {
      for (const format of ['auto', 'json', 'csv', 'hsds']) {
        it(`${what} as ${format}`, async () => {
          const { document, problems } = await read(input, { kind: 'partners', format });
          expect(document?.partners ?? []).to.deep.equal([]);
          if (!document) expect(problems.at(-1)).to.include({ severity: 'error' });
          for (const { message, source } of problems) {
            expect(message).not.to.equal('');
            expect(source).to.equal('document');
          }
        });
      }
    }
  });
});

describe('Reading a scan in a program', () => {
  const QUESTIONS = [{ id: 'a', kind: 'boolean', text: 'Is er een tolk?' }];
  const inputs: [format: string, input: string][] = [
    ['json', JSON.stringify({ themes: [{ id: 't', title: 'Taal', questions: QUESTIONS }] })],
    ['surveyjs', JSON.stringify({ pages: [{ title: 'Taal', elements: [{ type: 'boolean', name: 'a' }] }] })],
    ['csv', 'thema;vraag id;vraag;soort\nTaal;a;Is er een tolk?;ja/nee'],
  ];
  for (const [format, input] of inputs)
    it(`understands ${format}`, async () => {
      const outcome = await read(input, { kind: 'scan' });
      expect(outcome.format).to.equal(format);
      expect(outcome.problems).to.deep.equal([]);
      expect(outcome.document?.themes[0]?.questions[0]).to.include({ id: 'a', kind: 'boolean' });
    });

  it('names what hangs together wrongly, with words', async () => {
    const showIf = { question: 'weg', is: true };
    const input = { themes: [{ id: 't', title: 'Taal', questions: [{ ...QUESTIONS[0], showIf }] }] };
    const { problems } = await read(JSON.stringify(input), { kind: 'scan' });
    expect(problems.map(({ path, code }) => [path, code])).to.deep.equal([
      ['themes[0].questions[0].showIf', 'condition-unknown'],
    ]);
    expect(problems[0]?.message).to.contain('“weg”');
  });
});

describe('Reading a route in a program', () => {
  const STATIONS = [
    { id: 'a', title: 'Praten', next: [{ to: 'b' }] },
    { id: 'b', title: 'Klaar', end: 'solved', contacts: [{ phone: '088 000 12 34' }] },
  ];
  const inputs: [format: string, input: object][] = [
    ['json', { stations: STATIONS }],
    [
      'govuk-steps',
      {
        details: { step_by_step_nav: { steps: [{ title: 'Praten' }, { title: 'Klaar' }] } },
        links: { organisations: [{ title: 'O', base_path: '/o' }] },
      },
    ],
  ];
  for (const [format, input] of inputs)
    it(`understands ${format}`, async () => {
      const outcome = await read(JSON.stringify(input), { kind: 'route' });
      expect(outcome.format).to.equal(format);
      expect(outcome.problems).to.deep.equal([]);
      expect(outcome.document?.stations.map(({ title }) => title)).to.deep.equal(['Praten', 'Klaar']);
    });

  it('names what hangs together wrongly, with words', async () => {
    const stations = [...STATIONS, { id: 'c', title: 'Los', next: [{ to: 'weg' }, { to: 'b' }] }];
    const { problems } = await read(JSON.stringify({ stations }), { kind: 'route' });
    expect(problems.map(({ path, code, severity }) => [path, code, severity])).to.deep.equal([
      ['stations[2].next[0].to', 'unknown-to', 'error'],
      ['stations[2]', 'unreachable', 'warning'],
    ]);
    expect(problems[0]?.message).to.contain('“weg”');
  });

  for (const [what, input] of [
    ['nothing', ''],
    ['a document of something else', '{"partners": []}'],
    ['stations that are no list', '{"stations": {}}'],
    ['steps that are no list', '{"details": {"step_by_step_nav": {"steps": 7}}}'],
    ['steps that are nothing', '{"step_by_step_nav": null}'],
    ['a list alone', '[{}]'],
  ] as const)
    it(`never throws on ${what}`, async () => {
      for (const format of ['auto', 'json', 'govuk-steps']) {
        const { document, problems } = await read(input, { kind: 'route', format });
        expect(document).to.equal(undefined);
        expect(problems.at(-1)).to.include({ severity: 'error' });
        expect(problems.at(-1)!.message).not.to.equal('');
      }
    });
});
