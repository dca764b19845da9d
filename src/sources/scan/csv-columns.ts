import { column } from '../common-columns.js';

/**
 * The columns of a scan as a table: one row per question, or one per option. Which name a column has in a document shows in
 * its key: `theme.…`, `option.…`, `tip.…`, and of a question the name alone (see `csv.ts`). The docs are made from this list.
 */
export const SCAN_COLUMNS = [
  column(
    'theme.id',
    ['thema id', 'themanummer'],
    ['theme id'],
    'Id of the theme; made from its name when absent. Rows with the same id are one theme.',
  ),
  column(
    'theme.title',
    ['thema', 'onderdeel', 'rubriek', 'pagina'],
    ['theme', 'section', 'page'],
    'Name of the theme. Empty: the theme of the row above.',
    true,
  ),
  column(
    'theme.description',
    ['over het thema', 'uitleg thema', 'omschrijving thema'],
    ['about the theme', 'theme description'],
    'What the theme is about.',
    true,
  ),
  column(
    'id',
    ['vraag id', 'vraagnummer', 'nummer', 'nr', 'id'],
    ['question id', 'question number', 'number', 'id'],
    'Id of the question; made from its text when absent. Give one: answers are kept by it.',
  ),
  column(
    'text',
    ['vraag', 'stelling', 'tekst'],
    ['question', 'statement', 'text'],
    'The question. Empty, or the same as in the row above: the row is about a further option. The only column that must be there.',
    true,
  ),
  column(
    'kind',
    ['soort', 'soort vraag', 'type'],
    ['kind', 'question type', 'type'],
    '`één antwoord`/`single`, `meer antwoorden`/`multiple`, `schaal`/`scale`, `ja/nee`/`boolean`, `tekst`/`text` or `getal`/`number`. Empty: a scale when there is one, one answer when there are options, else a text.',
  ),
  column(
    'help',
    ['uitleg', 'toelichting', 'hulptekst'],
    ['help', 'explanation'],
    'Stands above the field.',
    true,
  ),
  column(
    'options',
    ['opties', 'antwoorden', 'keuzes'],
    ['options', 'answers', 'choices'],
    'All options in one cell, separated by vertical bars or line breaks; `= 2` behind one is its value.',
  ),
  column('option.id', ['optie id'], ['option id'], 'Id of the option; made from its text when absent.'),
  column('option.label', ['optie', 'antwoord', 'keuze'], ['option', 'answer', 'choice'], 'One option.', true),
  column('option.value', ['waarde', 'punten'], ['value', 'points', 'score'], 'What the option counts for.'),
  column(
    'option.exclusive',
    ['alleen', 'exclusief', 'sluit andere uit'],
    ['exclusive', 'alone'],
    '`ja` or `x`: cannot go together with another option.',
  ),
  column(
    'scale',
    ['schaal'],
    ['scale'],
    'Its steps, separated by vertical bars or line breaks. They count from 1, or as it says (`0 = Nooit`); `1-5` has numbers alone. With a name before them (`vaak: …`) the name will do in other rows; so does that of a scale in another document. Empty: the scale of the row above.',
  ),
  column('required', ['verplicht'], ['required'], '`ja` or `nee`; default no.'),
  column(
    'unknown',
    ['weet ik niet'],
    ["don't know", 'unknown'],
    'Whether “weet ik niet” is offered; default yes.',
  ),
  column(
    'other',
    ['anders', 'anders namelijk'],
    ['other'],
    'Whether “anders, namelijk” is offered; default no.',
  ),
  column('wish', ['gewenst', 'nu en gewenst'], ['wish', 'wished'], 'Whether it also asks how it should be.'),
  column(
    'roles',
    ['rollen', 'voor wie', 'rol'],
    ['roles', 'role'],
    'Who gets the question; several separated by commas.',
  ),
  column(
    'showIf',
    ['toon als', 'alleen als', 'voorwaarde'],
    ['show if', 'condition'],
    'When the question is asked, such as `t3 = ja en p1 bevat bieb`.',
  ),
  column(
    'weight',
    ['gewicht', 'weging'],
    ['weight'],
    'How much it counts in the score; default 1, 0 is not at all.',
  ),
  column('reverse', ['omgekeerd', 'omkeren'], ['reverse', 'reversed'], '`ja`: a high answer is a low score.'),
  column(
    'tip.text',
    ['tip', 'advies'],
    ['tip', 'advice'],
    'What to do. In a row of an option: after that answer; else a tip of the theme.',
    true,
  ),
  column(
    'tip.when',
    ['tip als'],
    ['tip if'],
    'When the tip of a theme applies: by an answer (`t1 <= 2`) or by the score of its theme (`score < 60`).',
  ),
  column('tip.task', ['opdracht', 'taak'], ['task', 'assignment'], 'A task that goes with the tip.', true),
  column(
    'tip.links',
    ['link', 'links', 'meer weten'],
    ['link', 'links'],
    'Links of the tip, one on each line: `Tolk vragen: https://…`.',
  ),
];

export type ScanColumn = (typeof SCAN_COLUMNS)[number]['key'];
