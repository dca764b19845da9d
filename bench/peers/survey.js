// SurveyJS: its model, its drawing for pages without a framework, its Dutch and its own look.
import { Model, settings } from 'survey-core';
import 'survey-core/i18n/dutch';
import 'survey-js-ui';
import look from 'survey-core/survey-core.fontless.min.css';
import { addStyles } from './styles.js';

addStyles(look);
settings.animationEnabled = false;

export const parts = { question: '.sd-question[data-name], [data-name].sd-element', choice: 'input' };

/** Draws a definition, all on one page. */
export function survey(host, definition) {
  const model = new Model({ ...definition, locale: 'nl', questionsOnPageMode: 'singlePage' });
  model.render(host);
  return model;
}
