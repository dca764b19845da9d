import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { collect } from '../support/host-page.js';

const PARTNERS = {
  terms: { theme: { taal: { nl: 'Taal', en: 'Language', eo: 'Lingvo' }, sport: { nl: 'Sport' } } },
  partners: [
    {
      id: 'bieb',
      name: 'Bibliotheek',
      corner: 'community',
      kinds: ['bibliotheek'],
      offerings: [
        { id: '1', name: 'Taalcafé', themes: ['taal'], languages: ['ar'], cost: { text: '€ 2' } },
        { id: '2', name: 'Sportboeken', themes: ['sport'], languages: ['nl'], cost: { free: true } },
      ],
    },
    {
      id: 'club',
      name: 'Sportclub',
      corner: 'community',
      kinds: ['sportvereniging'],
      offerings: [
        { id: '3', name: 'Turnen', themes: ['sport'], languages: ['ar', 'nl'], dutchLevel: 'none' },
      ],
    },
    {
      id: 'wijk',
      name: 'Wijkteam',
      corner: 'care',
      kinds: ['wijkteam', 'repaircafé'],
      offerings: [{ id: '4', name: 'Praten', themes: ['onbekend'], languages: ['uk'], cost: { free: true } }],
    },
    { id: 'stil', name: 'Zonder aanbod', corner: 'home' },
  ],
};

const open = async () => {
  const page = await DirectoryPage.open(
    html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`,
  );
  await page.openFilters();
  return page;
};

describe('The filters', () => {
  it('are folded away until a visitor asks for them, and the button says which it is', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`,
    );
    const button = page.get('button', 'Filters');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(page.all('checkbox')).to.have.length(0);
    await page.openFilters();
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await page.settled();
    expect(page.all('checkbox')).to.have.length(0);
  });

  it('are questions with values in words, and a count behind each', async () => {
    const page = await open();
    expect(page.all('group').map(nameOf)).to.deep.equal([
      'Waar komt de hulp vandaan?',
      'Waarover?',
      'In welke taal?',
      'Nederlands nodig?',
      'Wat kost het?',
      'Soort partner',
    ]);
    expect(page.values('Waar komt de hulp vandaan?')).to.deep.equal(['Zorg', 'Thuis', 'Buurt']);
    expect(page.values('Waarover?')).to.deep.equal(['onbekend', 'Sport', 'Taal']);
    expect(page.values('In welke taal?')).to.deep.equal(['Arabisch', 'Nederlands', 'Oekraïens']);
    expect(page.values('Wat kost het?')).to.deep.equal(['Gratis', 'Kost geld']);
    expect(page.values('Soort partner')).to.deep.equal([
      'Bibliotheek',
      'repaircafé',
      'Sportvereniging',
      'Wijkteam',
    ]);
    expect(page.count('Waarover?', 'Sport')).to.equal(2);
    expect(page.count('Waar komt de hulp vandaan?', 'Buurt')).to.equal(2);
  });

  it('leave out a question on which all partners agree, or that none answers', async () => {
    const same = { corner: 'care', offerings: [{ id: '1', name: 'Praten', cost: { free: true } }] };
    const partners = ['a', 'b'].map((id) => ({ ...same, id, name: id, kinds: [id] }));
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${{ partners }}></samen-partner-directory>`,
    );
    await page.openFilters();
    expect(page.all('group').map(nameOf)).to.deep.equal(['Soort partner']);
  });

  it('ask what only some partners answer', async () => {
    const page = await open();
    expect(page.values('Nederlands nodig?')).to.deep.equal(['Ook zonder Nederlands']);
  });

  it('narrow the list down, and say how many are left', async () => {
    const page = await open();
    await page.choose('Waar komt de hulp vandaan?', 'Buurt');
    expect(page.names).to.deep.equal(['Bibliotheek', 'Sportclub']);
    expect(page.text).to.contain('2 gevonden');
    await page.until(() => page.announced === '2 gevonden', 'it is announced');
  });

  it('widen within one question: either of two values', async () => {
    const page = await open();
    await page.choose('Waarover?', 'Taal');
    await page.choose('Waarover?', 'onbekend');
    expect(page.names).to.deep.equal(['Bibliotheek', 'Wijkteam']);
  });

  it('that two questions ask must hold in one and the same offering', async () => {
    const page = await open();
    await page.choose('Waarover?', 'Sport');
    await page.choose('In welke taal?', 'Arabisch');
    expect(page.names, 'the library’s sports books are in Dutch').to.deep.equal(['Sportclub']);
  });

  it('leave on each card only what answers them', async () => {
    const page = await open();
    expect(page.offerings('Bibliotheek')).to.deep.equal(['Taalcafé', 'Sportboeken']);
    await page.choose('Waarover?', 'Sport');
    expect(page.offerings('Bibliotheek')).to.deep.equal(['Sportboeken']);
  });

  it('count along with the search', async () => {
    const page = await open();
    await page.search('turnen');
    expect(page.count('Waarover?', 'Sport')).to.equal(1);
    expect(page.count('Waarover?', 'Taal')).to.equal(0);
    await page.search('');
    expect(page.count('Waarover?', 'Sport')).to.equal(2);
  });

  it('count along with each other, and tell what a second value of the same question would bring', async () => {
    const page = await open();
    await page.choose('Waar komt de hulp vandaan?', 'Zorg');
    expect(page.count('Waarover?', 'Sport')).to.equal(0);
    expect(page.count('Waar komt de hulp vandaan?', 'Buurt')).to.equal(2);
  });

  it('that would leave nothing cannot be chosen, but stay where they are', async () => {
    const page = await open();
    const before = page.values('Waarover?');
    await page.choose('Waar komt de hulp vandaan?', 'Zorg');
    expect(page.filter('Waarover?', 'Sport').disabled).to.equal(true);
    expect(page.filter('Waarover?', 'onbekend').disabled).to.equal(false);
    expect(page.values('Waarover?')).to.deep.equal(before);
  });

  it('that were chosen can always be taken back, also when a search leaves nothing of them', async () => {
    const page = await open();
    await page.choose('Waarover?', 'Sport');
    await page.search('praten');
    expect(page.names).to.deep.equal([]);
    expect(page.filter('Waarover?', 'Sport').disabled).to.equal(false);
    await page.choose('Waarover?', 'Sport');
    expect(page.names).to.deep.equal(['Wijkteam']);
  });

  it('are chosen and taken back by keyboard, and the focus stays on the box', async () => {
    const page = await open();
    page.filter('Waarover?', 'Sport').focus();
    await sendKeys({ type: ' ' });
    await page.until(() => page.names.length === 2, 'the list is narrowed down');
    expect(page.focusedName).to.equal('Sport (2)');
    await sendKeys({ type: ' ' });
    await page.until(() => page.names.length === 4, 'everything is back');
    expect(page.focusedName).to.equal('Sport (2)');
  });

  it('write their numbers left to right in every language', async () => {
    const page = await open();
    const label = page.filter('Waarover?', 'Sport').labels![0]!;
    expect(label.querySelector('bdi')?.textContent).to.equal('2');
  });

  it('fold the rare values of a long question away, without losing one that was chosen', async () => {
    const themes = Array.from({ length: 14 }, (_, i) => `thema ${String.fromCharCode(97 + i)}`);
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        .data=${{
          partners: themes.map((theme, i) => ({
            id: theme,
            name: theme,
            offerings: [{ id: '1', name: 'x', themes: themes.slice(0, 14 - i) }],
          })),
        }}
      ></samen-partner-directory>`,
    );
    await page.openFilters();
    expect(page.values('Waarover?')).to.have.length(8);
    page.get('button', /^Nog 6/).click();
    await page.choose('Waarover?', 'thema n');
    expect(page.names).to.deep.equal(['thema a']);
    expect(page.filter('Waarover?', 'thema n').checked).to.equal(true);
  });

  it('say the document’s own words in a language that the interface does not speak', async () => {
    const page = await open();
    page.element.lang = 'eo';
    await page.until(() => page.values('Waarover?').includes('Lingvo'), 'the word of the document is there');
  });
});

describe('samen-filter', () => {
  it('tells the page each choice, with the values as the data has them', async () => {
    const filtered = collect('samen-filter');
    const page = await open();
    await page.choose('Waarover?', 'Sport');
    await page.choose('In welke taal?', 'Arabisch');
    await page.choose('Waarover?', 'Sport');
    await page.choose('In welke taal?', 'Arabisch');
    await page.until(() => filtered.length === 4, 'all were told');
    expect(filtered.map(({ filters, count }) => [filters, count])).to.deep.equal([
      [{ theme: ['sport'] }, 2],
      [{ theme: ['sport'], language: ['ar'] }, 1],
      [{ language: ['ar'] }, 2],
      [{}, 4],
    ]);
    expect(Object.keys(filtered[3]!.filters), 'no question without an answer').to.deep.equal([]);
    filtered.stop();
  });
});

describe('What was chosen', () => {
  it('stands above the list, also when the filters are folded away, and on the button as a number', async () => {
    const page = await open();
    await page.choose('Waarover?', 'Sport');
    await page.choose('Waar komt de hulp vandaan?', 'Buurt');
    page.get('button', /^Filters/).click();
    await page.settled();
    expect(page.chips).to.deep.equal(['Buurt', 'Sport']);
    expect(nameOf(page.get('button', /^Filters/))).to.equal('Filters · 2');
  });

  it('can be taken back one by one; the focus goes to the next, at last to the search', async () => {
    const page = await open();
    await page.choose('Waarover?', 'Sport');
    await page.choose('Waarover?', 'Taal');
    await page.choose('Waar komt de hulp vandaan?', 'Buurt');
    expect(page.chips).to.deep.equal(['Buurt', 'Sport', 'Taal']);

    const takeBack = async (label: string, next: string) => {
      page.chip(label).focus();
      await sendKeys({ press: 'Enter' });
      await page.until(() => !page.chips.includes(label), `${label} is gone`);
      await page.until(
        () => page.focusedName === next,
        `the focus is on “${next}”, not on ${focused().localName}`,
      );
    };
    await takeBack('Sport', 'Haal filter weg: Taal');
    await takeBack('Taal', 'Haal filter weg: Buurt');
    await takeBack('Buurt', 'Wat zoekt u?');
    expect(page.names).to.have.length(4);
  });

  it('can be taken back all at once: search and filters', async () => {
    const page = await open();
    await page.search('turnen');
    await page.choose('Waarover?', 'Sport');
    await page.click('button', 'Wis alles');
    await page.until(() => page.names.length === 4, 'everything is back');
    expect(page.searchField.value).to.equal('');
    expect(page.filter('Waarover?', 'Sport').checked).to.equal(false);
    expect(page.focusedName).to.equal('Wat zoekt u?');
    expect(page.chips).to.deep.equal([]);
  });

  it('stays chosen when new data comes, and counts in that', async () => {
    const page = await open();
    await page.choose('Waarover?', 'Sport');
    page.element.data = { ...PARTNERS, partners: PARTNERS.partners.slice(1) } as never;
    await page.until(() => page.names.join() === 'Sportclub', 'the filter works on the new data');
    await aTimeout(0);
    expect(page.chips).to.deep.equal(['Sport']);
    expect(page.count('Waarover?', 'Sport')).to.equal(1);
  });
});
