import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { render, type CSSResult } from 'lit';
import '../../src/define.js';
import type { SamenPartnerCard } from '../../src/index.js';
import { partnerCard } from '../../src/internal/partners/partner-card.templates.js';
import type { PartnerRecord, PartnersInput } from '../../src/model/partners/partner.js';
import { CardPage } from '../support/card-page.js';
import { isShown, nameOf, textOf } from '../support/element-page.js';
import { setAddress } from '../support/host-page.js';

type Settings = Partial<SamenPartnerCard>;

async function open(partner: Partial<PartnerRecord>, lang = 'nl', info: Partial<PartnersInput> = {}) {
  const data = { ...info, partners: [{ id: 'brug', name: 'De Brug', ...partner }] };
  return CardPage.open(html`<samen-partner-card lang=${lang} .data=${data}></samen-partner-card>`);
}

async function set(page: CardPage, settings: Settings) {
  Object.assign(page.element, settings);
  await page.settled();
  return page;
}

/** The headings that have nothing under them. */
function emptyHeadings(page: CardPage): string[] {
  return page.all('heading').flatMap((heading) => {
    const around = heading.closest('section, .offer, article')!;
    return textOf(around as HTMLElement) === nameOf(heading) && around.localName !== 'article'
      ? nameOf(heading)
      : [];
  });
}

describe('What is theirs to do and what is not', () => {
  const does = ['Helpen met lezen', 'Boeken uitlenen'];
  const doesNot = ['Huiswerk nakijken'];

  it('stands in two short lists, under their own words', async () => {
    const page = await open({ role: 'Een rol', does, doesNot, description: 'Meer erover' });
    expect(page.headings.slice(0, 3)).to.deep.equal([
      { level: 2, name: 'De Brug' },
      { level: 3, name: 'Dit doen zij wel' },
      { level: 3, name: 'Dit doen zij niet' },
    ]);
    const lists = page
      .all('list')
      .map((list) => [...list.children].map((item) => textOf(item as HTMLElement)));
    expect(lists).to.deep.equal([does, doesNot]);
    expect(page.text).to.match(/Een rol Dit doen zij wel .* Meer erover/);
  });

  it('is one list when only one side is known', async () => {
    expect((await open({ doesNot })).text).to.equal('De Brug Dit doen zij niet Huiswerk nakijken');
    expect((await open({ does, doesNot: [] })).text).not.to.contain('niet');
  });
});

describe('A room to share', () => {
  const room = {
    name: 'Leeszaal',
    capacity: 40,
    availableFor: ['Scholen', 'Ouders'],
    availability: 'Dinsdag vanaf 17.00 uur',
    equipment: ['Scherm', 'koffie'],
    cost: { free: true },
    accessibility: ['lift'],
    place: { name: 'De Brug', street: 'Plein 1', place: 'Hengelo' },
    contact: { function: 'Verhuur', phone: '010 1234567' },
  };
  const terms = { accessibility: { lift: { nl: 'Er is een lift', en: 'There is a lift' } } };

  it('says for whom, when, what is there and what it costs, each beside its word', async () => {
    const page = await open({ venues: [room] }, 'nl', { terms });
    expect(page.fact('Voor wie')).to.equal('Scholen · Ouders');
    expect(page.fact('Hoe groot?')).to.equal('Voor 40 mensen');
    expect(page.fact('Wanneer')).to.equal('Dinsdag vanaf 17.00 uur');
    expect(page.fact('Wat is er?')).to.equal('Scherm · koffie');
    expect(page.fact('Kosten')).to.equal('Gratis');
    expect(page.fact('Toegankelijk')).to.equal('Er is een lift');
    expect(page.fact('Waar')).to.contain('Plein 1, Hengelo');
    expect(page.fact('Contact')).to.equal('Verhuur 010 1234567');
  });

  it('does not tell again how to get into a place that the card tells about', async () => {
    const place = { ...room.place, accessibility: ['Een drempel'] };
    const page = await open({ locations: [place], venues: [{ ...room, place }] });
    expect(page.text.match(/Een drempel/g)).to.have.length(1);
    expect(page.fact('Waar')).to.equal('De Brug Route');
  });

  it('that is only a name is only a name', async () => {
    const page = await open({
      venues: [{ name: 'Zolder', availableFor: [], equipment: [''], cost: {}, place: {} }],
    });
    expect(page.text).to.equal('De Brug Ruimte te delen Zolder');
    expect(page.all('term')).to.deep.equal([]);
  });
});

describe('A place', () => {
  const place = {
    name: 'De Brug',
    street: 'Plein 1',
    postcode: '1234 AB',
    place: 'Hengelo',
    accessibility: ['Lift', 'Ringleiding'],
  };

  it('has a way there, which says where to, and tells the other site nothing about this page', async () => {
    const page = await open({ locations: [place] });
    const link = page.get<HTMLAnchorElement>('link', 'Route naar De Brug');
    expect(link.href).to.equal(
      'https://www.openstreetmap.org/directions?to=Plein%201%2C%201234%20AB%20Hengelo',
    );
    expect(link.rel).to.equal('noreferrer');
    expect(textOf(link)).to.equal('Route');
  });

  it('without a name has a way to its address', async () => {
    const page = await open({ locations: [{ ...place, name: undefined }] });
    expect(page.address('Route naar Plein 1, 1234 AB Hengelo')).to.contain('openstreetmap.org');
  });

  it('has the way that the page wants, or none', async () => {
    const page = await open({ locations: [place] });
    page.element.setAttribute('route-url', 'https://reis.example/naar/{address}');
    await page.settled();
    expect(page.address('Route naar De Brug')).to.equal(
      'https://reis.example/naar/Plein%201%2C%201234%20AB%20Hengelo',
    );
    for (const none of ['', 'javascript:alert({address})', 'https://reis.example/']) {
      page.element.setAttribute('route-url', none);
      await page.settled();
      expect(page.find('link', /Route/), none).to.equal(undefined);
    }
    page.element.removeAttribute('route-url');
    await page.settled();
    expect(page.address('Route naar De Brug')).to.contain('openstreetmap.org');
  });

  it('says what its list of words is about', async () => {
    const page = await open({ locations: [place] });
    expect(page.text).to.contain('Toegankelijk: Lift · Ringleiding');
  });

  it('has an address that stays together from left to right in an Arabic card', async () => {
    const page = await open({ locations: [place] }, 'ar');
    const address = [...page.element.shadowRoot!.querySelectorAll('bdi')].find((one) =>
      one.textContent!.includes('Plein 1'),
    )!;
    expect(getComputedStyle(address).direction).to.equal('ltr');
    expect(page.speaks.direction).to.equal('rtl');
  });
});

describe('Where an offering is', () => {
  const near = { name: 'De Brug', street: 'Plein 1', place: 'Hengelo', accessibility: ['Lift'] };
  const far = { name: 'De Kade', street: 'Kade 9', place: 'Borne', accessibility: ['Drempel'] };

  it('is told with it, when it is elsewhere', async () => {
    const page = await open({ locations: [near], offerings: [{ id: '1', name: 'Les', locations: [far] }] });
    expect(page.fact('Waar')).to.equal('De Kade Kade 9, Borne Toegankelijk: Drempel Route');
    expect(page.all('link', /Route/).map(nameOf)).to.deep.equal(['Route naar De Kade', 'Route naar De Brug']);
  });

  it('is told in short, when it is one of the partner’s places', async () => {
    const page = await open({
      locations: [near, far],
      offerings: [{ id: '1', name: 'Les', locations: [far] }],
    });
    expect(page.fact('Waar')).to.equal('De Kade Route');
  });

  it('is not told again, when there is one place', async () => {
    const page = await open({ locations: [near], offerings: [{ id: '1', name: 'Les', locations: [near] }] });
    expect(page.find('term', 'Waar')).to.equal(undefined);
    expect(page.text.match(/Plein 1/g)).to.have.length(1);
  });
});

describe('Whom to call about an offering', () => {
  const les = { id: '1', name: 'Les' };
  const inloop = { id: '2', name: 'Inloop' };
  const desk = { function: 'Balie', phone: '010 1234567' };
  const numbers = (page: CardPage) => page.all('link', /^010/).map(nameOf);

  it('is told once, when there is one offering right under the number', async () => {
    expect(numbers(await open({ contacts: [desk], offerings: [les] }))).to.deep.equal(['010 1234567']);
  });

  it('is told with each of several, in one line', async () => {
    const page = await open({ contacts: [desk], offerings: [les, inloop] });
    expect(page.text).to.contain('Les Bel: 010 1234567 Inloop Bel: 010 1234567');
  });

  it('is its own contact, function first, when it has one', async () => {
    const own = { function: 'Docent', name: 'Noor Bakker', phone: '010 7654321', hours: 'Maandag' };
    const page = await open({ contacts: [desk], offerings: [{ ...les, contacts: [own] }, inloop] });
    expect(page.text).to.contain('Les Docent Noor Bakker 010 7654321 Maandag Inloop Bel: 010 1234567');
  });

  it('is said by function, when the partner has more than one number', async () => {
    const contacts = [desk, { function: 'Directie', phone: '010 9999999' }];
    const page = await open({ contacts, offerings: [les, inloop] });
    expect(page.text).to.contain('Les Bel: 010 1234567 Balie');
  });

  it('is an address for mail, when there is no number', async () => {
    const contacts = [{ email: 'post@brug.example' }];
    const page = await open({ contacts, offerings: [les, inloop] });
    expect(page.text).to.contain('Les Mail: post@brug.example');
  });

  it('is a number from left to right in an Arabic card', async () => {
    const page = await open({ contacts: [desk], offerings: [les, inloop] }, 'ar');
    expect(page.languageOf('010 1234567').direction).to.equal('ltr');
  });
});

describe('How long to wait', () => {
  it('stands beside its word', async () => {
    const page = await open({ offerings: [{ id: '1', name: 'Les', waiting: 'Ongeveer drie weken' }] });
    expect(page.fact('Wachttijd')).to.equal('Ongeveer drie weken');
  });
});

describe('Texts in another language than the reader’s', () => {
  const dutch = { id: '1', name: 'Les', summary: 'Wij leren Nederlands' };
  const both = { id: '2', name: 'Koor', summary: { nl: 'Wij zingen', ar: 'نغني', en: 'We sing' } };
  const summary = { nl: 'Een plek', ar: 'مكان', en: 'A place' };
  const notes = (page: CardPage) =>
    [...page.element.shadowRoot!.querySelectorAll<HTMLElement>('p')]
      .map(textOf)
      .filter((text) => /only|فقط/i.test(text));

  it('are told of once, at the top, when there is no other', async () => {
    const page = await open({ summary: 'Een plek', offerings: [dutch, { ...dutch, id: '3' }] }, 'ar');
    expect(notes(page)).to.deep.equal(['متوفر باللغة الهولندية فقط']);
    expect(page.text.indexOf('فقط')).to.be.below(page.text.indexOf('Een plek'));
  });

  it('are told of at the offering, when the rest is in the reader’s language', async () => {
    const page = await open({ summary, offerings: [both, dutch] }, 'en');
    expect(notes(page)).to.deep.equal(['Only in Dutch']);
    expect(page.text).to.match(/Koor We sing Les Only in Dutch Wij leren/);
  });

  it('are told of as a part, when some of it is in the reader’s language', async () => {
    const page = await open({ summary: { nl: 'Een plek', ar: 'مكان' }, description: { ar: 'أكثر' } });
    expect(page.text).to.contain('Een deel is alleen in het Arabisch');
  });

  it('are not told of when names alone are, as names are', async () => {
    expect(notes(await open({ summary, offerings: [both] }, 'en'))).to.deep.equal([]);
  });

  it('carry their own language and direction, each of them', async () => {
    const page = await open(
      {
        role: 'Rol in het Nederlands',
        does: ['Wel in het Nederlands'],
        doesNot: ['Niet in het Nederlands'],
        owner: 'Eigenaar in het Nederlands',
        shares: ['Deelt in het Nederlands'],
        seeks: ['Zoekt in het Nederlands'],
        contacts: [{ function: 'Functie in het Nederlands', hours: 'Uren in het Nederlands' }],
        locations: [{ name: 'Plek in het Nederlands', accessibility: ['Toegang in het Nederlands'] }],
        venues: [
          {
            name: 'Zaal in het Nederlands',
            summary: 'Ruimte in het Nederlands',
            availableFor: ['Voor wie in het Nederlands'],
            availability: 'Wanneer in het Nederlands',
            equipment: ['Spullen in het Nederlands'],
            cost: { text: 'Prijs in het Nederlands' },
          },
        ],
        offerings: [
          {
            id: '1',
            name: 'Naam in het Nederlands',
            summary: 'Kort in het Nederlands',
            description: 'Lang in het Nederlands',
            schedule: 'Tijd in het Nederlands',
            waiting: 'Wachten in het Nederlands',
            cost: { free: true, text: 'Kosten in het Nederlands' },
            registration: { mode: 'optional', text: 'Aanmelden in het Nederlands' },
            materials: [{ label: 'Materiaal in het Nederlands', url: 'https://m.example/' }],
          },
        ],
      },
      'ar',
    );
    const texts = page.text.match(/[A-Z][a-z]+(?: wie)? in het Nederlands/g)!;
    expect(new Set(texts).size).to.equal(24);
    for (const text of texts)
      expect(page.languageOf(text), text).to.deep.equal({ language: 'nl', direction: 'ltr' });
  });
});

describe('How fresh a card is', () => {
  const monthsAgo = (months: number) => {
    const day = new Date();
    day.setUTCDate(1);
    day.setUTCMonth(day.getUTCMonth() - months);
    return day.toISOString().slice(0, 10);
  };

  it('is for the page to say: a year, another time, or for ever', async () => {
    const page = await open({ checked: monthsAgo(8) });
    expect(page.text).to.match(/Gecontroleerd op/);
    page.element.setAttribute('outdated-after', '6');
    await page.settled();
    expect(page.text).to.match(/Misschien verouderd: gecontroleerd op/);
    await set(page, { data: { partners: [{ id: 'brug', name: 'De Brug', checked: '1999-01-01' }] } });
    page.element.setAttribute('outdated-after', '0');
    await page.settled();
    expect(page.text).to.equal('De Brug Gecontroleerd op 1 januari 1999');
    page.element.removeAttribute('outdated-after');
    await page.settled();
    expect(page.text).to.equal('De Brug Misschien verouderd: gecontroleerd op 1 januari 1999');
  });

  it('is said by an offering when it was checked on another day', async () => {
    const offering = (id: string, checked: string) => ({ id, name: id, checked });
    const page = await open({
      checked: '2020-01-01',
      offerings: [offering('a', '2020-01-01'), offering('b', '2020-02-02')],
    });
    expect(page.text.match(/1 januari 2020/g)).to.have.length(1);
    expect(page.text.match(/2 februari 2020/g)).to.have.length(1);
  });
});

describe('Who sees a mistake', () => {
  const REPORT = 'Fout gezien? Meld het';
  const mail = (page: CardPage) => new URL(page.address(REPORT));
  /** The mail as it is when somebody follows the link. */
  const followed = async (page: CardPage) => {
    await page.until(() => page.find('button', 'Deel'), 'what a visitor can do is loaded');
    const link = page.get('link', REPORT);
    link.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.click();
    return mail(page);
  };

  it('can tell whoever keeps the list, by mail that names the partner, its id and the page', async () => {
    const page = await open({ name: 'Hulp & Co' }, 'nl', { contact: { email: 'redactie@lijst.example' } });
    const { protocol, pathname, searchParams } = await followed(page);
    expect(protocol + pathname).to.equal('mailto:redactie@lijst.example');
    expect(searchParams.get('subject')).to.equal('Fout in de gegevens van Hulp & Co (brug)');
    expect(searchParams.get('body')).to.equal(
      `${location.href.replace(/#.*$/, '')}#samen/partner/brug\r\n\r\n`,
    );
  });

  it('can tell whom the page says', async () => {
    const page = await open({}, 'nl', { contact: { email: 'redactie@lijst.example' } });
    page.element.setAttribute('report-email', 'wijk@stad.example');
    await page.settled();
    expect(mail(page).pathname).to.equal('wijk@stad.example');
  });

  it('is not sent to the partner, nor anywhere without an address', async () => {
    const page = await open({ contacts: [{ email: 'post@brug.example' }] });
    expect(page.find('link', REPORT)).to.equal(undefined);
    for (const address of ['', 'geen adres', 'a@b.example?cc=c@d.example', 'javascript:alert(1)']) {
      page.element.setAttribute('report-email', address);
      await page.settled();
      expect(page.find('link', REPORT), address).to.equal(undefined);
    }
  });

  it('adds nobody else to the mail, whatever a partner is called', async () => {
    const page = await open({ id: 'a&cc=x@y.example', name: 'A\r\nBcc: x@y.example\ud800&body=' }, 'nl', {
      contact: { email: 'redactie@lijst.example' },
    });
    expect([...(await followed(page)).searchParams.keys()]).to.deep.equal(['subject', 'body']);
  });

  it('does not mail what they searched for, here or in another element of the page', async () => {
    await setAddress({ query: { page: '3', 'samen-q': 'schulden', 'gids-theme': 'opvoeden' } });
    await fixture(html`<p url-state></p><p url-state="gids"></p>`);
    const page = await open({}, 'nl', { contact: { email: 'redactie@lijst.example' } });
    expect(decodeURIComponent(mail(page).href), 'nor copies it').not.to.match(/schulden|opvoeden/);
    const body = (await followed(page)).searchParams.get('body')!;
    await setAddress({});
    expect(body)
      .to.contain('page=3#samen/partner/brug')
      .and.not.to.match(/schulden|opvoeden/);
  });

  it('mails the page as it is by then', async () => {
    const page = await open({}, 'nl', { contact: { email: 'redactie@lijst.example' } });
    await followed(page);
    await setAddress({ query: { page: '4' } });
    const body = (await followed(page)).searchParams.get('body')!;
    await setAddress({});
    expect(body).to.contain('page=4#');
  });
});

describe('A card of which little is known', () => {
  const contact = {
    function: 'Balie',
    name: 'Noor',
    phone: '010 1234567',
    email: 'a@b.example',
    url: 'https://a.example/',
    hours: 'Maandag',
    languages: ['ar'],
  };
  const place = {
    name: 'Plek',
    street: 'Plein 1',
    postcode: '1234 AB',
    place: 'Hengelo',
    lat: 52,
    lon: 6,
    accessibility: ['Lift'],
  };
  const whole = {
    id: 'brug',
    name: 'De Brug',
    summary: 'Kort',
    role: 'Rol',
    does: ['Wel'],
    doesNot: ['Niet'],
    owner: 'Eigenaar',
    checked: '2026-01-01',
    url: 'https://brug.example/',
    shares: ['Deelt'],
    seeks: ['Zoekt'],
    cooperation: ['care'],
    contacts: [contact],
    locations: [place],
    venues: [
      {
        name: 'Zaal',
        summary: 'Groot',
        capacity: 4,
        availableFor: ['Scholen'],
        availability: 'Avond',
        equipment: ['Scherm'],
        cost: { free: true, text: 'ook koffie' },
        place,
        accessibility: ['Lift'],
        contact,
      },
    ],
    offerings: [
      {
        id: '1',
        name: 'Les',
        summary: 'Leren',
        schedule: 'Maandag',
        waiting: 'Kort',
        cost: { free: true, text: 'altijd' },
        registration: { mode: 'optional', text: 'Bel ons' },
        locations: [{ ...place, street: 'Kade 2' }],
        contacts: [contact],
        materials: [
          { label: 'Folder', url: 'https://f.example/', language: 'ar', kind: 'folder', size: '2 MB' },
        ],
      },
    ],
  };

  /** The same with one value gone, for each value there is. */
  function* without(value: unknown, gone: unknown): Generator<unknown> {
    if (Array.isArray(value)) {
      yield [];
      for (const item of value) for (const less of without(item, gone)) yield [less];
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'id' || (key === 'url' && 'label' in value)) continue;
        yield { ...value, [key]: typeof inner === 'string' && gone === '' ? '' : undefined };
        for (const less of without(inner, gone)) yield { ...value, [key]: less };
      }
    }
  }

  for (const [what, gone] of [
    ['absent', undefined],
    ['empty', ''],
  ] as const) {
    it(`has no heading, word or list with nothing under it, whichever field is ${what}`, async function () {
      this.timeout(30_000);
      const page = await open({});
      for (const partner of without(whole, gone)) {
        page.element.data = { contact: { email: 'x@y.example' }, partners: [partner as PartnerRecord] };
        await page.settled();
        if (!page.element.ready || page.all('article').length === 0) continue;
        const about = JSON.stringify(partner);
        expect(
          page.all('heading').filter((heading) => !nameOf(heading)),
          about,
        ).to.deep.equal([]);
        expect(
          emptyHeadings(page).filter((name) => !['Les', 'Zaal'].includes(name)),
          about,
        ).to.deep.equal([]);
        expect(
          page.all('list').filter((list) => !textOf(list)),
          about,
        ).to.deep.equal([]);
        for (const term of page.all('term')) expect(page.fact(nameOf(term)), about).not.to.equal('');
        for (const link of page.all('link')) expect(nameOf(link), about).not.to.equal('');
        expect(page.text, about).not.to.match(/[·:?] *$|· *·|undefined|\[object/);
      }
    });
  }

  it('has an id for a name when it has none', async () => {
    expect((await open({ name: '' })).title).to.equal('brug');
  });
});

describe('A card on paper', () => {
  const partner = {
    id: 'brug',
    name: 'De Brug',
    language: 'nl',
    source: '',
    locations: [{ name: 'Plek', street: 'Plein 1', place: 'Hengelo' }],
    contacts: [{ phone: '010 1234567' }],
  };
  after(() => emulateMedia({ media: 'screen' }).catch(() => undefined));

  it('has what can be read, and not what can only be pressed', async function () {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const { elementStyles } = customElements.get('samen-partner-card') as unknown as {
      elementStyles: CSSResult[];
    };
    root.adoptedStyleSheets = elementStyles.map(({ styleSheet }) => styleSheet!);
    const view = {
      language: 'nl',
      level: 2,
      today: '2026-01-01',
      routeUrl: 'https://reis.example/{address}',
      reportTo: 'x@y.example',
      actions: ({ name }: PartnerRecord) => html`<button>Stuur ${name as string} door</button>`,
      related: () => html`<section><h3>Binnenkort</h3></section>`,
    };
    render(html`<div class="samen">${partnerCard(partner, view)}</div>`, root);
    const shown = () =>
      [...root.querySelectorAll<HTMLElement>('a, button, h3, p')].filter(isShown).map(nameOf);
    expect(shown()).to.include.members([
      'Stuur De Brug door',
      'Route naar Plek',
      'Fout gezien? Meld het',
      'Binnenkort',
    ]);
    try {
      await emulateMedia({ media: 'print' });
    } catch {
      // Only Chromium can be told that it prints.
      this.skip();
    }
    expect(shown()).to.include.members(['010 1234567', 'Plein 1, Hengelo', 'Binnenkort']);
    expect(shown()).not.to.include.members(['Stuur De Brug door']);
    expect(shown()).not.to.include.members(['Route naar Plek']);
    expect(shown()).not.to.include.members(['Fout gezien? Meld het']);
  });
});
