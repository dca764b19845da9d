import type {} from 'samen-elements/types/vue';
import 'samen-elements/define/activity-calendar';
import 'samen-elements/define/partner-card';
import 'samen-elements/define/partner-directory';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
