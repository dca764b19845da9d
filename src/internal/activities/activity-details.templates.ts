import { html, nothing, type TemplateResult } from 'lit';
import { listOf, msg } from '../../i18n/localize.js';
import type { Activity } from '../../model/activities/activity.js';
import { isOver, type Entry } from '../../model/activities/agenda.js';
import { isOff } from '../../model/activities/registration.js';
import { comesAgain } from '../../model/activities/times.js';
import { icon } from '../icons.js';
import { isOwnImage } from '../own-image.js';
import {
  ageText,
  contactPart,
  costText,
  dotted,
  factList,
  isThere,
  list,
  paragraph,
  toldIn,
  toldNote,
  written,
  type Content,
} from '../partners/partner-card-parts.js';
import { languageList } from '../partners/parts.js';
import { siteIcon } from '../record-icons.js';
import { heading, outLink, plain, text, type Reader } from '../templates.js';
import { stateTags } from './activity-summary.templates.js';
import { joinPart, registrationPart } from './activity-details-join.templates.js';
import { kinParts, wholeLine } from './activity-details-kin.templates.js';
import {
  gatheringsPart,
  guestParts,
  organiserLines,
  volunteersPart,
} from './activity-details-people.templates.js';
import type { DetailsView } from './activity-details-view.js';
import { roundsPart, seriesPart, whenLines, wrongNote } from './activity-details-when.templates.js';
import { fullTermLabel } from './full-vocabulary.js';
import { outcome } from './outcome.templates.js';
import { readerOf } from './parts.js';

/**
 * An activity at one of its times, whole: whether it goes on, when, where and how to be there, what it is, for whom, how to
 * sign up, who is there, and what belongs to it. What is not known is left out, its heading included.
 * @param follow a link in it is followed
 */
export function activityDetails(
  entry: Entry,
  view: DetailsView,
  follow: (event: Event) => void,
): TemplateResult {
  const { activity } = entry;
  const { infoUrl } = activity;
  const reader = readerOf(activity, view);
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- of the links in it, which have the keyboard
  return html`<article class="card whole activity${isOff(activity) ? ' off' : ''}" @click=${follow}>
    ${tags(entry, view)} ${heading(view.level, text(activity.title, reader), 'title')}
    ${wrongNote(entry, view)} ${wholeLine(view)} ${toldNote(toldIn(textsOf(activity), activity.title, reader))}
    <div class="panel stack">
      ${whenLines(entry, view)} ${joinPart(entry, reader, view)} ${registrationPart(entry, reader, view)}
    </div>
    ${view.actions ? html`<div class="actions no-print">${view.actions()}</div>` : nothing}
    ${paragraph(activity.summary, reader, 'lead')} ${picture(activity, reader)}
    ${paragraph(activity.description, reader)} ${facts(entry, reader, view)}
    ${moreFacts(entry, reader, view)}
    ${infoUrl ? html`<p class="line">${icon(siteIcon)}${outLink(infoUrl, msg('Meer lezen op de website'))}</p>` : nothing}
    ${isOver(entry, view.now) ? outcome(activity, reader) : nothing} ${questions(activity, reader, view)}
    ${roundsPart(entry, reader, view)} ${seriesPart(entry, view)} ${guestParts(activity, reader, view)}
    ${gatheringsPart(activity, reader, view)} ${volunteersPart(activity, reader, view)} ${kinParts(view)}
    ${view.related ?? nothing} ${sourceNote(activity, view)}
  </article>`;
}

/** What kind of activity it is, and how it is with it, as the list says it. */
function tags(entry: Entry, view: DetailsView): Content {
  const { type } = entry.activity;
  const tag = (word: string) => html`<span class="tag">${word}</span>`;
  const drawn = [
    ...(type ? [tag(fullTermLabel('type', type, view.terms, view.language))] : []),
    ...stateTags(entry, view),
    ...(isOver(entry, view.now) ? [tag(msg('Geweest'))] : []),
  ];
  return drawn.length > 0 ? html`<p class="row">${drawn}</p>` : nothing;
}

/** The texts that say in which language the activity is told. */
const textsOf = ({ summary, description, aims = [], registration, cost }: Activity) => [
  summary,
  description,
  registration?.text,
  cost?.text,
  ...aims,
];

function picture({ image }: Activity, reader: Reader): Content {
  if (!image || !isOwnImage(image.url)) return nothing;
  return html`<img class="picture" src=${image.url} alt=${plain(image.alt, reader)} loading="lazy" />`;
}

const termsIn =
  (view: DetailsView) =>
  (vocabulary: string, values: readonly string[] = []): string =>
    listOf(values.map((value) => fullTermLabel(vocabulary, value, view.terms, view.language)));

/** For whom it is, what it costs and what helps to come, and who organises it. */
function facts({ activity }: Entry, reader: Reader, view: DetailsView): Content {
  const terms = termsIn(view);
  const { dutchLevel, interpreter, languages = [] } = activity;
  // Which language the interpreter speaks says more than that there is one.
  const isNamed =
    interpreter === true && languages.some((one) => typeof one !== 'string' && one.role === 'interpreter');
  return factList([
    [msg('Voor wie'), terms('audience', activity.audience)],
    [msg('Leeftijd'), ageText(activity.ages)],
    [msg('Kosten'), costText(activity, reader)],
    [msg('Kinderopvang'), yesOrNo(activity.childcare, reader, msg('Er is opvang'), msg('Er is geen opvang'))],
    [msg('Talen'), languageList(languages, (code) => terms('language', [code]))],
    [msg('Tolk'), isNamed ? '' : yesOrNo(interpreter, reader, msg('Er is een tolk'), msg('Er is geen tolk'))],
    [msg('Nederlands nodig?'), dutchLevel ? terms('dutchLevel', [dutchLevel]) : ''],
    ...organiserLines(activity, view),
  ]);
}

/** What it is for, for who wants to know. */
function moreFacts({ activity }: Entry, reader: Reader, view: DetailsView): Content {
  const terms = termsIn(view);
  const { form } = activity;
  // That it comes again stands with its time, in more words.
  const isSaid = form === 'repeat' && comesAgain(activity);
  const known = factList([
    [msg('Goed voor'), terms('beneficiary', activity.beneficiaries)],
    [msg('Thema'), terms('theme', activity.themes)],
    [msg('Hoe vaak'), form && !isSaid ? terms('form', [form]) : ''],
    [msg('Omgeving'), terms('setting', activity.settings)],
    [msg('Doel'), several(written(activity.aims, reader))],
    [msg('Hoort bij de lessen'), several(written(activity.curriculum, reader))],
  ]);
  if (!isThere(known)) return nothing;
  return html`<details class="more">
    <summary>${msg('Meer over deze activiteit')}</summary>
    ${known}
  </details>`;
}

const several = (items: readonly Content[]): Content =>
  items.length > 1 ? list(items, 'bullets') : dotted(items);

function yesOrNo(value: Activity['interpreter'], reader: Reader, yes: string, no: string): Content {
  if (typeof value === 'boolean') return value ? yes : no;
  return text(value, reader);
}

/** Whom to ask. */
function questions({ contact }: Activity, reader: Reader, view: DetailsView): Content {
  const ways = contact ? contactPart(contact, reader) : nothing;
  if (!isThere(ways)) return nothing;
  return html`<section class="part">
    ${heading(view.level + 1, msg('Vragen?'))}
    <div class="panel">${ways}</div>
  </section>`;
}

/** Which calendars it is from, where there are several. */
function sourceNote(activity: Activity, view: DetailsView): Content {
  const source = view.source?.(activity) ?? nothing;
  return isThere(source)
    ? html`<footer class="row soft"><span class="small">${msg('Bron:')}</span>${source}</footer>`
    : nothing;
}
