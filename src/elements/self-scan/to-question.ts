import type { Question } from '../../model/scan/scan.js';
import { pageWith } from './answering.model.js';
import type { ScanHost } from './parts.js';

/** Of a question in the shadow root: what errors lead to. */
export const fieldId = (question: Pick<Question, 'id'>): string => `question-${question.id}`;

/** Goes to the field of a question, on whichever page it stands. What the visitor was told is wrong stays told. */
export function toQuestion(host: ScanHost, id: string): void {
  const page = pageWith(host.navigation.pages, id);
  if (!page) return;
  const { step, told } = host.session;
  const isHere = step.at === 'page' && step.page === page.id;
  const from = step.at === 'check' ? { question: id } : {};
  host.goTo(isHere ? step : { at: 'page', page: page.id, ...from }, fieldId({ id }));
  host.session = { ...host.session, told };
}
