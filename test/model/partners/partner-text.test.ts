import { expect } from '@open-wc/testing';
import type { Partner } from '../../../src/model/partners/partner.js';
import { partnerText } from '../../../src/model/partners/partner-text.js';

const labels = {
  phone: 'Bel',
  email: 'Mail',
  when: 'Wanneer',
  where: 'Waar',
  cost: 'Kosten',
  free: 'Gratis',
  paid: 'Kost geld',
  languages: 'Talen',
  website: 'Website',
  more: 'Meer',
};
const reader = { language: 'nl', labels, languageName: (code: string) => code.toUpperCase() };

const LIBRARY: Partner = {
  id: 'bieb',
  name: { nl: 'Bibliotheek', ar: 'مكتبة' },
  summary: { nl: 'Lezen en taal.', ar: 'القراءة واللغة.' },
  url: 'https://bieb.example/',
  contacts: [
    { function: 'Loket', phone: '010 123 45 67', email: 'loket@bieb.example', hours: 'Ma 10–17 uur' },
  ],
  locations: [{ street: 'Plein 1', postcode: '1234 AB', place: 'Waterdal' }],
  offerings: [
    {
      id: 'taal',
      name: 'Taalcafé',
      summary: 'Samen praten.',
      schedule: 'Elke dinsdag',
      cost: { free: true, text: 'Koffie kost € 1.' },
      languages: ['nl', { code: 'ar', role: 'spoken' }, { code: 'ar', role: 'interpreter' }],
      locations: [{ name: 'Buurthuis', street: 'Kade 2' }],
      contacts: [{ name: 'A. Bakker', phone: '06 1' }],
    },
    { id: 'oud', name: 'Gestopt', status: 'inactive' },
    { id: 'les', name: 'Les', cost: { free: false } },
  ],
  language: 'nl',
  source: 'test',
};

describe('A partner as plain text', () => {
  it('says whom to call first, then what it does, then where', () => {
    expect(partnerText(LIBRARY, { ...reader, link: 'https://school.example/#samen/partner/bieb' })).to
      .equal(`Bibliotheek
Bel: 010 123 45 67 (Loket)
Mail: loket@bieb.example
Ma 10–17 uur

Lezen en taal.

• Taalcafé
Samen praten.
Wanneer: Elke dinsdag
Waar: Buurthuis, Kade 2
Kosten: Gratis. Koffie kost € 1.
Talen: NL, AR
Bel: 06 1 (A. Bakker)

• Les
Kosten: Kost geld

Waar: Plein 1, 1234 AB Waterdal
Website: https://bieb.example/
Meer: https://school.example/#samen/partner/bieb`);
  });

  it('with a name only is that name', () => {
    expect(partnerText({ id: 'a', name: 'A', language: 'nl', source: 'test' }, reader)).to.equal('A');
  });

  it('keeps phone numbers and addresses from left to right among Arabic words', () => {
    const text = partnerText(LIBRARY, { ...reader, language: 'ar' });
    expect(text).to.contain('مكتبة').and.to.contain('\u2066010 123 45 67\u2069');
    expect(partnerText(LIBRARY, reader)).not.to.match(/[\u2066-\u2069]/);
  });

  it('has no dangerous addresses', () => {
    const text = partnerText(
      { ...LIBRARY, url: 'javascript:alert(1)' },
      { ...reader, link: 'data:text/html,x' },
    );
    expect(text).not.to.match(/javascript|data:/);
  });
});
