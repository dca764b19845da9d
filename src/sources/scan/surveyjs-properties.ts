/*
 * The properties of a survey that are carried over, and those that are about how it looks. What is neither is told to
 * whoever keeps the survey: it may change what is asked.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** About how something looks, or about texts that our own elements have in many languages. */
const LOOKS = words(`
  type name startWithNewLine width minWidth maxWidth indent innerIndent paddingLeft paddingRight titleLocation
  descriptionLocation errorLocation showNumber hideNumber showQuestionNumbers questionStartIndex state colCount colSpan
  gridLayoutColumns columnMinWidth rowTitleWidth showHeader verticalAlign alternateRows cellComponent
  optionsCaption cols autoGrow allowResize acceptCarriageReturn inputSize size itemSize itemTitleWidth itemErrorLocation
  otherPlaceholder otherPlaceHolder otherErrorText requiredErrorText minErrorText maxErrorText stepErrorText
  separateSpecialChoices showSelectAllItem hasSelectAll selectAllText dontKnowText itemComponent renderAs allowClear
  showClearButton showOptionsCaption autocomplete autoComplete searchEnabled searchMode textWrapEnabled hideSelectedItems
  closeOnSelect choicesLazyLoadEnabled choicesLazyLoadPageSize inputFieldComponent swapOrder useTitleAsLabel displayMode
  rateType rateDisplayMode scaleColorMode rateColorMode autoGenerate displayRateDescriptionsAsExtremeItems
  rateDescriptionLocation hideIfChoicesEmpty hideIfRowsEmpty imageHeight imageWidth minImageHeight minImageWidth
  maxImageHeight maxImageWidth contentMode imageFit showLabel inputTextAlignment dataList useDisplayValuesInTitle
  useDisplayValuesInDynamicTexts clearIfInvisible navigationTitle navigationDescription navigationButtonsVisibility
  showNavigationButtons questionTitleLocation questionTitleWidth questionErrorLocation allowAdaptiveActions popupdescription
`);

/** Read for every question. */
const READ = words('title description isRequired requiredIf visible visibleIf valueName');
const CHOICES = `choices showOtherItem hasOther showNoneItem hasNone noneText showRefuseItem refuseText showDontKnowItem`;

/** Read besides, by the type of the question. */
const READ_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['radiogroup', words(CHOICES)],
  ['checkbox', words(CHOICES)],
  ['dropdown', words(`${CHOICES} choicesMin choicesMax choicesStep`)],
  ['tagbox', words(CHOICES)],
  ['buttongroup', words(CHOICES)],
  ['imagepicker', words(`${CHOICES} multiSelect`)],
  [
    'rating',
    words(
      'rateValues rateMin rateMax rateStep rateCount minRateDescription maxRateDescription mininumRateDescription maximumRateDescription',
    ),
  ],
  ['boolean', words('labelTrue labelFalse valueTrue valueFalse')],
  ['matrix', words('columns rows cells isAllRowRequired eachRowRequired cellType')],
  ['text', words('inputType')],
  ['comment', words('rows')],
  ['multipletext', words('items')],
  ['html', words('html')],
  ['panel', words('elements questions')],
  ['page', words('elements questions')],
]);

/** What a survey as a whole can do that a scan cannot; the rest of its properties is about how it looks. */
const OF_SURVEY = [
  'calculatedValues',
  'completedBeforeHtml',
  'completedHtml',
  'completedHtmlOnCondition',
  'cookieName',
  'maxTimeToFinish',
  'maxTimeToFinishPage',
  'navigateToUrl',
  'navigateToUrlOnCondition',
  'questionOrder',
  'questionsOrder',
  'timeLimit',
  'timeLimitPerPage',
  'triggers',
];

/** In a list it only says that there is something to choose; in a field it can hold an example. */
const ONLY_LOOKS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['dropdown', words('placeholder placeHolder')],
  ['tagbox', words('placeholder placeHolder')],
]);

/** Read of an item of a list: a choice, a column, a row. */
const OF_ITEM = words('value text score');

/** Whether a property says anything: most programs also write what is off. */
function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return !(value === undefined || value === null || value === false || value === '');
}

/** Whether it is a type of which something can be carried over. */
export function isKnownType(type: string): boolean {
  return READ_OF.has(type);
}

/** Names of properties of a question, panel or page that are not carried over. */
export function lostProperties(element: Readonly<Record<string, unknown>>, type: string): string[] {
  const known = [LOOKS, READ, READ_OF.get(type), ONLY_LOOKS.get(type)];
  return Object.keys(element).filter(
    (key) => says(element[key]) && !known.some((properties) => properties?.has(key)),
  );
}

/** The same of a survey. */
export function lostOfSurvey(survey: Readonly<Record<string, unknown>>): string[] {
  // In the order that they are written in, nothing is lost.
  return OF_SURVEY.filter((key) => says(survey[key]) && !(/rder$/.test(key) && survey[key] !== 'random'));
}

/** The same of an item. */
export function lostOfItem(item: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(item).filter((key) => says(item[key]) && !OF_ITEM.has(key));
}
