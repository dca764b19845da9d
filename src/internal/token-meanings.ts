/* What each token is for: read by the documentation and its tests, and by nothing that a page loads. */

/** The typed tokens of `tokens.ts`. */
export const TOKEN_MEANINGS: Readonly<Record<string, string>> = {
  ink: 'text',
  'ink-soft': 'text that comes second',
  'heading-ink': 'titles',
  paper: 'cards, fields and dialogs',
  wash: 'the ground under the cards',
  line: 'separations and the edge of cards',
  'field-line': 'the edge of fields: 3:1 on paper',
  accent: 'links and what can be done',
  'accent-fill': 'the one filled button',
  'on-accent': 'text on the filled button',
  focus: 'the ring around what has the focus',
  mark: 'behind words that the search found',
  school: 'the corner school',
  care: 'the corner care, and what does not go on',
  home: 'the corner home, and what asks attention',
  community: 'the corner community, and what goes well',
  radius: 'corners of cards and panels',
  'control-radius': 'corners of buttons and fields',
};

/** Tokens that take any CSS value, with what they mean; used as they are. */
export const FREE_TOKENS: readonly { name: string; meaning: string; initial: string }[] = [
  { name: 'font', meaning: 'font family', initial: 'the font of the page' },
  { name: 'heading-font', meaning: 'font family of titles', initial: 'the same as text' },
  { name: 'heading-weight', meaning: 'weight of titles', initial: '700' },
  { name: 'font-size', meaning: 'size of plain text, from which all others follow', initial: '1em' },
  { name: 'line-height', meaning: 'line height of text', initial: '1.55' },
  { name: 'space', meaning: 'the step in which white space grows', initial: '1em' },
  { name: 'padding', meaning: 'white space around the whole element', initial: 'clamp(0.9em, 3cqi, 2em)' },
  { name: 'card-width', meaning: 'least width of a card before it takes the whole row', initial: '19em' },
  { name: 'room', meaning: 'height that is kept until there is data', initial: 'none' },
];
