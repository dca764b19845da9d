import 'samen-elements/define/activity-calendar';
import 'samen-elements/define/partner-card';
import 'samen-elements/define/partner-directory';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';

bootstrapApplication(App).catch((error: unknown) => console.error(error));
