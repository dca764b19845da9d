import { expect } from '@open-wc/testing';
import type { Partner, PartnersDocument } from '../../../src/model/partners/partner.js';
import { read } from '../../../src/read.js';
import { writeJson } from '../../../src/sources/partners/json-write.js';

const readBack = (json: string, source = 'test') => read(json, { kind: 'partners', source });

describe('Part of a list of partners as a document', () => {
  let document: PartnersDocument;
  before(async () => {
    const json = await (await fetch('/demo/data/waterdal.partners.json')).text();
    document = (await readBack(json)).document!;
  });

  it('reads back without problems, and is the same', async () => {
    const { document: back, problems } = await readBack(writeJson(document, document.partners));
    expect(problems).to.deep.equal([]);
    expect(back!.partners).to.deep.equal(document.partners);
    expect(back!.title).to.deep.equal(document.title);
    expect(back!.provenance).to.deep.equal(document.provenance);
    expect(back!.contact).to.deep.equal(document.contact);
  });

  it('holds only the partners that were asked for, and only the labels that they use', () => {
    const chosen = document.partners.filter(({ id }) => id === 'bibliotheek-waterdal');
    const { partners, terms, language } = JSON.parse(writeJson(document, chosen)) as PartnersDocument;
    expect(partners.map(({ id }) => id)).to.deep.equal(['bibliotheek-waterdal']);
    expect(language).to.equal('nl');
    const used = new Set(chosen[0]!.offerings!.flatMap(({ themes = [] }) => themes));
    expect(Object.keys(terms!['theme'] ?? {}).sort()).to.deep.equal(
      [...used].filter((theme) => document.terms!['theme']![theme]).sort(),
    );
    expect(used.size).to.be.lessThan(Object.keys(document.terms!['theme']!).length);
  });

  it('keeps the synonyms, which stand in no record', () => {
    const synonym = { huiswerkbegeleiding: 'bijles' };
    const { terms } = JSON.parse(writeJson({ partners: [], terms: { synonym } }, [])) as PartnersDocument;
    expect(terms).to.deep.equal({ synonym });
  });

  it('does not hold what reading added', () => {
    const [record] = (JSON.parse(writeJson(document, document.partners)) as PartnersDocument).partners;
    expect(record).not.to.have.any.keys('source', 'language');
  });
});

describe('A partner from a document in another language', () => {
  const english: Partner = {
    id: 'bridge',
    name: 'The Bridge',
    summary: { en: 'Reading', nl: 'Lezen' },
    kinds: ['library'],
    does: ['Reading'],
    doesNot: ['Writing'],
    shares: ['Books'],
    owner: 'The library',
    contacts: [{ function: 'Desk', name: 'A. Baker', phone: '010', hours: 'Daily' }],
    locations: [{ name: 'Hall', street: 'Square 1', accessibility: ['Lift'] }],
    venues: [{ name: 'Room', summary: 'Light', place: { name: 'Hall' }, contact: { function: 'Caretaker' } }],
    offerings: [
      {
        id: 'cafe',
        name: 'Café',
        cost: { free: true, text: 'Tea costs € 1' },
        registration: { mode: 'none', text: 'Walk in' },
        schedule: 'Tuesdays',
        materials: [{ label: 'Leaflet', url: 'https://a.example/', kind: 'pdf' }],
      },
    ],
    language: 'en',
    source: 'https://uk.example/feed',
  };
  const document: PartnersDocument = { language: 'nl', partners: [english] };

  it('keeps its language in every text, and nothing else changes', async () => {
    const { document: back, problems } = await readBack(writeJson(document, [english]));
    expect(problems).to.deep.equal([]);
    const en = (text: string) => ({ en: text });
    expect(back!.partners[0]).to.deep.equal({
      ...english,
      language: 'nl',
      source: 'test',
      name: en('The Bridge'),
      does: [en('Reading')],
      doesNot: [en('Writing')],
      shares: [en('Books')],
      owner: en('The library'),
      contacts: [{ function: en('Desk'), name: 'A. Baker', phone: '010', hours: en('Daily') }],
      locations: [{ name: en('Hall'), street: 'Square 1', accessibility: [en('Lift')] }],
      venues: [
        {
          name: en('Room'),
          summary: en('Light'),
          place: { name: en('Hall') },
          contact: { function: en('Caretaker') },
        },
      ],
      offerings: [
        {
          id: 'cafe',
          name: en('Café'),
          cost: { free: true, text: en('Tea costs € 1') },
          registration: { mode: 'none', text: en('Walk in') },
          schedule: en('Tuesdays'),
          materials: [{ label: en('Leaflet'), url: 'https://a.example/', kind: 'pdf' }],
        },
      ],
    });
  });
});
