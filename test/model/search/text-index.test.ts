import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { TextIndex } from '../../../src/model/search/text-index.js';

const WORDS =
  'taal taalles taalcafe bijles bijlessen huiswerk huiswerkklas zwemmen zwemles school scholen en de koffie'.split(
    ' ',
  );
const BOOSTS = { name: 4, offerings: 2, about: 1, labels: 1.5 };
const FIELDS = Object.keys(BOOSTS) as (keyof typeof BOOSTS)[];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 });
const documents = fc.array(fc.record({ name: text, offerings: text, about: text, labels: text }), {
  minLength: 1,
  maxLength: 20,
});
const asked = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom('t', 'taa', 'zwem', 'huiswrek', 'schol', 'bijls', 'koffei', 'xylofoon'),
);

/** MiniSearch with the same rules; all its queries must be found, and its scores are then times the number of them. */
function reference(documents: readonly Record<(typeof FIELDS)[number], readonly string[]>[]) {
  const index = new MiniSearch({
    fields: [...FIELDS],
    tokenize: (words) => words.split(' ').filter(Boolean),
    processTerm: (word) => word,
    searchOptions: {
      boost: BOOSTS,
      prefix: true,
      fuzzy: (word) => (word.length > 6 ? 2 : word.length > 3 ? 1 : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
      combineWith: 'AND',
    },
  });
  index.addAll(
    documents.map((words, id) => ({ id, ...Object.fromEntries(FIELDS.map((f) => [f, words[f].join(' ')])) })),
  );
  return (words: readonly string[]) => index.search(words.join(' '));
}

function textIndex(documents: readonly Record<(typeof FIELDS)[number], readonly string[]>[]) {
  const index = new TextIndex(BOOSTS);
  for (const words of documents) index.add(words);
  return index;
}

describe('The text index', () => {
  it('finds, ranks and marks as MiniSearch does', () => {
    const words = fc.uniqueArray(asked, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(documents, words, (list, query) => {
        const index = textIndex(list);
        const { scores, terms } = index.find(query.map((word) => [[word]]));
        const expected = reference(list)(query);
        expect([...scores].filter(Boolean).length).to.equal(expected.length);
        for (const { id, score, terms: found } of expected) {
          expect(scores[id as number]).to.be.closeTo(score / query.length, 1e-9);
          expect(terms(id as number).sort()).to.deep.equal([...found].sort());
        }
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  it('finds what answers any of several wordings', () => {
    fc.assert(
      fc.property(documents, asked, asked, asked, (list, one, other, third) => {
        const index = textIndex(list);
        const found = (...wordings: Parameters<ReturnType<typeof textIndex>['find']>[0]) =>
          [...index.find(wordings).scores].map((score) => score > 0);
        const [a, bc] = [found([[one]]), found([[other]], [[third]])];
        expect(found([[one], [other, third]])).to.deep.equal(a.map((answer, i) => answer || bc[i]));
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  });

  it('can be empty, and be asked nothing', () => {
    const empty = new TextIndex(BOOSTS);
    expect([...empty.find([[['taal']]]).scores]).to.deep.equal([]);
    expect(empty.size).to.equal(0);
    const nothing = { name: [], offerings: [], about: [], labels: [] };
    const index = textIndex([nothing]);
    expect([...index.find([]).scores]).to.deep.equal([0]);
    expect([...index.find([[['taal']]]).scores]).to.deep.equal([0]);
  });
});
