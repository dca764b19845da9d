import { render } from 'lit';
import { msg, withLocale } from '../../i18n/localize.js';
import { clock } from '../../internal/clock.js';
import { CORNER_ICONS } from '../../internal/partners/icons.js';
import { checkIcon, clockIcon } from '../../internal/record-icons.js';
import { downloaded, notHere, notPrinted, type Outcome } from '../../internal/take-along/doing.js';
import { download } from '../../internal/take-along/download.js';
import { printOnly } from '../../internal/take-along/print.js';
import { plain } from '../../internal/templates.js';
import { todayIn } from '../../model/dates.js';
import { posterInSteps, type Paper, type Poster, type PosterWords } from '../../model/route/poster/poster.js';
import { routeText } from '../../model/route/poster/route-text.js';
import { direction } from '../../model/text.js';
import type { RouteHost } from './parts.js';
import { posterNodes, posterSvg } from './poster-svg.js';
import type { Drawn } from './shown.model.js';
import { pageCode } from './take-along-code.js';
import { posterWords } from './take-along-words.js';

/* What becomes paper or a file. Loaded when a visitor asks for it. */

/** What is taken along, and for whom. Made in the language of the moment in which the visitor asked for it. */
interface Made {
  readonly poster: Poster;
  readonly words: PosterWords;
  readonly name: string;
}

/** @param isWanted whether somebody still waits for it */
async function make(
  host: RouteHost,
  { route, layout }: Drawn,
  paper: Paper,
  isWanted = () => true,
): Promise<Made | undefined> {
  const { language, timezone, locale, reader } = host;
  const name = plain(route.title, reader) || withLocale(locale, () => msg('De route'));
  const words = withLocale(locale, () =>
    posterWords(route, language, todayIn(timezone, new Date(clock.now()))),
  );
  const code = await pageCode();
  const icons = { corners: CORNER_ICONS, check: checkIcon, clock: clockIcon };
  // The words that are made while it is drawn speak the same language.
  const steps = posterInSteps(
    { route, layout },
    { paper, language: locale, dataLanguage: language, words, icons, ...(code && { code }) },
  );
  for (let since = performance.now(); ;) {
    const { done, value } = withLocale(locale, () => steps.next());
    if (done) return { poster: value, words, name };
    if (performance.now() - since < SLICE) continue;
    await breath();
    if (!isWanted()) return undefined;
    since = performance.now();
  }
}

/** Milliseconds in which a page does not answer: not more than anybody feels. */
const SLICE = 40;
/** Lets the page do what it has to. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Prints a poster: each sheet fills one sheet of paper. @param near where the visitor asked for it */
export async function printPoster(
  host: RouteHost,
  drawn: Drawn,
  paper: Paper,
  near: Element,
  isWanted: () => boolean,
): Promise<Outcome> {
  const made = await make(host, drawn, paper, isWanted);
  if (!made || !isWanted()) return undefined;
  const { poster, name } = made;
  const page = near.ownerDocument;
  const sheets = poster.sheets.map((sheet) => {
    const box = page.createElement('div');
    box.className = 'sheet';
    box.append(posterNodes(sheet, poster, page));
    return box;
  });
  const { width, height } = poster;
  const done = await printOnly(sheets, {
    title: name,
    lang: host.locale,
    dir: direction(host.locale),
    near,
    pageStyles: `@page { size: ${width}mm ${height}mm; margin: 0; }`,
    styles: [sheetStyles(width, height)],
  });
  return done || !isWanted() ? undefined : notPrinted;
}

/** A sheet is a hair lower than its paper: rounding must not give a second, empty one. */
const sheetStyles = (width: number, height: number): string =>
  `.sheet { inline-size: ${width}mm; block-size: ${height - 0.2}mm; overflow: hidden; break-inside: avoid; }
  .sheet + .sheet { break-before: page; }
  svg { display: block; }`;

/** Saves a poster as a drawing that can be made larger. */
export async function saveDrawing(host: RouteHost, drawn: Drawn): Promise<Outcome> {
  const { poster, words, name } = (await make(host, drawn, 'a4'))!;
  const text = withLocale(host.locale, () => routeText(drawn.route, drawn.outline, words, host.language));
  return download(posterSvg(poster, text), name, 'svg') ? downloaded : notHere;
}

/** Saves a poster as a picture that any program shows. */
export async function savePicture(host: RouteHost, drawn: Drawn): Promise<Outcome> {
  const { posterPng } = await import('./poster-canvas.js');
  const { poster, name } = (await make(host, drawn, 'a4'))!;
  const picture = await posterPng(poster);
  if (!picture) return () => msg('Uw apparaat kan deze afbeelding niet maken. Kies SVG.');
  return download(picture, name, 'png') ? downloaded : notHere;
}

/** Prints all of it as text. */
export async function printText(
  host: RouteHost,
  drawn: Drawn,
  near: Element,
  isWanted: () => boolean,
): Promise<Outcome> {
  const { routeOnPaper, paperStyles } = await import('./take-along-paper.js');
  if (!isWanted()) return undefined;
  const sheet = near.ownerDocument.createElement('div');
  withLocale(host.locale, () => render(routeOnPaper(host, drawn), sheet));
  const done = await printOnly([sheet], {
    title: plain(drawn.route.title, host.reader) || withLocale(host.locale, () => msg('De route')),
    lang: host.locale,
    dir: direction(host.locale),
    near,
    pageStyles: '@page { margin: 18mm 16mm; }',
    styles: [paperStyles],
  });
  return done || !isWanted() ? undefined : notPrinted;
}
