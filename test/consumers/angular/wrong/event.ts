import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

/** This event has no `id`. */
@Component({
  selector: 'wrong-event',
  template: '<samen-partner-directory (samen-ready)="choose($event.id)" />',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class WrongEvent {
  choose(id: string): string {
    return id;
  }
}
