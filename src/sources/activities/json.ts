import type { ActivitiesDocument } from '../../model/activities/activity.js';
import { jsonReader } from '../records.js';
import { activity } from './schema.js';

/** Reads the library's own activities document (`schemas/activities.json`). */
export const readJson = jsonReader<ActivitiesDocument, 'activities'>('activities', activity);
