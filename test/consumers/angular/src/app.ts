import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { SamenAnswerEvent, SamenFailedEvent, SamenReadyEvent } from 'samen-elements';
import { LIBRARY, MOVED, PARTNERS, SCAN, SRC } from './shared/school';

@Component({
  selector: 'school-app',
  templateUrl: './app.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App {
  readonly all = PARTNERS;
  readonly scan = SCAN;
  readonly partners = signal(PARTNERS);
  readonly builder = signal(false);
  readonly shown = signal(0);
  readonly query = signal('');
  readonly chosen = signal('bibliotheek');
  readonly src = signal(SRC);
  readonly open = signal(true);
  readonly calls = signal(0);
  readonly agenda = signal('wacht');
  readonly regulars = signal(['bibliotheek', 'wijkteam']);
  readonly answer = signal('geen');

  onlyReading(): void {
    this.partners.set(LIBRARY);
  }

  move(): void {
    this.src.set(MOVED);
  }

  agendaReady({ count }: SamenReadyEvent): void {
    this.agenda.set(`${count} getoond`);
  }

  agendaFailed({ reason }: SamenFailedEvent): void {
    this.agenda.set(`mislukt: ${reason}`);
  }

  turn(): void {
    this.regulars.update((ids) => [...ids].reverse());
  }

  answered({ questionId, value }: SamenAnswerEvent): void {
    this.answer.set(`${questionId}: ${value}`);
  }

  async begin(): Promise<void> {
    await import('samen-elements/define/self-scan');
  }
}
