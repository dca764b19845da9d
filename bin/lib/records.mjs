/* What stands in a document, counted and called by its name. */

/** A record of each kind, as in "geen enkele …" and "1 …, 2 …". */
const WORDS = {
  activities: ['activiteit', 'activiteiten'],
  partners: ['partner', 'partners'],
  scan: ['vraag', 'vragen'],
  route: ['stap', 'stappen'],
};

export const KIND_NAMES = Object.keys(WORDS);

export const recordWord = (kind, count = 1) => WORDS[kind][Number(count !== 1)];

/** The field in which the library's own documents have their records. */
export const LISTS = { activities: 'activities', partners: 'partners', scan: 'themes', route: 'stations' };

/** How many records of each sort there are, the main one first. */
export function countRecords(kind, document) {
  const list = document[LISTS[kind]];
  const within = (field) => list.reduce((sum, { [field]: items = [] }) => sum + items.length, 0);
  switch (kind) {
    case 'activities':
      return { activities: list.length, recurring: list.filter(({ recurrence }) => recurrence).length };
    case 'partners':
      return { partners: list.length, offerings: within('offerings') };
    case 'scan':
      return { questions: within('questions'), themes: list.length };
    case 'route':
      return { stations: list.length, options: within('options') };
  }
}

/** How many records there are of what a document is about; of a scan, its questions. */
export const countOf = (kind, document) => Object.values(countRecords(kind, document))[0];
