import * as v from 'valibot';
import {
  ACTIVITY_STATUS,
  ATTENDANCE,
  PROJECT_FORMS,
  type ActivityRecord,
} from '../../model/activities/activity.js';
import { parseMoment } from '../../model/activities/clock.js';
import { zoneOf } from '../../model/activities/zone.js';
import { REGISTRATION_MODES } from '../../model/documents.js';
import {
  ages,
  contact,
  cost,
  documentInfo,
  flag,
  id,
  languages,
  link,
  list,
  localizedText,
  number,
  place,
  text,
  url,
} from '../common-schema.js';
import { saysFree } from '../says-free.js';

const terms = list(text);
const texts = list(localizedText);

/** A date, a local date-time or one with an offset. */
const moment = v.pipe(
  v.string('moment'),
  v.check((value) => parseMoment(value) !== undefined, 'moment'),
);

/** A time that comes besides, with `/` and an end or duration of its own. */
const extra = v.pipe(
  v.string('moment'),
  v.check((value) => {
    const [start, end, ...others] = value.split('/');
    const isEnd = end === undefined || /^P/i.test(end) || parseMoment(end) !== undefined;
    return parseMoment(start) !== undefined && isEnd && others.length === 0;
  }, 'moment'),
);

const status = v.picklist(ACTIVITY_STATUS);

const recurrence = v.object({
  // Whether a rule can be followed is looked at later: that takes the code that follows it (`recurrences.ts`).
  rule: v.optional(text),
  except: v.optional(list(moment)),
  also: v.optional(list(extra)),
});

const speaker = v.object({
  name: text,
  organisation: v.optional(localizedText),
  perspective: v.optional(localizedText),
});

const registration = v.object({
  mode: v.picklist(REGISTRATION_MODES),
  url: v.optional(url),
  text: v.optional(localizedText),
  opens: v.optional(moment),
  closes: v.optional(moment),
  capacity: v.optional(number),
  remaining: v.optional(number),
  waitingList: v.optional(flag),
});

/** What it costs as people write it: a text alone, or a number. */
const looseCost = v.union([
  cost,
  v.pipe(
    text,
    v.transform((said) => (saysFree(said) ? { free: true } : { text: said })),
  ),
]);

const yesOrText = v.union([flag, localizedText]);

const round = endsAfterStart(
  v.object({
    id: v.optional(id),
    title: v.optional(localizedText),
    start: moment,
    end: v.optional(moment),
    status: v.optional(status),
    place: v.optional(place),
  }),
);

const gathering = v.object({
  title: v.optional(localizedText),
  place: v.optional(place),
  start: v.optional(moment),
  url: v.optional(url),
  contact: v.optional(contact),
});

/** A link with nothing to read in it is none. */
const title = v.pipe(
  localizedText,
  v.check((said) => typeof said !== 'string' || said.trim() !== '', 'required'),
);

/** One activity, as `activities[]` of a document holds it. */
export const activity = endsAfterStart(
  v.object({
    id,
    title,
    summary: v.optional(localizedText),
    description: v.optional(localizedText),
    start: moment,
    end: v.optional(moment),
    timezone: v.optional(text),
    previousStart: v.optional(moment),
    recurrence: v.optional(recurrence),
    status: v.optional(status),
    type: v.optional(text),
    form: v.optional(v.picklist(PROJECT_FORMS)),
    organisers: v.optional(terms),
    hostedBy: v.optional(text),
    guests: v.optional(terms),
    speakers: v.optional(list(speaker)),
    place: v.optional(place),
    attendance: v.optional(v.picklist(ATTENDANCE)),
    onlineUrl: v.optional(url),
    livestreamUrl: v.optional(url),
    recordingUrl: v.optional(url),
    infoUrl: v.optional(url),
    registration: v.optional(registration),
    cost: v.optional(looseCost),
    childcare: v.optional(yesOrText),
    languages: v.optional(languages),
    interpreter: v.optional(yesOrText),
    dutchLevel: v.optional(text),
    audience: v.optional(terms),
    beneficiaries: v.optional(terms),
    ages: v.optional(ages),
    themes: v.optional(terms),
    settings: v.optional(terms),
    aims: v.optional(texts),
    curriculum: v.optional(texts),
    partOf: v.optional(text),
    rounds: v.optional(list(round)),
    follows: v.optional(text),
    related: v.optional(terms),
    localGatherings: v.optional(list(gathering)),
    volunteers: v.optional(
      v.object({ task: localizedText, number: v.optional(number), contact: v.optional(contact) }),
    ),
    image: v.optional(v.object({ url, alt: localizedText })),
    contact: v.optional(contact),
    report: v.optional(link),
  }),
) satisfies v.GenericSchema<unknown, ActivityRecord>;

/** The whole document, for the published JSON Schema; reading checks the records one by one, so that pages go without. */
export const activitiesDocument = /* @__PURE__ */ v.object({
  .../* @__PURE__ */ documentInfo.entries,
  activities: /* @__PURE__ */ list(activity),
});

/** Times that belong together: what is wrong with them is the end, for without a start there is nothing. */
interface Times {
  readonly start: string;
  readonly end?: string | undefined;
  readonly timezone?: string | undefined;
}

function endsAfterStart<S extends v.GenericSchema<unknown, Times>>(schema: S) {
  return v.pipe(schema, v.check<v.InferOutput<S>, 'end'>(isInOrder, 'end'));
}

/** Whether the end is not before the start. An end that is a date is that whole day. */
function isInOrder({ start, end, timezone }: Times): boolean {
  const [from, to] = [parseMoment(start), parseMoment(end)];
  if (!from || !to) return true;
  const zone = zoneOf(timezone);
  const instant = ({ wall, fixed }: typeof from) => (fixed ? wall : zone.toInstant(wall));
  return instant(to) + (to.allDay ? 86_399 : 0) >= instant(from);
}
