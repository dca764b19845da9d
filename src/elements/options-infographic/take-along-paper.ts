import { css, html, nothing, type TemplateResult } from 'lit';
import { listOf, msg, str } from '../../i18n/localize.js';
import { clock } from '../../internal/clock.js';
import { KnownPartners } from '../../internal/known-partners.js';
import { contactList, isThere, nameOf } from '../../internal/partners/partner-card-parts.js';
import { provenanceNote } from '../../internal/provenance.js';
import { onPaper } from '../../internal/take-along/files.js';
import { heading, plain, text, type Reader } from '../../internal/templates.js';
import type { Contact } from '../../model/documents.js';
import { phoneOf } from '../../model/partners/phone.js';
import { absoluteUrl } from '../../sources/load.js';
import { todayIn } from '../../model/dates.js';
import type { Line, Step, Way } from '../../model/route/outline.js';
import type { Station } from '../../model/route/route.js';
import type { LocalizedText } from '../../model/text.js';
import { detailsWords } from './details-words.js';
import type { RouteHost } from './parts.js';
import { readerOf, roleOf } from './roles-named.model.js';
import { phaseStarts } from './route.templates.js';
import type { Picture } from './route-picture.js';
import type { Drawn } from './shown.model.js';
import { termWords } from './term-words.js';

/* The route as text on paper: all that is told of every step, in the order in which it is read. */

type Content = unknown;

/** Who reads it, and what. */
interface PaperView extends Drawn {
  /** Of the route as a whole. */
  readonly whole: Reader;
  /** Of the step at hand: of merged documents each has a language of its own. */
  readonly reader: Reader;
  /** What a partner is called, by id or name. */
  readonly partnerName: (idOrName: string) => Content;
  readonly phases: Picture['phases'];
}

/** All of a route as text. */
export function routeOnPaper(host: RouteHost, drawn: Drawn): TemplateResult {
  const known = new KnownPartners(host);
  const { reader } = host;
  const partnerName = (idOrName: string): Content => {
    const partner = known.find(idOrName)?.partner;
    if (!partner) return idOrName;
    const phone = phoneOf(partner);
    const name = nameOf(partner, { ...reader, textLanguage: partner.language });
    return phone ? html`${name} <bdi dir="ltr" class="phone">${phone}</bdi>` : name;
  };
  try {
    return wholeRoute(host, { ...drawn, whole: reader, reader, partnerName, phases: phaseStarts(drawn) });
  } finally {
    // Paper does not change when the page learns more.
    host.removeController(known);
    known.hostDisconnected();
  }
}

function wholeRoute({ timezone }: RouteHost, view: PaperView): TemplateResult {
  const { route, outline, reader } = view;
  const publisher = plain(route.provenance?.publisher, reader);
  const glossary = Object.entries(route.glossary ?? {});
  const contacts = route.contact ? contactList(reached([route.contact]), reader) : nothing;
  return html`${heading(1, text(route.title, reader))} ${paragraph(route.intro, view, 'intro')}
    ${route.core ? html`<p class="core"><strong>${text(route.core.label, reader)}</strong> ${text(route.core.text, reader)}</p>` : nothing}
    ${route.maxDuration === undefined ? nothing : html`<p>${msg(str`Alles bij elkaar: ${termWords(route.maxDuration)}`)}</p>`}
    ${steps(outline.main, view)} ${outline.loose.map((line) => steps(line, view))}
    ${rolesInWords(view)}
    ${isThere(contacts) ? html`<section class="part">${heading(2, msg('Vragen?'))} ${contacts}</section>` : nothing}
    ${
      glossary.length > 0
        ? html`${heading(2, msg('Moeilijke woorden'))}
            <dl>
              ${glossary.map(([term, meaning]) => html`<div class="part"><dt>${term}</dt><dd>${text(meaning, reader)}</dd></div>`)}
            </dl>`
        : nothing
    }
    ${provenanceNote(route, reader)}
    <p class="soft">${onPaper(publisher, todayIn(timezone, new Date(clock.now())))}</p>`;
}

function steps(line: Line, view: PaperView): TemplateResult {
  return html`<ol>
    ${line.steps.map((step) => {
      const phase = view.phases.get(step);
      return html`<li>${phase ? html`<p class="phase">${plain(phase.label, view.whole) ? text(phase.label, view.whole) : phase.id}</p>` : nothing} ${oneStep(step, { ...view, reader: readerOf(step.station, view.whole) })}</li>`;
    })}
  </ol>`;
}

function oneStep(step: Step, view: PaperView): TemplateResult {
  const { reader, route } = view;
  const { station, number, line } = step;
  const words = detailsWords(route.perspective);
  const told = (label: string, value: LocalizedText | undefined) => {
    const content = text(value, reader);
    return isThere(content) ? html`<p><strong>${label}</strong><br />${content}</p>` : nothing;
  };
  const title = text(station.title, reader);
  const contacts = contactList(reached(station.contacts), reader);
  return html`<div class="head">
      ${heading(2 + line.depth, html`${number}. ${isThere(title) ? title : station.id}`)} ${consent(station, view)}
      ${paragraph(station.summary, view)}
    </div>
    ${station.optional ? html`<p class="soft">${msg('hoeft niet altijd')}</p>` : nothing}
    ${rolesLine(msg('Wie is erbij'), station.actors, view)}
    ${station.term === undefined ? nothing : html`<p><strong>${msg('Hoe lang het mag duren')}</strong><br />${termWords(station.term)}</p>`}
    ${told(words.parent, station.parentDoes)} ${told(words.pupil, station.pupilDoes)} ${told(words.others, station.othersDo)}
    ${told(words.expect, station.expect)} ${told(words.meaning, station.meaning)} ${told(msg('Wie betaalt'), station.costs)}
    ${told(words.rights, station.rights)} ${options(station, view)} ${checklist(station, view)}
    ${isThere(contacts) ? html`<div class="part"><strong>${msg('Contact')}</strong>${contacts}</div>` : nothing}
    ${partners(station.partners, view)} ${links(station, view)} ${ways(step, view)}`;
}

function paragraph(value: LocalizedText | undefined, { reader }: PaperView, className = ''): Content {
  const content = text(value, reader);
  return isThere(content) ? html`<p class=${className}>${content}</p>` : nothing;
}

/** Who the roles are, in plain words. */
function rolesInWords({ route, reader }: PaperView): Content {
  const told = Object.keys(route.roles)
    .map((id) => roleOf(route, id))
    .filter((role) => plain(role.plain, reader));
  if (told.length === 0) return nothing;
  return html`${heading(2, msg('Wie is erbij'))}
    <dl>
      ${told.map((role) => html`<div class="part"><dt>${plain(role.label, reader) ? text(role.label, reader) : role.id}</dt><dd>${text(role.plain, reader)}</dd></div>`)}
    </dl>`;
}

function partners(all: readonly string[] | undefined, { partnerName }: PaperView): Content {
  if (!all?.length) return nothing;
  return html`<p class="lead"><strong>${msg('Wie kan hierbij helpen?')}</strong></p>
    <ul>
      ${all.map((one) => html`<li><bdi>${partnerName(one)}</bdi></li>`)}
    </ul>`;
}

function consent({ consent: gate }: Station, view: PaperView): Content {
  if (!gate) return nothing;
  return html`<div class="gate">
    <p><strong>${msg('Alleen met toestemming')}</strong></p>
    ${paragraph(gate.text, view)} ${rolesLine(msg('Wie geeft toestemming'), gate.by, view)}
  </div>`;
}

function rolesLine(label: string, ids: readonly string[] | undefined, { route, whole }: PaperView): Content {
  if (!ids?.length) return nothing;
  const names = ids.map((id) => plain(roleOf(route, id).label, whole) || id);
  return html`<p><strong>${label}</strong><br />${listOf(names)}</p>`;
}

function options({ options: all = [] }: Station, view: PaperView): Content {
  if (all.length === 0) return nothing;
  return html`<p class="lead"><strong>${msg('Mogelijkheden hier:')}</strong></p>
    <ul>
      ${all.map((option) => {
        const contacts = contactList(reached(option.contacts), view.reader);
        const title = text(option.title, view.reader);
        return html`<li class="part"><strong>${isThere(title) ? title : option.id}</strong> ${paragraph(option.summary, view)} ${paragraph(option.who, view, 'soft')} ${isThere(contacts) ? contacts : nothing} ${partners(option.partners, view)} ${links(option, view)}</li>`;
      })}
    </ul>`;
}

/** Boxes to tick with a pen: what was ticked on the screen does not come along. */
function checklist({ checklist: things = [] }: Station, { reader }: PaperView): Content {
  if (things.length === 0) return nothing;
  return html`<p class="lead"><strong>${msg('Denk hieraan')}</strong></p>
    <ul class="boxes">
      ${things.map((thing) => html`<li>${text(thing, reader)}</li>`)}
    </ul>`;
}

/** A place on the page is none on paper. */
const isOnPage = (url: string): boolean => url.startsWith('#');

/** Contacts as they can be reached from paper. */
const reached = (contacts: readonly Contact[] = []): Contact[] =>
  contacts.map(({ url, ...contact }) => (url === undefined || isOnPage(url) ? contact : { ...contact, url }));

/** On paper nothing can be followed: addresses are written out. */
function links(
  { materials = [], links: more = [] }: Pick<Station, 'materials' | 'links'>,
  { reader }: PaperView,
): Content {
  const all = [...materials, ...more].flatMap(({ label, url }) => {
    const address = isOnPage(url) ? undefined : absoluteUrl(url, document.baseURI);
    return address ? [{ label, address }] : [];
  });
  if (all.length === 0) return nothing;
  return html`<p class="lead"><strong>${msg('Meer lezen')}</strong></p>
    <ul>
      ${all.map(({ label, address }) => html`<li>${text(label, reader)} <bdi dir="ltr" class="soft">${address}</bdi></li>`)}
    </ul>`;
}

/** Where it goes on; what leaves the line here stands below it. */
function ways({ station, ways: all }: Step, view: PaperView): Content {
  const { reader } = view;
  if (all.length === 0) return nothing;
  const goes = ({ kind, to }: Way) =>
    kind === 'back' ? msg(str`Terug naar stap ${to.number}`) : msg(str`Naar stap ${to.number}`);
  const isFork = all.length > 1;
  const [first] = all;
  if (!isFork && first && !first.line && plain(first.choice.label, reader) === '')
    return html`<p class="onward"><strong>${goes(first)}</strong></p>`;
  return html`<div class="part ways">
      ${plain(station.question, reader) ? html`<p><strong>${text(station.question, reader)}</strong></p>` : nothing}
      ${isFork && station.fork === 'all' ? html`<p>${msg('Dit gaat tegelijk:')}</p>` : nothing}
      <ul>
        ${all.map((way) => html`<li>${plain(way.choice.label, reader) ? html`<strong>${text(way.choice.label, reader)}</strong><br />` : nothing}${goes(way)}</li>`)}
      </ul>
    </div>
    ${all.map(({ line }) => (line ? steps(line, view) : nothing))}`;
}

/** Black on white; a head stays with what it stands above. */
export const paperStyles = css`
  .samen {
    font: 10pt/1.35 var(--samen-font, sans-serif);
    color: #000;
    overflow-wrap: anywhere;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h1 {
    font-size: 18pt;
    line-height: 1.2;
  }
  h2 {
    margin-block-start: 0.6em;
    font-size: 12.5pt;
  }
  :is(h3, h4, h5, h6) {
    font-size: 11pt;
  }
  :is(h1, h2, h3, h4, h5, h6, .phase, .lead) {
    break-after: avoid;
    line-height: 1.3;
  }
  p,
  ul,
  dl {
    margin-block-start: 0.35em;
    orphans: 3;
    widows: 3;
  }
  p {
    white-space: pre-line;
  }
  /* A step may go on on the next sheet: kept whole, half of the sheets would be empty. */
  .gate,
  dl > .part,
  ul:not(.options) > li {
    break-inside: avoid;
  }
  ul.stack {
    columns: 2 60mm;
    column-gap: 6mm;
  }
  .phone {
    font-weight: 700;
    white-space: nowrap;
  }
  ol {
    list-style: none;
  }
  ol > li {
    margin-block-start: 0.8em;
    padding-block-start: 0.5em;
    border-block-start: 0.5pt solid #999;
  }
  ol ol {
    margin-inline-start: 8mm;
  }
  ul {
    padding-inline-start: 1.3em;
  }
  ul ul {
    list-style: none;
    padding: 0;
  }
  ul.stack {
    padding: 0;
    list-style: none;
  }
  .boxes {
    list-style: none;
    padding: 0;
  }
  .boxes > li::before {
    content: '☐';
    margin-inline-end: 0.6em;
  }
  .phase {
    font-weight: 700;
    letter-spacing: 0.02em;
    color: #444;
  }
  .gate,
  .core {
    margin-block-start: 0.5em;
    padding: 0.4em 0.8em;
    border: 1pt solid #000;
    border-radius: 2mm;
  }
  .soft,
  footer {
    color: #444;
  }
  dt {
    font-weight: 700;
  }
  footer {
    margin-block-start: 1.2em;
    font-size: 9.5pt;
  }
  footer span + span {
    margin-inline-start: 1em;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.4em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .line {
    display: flex;
    align-items: center;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
`;
