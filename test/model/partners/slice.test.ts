import { expect } from '@open-wc/testing';
import { sliceOf, type Filters, type PartnersDocument } from '../../../src/model/partners/index.js';
import { offering, partner } from './support.js';

const document: PartnersDocument = {
  title: 'Partners',
  terms: { theme: { taal: 'Taal' } },
  partners: [
    partner('z', {
      corner: 'care',
      offerings: [
        offering('taal', { themes: ['taal'], languages: ['nl'] }),
        offering('sport', { themes: ['sport'] }),
      ],
    }),
    partner('a', {
      corner: 'school',
      offerings: [offering('taal', { themes: ['taal'], languages: ['ar'] })],
    }),
    partner('idle', { corner: 'care' }),
  ],
};

describe('A slice of a directory', () => {
  const slices: [filters: Filters, expected: Record<string, string[]>][] = [
    [{ theme: ['taal'] }, { z: ['taal'], a: ['taal'] }],
    [{ theme: ['sport'] }, { z: ['sport'] }],
    [{ corner: ['care'] }, { z: ['taal', 'sport'], idle: [] }],
    [{ corner: ['care'], theme: ['taal'] }, { z: ['taal'] }],
    [{ theme: ['sport'], language: ['nl'] }, {}],
    [{ theme: ['nowhere'] }, {}],
  ];
  for (const [filters, expected] of slices) {
    it(`has who answers ${JSON.stringify(filters)}, with only the offerings that do, in the order of the document`, () => {
      const { partners } = sliceOf(document, filters);
      const found = partners.map(({ id, offerings = [] }) => [id, offerings.map((o) => o.id)]);
      expect(found).to.deep.equal(Object.entries(expected));
    });
  }

  it('keeps what the document says of itself, and leaves the document as it was', () => {
    const before = JSON.stringify(document);
    const { partners: _, ...rest } = sliceOf(document, { theme: ['taal'] });
    expect(rest).to.deep.equal({ title: 'Partners', terms: document.terms });
    expect(JSON.stringify(document)).to.equal(before);
  });

  it('is the document itself when nothing is chosen', () => {
    expect(sliceOf(document, {})).to.equal(document);
    expect(sliceOf(document, { theme: [] })).to.equal(document);
  });

  it('keeps partners as they are of whom all offerings answer', () => {
    expect(sliceOf(document, { language: ['ar'] }).partners[0]).to.equal(document.partners[1]);
    expect(sliceOf(document, { corner: ['care'] }).partners[1]).to.equal(document.partners[2]);
  });
});
