import type {} from 'samen-elements/types/svelte';
import 'samen-elements/define/activity-calendar';
import 'samen-elements/define/partner-card';
import 'samen-elements/define/partner-directory';
import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
