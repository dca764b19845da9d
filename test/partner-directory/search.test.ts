import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { collect } from '../support/host-page.js';

const PARTNERS = {
  contact: { function: 'Contactpersoon ouders', phone: '010 999 88 77' },
  terms: { theme: { 'samen-lezen': { nl: 'Voorlezen', en: 'Reading aloud' } } },
  partners: [
    {
      id: 'bieb',
      name: 'Bibliotheek',
      summary: 'Lezen en taal voor iedereen.',
      offerings: [
        { id: 'boek', name: 'Boeken lenen' },
        { id: 'cafe', name: { nl: 'Taalcafé', en: 'Language café' }, summary: 'Samen Nederlands praten.' },
      ],
    },
    { id: 'gym', name: 'Gymclub', summary: 'Turnen en dansen.', offerings: [{ id: 'g', name: 'Turnles' }] },
    { id: 'mus', name: 'Muziekvereniging', kinds: ['muziekvereniging'], summary: 'Blazen en slaan.' },
    {
      id: 'huis',
      name: 'Huis van de Wijk',
      locations: [{ place: 'Hengelo' }],
      offerings: [{ id: 'h', name: 'Huiswerkhulp', themes: ['samen-lezen'] }],
    },
    {
      id: 'ar',
      name: { ar: 'بَيْت الثقافة', nl: 'Huis van Cultuur' },
      summary: { ar: 'دروس لغة', nl: 'Taallessen' },
    },
  ],
};

const open = (lang = 'nl') =>
  DirectoryPage.open(
    html`<samen-partner-directory lang=${lang} .data=${PARTNERS}></samen-partner-directory>`,
  );

describe('Searching partners', () => {
  const finds: [why: string, query: string, names: string[]][] = [
    ['a whole word', 'bibliotheek', ['Bibliotheek']],
    ['a beginning', 'bibl', ['Bibliotheek']],
    ['capitals', 'BIBLIOTHEEK', ['Bibliotheek']],
    ['no accent where there is one', 'taalcafe', ['Bibliotheek']],
    ['an accent where there is none', 'bíbliötheek', ['Bibliotheek']],
    ['one letter wrong', 'biblioteek', ['Bibliotheek']],
    ['two letters that changed places', 'bibliohteek', ['Bibliotheek']],
    ['two letters that changed places in a short word', 'daseen', []],
    ['a word in the text', 'dansen', ['Gymclub']],
    ['what is offered', 'boeken', ['Bibliotheek']],
    ['a kind in the words of the interface', 'muziekvereniging', ['Muziekvereniging']],
    ['a theme in the words of the document', 'voorlezen', ['Huis van de Wijk']],
    ['a theme in another language', 'aloud', ['Huis van de Wijk']],
    ['a place', 'hengelo', ['Huis van de Wijk']],
    ['two words, in any order', 'wijk huis', ['Huis van de Wijk']],
    ['two words of which one is nowhere', 'bibliotheek zwemmen', []],
    ['a name in another language', 'language', ['Bibliotheek']],
    ['Arabic without its marks', 'بيت', ['Huis van Cultuur']],
    ['signs around a word', '«dansen»?!', ['Gymclub']],
    [
      'only signs',
      '?!',
      ['Bibliotheek', 'Gymclub', 'Huis van Cultuur', 'Huis van de Wijk', 'Muziekvereniging'],
    ],
    [
      'only spaces',
      '   ',
      ['Bibliotheek', 'Gymclub', 'Huis van Cultuur', 'Huis van de Wijk', 'Muziekvereniging'],
    ],
    ['what is no word but a trap', '__proto__', []],
    ['markup', '<img src=x>', []],
  ];
  let page: DirectoryPage;
  before(async () => (page = await open()));

  for (const [why, query, names] of finds) {
    it(`with ${why} (“${query}”) finds ${names.length === 5 ? 'everything' : names.join(', ') || 'nothing'}`, async () => {
      page = page.element.isConnected ? page : await open();
      await page.search(query);
      expect(page.names).to.have.members(names);
    });
  }
});

describe('A visitor who types', () => {
  it('sees the list follow each letter, and goes on typing', async () => {
    const page = await open();
    await page.type('gy');
    expect(page.names).to.deep.equal(['Gymclub']);
    await page.type('m');
    expect(page.searchField.value).to.equal('gym');
    expect(page.focusedName).to.equal('Wat zoekt u?');
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Backspace' });
    await page.until(() => page.names.length === 5, 'everything is back');
  });

  it('does not send a form with Enter', async () => {
    const page = await open();
    await page.type('gym');
    const before = location.href;
    await sendKeys({ press: 'Enter' });
    await aTimeout(20);
    expect(location.href).to.equal(before);
    expect(page.names).to.deep.equal(['Gymclub']);
  });

  it('hears once how many were found, after a pause', async () => {
    const page = await open();
    await page.search('x'); // all of the code is there now
    await page.search('');
    await aTimeout(700);
    const heard = page.listen();
    // No letter twice: one of the drivers presses all keys at once.
    await page.type('gymclu');
    expect(heard).to.deep.equal([]);
    await page.until(() => heard.length > 0, 'the count is announced');
    await aTimeout(300);
    expect(heard).to.deep.equal(['1 gevonden']);
  });

  it('hears it again when another search finds as many', async () => {
    const page = await open();
    const heard = page.listen();
    await page.search('gym');
    await page.until(() => heard.length === 1, 'the count is announced');
    await page.search('muziek');
    await page.until(() => heard.length === 2, 'the count is announced again');
    expect(heard.map((text) => text.trim())).to.deep.equal(['1 gevonden', '1 gevonden']);
  });

  it('hears in words that nothing was found', async () => {
    const page = await open();
    await page.search('zwemmen');
    await page.until(() => page.announced === 'Niets gevonden', 'it is announced');
  });

  it('is heard by the page: what, and how many', async () => {
    const filtered = collect('samen-filter');
    const page = await open();
    await page.search('taal');
    expect(filtered.map(({ query, count, target }) => [query, count, target])).to.deep.equal([
      ['taal', 2, page.element],
    ]);
    expect(filtered[0]!.filters).to.deep.equal({});
    filtered.stop();
  });

  it('faster than the answers come gets the answer to the last', async () => {
    const filtered = collect('samen-filter');
    const page = await open();
    for (const letter of ['g', 'gy', 'gym']) {
      page.searchField.value = letter;
      page.searchField.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await page.until(() => filtered.length > 0, 'the page hears of it');
    await aTimeout(50);
    expect(filtered.map(({ query }) => query)).to.deep.equal(['gym']);
    expect(page.names).to.deep.equal(['Gymclub']);
    filtered.stop();
  });

  it('keeps the search when the language is switched in the middle of it', async () => {
    const page = await open();
    await page.search('taal');
    page.element.lang = 'ar';
    await page.until(
      () => page.speaks.language === 'ar' && page.names.includes('بَيْت الثقافة'),
      'Arabic is spoken',
    );
    expect(page.searchField.value).to.equal('taal');
    await page.until(() => page.names.length === 2, 'the same is found');
  });

  it('finds a kind under its name in the language of now', async () => {
    const page = await open('en');
    await page.search('music');
    expect(page.names).to.deep.equal(['Muziekvereniging']);
    page.element.lang = 'nl';
    await page.until(() => page.speaks.language === 'nl', 'Dutch is spoken');
    await page.until(() => page.names.length === 0, 'the English word is no word any more');
  });
});

describe('What the search found', () => {
  it('is marked, with its accents and capitals as they are', async () => {
    const page = await open();
    await page.search('taalcafe');
    expect(page.marked).to.deep.equal(['Taalcafé']);
    expect(page.offerings('Bibliotheek')[0], 'the offering that was found stands first').to.equal('Taalcafé');
  });

  it('is marked as a whole word from its beginning on', async () => {
    const page = await open();
    await page.search('bib');
    expect(page.marked).to.deep.equal(['Bibliotheek']);
    expect(page.names, 'and the name is still one word').to.deep.equal(['Bibliotheek']);
  });

  it('is marked as it is written when the visitor made a typo', async () => {
    const page = await open();
    await page.search('biblioteek');
    expect(page.marked).to.deep.equal(['Bibliotheek']);
  });

  it('is no longer marked once the search is empty', async () => {
    const page = await open();
    await page.search('bib');
    await page.search('');
    expect(page.marked).to.deep.equal([]);
    expect(page.text).not.to.contain('gevonden');
  });

  it('stands in the order of how well it fits: a name before a word in a text', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        .data=${{
          partners: [
            { id: '1', name: 'Aanbod', description: 'Ook muziek, soms.' },
            { id: '2', name: 'Zaal voor muziek' },
          ],
        }}
      ></samen-partner-directory>`,
    );
    await page.search('muziek');
    expect(page.names).to.deep.equal(['Zaal voor muziek', 'Aanbod']);
  });
});

describe('When nothing is found', () => {
  it('says so with the words that were searched, what to do, and whom to call', async () => {
    const page = await open();
    await page.search(' zwemmen ');
    expect(page.cards).to.have.length(0);
    expect(page.text).to.contain('Niets gevonden voor “zwemmen”');
    expect(page.text).to.contain('Probeer een ander woord.');
    expect(page.text).to.contain('Of bel iemand die u verder helpt: 010 999 88 77 Contactpersoon ouders');
    expect(page.get<HTMLAnchorElement>('link', '010 999 88 77').href).to.equal('tel:0109998877');
  });

  it('one button brings everything back, and the focus to the search', async () => {
    const page = await open();
    await page.search('zwemmen');
    page.all('button', 'Wis alles').at(-1)!.click();
    await page.until(() => page.names.length === 5, 'everything is back');
    expect(page.searchField.value).to.equal('');
    expect(page.focusedName).to.equal('Wat zoekt u?');
  });

  it('names no number when the document has none', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        .data=${{ contact: { function: 'Iemand' }, partners: [{ id: 'a', name: 'A' }] }}
      ></samen-partner-directory>`,
    );
    await page.search('zwemmen');
    expect(page.text).not.to.contain('Of bel');
  });

  it('shows markup that was typed as the text that it is', async () => {
    const page = await open();
    await page.search('<b>vet</b>');
    expect(page.text).to.contain('Niets gevonden voor “<b>vet</b>”');
  });
});
