import { expect } from '@open-wc/testing';
import { ELEMENTS, type Choice } from '../../src/builder/choice.js';
import { ROUTES, snippetsFor, type RouteName } from '../../src/builder/snippets.js';
import { ServedPage, type Served } from '../support/served-page.js';

/*
 * A page for each route, with the lines that the builder gives for it, as the system in question writes them into its pages: what
 * stands in the docs as enough of a policy, and not a word on the console. What the systems leave of what is saved stands in
 * test/node/cms.test.mjs, WordPress itself in test/wordpress, and what npm installs in test/consumers.
 */

const HOST = `${location.origin}/dist/cdn/`;
const DATA = {
  'partner-directory': ['/fixture/partners.json', 'Bibliotheek Voorbeeld'],
  'partner-card': ['/fixture/partners.json', 'Centrum voor Jeugd en Gezin'],
  'activity-calendar': ['/demo/data/waterdal.activities.ics', 'uur'],
  'self-scan': ['/demo/data/samenwerken.scan.json', 'Begin'],
  'options-infographic': ['/demo/data/kind-thuis.route.json', 'Samen aan tafel'],
} as const;

const choiceOf = (element: Choice['element']): Choice => ({
  element,
  attributes: {
    src: location.origin + DATA[element][0],
    ...(element === 'partner-card' && { partner: 'cjg' }),
  },
  host: HOST,
  fallback: 'Bel 14 000',
  tokens: {},
  title: 'Bekijk het hier',
});

/** The line of a route with this label. */
function line(element: Choice['element'], route: RouteName, label: string): string {
  const found = snippetsFor(choiceOf(element)).find((each) => each.route === route && each.label === label);
  if (!found) throw new Error(`${route} has no “${label}”.`);
  return found.code;
}

type Page = (line: (label: string) => string) => Served;
const MODULE = `<script type="module" src="${HOST}samen.js"></script>`;

/** How a system puts the lines in its pages: where its scripts go, and what it puts around what an author saved. */
const PAGES: { readonly [route in Exclude<RouteName, 'npm'>]: Page } = {
  tag: (of) => ({ head: of('Tegen verspringen') + of('Het script'), body: of('Het onderdeel') }),
  div: (of) => ({ head: of('Tegen verspringen') + of('Het script'), body: of('Het onderdeel') }),
  link: (of) => ({ body: `<p>${of('De link')}</p>${MODULE}` }),
  iframe: (of) => ({
    head: of('Vanzelf de goede hoogte'),
    body: of('Het frame'),
    also: "frame-src 'self'",
  }),
  // The shortcode is tried on WordPress itself.
  wordpress: (of) => ({ head: MODULE, body: `<p>${of('Zonder plugin: een link')}</p>` }),
  drupal: (of) => ({
    head: of('Het script'),
    body: `<div class="field__item"><p></p>${of('In de tekst')}<p></p></div>`,
  }),
  typo3: (of) => ({
    head: of('TypoScript, tweede regel').replace(/^.* = /, ''),
    body: `<div id="c12" class="frame frame-default">${of('Inhoudselement HTML')}</div>`,
  }),
  joomla: (of) => ({
    head: of('Het script'),
    body: `<div class="com-content-article__body"><p></p>${of('In een artikel of module')}</div>`,
  }),
  liferay: (of) => ({
    head: `<script src="${of('Client extension: adres van het script')}"></script>`,
    body: `<div class="component-html">${of('Fragment')}</div>`,
  }),
};

describe('A page by each route', () => {
  let page: ServedPage;
  afterEach(() => page.close());

  it('is tried here, or where its comment says', () => {
    page = new ServedPage({ body: '' });
    expect([...Object.keys(PAGES), 'npm']).to.have.members(ROUTES.map(({ name }) => name));
  });

  for (const [route, pageOf] of Object.entries(PAGES) as [keyof typeof PAGES, Page][])
    for (const element of ELEMENTS)
      it(`shows ${element} by ${route}, quietly and under the strict policy`, async () => {
        page = new ServedPage(pageOf((label) => line(element, route, label)));
        const words = DATA[element][1];
        if (route === 'iframe') await page.framed(`samen-${element}`, words);
        else await page.shows(`samen-${element}`, words);
        expect(page.told).to.deep.equal([]);
        expect(page.refused).to.deep.equal([]);
      });
});
