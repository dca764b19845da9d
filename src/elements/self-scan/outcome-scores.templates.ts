import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import type { Level, Scan } from '../../model/scan/scan.js';
import type { Outcome, ThemeOutcome } from './outcome.model.js';
import { radar } from './outcome-radar.templates.js';
import { answeredInWords, lackInWords, marksInWords, percent, type Marks } from './outcome-words.js';
import { markKey, scoreBar } from './score-bar.templates.js';

/** Scores of another time: percent, 0–100. */
export interface ThenScores {
  readonly score: number | null;
  readonly themes: ReadonlyMap<string, number | null>;
}

export interface ScoresView {
  readonly outcome: Outcome;
  readonly reader: Reader;
  /** Level of the heading. */
  readonly level: number;
  readonly then: ThenScores | undefined;
}

/** A radar says something from here on. */
const RADAR_FROM = 3;

/** The score of every theme: a table in which each bar has its words, and a drawing of all at once beside it. */
export function scores(view: ScoresView): TemplateResult {
  const { outcome, reader, level, then } = view;
  const { scan, themes, result } = outcome;
  const drawn = themes.filter((one) => one.result.score !== null);
  const marks = themes.map((one) => marksOf(one, then));
  const hasWished = marks.some(({ wished }) => wished !== null);
  const hasThen = marks.some((one) => one.then !== null);
  return html`<section class="stack scores">
    ${heading(level, msg('Uw score'))}
    <div class="pictures">
      <div class="stack">
        <table class="bars" role="table">
          <caption class="small soft">
            ${msg(str`${percent(0)} is het laagst dat u kunt halen, ${percent(100)} het hoogst.`)}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">${msg('Thema')}</th>
              <th scope="col" role="columnheader">${msg('Score')}</th>
              <th scope="col" role="columnheader">${msg('Wat dat betekent')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${themes.map((one, i) => themeRow(one, marks[i]!, scan, reader))}
          </tbody>
          ${result.score !== null && themes.length > 1 ? total(outcome, then, reader) : nothing}
        </table>
        ${hasWished || hasThen ? key(hasWished, hasThen) : nothing}
      </div>
      ${
        drawn.length >= RADAR_FROM
          ? radar(
              drawn.map(({ theme, result: { score, wished } }) => ({
                title: theme.title,
                textLanguage: theme.language,
                now: score!,
                wished,
                then: then?.themes.get(theme.id) ?? null,
              })),
              reader,
            )
          : nothing
      }
    </div>
  </section>`;
}

function marksOf({ theme, result: { score, wished } }: ThemeOutcome, then: ThenScores | undefined): Marks {
  return { now: score, wished, then: then?.themes.get(theme.id) ?? null };
}

function themeRow(
  { theme, result, lacks }: ThemeOutcome,
  marks: Marks,
  scan: Scan,
  reader: Reader,
): TemplateResult {
  const own = { ...reader, textLanguage: theme.language };
  const answered = answeredInWords(result.answered, result.of);
  const isUnscored = lacks?.why === 'unscored';
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${text(theme.title, own)}
      <span class="small soft answered">${answered}</span>
    </th>
    <td role="cell">
      ${isUnscored && marks.wished === null ? nothing : scoreBar(marks)}
      <span class="marks">${marksInWords(marks)}</span>
    </td>
    <td role="cell">
      ${
        lacks
          ? html`<strong>${isUnscored ? msg('Geen score') : msg('Nog geen uitkomst')}</strong>
              <span class="small soft meaning">${lackInWords(lacks)}</span>`
          : meaning(levelWith(scan, result.level), reader)
      }
    </td>
  </tr>`;
}

function total(
  { scan, themes, result }: Outcome,
  then: ThenScores | undefined,
  reader: Reader,
): TemplateResult {
  const sum = (of: 'answered' | 'of') => themes.reduce((all, one) => all + one.result[of], 0);
  const marks: Marks = { now: result.score, wished: null, then: then?.score ?? null };
  return html`<tfoot role="rowgroup">
    <tr role="row">
      <th scope="row" role="rowheader">
        ${msg('Alles bij elkaar')}
        <span class="small soft answered">${answeredInWords(sum('answered'), sum('of'))}</span>
      </th>
      <td role="cell">${scoreBar(marks)} <span class="marks">${marksInWords(marks)}</span></td>
      <td role="cell">${meaning(levelWith(scan, result.level), reader)}</td>
    </tr>
  </tfoot>`;
}

function levelWith({ levels }: Scan, id: string | null): Level | undefined {
  return levels?.find((level) => level.id === id);
}

function meaning(level: Level | undefined, reader: Reader): unknown {
  return level
    ? html`<strong class="level">${text(level.label, reader)}</strong>
        <span class="small meaning">${text(level.meaning, reader)}</span>`
    : nothing;
}

/** What the marks stand for. */
function key(wished: boolean, then: boolean): TemplateResult {
  return html`<ul class="small soft keys" role="list">
    ${wished ? markKey('wish', msg('De streep is hoe het volgens u zou moeten zijn.')) : nothing}
    ${then ? markKey('then', msg('De ruit is uw eerdere uitkomst.')) : nothing}
  </ul>`;
}
