import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { heading, plain, text } from '../../internal/templates.js';
import type { Line, Step, Way } from '../../model/route/outline.js';
import { readerOf } from './roles-named.model.js';
import type { Picture } from './route-picture.js';
import { stepLevel } from './route-station.templates.js';
import { stepLink } from './step-link.templates.js';

const backIcon = 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4';
const onIcon = 'M5 12h13M13 7l5 5-5 5';

/**
 * The ways on from a step, each said in words: the line that draws it is only that.
 * @param lineList draws the steps of a branch
 */
export function waysOut(
  picture: Picture,
  step: Step,
  lineList: (picture: Picture, line: Line) => TemplateResult,
): unknown {
  const { ways, station } = step;
  const { gutters, host: all } = picture;
  const reader = readerOf(station, all.reader);
  const [first] = ways;
  if (!first) return nothing;
  if (ways.length === 1)
    return html`<div class="ways ${plain(first.choice.label, reader) === '' && first.kind === 'next' ? 'plain' : ''}">
      <div class=${wayClass(picture, step, first)}>${wayOut(picture, step, first, lineList)}</div>
      ${gutters.at(step, 'ways')}
    </div>`;
  const isAll = station.fork === 'all';
  return html`<div class="ways">
    <ul class="fork" role="list">
      ${ways.map(
        (way, i) => html`<li class=${wayClass(picture, step, way)} role="listitem">
          ${wayOut(picture, step, way, lineList, i === 0 ? undefined : isAll ? msg('en') : msg('of'))}
        </li>`,
      )}
    </ul>
    ${gutters.at(step, 'ways')}
  </div>`;

  function wayClass({ places, now: { applies } }: Picture, from: Step, way: Way): string {
    const { kind, to, line } = way;
    const end = line?.steps.at(-1)?.station.end ?? '';
    const isAside = applies && !(applies.has(to.station.id) && applies.has(from.station.id));
    return `way-out ${kind} ${kind === 'branch' ? `to-${end}` : ''} ${isAside ? 'aside' : ''} ${places?.way(from, way) ?? ''}`;
  }

  /** @param joint the word between this way and the one before it */
  function wayOut(
    { host, places }: Picture,
    from: Step,
    way: Way,
    lines: typeof lineList,
    joint?: string,
  ): unknown {
    const { kind, choice, line } = way;
    const between = joint === undefined ? nothing : html`<span class="of">${joint}</span> `;
    const answer = text(choice.label, reader);
    const label = answer === nothing ? nothing : html`<span class="answer">${answer}</span>`;
    const place = `sign ${places?.sign(from, way) ?? ''}`;
    // One level below its step: it belongs to it.
    const sign =
      label === nothing
        ? joint === undefined
          ? nothing
          : html`<p class=${place}>${between}</p>`
        : ways.length > 1
          ? heading(stepLevel(host, from) + 1, html`${between}${label}`, place)
          : html`<p class=${place}>${label}</p>`;
    return html`${sign} ${kind === 'branch' ? nothing : wayWords(picture, way, ways.length === 1 && label === nothing)} ${line ? lines(picture, line) : nothing}`;
  }
}

/**
 * Where a way leads, in words; those elsewhere are a link.
 * @param isBare the only one, without words of its own: straight on, the line says enough to eyes
 */
function wayWords({ host, isList }: Picture, { kind, to }: Way, isBare: boolean): TemplateResult {
  const { number } = to;
  if (kind === 'next')
    return html`<p class="words ${isList || !isBare ? '' : 'unseen'}">${msg(str`Daarna: stap ${number}`)}</p>`;
  const isBack = kind === 'back';
  return html`<p class="words">${stepLink(
    host,
    to,
    html`${icon(isBack ? backIcon : onIcon)}<span>${isBack ? msg(str`Terug naar stap ${number}`) : msg(str`Ga verder bij stap ${number}`)}${isList ? html` (${text(to.station.title, readerOf(to.station, host.reader))})` : nothing}</span>`,
    'to',
  )}</p>`;
}
