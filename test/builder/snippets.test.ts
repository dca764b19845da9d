import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { ATTRIBUTES, type Holds } from '../../src/builder/attributes.js';
import { address, clean, ELEMENTS, type Choice, type ElementName } from '../../src/builder/choice.js';
import { ROUTES, snippetsFor, type RouteName, type Snippet } from '../../src/builder/snippets.js';
import { wordsFor } from '../../src/builder/words.js';
import { fill, nameOf } from '../../src/cdn/placeholder.js';

const HOST = 'https://samen.example/0.1.0/';
const PLAIN: Choice = {
  element: 'partner-directory',
  attributes: { src: 'https://data.example/partners.json' },
  host: HOST,
  fallback: '',
  tokens: {},
  title: '',
};

const of = (route: RouteName, choice: Partial<Choice> = {}): readonly Snippet[] =>
  snippetsFor({ ...PLAIN, ...choice }).filter((snippet) => snippet.route === route);
const codes = (route: RouteName, choice?: Partial<Choice>) => of(route, choice).map(({ code }) => code);

describe('Snippets', () => {
  const SRC = 'src="https://data.example/partners.json"';
  const EMBED = `${HOST}embed.html?element=partner-directory&amp;src=https://data.example/partners.json`;
  const SCRIPT = `<script type="module" src="${HOST}samen.js"></script>`;
  const expected: readonly [RouteName, string][] = [
    ['tag', SCRIPT],
    ['tag', `<samen-partner-directory ${SRC}></samen-partner-directory>`],
    ['tag', `<link rel="stylesheet" href="${HOST}samen.css">`],
    ['div', `<div data-samen="partner-directory" data-${SRC}></div>`],
    ['link', `<a href="${EMBED}" data-samen="">Partners</a>`],
    [
      'iframe',
      `<iframe src="${EMBED}" title="Partners" width="100%" height="800" loading="lazy" frameborder="0"><a href="${EMBED}" data-samen="">Partners</a></iframe>`,
    ],
    ['iframe', `<script type="module" src="${HOST}samen-frames.js"></script>`],
    ['wordpress', `[samen_partner_directory ${SRC}]`],
    ['wordpress', `<a href="${EMBED}" data-samen="">Partners</a>`],
    ['drupal', `<div data-samen="partner-directory" data-${SRC}></div>`],
    ['drupal', SCRIPT],
    [
      'drupal',
      `{{ include('samen_elements:partner-directory', { src: 'https://data.example/partners.json' }, with_context = false) }}`,
    ],
    ['typo3', `<samen-partner-directory ${SRC}></samen-partner-directory>`],
    ['typo3', `page.headerData.8347.value = ${SCRIPT}`],
    ['joomla', `<div data-samen="partner-directory" data-${SRC}></div>`],
    ['liferay', `${HOST}samen-classic.js`],
    ['npm', `import 'samen-elements/define/partner-directory';`],
  ];
  for (const [route, code] of expected)
    it(`for ${route}: ${code.slice(0, 60)}…`, () => {
      expect(codes(route)).to.include(code);
    });

  it('have every route, each with where to put it and who may save it', () => {
    for (const { name } of ROUTES) {
      const found = of(name);
      expect(found, name).not.to.have.length(0);
      for (const { label, where, works } of found) {
        expect(label, name).to.match(/\S/);
        expect(where, name).to.match(/[.!?]$/);
        expect(works, name).to.match(/\.$/);
      }
    }
  });

  it('name the version to install, when there is one', () => {
    expect(codes('npm', { version: '1.2.3' })).to.include('npm install samen-elements@1.2.3');
  });

  it('hold the fallback content as text', () => {
    const fallback = 'Bel <b>14 000</b>\n[galerij] & "meer"';
    expect(codes('tag', { fallback })[1]).to.contain(
      '>Bel &lt;b&gt;14 000&lt;/b&gt; [galerij] &amp; “meer”</samen-partner-directory>',
    );
    expect(codes('wordpress', { fallback })[0])
      .to.contain('&#91;galerij&#93;')
      .and.match(/\[\/samen_partner_directory\]$/);
  });

  it('hold the colours: in a style sheet beside the element, in the address of a frame', () => {
    const tokens = { '--samen-accent': 'light-dark(#7b2d8b, #d9a6e3)' };
    expect(codes('tag', { tokens }).at(-1)).to.equal(
      'samen-partner-directory { --samen-accent: light-dark(#7b2d8b, #d9a6e3); }',
    );
    expect(codes('iframe', { tokens })[0]).to.contain('samen-accent=light-dark%28%237b2d8b');
    expect(codes('tag', { tokens }).join()).not.to.contain('style=');
  });

  it('hand over to a component of Drupal what it can be given', () => {
    const attributes = {
      'url-state': '',
      'heading-level': '3',
      'report-email': "o'brien@example.nl",
      'filter-theme': 'taal,lezen',
      'preset-target-group': 'newcomers',
    };
    expect(codes('drupal', { attributes })[2]).to.equal(
      String.raw`{{ include('samen_elements:partner-directory', { url_state: true, heading_level: 3, report_email: 'o\'brien@example.nl', filters: { theme: 'taal,lezen' }, presets: { 'target-group': 'newcomers' } }, with_context = false) }}`,
    );
  });

  it('are not there for a folder that is no address', () => {
    expect(snippetsFor({ ...PLAIN, host: 'javascript:alert(1)//' })).to.deep.equal([]);
  });
});

describe('Whatever was typed', () => {
  const hostile: Readonly<Record<string, string>> = {
    markup: '"><img src=x onerror=alert(1)>',
    apostrophes: "' onmouseover='alert(1)",
    shortcode: '"] [gallery ids="1',
    lines: 'taal\n\n<script>alert(1)</script>',
    json: '{"a": "b"}',
    script: 'javascript:alert(1)',
    long: 'x'.repeat(100_000),
  };
  for (const [what, value] of Object.entries(hostile))
    it(`a snippet is one line, and a value no more than a value: ${what}`, () => {
      for (const element of ELEMENTS) {
        const names = [...Object.keys(ATTRIBUTES[element]), 'filter-theme', 'onclick', '__proto__'];
        const snippets = snippetsFor({
          element,
          attributes: Object.fromEntries(names.map((name) => [name, value])),
          host: HOST,
          fallback: value,
          tokens: { '--samen-accent': value, 'color: red; --x': value },
          title: value,
        });
        for (const { code, route, label } of snippets) {
          const which = `${route}, ${label}`;
          expect(code, which).not.to.match(/[\r\n]/);
          expect(code, which).not.to.match(/="[^"]*[<>][^"]*"/);
          expect(code, which).not.to.match(/(?:src|href)="javascript/i);
          if (route !== 'wordpress' && !label.startsWith('Component'))
            expect(markupIn(code), which).to.deep.equal([]);
        }
      }
    });

  /** Names of elements and attributes in a snippet that none of ours has. */
  function markupIn(code: string): string[] {
    const page = document.implementation.createHTMLDocument();
    page.body.append(page.createRange().createContextualFragment(code));
    const found: string[] = [];
    for (const each of page.body.querySelectorAll('*')) {
      if (!/^(?:samen-|div|a$|iframe|script|link)/.test(each.localName)) found.push(each.localName);
      for (const { name } of each.attributes) if (/^(?:on|style|data-on)/.test(name)) found.push(name);
    }
    return found;
  }

  const addresses: readonly [string, string | RegExp][] = [
    ['https://data.example/a.json', 'https://data.example/a.json'],
    [' https://data.example/a b.json ', 'https://data.example/a%20b.json'],
    ['https://data.example/"a\'.json', 'https://data.example/%22a%27.json'],
    ['https://data.example/?q=[a]|<b>', 'https://data.example/?q=%5Ba%5D%7C%3Cb%3E'],
    ['data/a.json', 'https://site.example/map/data/a.json'],
    ['/a.json', 'https://site.example/a.json'],
    ['www.data.example/a.json', 'https://www.data.example/a.json'],
    ['gemeente.nl/a.json', 'https://gemeente.nl/a.json'],
    ['webcal://data.example/a.ics', 'https://data.example/a.ics'],
    ['https://kaart.example/{lat}/{lon}', 'https://kaart.example/{lat}/{lon}'],
    ['javascript:alert(1)', /begint hier met https/],
    ['JaVaScRiPt:alert(1)', /begint hier met https/],
    ['data:text/html,x', /begint hier met https/],
    ['file:///C:/partners.json', /op uw eigen computer/],
    ['C:\\Gemeente\\partners.csv', /op uw eigen computer/],
    ['\\\\schijf\\partners.csv', /op uw eigen computer/],
    ['https://', /geen adres/],
    ['https://wie:geheim@data.example/', /wachtwoord/],
    [`https://data.example/${'x'.repeat(5000)}`, /te lang/],
  ];
  for (const [text, outcome] of addresses)
    it(`“${text.slice(0, 50)}” is ${typeof outcome === 'string' ? outcome : 'refused in plain words'}`, () => {
      const found = address(text, 'https://site.example/map/');
      if (typeof outcome === 'string') expect(found).to.equal(outcome);
      else expect((found as { message: string }).message).to.match(outcome);
    });

  it('is refused in plain words where it cannot be a value, and nothing else is lost with it', () => {
    const { refused, attributes } = clean({
      ...PLAIN,
      attributes: {
        ...PLAIN.attributes,
        'filter-theme': 'een "thema"',
        limit: '3',
        'heading-level': 'h3',
        view: '  ',
      },
    });
    expect(refused.map(({ about }) => about)).to.deep.equal(['filter-theme', 'heading-level']);
    expect(refused[0]!.message).to.contain('Laat het teken " hier weg.');
    expect(attributes).to.deep.equal(PLAIN.attributes);
  });
});

describe('What is pasted becomes the element with the attributes that were chosen', () => {
  const SAMPLES: { readonly [holds in Holds]: string } = {
    boolean: '',
    number: '3',
    text: "Basisschool ’t Kofschip & 'De Wilg', ouders",
    url: `${location.origin}/fixture/slow?q=a&b=c`,
    urls: `${location.origin}/fixture/slow?q=a&b=c ${location.origin}/fixture/slow?d`,
  };
  /** Every attribute that an element has, with what could go wrong in it. */
  const full = (element: ElementName): Choice => {
    const names = Object.entries(ATTRIBUTES[element]) as [string, Holds][];
    const facets = element === 'partner-directory' || element === 'activity-calendar';
    return {
      ...PLAIN,
      element,
      attributes: {
        ...Object.fromEntries(names.map(([name, holds]) => [name, SAMPLES[holds]])),
        ...(facets && { 'filter-theme': 'taal,lezen', 'preset-target-group': "ouders van 't plein" }),
      },
      tokens: { '--samen-accent': '#7b2d8b' },
      fallback: 'Bel 14 000',
      title: 'Onze "partners" & meer',
    };
  };

  let place: HTMLElement;
  const { fetch } = window;
  before(() => {
    // What they read is not what this is about.
    window.fetch = () => new Promise(() => {});
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => place.replaceChildren());
  after(() => {
    place.remove();
    window.fetch = fetch;
  });

  function paste(code: string): HTMLElement {
    place.replaceChildren(document.createRange().createContextualFragment(code));
    return place.firstElementChild as HTMLElement;
  }
  const attributesOf = (element: Element | null) =>
    Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

  for (const element of ELEMENTS) {
    const choice = full(element);
    const { attributes } = clean(choice);
    const code = (route: RouteName) => snippetsFor(choice).find((snippet) => snippet.route === route)!.code;
    const tag = `samen-${element}`;

    it(`${element}: every attribute that is offered can be in a snippet, and has words`, () => {
      expect(Object.keys(attributes)).to.have.members(Object.keys(choice.attributes));
      for (const name of Object.keys(ATTRIBUTES[element]))
        expect(wordsFor(element, name).label, name).not.to.equal(name);
    });

    it(`${element} as a tag`, () => {
      const pasted = paste(code('typo3'));
      expect(pasted.localName).to.equal(tag);
      expect(attributesOf(pasted)).to.deep.equal(attributes);
      expect(pasted.textContent).to.equal('Bel 14 000');
    });

    it(`${element} as a <div>`, () => {
      const pasted = paste(code('div'));
      expect(nameOf(pasted)).to.equal(element);
      fill(pasted, tag);
      expect(attributesOf(pasted.querySelector(tag))).to.deep.equal(attributes);
      expect(pasted.querySelector(tag)!.textContent).to.equal('Bel 14 000');
    });

    it(`${element} as a link`, () => {
      const pasted = paste(code('link'));
      expect(nameOf(pasted)).to.equal(element);
      expect(pasted.textContent).to.equal('Onze “partners” & meer');
      fill(pasted, tag);
      expect(attributesOf(place.querySelector(tag))).to.deep.equal(attributes);
    });

    it(`${element} in a frame`, () => {
      const page = document.implementation.createHTMLDocument();
      page.body.append(page.createRange().createContextualFragment(code('iframe')));
      const frame = page.querySelector('iframe')!;
      const query = Object.fromEntries(new URL(frame.src).searchParams);
      expect(query).to.deep.equal({ element, ...attributes, 'samen-accent': '#7b2d8b' });
      expect(frame.title).to.equal('Onze “partners” & meer');
    });

    it(`${element} as a shortcode, as WordPress reads it`, () => {
      const [, name, written, text] = /^\[(\w+) ([^\]]*)\](.*)\[\/\1\]$/.exec(code('wordpress'))!;
      expect(name).to.equal(`samen_${element.replaceAll('-', '_')}`);
      // shortcode_parse_atts, for double quotes and bare names; the plugin decodes what stands in it.
      const read = [...written!.matchAll(/([\w-]+)="([^"]*)"(?:\s|$)|(\S+)(?:\s|$)/g)].map(
        ([, key, value, bare]) => [key ?? bare!, decoded(value ?? '')],
      );
      expect(Object.fromEntries(read)).to.deep.equal(attributes);
      expect(text).to.equal('Bel 14 000');
    });
  }

  const decoded = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    );
});
