import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

/** There is no such method. */
@Component({
  selector: 'wrong-method',
  template: '<samen-partner-directory #directory /><button (click)="directory.refetch()">Opnieuw</button>',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class WrongMethod {}
