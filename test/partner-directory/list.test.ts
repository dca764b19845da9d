import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf, textOf } from '../support/element-page.js';
import { setViewport } from '../support/viewport.js';

const many = (count: number) => ({
  partners: Array.from({ length: count }, (_, i) => ({ id: `p${i}`, name: `Partner ${i + 1}` })),
});
const open = (data: unknown, attributes: { level?: string; lang?: string } = {}) =>
  DirectoryPage.open(
    html`<samen-partner-directory
      heading-level=${attributes.level ?? '2'}
      lang=${attributes.lang ?? 'nl'}
      .data=${data}
    ></samen-partner-directory>`,
  );
const one = (partner: object, document = {}) => ({
  ...document,
  partners: [{ id: 'a', name: 'Alfa', ...partner }],
});

describe('A long list', () => {
  it('shows twenty at a time, in the order in which a reader counts', async () => {
    const page = await open(many(45));
    expect(page.names).to.have.length(20);
    expect(page.names.slice(8, 11)).to.deep.equal(['Partner 9', 'Partner 10', 'Partner 11']);
    expect(page.text).to.contain('20 van 45 getoond');
  });

  it('shows twenty more, and brings the focus to the first of them', async () => {
    const page = await open(many(45));
    await page.click('button', 'Toon er nog 20');
    await page.until(() => page.names.length === 40, 'twenty more are there');
    expect(page.focusedName).to.equal('Partner 21');
    await page.click('button', 'Toon er nog 5');
    expect(page.names).to.have.length(45);
    expect(page.focusedName).to.equal('Partner 41');
    expect(page.find('button', /^Toon/)).to.equal(undefined);
  });

  it('says “one” when one is left', async () => {
    const page = await open(many(21));
    expect(page.find('button', 'Toon nog 1')).not.to.equal(undefined);
  });

  it('has no button when all are on show', async () => {
    const page = await open(many(20));
    expect(page.find('button', /^Toon/)).to.equal(undefined);
  });

  it('begins at its first twenty again with every search', async () => {
    const page = await open(many(45));
    await page.click('button', /^Toon/);
    await page.search('partner');
    expect(page.names).to.have.length(20);
    expect(page.text).to.contain('45 gevonden');
  });

  it('is a list for a screen reader, of as many as are on show', async () => {
    const page = await open(many(3));
    const [list] = page.all('list').filter((candidate) => candidate.contains(page.cards[0]!));
    expect(list!.getAttribute('role')).to.equal('list');
    expect(list!.children).to.have.length(3);
  });
});

describe('The head of the directory', () => {
  it('is the title of the document, and how much there is', async () => {
    const page = await open({
      title: 'Partners in Waterdal',
      partners: [
        {
          id: 'a',
          name: 'A',
          offerings: [
            { id: '1', name: 'x' },
            { id: '2', name: 'y' },
          ],
        },
        { id: 'b', name: 'B' },
      ],
    });
    expect(page.title).to.equal('Partners in Waterdal');
    expect(page.text).to.contain('2 partners · samen 2 vormen van hulp en activiteiten');
  });

  it('is a question when the document has no title', async () => {
    const page = await open(one({}));
    expect(page.title).to.equal('Wie helpt u verder?');
    expect(page.text).to.contain('1 partner ');
  });

  it('says at the end who stands for it, where it is from and how fresh it is', async () => {
    const page = await open(
      one(
        {},
        {
          provenance: {
            publisher: 'Gemeente Waterdal',
            source: 'Sociale kaart',
            sourceUrl: 'https://example.com/kaart',
            checked: '2026-11-01',
            modified: '2026-01-01',
          },
        },
      ),
    );
    expect(page.text).to.match(/Gemeente Waterdal Bron: Sociale kaart Gecontroleerd op 1 november 2026$/);
    expect(page.get<HTMLAnchorElement>('link', 'Sociale kaart').href).to.equal('https://example.com/kaart');
  });

  it('offers no way out to an address that is not safe', async () => {
    const page = await open(one({}, { provenance: { source: 'Bron X', sourceUrl: 'javascript:alert(1)' } }));
    expect(page.text).to.contain('Bron X');
    expect(page.find('link', 'Bron X')).to.equal(undefined);
  });
});

describe('The headings', () => {
  const nested = {
    partners: [
      { id: 'a', name: 'A', url: 'https://a.example/', offerings: [{ id: '1', name: 'x' }], seeks: ['iets'] },
      { id: 'b', name: 'B' },
    ],
  };
  for (const [level, top] of [
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['4', 4],
    ['5', 5],
    ['6', 6],
    ['0', 2],
    ['7', 2],
    ['-1', 2],
    ['twee', 2],
    ['', 2],
    ['2.4', 2],
  ] as const) {
    it(`begin at ${top} for heading-level="${level}", and never skip a level`, async () => {
      const page = await open(nested, { level });
      const under = Math.min(6, top + 1);
      expect(page.headings.map((heading) => heading.level)).to.deep.equal([top, under, under]);
      await page.openCard('A');
      const levels = page.all('heading', undefined, page.dialog).map(({ localName }) => Number(localName[1]));
      expect(levels[0]).to.equal(under);
      levels.reduce((before, now) => {
        expect(now - before, `${before} → ${now}`).to.be.at.most(1);
        return now;
      });
      await page.click('button', 'Sluit');
      await page.closed();
    });
  }

  it('follow a change of the attribute', async () => {
    const page = await open(nested);
    page.element.headingLevel = 4;
    await page.settled();
    expect(page.headings.map((heading) => heading.level)).to.deep.equal([4, 5, 5]);
    page.element.removeAttribute('heading-level');
    await page.settled();
    expect(page.headings[0]!.level).to.equal(2);
  });
});

describe('A card in the list', () => {
  const text = async (partner: object, attributes = {}) =>
    (await open(one(partner), attributes)).cardText('Alfa');

  it('says on which side the partner stands and what it is', async () => {
    expect(await text({ corner: 'care', kinds: ['wijkteam', 'buurtcoach'] })).to.contain(
      'Zorg Wijkteam · Buurtcoach',
    );
  });

  it('shows a kind that nobody knows as it was written', async () => {
    expect(await text({ kinds: ['repaircafé', 'constructor'] })).to.contain('repaircafé · constructor');
  });

  it('shows the document’s own word for a kind', async () => {
    const page = await open(
      one(
        { kinds: ['wijkteam', 'x1'] },
        { terms: { kind: { wijkteam: { nl: 'Sociaal team' }, x1: { nl: 'Fietsmaatje' } } } },
      ),
    );
    expect(page.cardText('Alfa')).to.contain('Sociaal team · Fietsmaatje');
  });

  it('names three offerings, and how many more there are', async () => {
    const offerings = [1, 2, 3, 4, 5].map((n) => ({ id: `${n}`, name: `Aanbod ${n}` }));
    const shown = await text({ offerings });
    expect(shown).to.contain('Aanbod 3').and.to.contain('en nog 2').and.not.to.contain('Aanbod 4');
  });

  it('says of an offering what decides: whether it goes on, when, what it costs, which languages', async () => {
    const shown = await text({
      offerings: [
        {
          id: '1',
          name: 'Taalcafé',
          status: 'defunct',
          schedule: 'Elke dinsdag.',
          cost: { free: true },
          dutchLevel: 'none',
          languages: ['nl', 'ar', { code: 'uk', role: 'interpreter' }],
        },
      ],
    });
    expect(shown).to.contain(
      'Gestopt · Elke dinsdag · Gratis · Ook zonder Nederlands · Arabisch, Oekraïens (tolk)',
    );
  });

  it('says what something costs in the words of the partner', async () => {
    expect(await text({ offerings: [{ id: '1', name: 'x', cost: { text: '€ 5 per keer' } }] })).to.contain(
      '€ 5 per keer',
    );
  });

  it('has a number to call: the partner’s, else one of what it offers', async () => {
    const own = {
      contacts: [{ email: 'a@b.example' }, { phone: '010 1' }, { phone: '010 111 11 11', function: 'Balie' }],
    };
    expect(await text(own)).to.match(/010 1 Bewaar$/);
    const page = await open(
      one({
        offerings: [{ id: '1', name: 'x', contacts: [{ function: 'Docent', phone: '010 222 22 22' }] }],
      }),
    );
    expect(page.cardText('Alfa')).to.contain('010 222 22 22 Docent');
    expect(page.get<HTMLAnchorElement>('link', '010 222 22 22').href).to.equal('tel:0102222222');
  });

  it('has an address to write to, or a site, when there is no number', async () => {
    const mail = await open(one({ contacts: [{ email: 'a@b.example' }], url: 'https://www.alfa.example/x' }));
    expect(mail.get<HTMLAnchorElement>('link', 'a@b.example').href).to.equal('mailto:a@b.example');
    const site = await open(one({ url: 'https://www.alfa.example/x' }));
    expect(site.get<HTMLAnchorElement>('link', 'alfa.example').href).to.equal('https://www.alfa.example/x');
  });

  it('keeps numbers and addresses left to right in Arabic', async () => {
    const page = await open(one({ contacts: [{ phone: '010 123 45 67' }] }), { lang: 'ar' });
    const link = page.get('link', '010 123 45 67');
    const number = link.querySelector('bdi')!;
    expect(textOf(number)).to.equal('010 123 45 67');
    expect(getComputedStyle(number).direction).to.equal('ltr');
    expect(getComputedStyle(link).direction).to.equal('rtl');
  });

  it('says when it was checked, and when that is long ago', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const fresh = await text({ checked: today });
    expect(fresh).to.contain('Gecontroleerd op ').and.not.to.contain('verouderd');
    expect(await text({ checked: '2020-02-01' })).to.contain(
      'Misschien verouderd: gecontroleerd op 1 februari 2020',
    );
  });

  it('shows markup in the data as the text that it is', async () => {
    const page = await open(one({ name: '<b>Alfa</b>', summary: '<img src=x onerror=alert(1)>' }));
    expect(page.names).to.deep.equal(['<b>Alfa</b>']);
    expect(page.cardText('<b>Alfa</b>')).to.contain('<img src=x onerror=alert(1)>');
  });
});

describe('A text that is not in the reader’s language', () => {
  const dutch = one(
    { summary: 'Lezen en taal.', offerings: [{ id: '1', name: 'Voorlezen' }] },
    { language: 'nl' },
  );

  it('comes with a note that says in which language it is', async () => {
    const page = await open(dutch, { lang: 'en' });
    const note = page.cardText('Alfa');
    expect(note).to.match(/\bDutch\b/);
    expect(page.languageOf('Lezen en taal.')).to.deep.equal({ language: 'nl', direction: 'ltr' });
    expect(page.languageOf('Voorlezen').language).to.equal('nl');
  });

  it('has its own direction in an Arabic list', async () => {
    const page = await open(dutch, { lang: 'ar' });
    expect(page.speaks.direction).to.equal('rtl');
    expect(page.languageOf('Lezen en taal.')).to.deep.equal({ language: 'nl', direction: 'ltr' });
  });

  it('that is Arabic runs from right to left in a Dutch list', async () => {
    const page = await open(one({ summary: { ar: 'القراءة' } }));
    expect(page.languageOf('القراءة')).to.deep.equal({ language: 'ar', direction: 'rtl' });
    expect(page.cardText('Alfa')).to.contain('Alleen in het Arabisch');
  });

  it('has no note when it is in the reader’s language after all', async () => {
    const page = await open(one({ summary: { nl: 'Lezen', en: 'Reading' } }), { lang: 'en' });
    expect(page.cardText('Alfa')).to.contain('Reading');
    expect(page.cardText('Alfa')).not.to.match(/\bDutch\b/);
  });

  it('is told apart where the interface speaks Dutch for want of better', async () => {
    const page = await open(one({ summary: { eo: 'Legado', nl: 'Lezen' } }), { lang: 'eo' });
    expect(page.cardText('Alfa')).to.contain('Legado');
    expect(page.languageOf('Legado').language).to.equal('eo');
    expect(page.languageOf('Wat zoekt u?').language).to.equal('nl');
  });

  it('with a language that is no language does no harm', async () => {
    for (const language of ['constructor', '__proto__', '<b>', '']) {
      const page = await open(one({ summary: { xx: 'Lezen' } }, { language }));
      expect(page.cardText('Alfa')).to.contain('Lezen');
    }
  });
});

describe('On a phone', () => {
  before(async () => {
    // Not every browser lets itself be told.
    await setViewport({ width: 320, height: 640 });
  });
  after(() => setViewport({ width: 800, height: 600 }));

  it('nothing sticks out sideways, whatever the words', async () => {
    const long = 'Arbeidsongeschiktheidsverzekeringsmaatschappij'.repeat(2);
    const page = await open({
      partners: [
        {
          id: 'a',
          name: long,
          summary: `https://example.com/${long}`,
          kinds: [long],
          contacts: [{ email: `${long.slice(0, 60)}@example.com`, phone: '010 123 45 67 / 06 12 34 56 78' }],
          offerings: [{ id: '1', name: long, themes: [long], schedule: long }],
        },
        { id: 'b', name: 'B', offerings: [{ id: '1', name: 'y', themes: ['x'] }] },
      ],
    });
    await page.openFilters();
    await page.search(long);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await page.openCard(long);
    expect(page.dialog!.scrollWidth).to.be.at.most(page.dialog!.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('everything that can be touched is large enough', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        languages="nl en"
        .data=${{ partners: many(25).partners.map((partner) => ({ ...partner, contacts: [{ phone: '010 123 45 67' }], offerings: [{ id: '1', name: 'x', themes: [partner.id.slice(-1)] }] })) }}
      ></samen-partner-directory>`,
    );
    await page.openFilters();
    await page.choose('Waarover?', /^1 \(/);
    const small = [...page.all('button'), ...page.all('checkbox'), ...page.all('searchbox')].filter(
      (target) => {
        // A label belongs to what can be touched.
        const { height } = ((target as HTMLInputElement).labels?.[0] ?? target).getBoundingClientRect();
        const own = target.getBoundingClientRect();
        return Math.max(height, own.height) < 24 || own.width < 16;
      },
    );
    expect(small.map(nameOf)).to.deep.equal([]);
  });
});

describe('Two directories on a page', () => {
  it('do not mix up their fields', async () => {
    const box = await fixture(html`
      <div>
        <samen-partner-directory .data=${many(3)}></samen-partner-directory>
        <samen-partner-directory .data=${many(5)}></samen-partner-directory>
      </div>
    `);
    const [first, second] = [...box.querySelectorAll('samen-partner-directory')].map(
      (e) => new DirectoryPage(e),
    );
    await Promise.all([first!.shown(), second!.shown()]);
    await second!.search('partner 5');
    expect(second!.names).to.deep.equal(['Partner 5']);
    expect(first!.names).to.have.length(3);
    expect(focused()).to.equal(document.body);
  });
});
