import { html, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { RouteHost } from '../../src/elements/options-infographic/parts.js';
import { posterNodes } from '../../src/elements/options-infographic/poster-svg.js';
import { drawn, type Drawn } from '../../src/elements/options-infographic/shown.model.js';
import { pageCode } from '../../src/elements/options-infographic/take-along-code.js';
import { paperStyles, routeOnPaper } from '../../src/elements/options-infographic/take-along-paper.js';
import { posterWords } from '../../src/elements/options-infographic/take-along-words.js';
import { loadLocale, withLocale } from '../../src/i18n/localize.js';
import { CORNER_ICONS } from '../../src/internal/partners/icons.js';
import { checkIcon, clockIcon } from '../../src/internal/record-icons.js';
import { makePoster, type Paper } from '../../src/model/route/poster/poster.js';
import type { Route } from '../../src/model/route/route.js';
import { read } from '../../src/read.js';

/* What comes out of a printer, to look at: the same shapes and the same text, without the printing. */

/** The day on which these sheets were made. */
const DAY = '2026-11-23';

async function routeAt(src: string, language: string): Promise<{ document: Route; drawing: Drawn }> {
  const [response] = await Promise.all([fetch(src), loadLocale(language)]);
  const { document } = await read(await response.text(), { kind: 'route', source: src });
  const route = document!;
  return { document: route, drawing: drawn(route, route.perspective) };
}

/** A box that is filled when it is there. The width is set through the CSSOM: the page may have a strict policy. */
function box(name: string, fill: (box: HTMLElement) => Promise<void>): TemplateResult {
  const dress = (element?: Element) => {
    if (!(element instanceof HTMLElement) || element.hasChildNodes() || element.shadowRoot) return;
    element.style.setProperty('max-inline-size', '1180px');
    void fill(element);
  };
  return html`<div role="group" aria-label=${name} ${ref(dress)}></div>`;
}

/** Every sheet of a poster. @param src address of the route */
export function posterOf(src: string, paper: Paper, language = 'nl'): TemplateResult {
  return box('Poster', async (element) => {
    const { drawing } = await routeAt(src, language);
    const code = await pageCode('https://www.samenwaterdal.example/route');
    const icons = { corners: CORNER_ICONS, check: checkIcon, clock: clockIcon };
    const poster = withLocale(language, () =>
      makePoster(drawing, {
        paper,
        language,
        words: posterWords(drawing.route, language, DAY),
        icons,
        ...(code && { code }),
      }),
    );
    const sheets = poster.sheets.map((sheet) => {
      const svg = posterNodes(sheet, poster, document);
      svg.removeAttribute('height');
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', poster.title);
      return svg;
    });
    element.replaceChildren(...sheets);
  });
}

/** All of a route as text, as it is printed. @param src address of the route */
export function textOnPaper(src: string, language = 'nl'): TemplateResult {
  return box('Tekst', async (element) => {
    const { document: route, drawing } = await routeAt(src, language);
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [paperStyles.styleSheet!, sheetOfPaper()];
    const page = document.createElement('div');
    page.className = 'samen';
    page.lang = language;
    const host = {
      reader: { language, textLanguage: route.language ?? 'nl' },
      timezone: 'Europe/Amsterdam',
    } as RouteHost;
    withLocale(language, () => render(routeOnPaper(host, drawing), page));
    root.append(page);
  });
}

/** A sheet of paper is white, whatever the page is. */
function sheetOfPaper(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.samen { max-inline-size: 178mm; padding: 18mm 16mm; background: #fff; }');
  return sheet;
}
