import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, listOf, msg, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { CORNER_ICONS } from '../../internal/partners/icons.js';
import { checkIcon } from '../../internal/record-icons.js';
import { linked } from '../../internal/rich-text.js';
import { heading, plain, text } from '../../internal/templates.js';
import type { Perspective } from '../../model/route/route.js';
import type { Moment, Moments, Quiet, Stretch } from './moments.model.js';
import { namedRole } from './details-roles.js';
import type { RouteHost } from './parts.js';
import { readerOf } from './roles-named.model.js';
import type { Person } from './views.model.js';
import { asideNote, childFigure, stepTitle } from './views.templates.js';

type Content = unknown;

/** The moments as they stand now. */
interface MomentsView {
  readonly host: RouteHost;
  readonly moments: Moments;
  readonly perspective: Perspective;
  /** How many steps are left out. */
  readonly aside: number;
}

/** Words by whom the route speaks to: a parent is “you”, to others parents and pupil are two of those around the table. */
interface Words {
  readonly title: string;
  readonly intro: string;
  readonly name: Readonly<Record<Person, string>>;
  readonly isThere: Readonly<Record<Person, string>>;
}

function wordsFor(perspective: Perspective): Words {
  if (perspective === 'parent')
    return {
      title: msg('Wanneer doet u mee?'),
      intro: msg('Bij elke stap: wat u doet, en wat uw kind doet.'),
      name: { parents: msg('U'), pupil: msg('Uw kind') },
      isThere: { parents: msg('U bent erbij.'), pupil: msg('Uw kind is erbij.') },
    };
  const [parents, areThere] = [msg('Ouders'), msg('Ouders zijn erbij.')];
  return perspective === 'school'
    ? {
        title: msg('Wanneer doen ouders en leerling mee?'),
        intro: msg('Bij elke stap: wat ouders doen, en wat de leerling doet.'),
        name: { parents, pupil: msg('Leerling') },
        isThere: { parents: areThere, pupil: msg('De leerling is erbij.') },
      }
    : {
        title: msg('Wanneer doen ouders en kind mee?'),
        intro: msg('Bij elke stap: wat ouders doen, en wat het kind doet.'),
        name: { parents, pupil: msg('Kind') },
        isThere: { parents: areThere, pupil: msg('Het kind is erbij.') },
      };
}

const PEOPLE = ['parents', 'pupil'] as const;

/** When parents and pupil are involved, and how: a line with two columns, and one quiet line where they are not. */
export function momentsView(view: MomentsView): TemplateResult {
  const { host, moments, aside } = view;
  const words = wordsFor(view.perspective);
  // Of who is nowhere said to be there, nobody knows how often.
  const counted = PEOPLE.filter((person) => moments.counts[person] > 0);
  return html`<section class="moments stack">
    <div>
      ${heading(host.level(1), words.title)}
      <p class="soft">${words.intro}</p>
    </div>
    ${counted.length > 0 ? html`<ul class="mom-counts" role="list">${counted.map((person) => count(view, words, person))}</ul>` : nothing}
    <div class="mom-route">
      ${moments.stretches.map((stretch) => stretchPart(view, words, stretch))}
    </div>
    ${asideNote(aside)}
  </section>`;
}

function count({ moments: { counts, of } }: MomentsView, words: Words, person: Person): TemplateResult {
  const [name, some, all] = [words.name[person], formatNumber(counts[person]), formatNumber(of)];
  return html`<li class="mom-count ${person}">${mark(person)}<span>${msg(str`${name}: ${some} van de ${all} keer erbij`)}</span></li>`;
}

const mark = (person: Person): TemplateResult =>
  person === 'parents' ? icon(CORNER_ICONS.home) : childFigure();

function stretchPart(view: MomentsView, words: Words, { phase, moments }: Stretch): TemplateResult {
  const { host } = view;
  const level = host.level(phase ? 3 : 2);
  return html`<section class="mom-stretch">
    ${phase ? heading(host.level(2), html`<span>${plain(phase.label, host.reader) ? text(phase.label, host.reader) : phase.id}</span>`, 'mom-phase') : nothing}
    <ol class="mom-line" role="list">
      ${moments.map((moment) =>
        moment.quiet
          ? html`<li class="mom-step quiet-step ${depth(moment)}">${quietLine(view, moment, moment.quiet)}</li>`
          : html`<li class="mom-step ${depth(moment)}">${momentPart(view, words, moment, level)}</li>`,
      )}
    </ol>
  </section>`;
}

/** Steps of a branch stand beside the line: they are not for everybody. */
const depth = ({ step }: Moment): string => (step.line.depth > 0 ? 'branched' : '');

function quietLine({ host }: MomentsView, moment: Moment, quiet: Quiet): TemplateResult {
  return html`<p class="mom-quiet">${stepTitle(host, moment.step)} <span class="soft">${quietWords(quiet)}</span></p>
    ${afterNote(host, moment)}`;
}

function quietWords(quiet: Quiet): string {
  switch (quiet) {
    case 'others':
      return msg('Hier regelen anderen het.');
    case 'end':
      return msg('Hier eindigt deze weg.');
    case 'unknown':
      return msg('Hier staat niet wie wat doet.');
  }
}

function momentPart(view: MomentsView, words: Words, moment: Moment, level: number): Content {
  const { host } = view;
  return html`${consentPart(host, moment)}
    ${heading(level, html`${dot(moment)}${stepTitle(host, moment.step)}`, 'mom-title')}
    ${afterNote(host, moment)}
    <dl class="mom-pair">
      ${PEOPLE.map((person) => personPart(view, words, moment, person))}
      ${moment.family.map(
        (role) => html`<div class="mom-cell parents">
          <dt>${namedRole(role, host)}</dt>
          <dd>${msg('is erbij')}</dd>
        </div>`,
      )}
    </dl>`;
}

/** On the line: whose moment it is. */
function dot({ parents, family, pupil }: Moment): TemplateResult {
  const isPupils = parents.does === undefined && !parents.present && family.length === 0;
  const person = isPupils && (pupil.does !== undefined || pupil.present) ? 'pupil' : 'parents';
  return html`<span class="mom-dot ${person}">${mark(person)}</span>`;
}

function personPart({ host }: MomentsView, words: Words, moment: Moment, person: Person): Content {
  const { does, present } = moment[person];
  const isUnsaid = host.builder && moment.unsaid.includes(person);
  const deed = text(does, readerOf(moment.step.station, host.reader), linked);
  if (deed === nothing && !present && !isUnsaid) return nothing;
  return html`<div class="mom-cell ${person}">
    <dt>${mark(person)}${words.name[person]}</dt>
    <dd>
      ${deed !== nothing ? html`<p class="lines">${deed}</p>` : present ? html`<p>${words.isThere[person]}</p>` : nothing}
      ${isUnsaid ? unsaid(moment, person) : nothing}
    </dd>
  </div>`;
}

/** For whoever keeps the route. */
function unsaid({ step }: Moment, person: Person): TemplateResult {
  return html`<p class="mom-unsaid">
    ${
      person === 'parents'
        ? `Bij stap ${step.number} staat niet wat ouders doen (parentDoes).`
        : `Bij stap ${step.number} staat niet wat de leerling doet (pupilDoes).`
    }
  </p>`;
}

/** A gate: it stands before its step, on the line. */
function consentPart(host: RouteHost, { step, consent }: Moment): Content {
  if (!consent) return nothing;
  const words = text(consent.text, readerOf(step.station, host.reader), linked);
  const who = listOf(consent.by.map(({ label, id }) => plain(label, host.reader) || id));
  return html`<div class="mom-gate">
    <span class="mom-diamond" aria-hidden="true">${icon(checkIcon)}</span>
    <p><strong>${who ? msg(str`Alleen met toestemming: ${who}`) : msg('Alleen met toestemming')}</strong></p>
    ${words === nothing ? nothing : html`<p class="lines">${words}</p>`}
  </div>`;
}

/** Where a branch begins: this step is not for everybody. */
function afterNote(host: RouteHost, { after }: Moment): Content {
  if (!after) return nothing;
  const { number, station } = after.step;
  const label = plain(after.choice.label, readerOf(station, host.reader));
  return html`<p class="small soft">${label ? msg(str`Na stap ${number}, bij het antwoord “${label}”`) : msg(str`Na stap ${number}`)}</p>`;
}
