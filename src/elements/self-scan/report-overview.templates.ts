import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import type { Standout, ThemeReport } from '../../model/scan/report/report.js';
import { wholePercent } from '../../model/scan/score.js';
import { questionsById } from '../../model/scan/conditions.js';
import { percent, type Marks } from './outcome-words.js';
import { agreementWords, answersWords, changeWords, groupLabel, levelOf } from './report-words.js';
import type { ReportView } from './report.templates.js';
import { markKey, scoreBar } from './score-bar.templates.js';

/** The score of every theme, and of all together. */
export function themeScores(view: ReportView): unknown {
  const { scan, report, level } = view;
  const scored = report.themes.filter(({ score }) => score !== null);
  if (scored.length === 0) return nothing;
  const hasWished = scored.some(({ wished }) => wished !== null);
  const hasThen = scored.some(({ change }) => change !== null);
  const meanings = (scan.levels ?? []).filter(
    ({ id }) => report.level === id || scored.some((theme) => theme.level === id),
  );
  return html`<section class="stack">
    ${heading(level + 1, msg('Per thema'))}
    <table class="scores narrows" role="table">
      <caption class="small soft">
        ${msg(str`${percent(0)} is het laagst dat u kunt halen, ${percent(100)} het hoogst.`)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${msg('Thema')}</th>
          <th scope="col" role="columnheader">${msg('Score van het team')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${report.themes.map((theme) => themeRow(theme, view))}
      </tbody>
      ${
        scored.length > 1 && report.score !== null
          ? html`<tfoot role="rowgroup">
              <tr role="row">
                <th scope="row" role="rowheader">${msg('Alles bij elkaar')}</th>
                <td role="cell">${scoreCell(report.score, report.level, view)}</td>
              </tr>
            </tfoot>`
          : nothing
      }
    </table>
    ${hasWished || hasThen ? key(hasWished, hasThen) : nothing}
    ${
      meanings.length > 0
        ? html`<dl class="small soft meanings">
            ${meanings.map((one) => html`<div><dt>${text(one.label, view.reader)}</dt><dd>${text(one.meaning, view.reader)}</dd></div>`)}
          </dl>`
        : nothing
    }
  </section>`;
}

/** What the marks on the bars stand for. */
function key(wished: boolean, then: boolean): TemplateResult {
  return html`<ul class="small soft keys" role="list">
    ${wished ? markKey('wish', msg('Gewenst')) : nothing} ${then ? markKey('then', msg('Vorige keer')) : nothing}
  </ul>`;
}

function themeRow(theme: ThemeReport, view: ReportView): TemplateResult {
  const { score, level, change, wished, agreed, n } = theme;
  return html`<tr role="row">
    <th scope="row" role="rowheader">${themeTitle(theme.id, view)}</th>
    <td role="cell">
      ${score === null ? html`<span class="soft">${msg('Geen score')}</span>` : scoreCell(score, level, view, { wished, then: change?.before ?? null })}
      <span class="small soft facts"
        >${n > 0 ? html`<span>${answersWords(n)}</span>` : nothing}
        ${agreed.of > 0 ? html`<span>${msg(str`Eens over ${agreed.on} van ${agreed.of} vragen`)}</span>` : nothing}
        ${change ? html`<span>${msg(str`vorige keer ${percent(change.before)}`)}</span>` : nothing}
        ${wished === null ? nothing : html`<span>${msg(str`gewenst ${percent(wished)}`)}</span>`}</span
      >
    </td>
  </tr>`;
}

/** A score with its level. @param marks what else stands on the bar: percent, 0–100 */
function scoreCell(
  now: number,
  level: string | null,
  { scan, reader }: ReportView,
  { wished = null, then = null }: Partial<Marks> = {},
) {
  const label = levelOf(scan, level)?.label;
  return html`${scoreBar({ now, wished, then })}
    <strong>${percent(now)}</strong> ${label === undefined ? nothing : html`<span class="tag">${text(label, reader)}</span>`}`;
}

/** What is strong, where the chances are, and what to talk about. */
export function standsOut(view: ReportView): unknown {
  const { report, level } = view;
  const { strengths, chances, divided, majority } = report;
  const words = (ids: readonly string[], more: (id: string) => unknown = () => nothing) =>
    html`<ul class="plain" role="list">${ids.map((id) => html`<li>${questionText(id, view)} ${more(id)}</li>`)}</ul>`;
  const scored = (all: readonly Standout[]) => {
    const scores = new Map(all.map(({ question, score }) => [question, score]));
    return words(
      [...scores.keys()],
      (id) => html`<span class="small soft">${percent(scores.get(id)!)}</span>`,
    );
  };
  const box = (title: string, help: string, content: TemplateResult) =>
    html`<div class="card">
      ${heading(level + 2, title)}
      <p class="small soft">${help}</p>
      ${content}
    </div>`;
  const boxes = [
    strengths.length > 0 &&
      box(msg('Sterke punten'), msg('Hier is de score van het team het hoogst.'), scored(strengths)),
    chances.length > 0 &&
      box(msg('Kansen'), msg('Hier is de score van het team het laagst.'), scored(chances)),
    divided.length > 0 &&
      box(msg('Praat hierover'), agreementWords('divided'), words(divided.map(({ question }) => question))),
    majority.yes.length > 0 &&
      box(msg('De meerderheid zegt ja'), msg('Meer dan de helft zegt ja.'), words(majority.yes)),
    majority.no.length > 0 &&
      box(msg('De meerderheid zegt nee'), msg('Meer dan de helft zegt nee.'), words(majority.no)),
  ].filter((one) => one !== false);
  return boxes.length === 0
    ? nothing
    : html`<section class="stack">
        ${heading(level + 1, msg('Wat opvalt'))}
        <div class="outstanding">${boxes}</div>
      </section>`;
}

/** The scores of every theme by role; and why a role is not there. */
export function byRole(view: ReportView): unknown {
  const { scan, report, reader, level } = view;
  const { groups, groupsHidden, themes } = report;
  if (groups.length === 0 && !groupsHidden) return nothing;
  const scored = themes.filter((theme) => theme.groups.some(({ score }) => score !== null));
  return html`<section class="stack">
    ${heading(level + 1, msg('Per rol'))}
    ${
      groups.length > 0
        ? html`<ul class="plain row" role="list">
            ${groups.map(({ group, n }) => html`<li class="tag"><span>${groupLabel(scan, group, reader)}</span> <bdi>${n}</bdi></li>`)}
          </ul>`
        : nothing
    }
    ${
      groupsHidden
        ? html`<p class="note">
            ${
              groups.length > 0
                ? msg(
                    'Niet elke rol staat er apart bij: een groep is te klein, of is te vinden door te rekenen. Die antwoorden tellen wel mee in het geheel.',
                  )
                : msg('We laten niets per rol zien. Een groep is te klein, of is te vinden door te rekenen.')
            }
          </p>`
        : nothing
    }
    ${
      scored.length === 0
        ? nothing
        : html`<table class="scores narrows" role="table">
            <caption class="unseen">
              ${msg('De score van elk thema per rol')}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">${msg('Rol')}</th>
                <th scope="col" role="columnheader">${msg('Score')}</th>
              </tr>
            </thead>
            ${scored.map(
              (theme) =>
                html`<tbody role="rowgroup">
                  <tr role="row">
                    <th scope="rowgroup" role="rowheader" colspan="2" class="over">${themeTitle(theme.id, view)}</th>
                  </tr>
                  ${theme.groups.map(
                    ({ group, score, level: own }) =>
                      html`<tr role="row">
                        <th scope="row" role="rowheader">${groupLabel(scan, group, reader)}</th>
                        <td role="cell">${score === null ? none() : scoreCell(score, own, view)}</td>
                      </tr>`,
                  )}
                </tbody>`,
            )}
          </table>`
    }
  </section>`;
}

/** Nothing to tell: not asked, or too few. */
function none(): TemplateResult {
  return html`<span class="soft" aria-hidden="true">–</span><span class="unseen">${msg('niet te laten zien')}</span>`;
}

/** Then and now. */
export function changes(view: ReportView): unknown {
  const { report, level } = view;
  if (report.before === null) return nothing;
  const changed = report.themes.flatMap(({ id, change }) => (change ? [{ id, ...change }] : []));
  return html`<section class="stack">
    ${heading(level + 1, msg('Sinds de vorige keer'))}
    ${
      report.compared
        ? html`<p class="small soft">${msg('We vergelijken alleen vragen die beide keren te zien zijn. Bij die vragen staat hieronder ook de vorige keer.')}</p>`
        : html`<p class="note">
            ${msg('We vergelijken niet met de vorige keer. Het verschil komt van te weinig mensen: dan is te zien wat zij zeiden.')}
          </p>`
    }
    ${
      changed.length === 0
        ? nothing
        : html`<table class="scores narrows three" role="table">
            <caption class="unseen">
              ${msg('De score van elk thema, toen en nu')}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">${msg('Thema')}</th>
                <th scope="col" role="columnheader">${msg('Toen')}</th>
                <th scope="col" role="columnheader">${msg('Nu')}</th>
                <th scope="col" role="columnheader">${msg('Verschil')}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${changed.map(
                ({ id, before, now }) =>
                  html`<tr role="row">
                    <th scope="row" role="rowheader">${themeTitle(id, view)}</th>
                    <td role="cell">${percent(before)}</td>
                    <td role="cell">${percent(now)}</td>
                    <td role="cell">${changeWords(wholePercent(before), wholePercent(now))}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}

export function themeTitle(id: string, { scan, reader }: Pick<ReportView, 'scan' | 'reader'>): unknown {
  const theme = scan.themes.find((one) => one.id === id);
  return theme ? text(theme.title, { ...reader, textLanguage: theme.language }) : id;
}

function questionText(id: string, { scan, reader }: ReportView): unknown {
  const theme = scan.themes.find(({ questions }) => questions.some((one) => one.id === id));
  return text(questionsById(scan).get(id)?.text, ownReader(reader, theme?.language));
}

function ownReader(reader: Reader, textLanguage = reader.textLanguage): Reader {
  return { ...reader, textLanguage };
}
